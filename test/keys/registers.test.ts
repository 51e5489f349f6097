import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demonstrationOffice } from "../../infra/commands/demonstration/demonstration.ts";
import { HOI_DONG } from "../../infra/local/office/people/units.ts";
import { NOTHING_LEFT_OUT } from "../../domain/register/redaction.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import type { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { orderOf } from "../../lambda/workbook/order/workbook-order.ts";
import { readRegister } from "../../lambda/workbook/register/read-register.ts";
import { writeRegisterWorkbook } from "../../lambda/workbook/register/register-workbook.ts";
import { type ApiRoom, caller, COMMITTEE, openApiRoom, YEAR } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { seatAtExcel } from "../sync/clerk/excel-clerk.ts";
import { roomApi } from "../sync/clerk/room-api.ts";
import { keysIn } from "./key-like.ts";
import { shownInWorkbook } from "./shown-texts.ts";

const CELL = HOI_DONG.id;
/** Rows to which others refer go first. */
const FIRST: ReadonlySet<string> = new Set(["units", "people", "directives"]);

let room: ApiRoom;
beforeAll(async () => {
  room = await openApiRoom();
  const { catalogue, registers } = demonstrationOffice();
  await room.fill(
    COMMITTEE,
    catalogue.filter(({ form }) => FIRST.has(form)),
  );
  await room.fill(
    COMMITTEE,
    catalogue.filter(({ form }) => !FIRST.has(form)),
  );
  await room.fill(CELL, registers.get(CELL) ?? []);
});
afterAll(async () => {
  leaveExcel();
  await room.stop();
});

/** What a person sees of an open workbook: cells, captions, choices and messages outside hidden sheets, rows and columns. */
function shownInExcel({ sheets }: WorkbookModel): readonly string[] {
  return sheets
    .filter(({ visibility }) => visibility === "Visible")
    .flatMap((sheet) => {
      const { row: top = 0, column: left = 0, rows = 0, columns = 0 } = sheet.used(true) ?? {};
      const cells = Array.from({ length: rows * columns }, (_, index) => {
        const [row, column] = [top + Math.floor(index / columns), left + (index % columns)];
        return sheet.isRowHidden(row) || sheet.isColumnHidden(column)
          ? ""
          : String(sheet.cell(row, column).value);
      });
      const rules = sheet.validations.map((rule) => JSON.stringify([rule.prompt, rule.alert]));
      return [sheet.name, ...cells, ...rules];
    });
}

async function registerWorkbook(unit: UnitId, blank: boolean) {
  const registers = [COMMITTEE, CELL].map((of) => ({ unit: of, year: YEAR }));
  const heads = await room.ledger.heads(registers);
  const seqs = Object.fromEntries(
    registers.map((of, index) => [`${of.unit}/${YEAR}`, heads[index]?.seq ?? 0]),
  );
  const request = { report: "register", unit, year: YEAR, blank } as const;
  const deps = { ledger: room.ledger, runs: room.runs, committee: COMMITTEE, now: room.now };
  const copy = await readRegister(
    deps,
    request,
    orderOf(request, NOTHING_LEFT_OUT, { seqs, askedBy: "Mai" }),
  );
  return shownInWorkbook((sink) => writeRegisterWorkbook(copy, sink));
}

describe.each([
  ["the committee's catalogue", COMMITTEE],
  ["a unit's register", CELL],
])("%s", (_, unit) => {
  test.each([false, true])("shows no key in its workbook; blank forms: %s", async (blank) => {
    const shown = await registerWorkbook(unit, blank);
    expect([...shown].flatMap(([sheet, texts]) => keysIn(texts).map((key) => `${sheet}: ${key}`))).toEqual(
      [],
    );
    expect([...shown.values()].flat().length).toBeGreaterThan(100);
  });

  test("shows none in its open sheets, in what is wrong with a row, or in the review before sending", async () => {
    const seat = seatAtExcel(room, "vi", {
      unit,
      user: "admin",
      api: roomApi(room, () => caller("admin", "Admin")),
    });
    await seat.sync.open();
    const shown = shownInExcel(seat.model);
    expect(shown.length).toBeGreaterThan(500);
    expect(keysIn(shown)).toEqual([]);
  });
});
