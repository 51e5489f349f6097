import { afterEach, beforeEach, expect, test } from "vitest";
import { STATUS_SLOT } from "../../addin/host/table/layout.ts";
import { UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { type ApiRoom, newRow, YEAR } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { complaint, notes, typeInto } from "./clerk/desk-rows.ts";
import { countExchanges } from "../excel/count-exchanges.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";

/**
 * The exchanges for few cells. A pull: the notebook; survey and cells; cells; baseline. A preview: notebook, survey and cells. A
 * push: the same; keys and outbox; states; baseline. Resolving a conflict: notebook, survey and cells; cells; baseline.
 */
const MOST_OF_A_PULL = 4;
const MOST_WHEN_UNCHANGED = 1;
const MOST_OF_A_PREVIEW = 1;
const MOST_OF_A_PUSH = 4;
const MOST_OF_A_CHOICE = 3;

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
  // Both of its sessions have taken place.
  room.clock.now = "2026-04-10T02:00:00.000Z";
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

test("S1, S7, S11, S16: on Excel a register is opened, filled, sent, pulled, and a conflict in it settled", async () => {
  const { sync, hands, note } = seatAtExcel(room);
  expect(await sync.open()).toMatchObject({ kind: "unchanged" });
  await hands.append("discipline", complaint("trên Excel"));
  await hands.type("attendance", 0, "mark", "x");
  const preview = await sync.preview();
  expect(preview).toMatchObject({ counts: { added: 2, invalid: 0 } });
  const exchanges = await countExchanges(async () => {
    const { outcomes } = await sync.push(tickAll(preview));
    expect(outcomes.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  });
  // A new row costs no more than a changed one.
  expect(exchanges).toBeLessThanOrEqual(MOST_OF_A_PUSH);
  expect(await sync.preview()).toMatchObject({ rows: [] });

  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await typeInto(minh, "discipline", "trên Excel", "kind", "Kỷ luật");
  await pushAll(minh);
  expect(await sync.pull()).toMatchObject({ kind: "pulled", rows: 1, kept: 0 });
  expect((await note("trên Excel")).cells["kind"]).toBe("Kỷ luật");

  await typeInto(minh, "discipline", "trên Excel", "note", "của Minh");
  await pushAll(minh);
  const { place } = await note("trên Excel");
  await hands.type("discipline", place, "note", "của Lan");
  expect((await sync.push(tickAll(await sync.preview()))).outcomes).toMatchObject([{ status: "conflict" }]);
  const [conflict] = await sync.conflicts();
  expect(conflict).toMatchObject({ fields: [{ mine: "của Lan", theirs: "của Minh", by: "minh" }] });
  if (conflict === undefined) throw new Error("no conflict");
  expect(await countExchanges(() => sync.resolve(conflict, { note: "theirs" }))).toBe(MOST_OF_A_CHOICE);
  await note("của Minh");
  expect(await sync.preview()).toMatchObject({ rows: [] });
  expect(await notes(room)).toEqual(["của Minh"]);
});

test("S10: the status of a line says the states of all its marks, the gravest first, until each is settled", async () => {
  const { sync, hands } = seatAtExcel(room);
  await sync.open();
  const status = (): unknown => hands.value("attendance", 0, STATUS_SLOT);
  const register = { unit: UNIT, year: YEAR };
  const actor = { user: UserId.parse("admin"), roles: ["Admin"], clientId: "test" } as const;
  const send = async (place: number, mark: string) => {
    await hands.type("attendance", place, "mark", mark);
    await sync.push(tickAll(await sync.preview()));
  };
  await room.ledger.lock(register, Period.parse("2026-03"), "hết kỳ", actor);
  await send(0, "K");
  const locked = "■ 05/03/2026 Hội nghị một: Kỳ đã khóa";
  expect(status()).toMatch(new RegExp(`^${locked}[^;]*; gửi đề nghị điều chỉnh\\?$`));
  await hands.type("attendance", 1, "mark", "x");
  const onlySecond = [...tickAll(await sync.preview())].filter(([row]) => row.key?.startsWith("h2."));
  await sync.push(new Map(onlySecond));
  expect(status()).toMatch(new RegExp(`^${locked}.*; Đã lưu$`));
  await room.ledger.unlock(register, Period.parse("2026-03"), "mở lại", actor);
  await sync.push(tickAll(await sync.preview()));
  expect(status()).toBe("√ Đã lưu");
});

test("S10: a mark that was taken back by hand asks nothing any more", async () => {
  const { sync, hands } = seatAtExcel(room);
  await sync.open();
  const register = { unit: UNIT, year: YEAR };
  const actor = { user: UserId.parse("admin"), roles: ["Admin"], clientId: "test" } as const;
  const [first, second] = [2, 3];
  await room.ledger.lock(register, Period.parse("2026-03"), "hết kỳ", actor);
  await hands.type("attendance", first, "mark", "K");
  await sync.push(tickAll(await sync.preview()));
  await room.ledger.unlock(register, Period.parse("2026-03"), "mở lại", actor);
  await hands.type("attendance", first, "mark", "");
  await hands.type("attendance", second, "mark", "x");
  await sync.push(tickAll(await sync.preview()));
  expect(hands.value("attendance", 1, STATUS_SLOT)).toBe("√ Đã lưu");
});

test("S10: what a colleague stored, or the office corrected, asks nothing any more; what was stored here stays told", async () => {
  const [mine, theirs] = [seatAtExcel(room), seatAtExcel(room, "vi", { user: "minh" })];
  const register = { unit: UNIT, year: YEAR };
  const actor = { user: UserId.parse("admin"), roles: ["Admin"], clientId: "test" } as const;
  await mine.sync.open();
  for (const note of ["một", "hai", "ba"])
    await mine.hands.append("outreach", { day: "02/03/2026", way: "Khác", note });
  await mine.sync.push(tickAll(await mine.sync.preview()));
  await theirs.sync.open();
  await room.ledger.lock(register, Period.parse("2026-03"), "hết kỳ", actor);
  await mine.hands.type("outreach", 0, "note", "một, đã sửa");
  await mine.hands.type("attendance", 0, "mark", "K");
  await mine.sync.push(tickAll(await mine.sync.preview()));
  const states = () => [
    mine.hands.value("outreach", 0, STATUS_SLOT),
    mine.hands.value("attendance", 0, STATUS_SLOT),
  ];
  expect(states()).toEqual([expect.stringMatching(/^■ Kỳ đã khóa/), expect.stringMatching(/^■ 05.03/)]);
  await mine.hands.type("outreach", 1, "note", "hai, đã sửa");
  await mine.sync.push(tickAll(await mine.sync.preview()));
  expect(mine.hands.value("outreach", 1, STATUS_SLOT)).toMatch(/^■ Kỳ đã khóa/);
  await mine.hands.type("outreach", 1, "note", "hai");
  await mine.sync.markProblems();
  expect(mine.hands.value("outreach", 1, STATUS_SLOT)).toBe("");
  expect(states()[0]).toMatch(/^■ Kỳ đã khóa/);
  await room.ledger.unlock(register, Period.parse("2026-03"), "mở lại", actor);
  // The keys decide the order in a workbook that was opened later.
  const theirNotes = new Map([
    ["một", "một, đã sửa"],
    ["hai", "của Minh"],
  ]);
  for (const { place, cells } of await theirs.rows("outreach")) {
    const note = theirNotes.get(String(cells["note"]));
    if (note !== undefined) await theirs.hands.type("outreach", place, "note", note);
  }
  await theirs.hands.type("attendance", 0, "mark", "K");
  await theirs.sync.push(tickAll(await theirs.sync.preview()));
  await mine.sync.pull();
  expect(states()).toEqual(["", ""]);
  await mine.sync.markProblems();
  expect(mine.hands.value("outreach", 2, STATUS_SLOT)).toBe("√ Đã lưu");
  expect(await mine.sync.preview()).toMatchObject({ rows: [] });
});

test("S10, S15: a sending that was undone is no longer said to be stored", async () => {
  const { sync, hands } = seatAtExcel(room);
  await sync.open();
  await hands.append("outreach", { day: "02/03/2026", way: "Khác", note: "một" });
  await sync.push(tickAll(await sync.preview()));
  await hands.type("outreach", 0, "note", "hai");
  await hands.type("attendance", 0, "mark", "x");
  const { batches } = await sync.push(tickAll(await sync.preview()));
  const states = () => [hands.value("outreach", 0, STATUS_SLOT), hands.value("attendance", 0, STATUS_SLOT)];
  expect(states()).toEqual(["√ Đã lưu", "√ Đã lưu"]);
  await sync.undo(batches);
  expect(states()).toEqual(["", ""]);
});

test("S17, S25: a pull asks Excel as often for 300 rows as for one", async () => {
  const { sync } = seatAtExcel(room);
  await sync.open();
  const exchanges = async (count: number, name: string): Promise<number> => {
    await room.fill(
      UNIT,
      Array.from({ length: count }, (_, index) =>
        newRow("discipline", `${name}${index}`, { subject: "nv-001", kind: "complaint", pending: true }),
      ),
    );
    return countExchanges(() => sync.pull());
  };
  const one = await exchanges(1, "a");
  expect(one).toBeGreaterThan(0);
  expect(await exchanges(300, "b")).toBe(one);
  expect(one).toBeLessThanOrEqual(MOST_OF_A_PULL);
  expect(await countExchanges(() => sync.pull())).toBeLessThanOrEqual(MOST_WHEN_UNCHANGED);
});

test("S25: a preview and the push after it ask Excel as often for 300 changed rows as for one", async () => {
  const { sync, hands } = seatAtExcel(room);
  await sync.open();
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      newRow("discipline", `p${count}x${index}`, { subject: "nv-001", kind: "complaint", pending: true }),
    );
  const exchanges = async (count: number) => {
    await room.fill(UNIT, rows(count));
    await sync.pull();
    const { table } = hands.table("discipline");
    const note = hands.column("discipline", "note");
    const lines = Array.from({ length: table.area.rows - 1 }, (_, line) => line);
    for (const line of lines.filter((one) => hands.value("discipline", one, "subject") !== "").slice(-count))
      hands.put("discipline", line, note, `sửa ${count}`);
    await sync.status();
    let preview: Awaited<ReturnType<typeof sync.preview>> | undefined;
    const previewed = await countExchanges(async () => {
      preview = await sync.preview();
    });
    const pushed = await countExchanges(async () => {
      if (preview === undefined) throw new Error("no preview");
      const { outcomes } = await sync.push(tickAll(preview));
      expect(outcomes).toHaveLength(count);
    });
    return { previewed, pushed };
  };
  const one = await exchanges(1);
  expect(await exchanges(300)).toEqual(one);
  expect(one.previewed).toBeLessThanOrEqual(MOST_OF_A_PREVIEW);
  expect(one.pushed).toBeLessThanOrEqual(MOST_OF_A_PUSH);
});

test(
  "S25: a pull, a preview and a push of 22,100 cells take at most 6 exchanges and one for each 20,000 cells",
  { timeout: 120_000 },
  async () => {
    const { sync, hands } = seatAtExcel(room);
    await sync.open();
    await room.fill(
      UNIT,
      Array.from({ length: 1700 }, (_, index) =>
        newRow("discipline", `m${index}`, { subject: "nv-001", kind: "complaint", pending: true }),
      ),
    );
    const pulled = await countExchanges(() => sync.pull());
    const { table } = hands.table("discipline");
    const most = 6 + Math.floor((1700 * table.columns.length) / 20_000);
    const note = hands.column("discipline", "note");
    for (let line = 0; line < 1700; line += 1) hands.put("discipline", line, note, `việc ${line}`);
    let preview: Awaited<ReturnType<typeof sync.preview>> | undefined;
    const previewed = await countExchanges(async () => {
      preview = await sync.preview();
    });
    const pushed = await countExchanges(async () => {
      if (preview === undefined) throw new Error("no preview");
      expect((await sync.push(tickAll(preview))).outcomes).toHaveLength(1700);
    });
    expect(most).toBe(7);
    for (const made of [pulled, previewed, pushed]) expect(made).toBeLessThanOrEqual(most);
  },
);
