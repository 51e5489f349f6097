import { afterEach, beforeEach, expect, test } from "vitest";
import { type ApiRoom, COMMITTEE, newRow } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk } from "./clerk/clerk-room.ts";
import { complaint, findRow, notes, previewed, pushAs, rowsOf, stored, typeInto } from "./clerk/desk-rows.ts";

let room: ApiRoom;
let lan: Clerk;
let minh: Clerk;
beforeEach(async () => {
  room = await openClerkRoom();
  lan = seatClerk(room, "lan");
  await lan.sync.open();
  await lan.hands.append("discipline", complaint("gốc"));
  await pushAll(lan);
  minh = seatClerk(room, "minh");
  await minh.sync.open();
});
afterEach(() => room.stop());

const bothType = async (mine: string, theirs: string) => {
  await typeInto(minh, "discipline", "gốc", "note", theirs);
  await pushAll(minh);
  await typeInto(lan, "discipline", "gốc", "note", mine);
};

test.each(["mine", "theirs"] as const)(
  "S11: a conflict keeps both values until the clerk takes %s",
  async (choice) => {
    await bothType("của Lan", "của Minh");
    expect((await pushAll(lan)).outcomes).toMatchObject([{ status: "conflict" }]);
    expect(await notes(room)).toEqual(["của Minh"]);
    const [conflict, ...others] = await lan.sync.conflicts();
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      fields: [{ field: "note", mine: "của Lan", theirs: "của Minh", by: "minh" }],
    });
    expect((await pushAll(lan)).outcomes).toMatchObject([{ status: "conflict" }]);
    if (conflict === undefined) throw new Error("no conflict");
    expect(lan.states.get(`discipline/${conflict.key}`)).toBe("conflict");
    await lan.sync.resolve(conflict, { note: choice });
    expect(await lan.sync.conflicts()).toEqual([]);
    expect(lan.states.get(`discipline/${conflict.key}`)).toBe("clean");
    await pushAll(lan);
    expect(await notes(room)).toEqual([choice === "mine" ? "của Lan" : "của Minh"]);
    expect(await previewed(lan)).toMatchObject({ rows: [] });
  },
);

test("S11: a conflict that a pull has found is said before anything is sent", async () => {
  await bothType("của Lan", "của Minh");
  expect(await lan.sync.pull()).toMatchObject({ kind: "pulled", kept: 1 });
  expect((await findRow(lan, "discipline", "của Lan")).cells["note"]).toBe("của Lan");
  expect(await lan.sync.conflicts()).toHaveLength(1);
  expect((await lan.sync.status()).forms.find(({ form }) => form === "discipline")).toMatchObject({
    problems: 1,
  });
});

test.each(["since it was shown", "while the choice is written"])(
  "S11: what is typed into a conflict %s is not overwritten by a choice, and is asked about again",
  async (moment) => {
    await bothType("của Lan", "của Minh");
    await lan.sync.pull();
    const [conflict] = await lan.sync.conflicts();
    if (conflict === undefined) throw new Error("no conflict");
    const type = (): void => void lan.hands.type("discipline", 0, "note", "nghĩ lại");
    const again: Clerk = seatClerk(room, "lan", {
      book: lan.book(),
      beforeCall: (name) => {
        if (name === "write") type();
      },
    });
    if (moment === "since it was shown") type();
    await again.sync.resolve(conflict, { note: "theirs" });
    expect(await again.sync.conflicts()).toMatchObject([
      { fields: [{ field: "note", mine: "nghĩ lại", theirs: "của Minh" }] },
    ]);
    expect((await pushAll(again)).outcomes).toMatchObject([{ status: "conflict" }]);
  },
);

test("S11: a row that is typed into while its deletion is taken over stays, and is asked about again", async () => {
  await minh.hands.deleteRow("discipline", 0);
  await pushAs(minh, "delete");
  await typeInto(lan, "discipline", "gốc", "note", "còn");
  await lan.sync.pull();
  const [conflict] = await lan.sync.conflicts();
  if (conflict === undefined) throw new Error("no conflict");
  const again: Clerk = seatClerk(room, "lan", {
    book: lan.book(),
    beforeCall: (name) => {
      if (name === "write") void lan.hands.type("discipline", 0, "note", "còn nữa");
    },
  });
  await again.sync.resolve(conflict, { "#deleted": "theirs" });
  await findRow(again, "discipline", "còn nữa");
  expect(await again.sync.conflicts()).toMatchObject([{ fields: [{ field: "#deleted" }] }]);
});

test("S11: whoever types the other's value has chosen, and is asked no more", async () => {
  await bothType("của Lan", "của Minh");
  await lan.sync.pull();
  await typeInto(lan, "discipline", "của Lan", "note", "của Minh");
  expect(await lan.sync.conflicts()).toEqual([]);
  expect(await previewed(lan)).toMatchObject({ rows: [] });
});

test("S11: in a row with an open conflict, a field that was seen and then changed can be chosen too", async () => {
  await typeInto(minh, "discipline", "gốc", "kind", "Kỷ luật");
  await bothType("của Lan", "của Minh");
  await lan.sync.pull();
  await typeInto(lan, "discipline", "của Lan", "kind", "Khiếu nại, tố cáo");
  await pushAll(lan);
  const [conflict] = await lan.sync.conflicts();
  expect(conflict?.fields.map(({ field }) => field).toSorted()).toEqual(["kind", "note"]);
  if (conflict === undefined) throw new Error("no conflict");
  await lan.sync.resolve(conflict, { note: "mine", kind: "mine" });
  expect((await pushAll(lan)).outcomes).toMatchObject([{ status: "accepted" }]);
});

