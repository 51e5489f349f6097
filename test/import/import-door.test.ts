import { afterEach, beforeEach, expect, test } from "vitest";
import { ImportSlot } from "../../domain/protocol/imports.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { CLERK, type openImportRoom as Open, newRow, openImportRoom, UNIT } from "./import-room.ts";
import { writeSheets, type Written } from "./sheet.ts";

let room: Awaited<ReturnType<typeof Open>>;

beforeEach(async () => {
  room = await openImportRoom();
  const people = ["Lê Văn Hùng", "Trần Thị Bình"].map((fullName, index) =>
    newRow("people", `nv-${index}`, { fullName, category: "cong-chuc" }),
  );
  await room.fill(COMMITTEE, [
    newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "chi-bo" }),
    newRow("units", "cb-hai", { name: "Chi bộ Hai", kind: "chi-bo", group: "chi-bo" }),
    newRow("grants", `clerk.${UNIT}`, { user: "clerk", unit: UNIT, access: "write" }),
    newRow("grants", "other.cb-hai", { user: "other", unit: "cb-hai", access: "write" }),
    newRow("grants", `reader.${UNIT}`, { user: "reader", unit: UNIT, access: "read" }),
    newRow("directives", "nq-68", {
      number: "68",
      kind: "nghi-quyet",
      title: "NQ",
      issuer: "BCT",
      issuedOn: "2025-05-04",
    }),
    newRow("sessions", "hn-68", {
      date: "2026-03-03",
      title: "NQ 68",
      channel: "online",
      directives: ["nq-68"],
    }),
    ...people,
    ...[0, 1].map((index) =>
      newRow("memberships", `nv-${index}.${UNIT}.2026-01-01`, {
        person: `nv-${index}`,
        unit: UNIT,
        from: "2026-01-01",
        role: "member",
        group: "chung",
        rated: true,
      }),
    ),
  ]);
});
afterEach(() => room.stop());

const sheet = (...marks: Written[]): Promise<Buffer> => {
  const names = ["Lê Văn Hùng", "Trần Thị Bình", "Ngô Quang Đức", "Võ Thị Sáu"];
  return writeSheets({
    rows: [["Họ và tên", "3/3/2026"], ...marks.map((mark, index) => [names[index] ?? null, mark])],
  });
};
const statuses = (response: { receipts: readonly { rows: readonly { status: string }[] }[] }): string[] =>
  response.receipts.flatMap(({ rows }) => rows.map(({ status }) => status));

test("checking reads and settles, and stores nothing", async () => {
  const id = await room.upload(await sheet("x", "P", "x"), CLERK);
  const checked = await room.check(id, CLERK);
  expect(checked.sheets[0]).toMatchObject({
    file: "tep.xlsx",
    form: "attendance",
    people: 3,
    counts: { present: 2, excused: 1 },
  });
  expect(checked.sheets[0]?.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
    "A4 unknown-person",
  ]);
  expect(checked.newPeople).toEqual([{ fullName: "Ngô Quang Đức", cell: "A4" }]);
  expect([checked.receipts, await room.attendance()]).toEqual([[], []]);
});

test("what is certain is stored; the same file again changes nothing; a changed mark updates; a blank never deletes", async () => {
  const first = await room.commit(await room.upload(await sheet("x", "P", "x"), CLERK), {}, CLERK);
  expect(statuses(first)).toEqual(["accepted", "accepted"]);
  expect(await room.attendance()).toEqual(["hn-68.nv-0 present", "hn-68.nv-1 excused"]);

  const again = await room.commit(await room.upload(await sheet("có mặt", "CP", "x"), CLERK), {}, CLERK);
  expect(statuses(again)).toEqual(["unchanged", "unchanged"]);

  const changed = await room.commit(await room.upload(await sheet(null, "HB", "x"), CLERK), {}, CLERK);
  expect(statuses(changed)).toEqual(["accepted"]);
  expect(await room.attendance()).toEqual(["hn-68.nv-0 present", "hn-68.nv-1 made-up"]);
});

test("S9: a commit that is repeated, or made twice at once, answers the same and stores nothing twice", async () => {
  const id = await room.upload(await sheet("K", "K"), CLERK);
  const [one, other] = await Promise.all([room.commit(id, {}, CLERK), room.commit(id, {}, CLERK)]);
  const later = await room.commit(await room.upload(await sheet("x", "x"), CLERK), {}, CLERK);
  const repeated = await room.commit(id, {}, CLERK);
  expect([statuses(one), statuses(other), statuses(repeated)]).toEqual(
    Array.from({ length: 3 }, () => ["accepted", "accepted"]),
  );
  expect(repeated.receipts.map(({ batchId, replayed }) => [batchId, replayed])).toEqual([
    [one.receipts[0]?.batchId, true],
  ]);
  expect(statuses(later)).toEqual(["accepted", "accepted"]);
  expect(await room.attendance()).toEqual(["hn-68.nv-0 present", "hn-68.nv-1 present"]);
});

