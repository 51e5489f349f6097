import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { type ApiRoom, newRow, YEAR } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "./clerk/clerk-room.ts";
import { findRow, previewed, stored, typeInto } from "./clerk/desk-rows.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openClerkRoom();
  const inspection = { date: "2026-03-05", kind: "kiem-tra", finding: "Sổ ghi chưa đủ", directive: "nq-57" };
  await room.fill(UNIT, [newRow("inspections", "kt-1", inspection)]);
});
afterAll(() => room.stop());

/** A workbook in step with the register, as forms of version 1 had it: without the column `directive`. */
async function older(): Promise<Clerk> {
  const lan = seatClerk(room, "lan");
  await lan.sync.open();
  await lan.neverHad("inspections", "directive");
  await lan.desk.setUp({ unit: UNIT, year: YEAR, forms: 1 }, [], "vi");
  return seatClerk(room, "lan", { book: lan.copy(), hasUndo: true });
}

test("S3: a workbook of older forms sends what it has, and nothing about the columns that it has not", async () => {
  const lan = await older();
  await typeInto(lan, "inspections", "kt-1", "finding", "Sổ ghi còn sơ sài");
  expect(await pushAll(lan)).toMatchObject({ kind: "sent" });
  const fields = (await stored(room, "inspections")).get(RowKey.parse("kt-1"))?.fields;
  expect(fields).toMatchObject({ finding: "Sổ ghi còn sơ sài", directive: "nq-57" });
});

test.each([
  ["opened", (lan: Clerk) => lan.sync.open()],
  ["asked for what is new", (lan: Clerk) => lan.sync.refresh()],
])(
  "S1: %s, a workbook of older forms gets its new columns with what is stored, and clears nothing",
  async (_, act) => {
    const lan = await older();
    expect(await act(lan)).toMatchObject({ kind: "unchanged" });
    expect(await previewed(lan)).toMatchObject({ rows: [] });
    const { cells } = await findRow(lan, "inspections", "kt-1");
    expect(String(cells["directive"])).toContain("57-NQ/TW");
    expect((await lan.desk.binding())?.forms).toBe(FORMS_VERSION);
  },
);

test("S30: what a new column got is not taken for cleared when Excel's undo takes it back, and comes again", async () => {
  const lan = await older();
  await lan.sync.open();
  for (let times = 0; times < 2; times += 1) await lan.hands.takeBack();
  expect((await findRow(lan, "inspections", "kt-1")).cells["directive"]).toBe("");
  expect(await previewed(lan)).toMatchObject({ rows: [] });
  expect(String((await findRow(lan, "inspections", "kt-1")).cells["directive"])).toContain("57-NQ/TW");
});