test.each(["mine", "theirs"] as const)(
  "S11: a row that was deleted elsewhere and changed here: %s",
  async (choice) => {
    await minh.hands.deleteRow("discipline", 0);
    await pushAs(minh, "delete");
    await typeInto(lan, "discipline", "gốc", "note", "còn");
    expect(await lan.sync.pull()).toMatchObject({ removed: 0, kept: 1 });
    expect((await pushAll(lan)).outcomes).toMatchObject([{ status: "conflict" }]);
    const [conflict] = await lan.sync.conflicts();
    expect(conflict).toMatchObject({ fields: [{ field: "#deleted", mine: false, theirs: true }] });
    if (conflict === undefined) throw new Error("no conflict");
    await lan.sync.resolve(conflict, { "#deleted": choice });
    await pushAll(lan);
    expect(await notes(room)).toEqual(choice === "mine" ? ["còn"] : []);
    expect(await previewed(lan)).toMatchObject({ rows: [] });
    await minh.sync.pull();
    expect((await rowsOf(minh, "discipline")).map(({ cells }) => cells["note"])).toEqual(
      choice === "mine" ? ["còn"] : [],
    );
  },
);

test("S11: a deletion that was taken back elsewhere is no longer asked about", async () => {
  await minh.hands.deleteRow("discipline", 0);
  await pushAs(minh, "delete");
  await typeInto(lan, "discipline", "gốc", "note", "còn");
  await lan.sync.pull();
  const [row] = [...(await stored(room, "discipline")).values()];
  await room.push("cb-mot", [{ form: "discipline", key: row?.key, baseRev: row?.rev, deleted: false }]);
  await lan.sync.pull();
  expect(
    (await lan.sync.conflicts()).flatMap(({ fields }) => fields.map(({ field }) => field)),
  ).not.toContain("#deleted");
});

test.each(["mine", "theirs"] as const)(
  "S11: a mark that was taken back elsewhere and changed here: %s",
  async (choice) => {
    await typeInto(lan, "attendance", "h1.nv-001", "mark", "x");
    await pushAll(lan);
    await minh.sync.pull();
    await typeInto(minh, "attendance", "h1.nv-001", "mark", "");
    await pushAll(minh);
    await typeInto(lan, "attendance", "h1.nv-001", "mark", "K");
    await pushAll(lan);
    const [conflict] = await lan.sync.conflicts();
    if (conflict === undefined) throw new Error("no conflict");
    await lan.sync.resolve(conflict, { "#deleted": choice });
    await pushAll(lan);
    await minh.sync.pull();
    const mark = choice === "mine" ? "K" : "";
    expect((await findRow(minh, "attendance", "h1.nv-001")).cells["mark"]).toBe(mark);
    expect((await findRow(lan, "attendance", "h1.nv-001")).cells["mark"]).toBe(mark);
    expect(await previewed(lan)).toMatchObject({ rows: [] });
  },
);

test("S1, S21: a line that a colleague made before a person was renamed still means that person, also when another has the old name", async () => {
  const [person] = await room.ledger.allRows({ unit: COMMITTEE, year: 2026 }, "people");
  await room.fill(COMMITTEE, [
    { ...newRow("people", "nv-001", { fullName: "Nguyễn Văn Ánh" }), baseRev: person?.rev },
  ]);
  await lan.sync.open();
  const oldLine = { ...complaint("dòng cũ"), subject: "Nguyễn Văn An · nv-001" };
  await lan.hands.append("discipline", oldLine);
  await typeInto(lan, "discipline", "gốc", "note", "gốc, đã sửa");
  expect((await pushAll(lan)).outcomes).toMatchObject([{ status: "accepted" }, { status: "accepted" }]);
  const saved = [...(await stored(room, "discipline")).values()].map(({ fields }) => fields["subject"]);
  expect(saved).toEqual(["nv-001", "nv-001"]);

  await room.fill(COMMITTEE, [
    newRow("people", "nv-009", { fullName: "Nguyễn Văn An", category: "cong-chuc" }),
  ]);
  await lan.sync.open();
  expect(await previewed(lan)).toMatchObject({ rows: [] });
  await typeInto(lan, "discipline", "dòng cũ", "note", "dòng cũ, đã sửa");
  expect((await pushAll(lan)).outcomes).toMatchObject([{ status: "accepted" }]);
  await lan.hands.append("discipline", { ...oldLine, note: "của ai" });
  expect((await previewed(lan)).rows).toMatchObject([
    { kind: "invalid", issues: [{ code: "ref-ambiguous" }] },
  ]);
});

test("S1: a person who was renamed, or taken out of the catalogue, makes no row of theirs dirty", async () => {
  const [person] = await room.ledger.allRows({ unit: COMMITTEE, year: 2026 }, "people");
  await room.fill(COMMITTEE, [
    { ...newRow("people", "nv-001", { fullName: "Nguyễn Văn Ánh" }), baseRev: person?.rev },
  ]);
  await lan.sync.open();
  expect(await previewed(lan)).toMatchObject({ rows: [] });
  await typeInto(minh, "discipline", "gốc", "subject", "nv-002");
  await pushAll(minh);
  expect(await lan.sync.pull()).toMatchObject({ kept: 0 });
  expect((await findRow(lan, "discipline", "gốc")).cells["subject"]).toBe("Trần Thị Bình");
  const second = (await room.ledger.allRows({ unit: COMMITTEE, year: 2026 }, "people"))[1];
  await room.fill(COMMITTEE, [{ form: "people", key: "nv-002", baseRev: second?.rev, deleted: true }]);
  await lan.sync.open();
  expect(await previewed(lan)).toMatchObject({ rows: [] });
});