test("people are added before their marks, only by whoever may write the committee's register, and once", async () => {
  const file = await sheet(null, null, "x", "P");
  const id = await room.upload(file, CLERK);
  expect((await room.post(`/v1/imports/${id}/commit`, { addPeople: true }, CLERK)).status).toBe(403);
  expect(statuses(await room.commit(id, {}, CLERK))).toEqual([]);

  const own = await room.upload(file);
  expect(statuses(await room.commit(own))).toEqual([]);
  const added = await room.commit(own, { addPeople: true });
  expect(added.sheets[0]?.problems.map(({ code }) => code)).toEqual(["person-added", "person-added"]);
  expect(added.newPeople.map(({ fullName }) => fullName)).toEqual(["Ngô Quang Đức", "Võ Thị Sáu"]);
  expect(statuses(added)).toEqual(Array.from({ length: 6 }, () => "accepted"));
  expect(await room.attendance()).toEqual(
    expect.arrayContaining(["hn-68.ngo-quang-duc present", "hn-68.vo-thi-sau excused"]),
  );

  const repeated = await room.commit(own, { addPeople: true });
  expect([repeated.newPeople, statuses(repeated)]).toEqual([added.newPeople, statuses(added)]);
  const afresh = await room.commit(await room.upload(file), { addPeople: true });
  expect([afresh.newPeople, statuses(afresh)]).toEqual([[], ["unchanged", "unchanged"]]);
});

test("a row that was undone comes in again", async () => {
  const file = await writeSheets({
    rows: [
      ["Họ và tên", "3/3/2026"],
      ["Trần Thị Bình", "K"],
    ],
  });
  const first = await room.commit(await room.upload(file));
  const { batchId } = first.receipts[0] ?? {};
  if (batchId === undefined) throw new Error("nothing stored");
  const actor = { user: "admin" as never, roles: ["Admin"] as const, clientId: "test" };
  await room.ledger.undo({ unit: UNIT, year: YEAR }, batchId, actor);
  expect(statuses(await room.commit(await room.upload(file)))).toEqual(["accepted"]);
});

test("our own form comes in at the revision on which it was written, so that a later change is a conflict", async () => {
  const task = (note: string, revision: number | null) =>
    writeSheets({
      name: "Bài thu hoạch",
      rows: [
        ["Khóa", "Lần sửa", "Văn bản", "Người viết", "Hạn nộp", "Ghi chú"],
        ["nq-68.nv-0", revision, "nq-68", "nv-0", "30/5/2026", note],
      ],
    });
  expect(statuses(await room.commit(await room.upload(await task("một", null))))).toEqual(["accepted"]);
  expect(statuses(await room.commit(await room.upload(await task("hai", 1))))).toEqual(["accepted"]);
  expect(statuses(await room.commit(await room.upload(await task("ba", 1))))).toEqual(["conflict"]);
});

test("a locked period stores nothing and says so for each row", async () => {
  const actor = { user: "admin" as never, roles: ["Admin"] as const, clientId: "test" };
  const before = await room.attendance();
  await room.ledger.lock({ unit: UNIT, year: YEAR }, "2026-03" as never, "", actor);
  expect(statuses(await room.commit(await room.upload(await sheet("K", "HB"))))).toEqual([
    "locked",
    "locked",
  ]);
  expect(await room.attendance()).toEqual(before);
});

test("an import belongs to whoever opened it, and only whoever may write the unit opens one", async () => {
  const about = { unit: UNIT, year: YEAR };
  const asked = ["other", "reader", "nobody"].map((user) =>
    room.open(about, undefined, { user, roles: ["Clerk"] }),
  );
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([403, 403, 403]);
  const { id } = ImportSlot.parse((await room.open(about, undefined, CLERK)).body);
  for (const route of [`/v1/imports/${id}/check`, `/v1/imports/${id}/commit`]) {
    expect((await room.post(route, {})).status).toBe(404);
    expect((await room.post(route, {}, CLERK)).body).toMatchObject({
      status: 409,
      code: "import-not-uploaded",
    });
  }
  expect((await room.post("/v1/imports/imp-unknown/check", {})).status).toBe(404);
});

test.each<[string, Buffer, string]>([
  ["an empty file", Buffer.alloc(0), "tệp rỗng"],
  ["a PDF", Buffer.from("%PDF-1.7"), "đây là tệp PDF, không phải tệp Excel .xlsx"],
])("%s is refused with its reason, and nothing of it is stored", async (_, file, reason) => {
  const before = await room.attendance();
  const id = await room.upload(file);
  for (const step of ["check", "commit"]) {
    const answer = await room.post(`/v1/imports/${id}/${step}`, {});
    expect(answer.body).toMatchObject({
      status: 422,
      code: "import-refused",
      title: `Không đọc tệp này: ${reason}.`,
    });
  }
  expect(await room.attendance()).toEqual(before);
});
