import { afterEach, beforeEach, expect, test } from "vitest";
import { tableName } from "../../../addin/host/table/layout.ts";
import { saveWorkbook } from "../../../infra/local/excel/model/saving.ts";
import type { Switch } from "../../../infra/local/excel/model/switches.ts";
import { type ApiRoom, COMMITTEE, newRow, YEAR } from "../../api/api-room.ts";
import { leaveExcel } from "../../excel/excel-of-pane.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "../clerk/clerk-room.ts";
import { complaint, notes, stored, typeInto } from "../clerk/desk-rows.ts";
import { contentOf } from "../clerk/excel-desk.ts";
import { seatAtExcel } from "../clerk/excel-clerk.ts";

let room: ApiRoom;
let lan: Clerk;
beforeEach(async () => {
  room = await openClerkRoom();
  const fields = { subject: "nv-001", kind: "complaint", pending: true };
  await room.fill(
    UNIT,
    ["d1", "d2", "d3"].map((key) => newRow("discipline", key, { ...fields, note: `gốc ${key}` })),
  );
  lan = seatClerk(room, "lan");
  await lan.sync.open();
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

type AtExcel = ReturnType<typeof seatAtExcel>;
/** Excel leaves XML parts, or its stack ends at the first of them. */
const UNDOS: readonly Switch[] = ["undo", "undoCleared"];
const seat = (how: Switch, file?: string) =>
  seatAtExcel(room, "vi", {
    user: "minh",
    excel: { switches: [how] },
    ...(file !== undefined && { file }),
  });

/** The workbook after each Ctrl+Z down to `from` that changes what is in a cell or a part, opened by a new pane. */
function* takenBack({ model }: AtExcel, how: Switch, from: number): Generator<AtExcel> {
  let before = contentOf(model);
  while (model.history.undoable > from && model.history.undo()) {
    const now = contentOf(model);
    if (now === before) continue;
    before = now;
    yield seat(how, saveWorkbook(model));
  }
}

async function colleagueChanges(): Promise<void> {
  await typeInto(lan, "discipline", "gốc d1", "kind", "Kỷ luật");
  await typeInto(lan, "discipline", "gốc d3", "note", "Lan sửa");
  await lan.hands.append("discipline", complaint("Lan thêm"));
  await typeInto(lan, "attendance", "h1.nv-001", "mark", "x");
  await pushAll(lan);
}

test.each(UNDOS)(
  "S30: on Excel, whichever part of a pull is taken back, nothing looks changed (%s)",
  async (how) => {
    const minh = seat(how);
    await minh.sync.open();
    await colleagueChanges();
    const from = minh.model.history.undoable;
    expect(await minh.sync.pull()).toMatchObject({ kind: "pulled", rows: 4 });
    let prefixes = 0;
    for (const clerk of takenBack(minh, how, from)) {
      expect(await clerk.sync.preview(), `after ${(prefixes += 1)} times`).toMatchObject({ rows: [] });
      await clerk.note("Lan sửa");
      await clerk.note("Lan thêm");
    }
    expect(prefixes).toBeGreaterThan(how === "undoCleared" ? -1 : 3);
  },
  240_000,
);

test("S30, S9: on an Excel that takes XML parts back as well, each new row is one row of the register", async () => {
  const minh = seat("undoWithParts");
  await minh.sync.open();
  await minh.hands.append("discipline", complaint("Minh thêm"));
  await minh.hands.append("discipline", complaint("Minh thêm nữa"));
  const from = minh.model.history.undoable;
  await minh.sync.push(tickAll(await minh.sync.preview()));
  for (const clerk of takenBack(minh, "undoWithParts", from)) {
    await clerk.sync.push(tickAll(await clerk.sync.preview()));
    expect(await clerk.sync.preview()).toMatchObject({ rows: [] });
  }
  expect((await notes(room)).filter((note) => note.startsWith("Minh"))).toEqual([
    "Minh thêm",
    "Minh thêm nữa",
  ]);
}, 240_000);

test("S30: on an Excel that takes XML parts back as well, sending what then looks changed changes nothing", async () => {
  const minh = seat("undoWithParts");
  await minh.sync.open();
  await colleagueChanges();
  const from = minh.model.history.undoable;
  await minh.sync.pull();
  const before = await stored(room, "discipline");
  for (const clerk of takenBack(minh, "undoWithParts", from)) {
    const { outcomes } = await clerk.sync.push(tickAll(await clerk.sync.preview()));
    expect(outcomes.every(({ status }) => status === "unchanged")).toBe(true);
  }
  expect(await stored(room, "discipline")).toEqual(before);
}, 240_000);

test.each(UNDOS)(
  "S30: on Excel, whichever part of a push is taken back, each new row is one row of the register (%s)",
  async (how) => {
    const minh = seat(how);
    await minh.sync.open();
    await minh.hands.append("discipline", complaint("Minh thêm"));
    await minh.hands.append("discipline", complaint("Minh thêm nữa"));
    const from = minh.model.history.undoable;
    await minh.sync.push(tickAll(await minh.sync.preview()));
    for (const clerk of takenBack(minh, how, from)) {
      expect(await clerk.sync.preview()).toMatchObject({ rows: [] });
      await clerk.sync.push(tickAll(await clerk.sync.preview()));
    }
    expect((await notes(room)).filter((note) => note.startsWith("Minh"))).toEqual([
      "Minh thêm",
      "Minh thêm nữa",
    ]);
  },
  240_000,
);

test.each(UNDOS)(
  "S30: on Excel, whichever part of a merge is taken back, the colleague's value stays (%s)",
  async (how) => {
    const minh = seat(how);
    await minh.sync.open();
    await typeInto(lan, "discipline", "gốc d1", "kind", "Kỷ luật");
    await pushAll(lan);
    await minh.hands.type("discipline", (await minh.note("gốc d1")).place, "note", "Minh sửa");
    const from = minh.model.history.undoable;
    const { outcomes } = await minh.sync.push(tickAll(await minh.sync.preview()));
    expect(outcomes).toMatchObject([{ status: "merged" }]);
    for (const clerk of takenBack(minh, how, from)) {
      expect(await clerk.sync.preview()).toMatchObject({ rows: [] });
      await clerk.sync.push(tickAll(await clerk.sync.preview()));
    }
    expect((await stored(room, "discipline")).get("d1" as never)?.fields).toMatchObject({
      kind: "discipline",
      note: "Minh sửa",
    });
  },
  240_000,
);

test("S28, S30: a sheet whose number the office has locked is pulled as before, and is not taken for turned back", async () => {
  const minh = seat("undo");
  await minh.sync.open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.tables.getItem(tableName("discipline")).worksheet;
    sheet.getRange("A2").format.protection.locked = true;
    sheet.protection.protect();
    await context.sync();
  });
  await colleagueChanges();
  expect(await minh.sync.pull()).toMatchObject({ kind: "pulled" });
  expect(await minh.sync.pull()).toMatchObject({ kind: "unchanged" });
  expect(await minh.sync.preview()).toMatchObject({ rows: [] });
});

test.each(UNDOS)(
  "S1, S30: with the switch %s, a name that Excel's undo brings back gives way to the new one, and nothing is to send",
  async (how) => {
    const at = seat(how);
    await at.sync.open();
    const from = at.model.history.undoable;
    const people = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "people");
    const person = people.find(({ key }) => key === "nv-001");
    const fields = { fullName: "Nguyễn Văn Ánh" };
    await room.fill(COMMITTEE, [{ ...newRow("people", "nv-001", fields), baseRev: person?.rev }]);
    await at.sync.refresh();
    const names = async ({ rows }: AtExcel) =>
      new Set((await rows("discipline")).map(({ cells }) => cells["subject"]));
    expect(await names(at)).toEqual(new Set(["Nguyễn Văn Ánh"]));
    const lines = () =>
      JSON.stringify([0, 1, 2].map((line) => at.hands.value("discipline", line, "subject")));
    let before = lines();
    while (at.model.history.undoable > from && at.model.history.undo()) {
      if (lines() === before) continue;
      before = lines();
      const clerk = seat(how, saveWorkbook(at.model));
      await clerk.sync.refresh();
      expect(await clerk.sync.preview()).toMatchObject({ rows: [] });
      expect(await names(clerk)).toEqual(new Set(["Nguyễn Văn Ánh"]));
    }
  },
  240_000,
);
