import { makeExcelPort } from "../../addin/host/excel-port.ts";
import type {
  Binding,
  Cell,
  WorkbookPort,
  ChangeOf,
  FormSheet,
  SheetReading,
} from "../../addin/sync/ports/workbook-port.ts";
import { Day } from "../../domain/values/day.ts";
import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import { RowKey, UnitId } from "../../domain/values/ids.ts";
import { WorkbookModel, type WorkbookOptions } from "../../infra/local/excel/model/workbook.ts";
import { installOffice } from "../../infra/local/excel/node-office.ts";
import { ExcelHands } from "./excel-hands.ts";

export const BINDING: Binding = { unit: UnitId.parse("cb-hanh-chinh"), year: 2026, forms: FORMS_VERSION };

export const ESSAYS: FormSheet = {
  form: "essays",
  choices: { person: ["Nguyễn Văn An · nv-001", "Trần Thị Bình · nv-002"], grade: ["Tốt", "Khá", "Đạt"] },
};

export const ATTENDANCE: FormSheet = {
  form: "attendance",
  choices: { mark: ["Có mặt", "Vắng có phép"] },
  matrix: {
    people: [
      { key: RowKey.parse("nv-001"), number: "1", name: "Nguyễn Văn An" },
      { key: RowKey.parse("nv-002"), number: "2", name: "Trần Thị Bình" },
    ],
    sessions: [{ key: RowKey.parse("h1"), day: Day.parse("2026-03-05"), title: "Hội nghị một" }],
  },
};

export interface OpenDesk {
  readonly model: WorkbookModel;
  readonly desk: WorkbookPort;
  readonly hands: ExcelHands;
  readonly office: ReturnType<typeof installOffice>;
}

let uninstall: () => void = () => undefined;

/** A workbook with the given sheets, all empty. */
export async function openDesk(
  sheets: readonly FormSheet[] = [ESSAYS],
  options: WorkbookOptions = {},
): Promise<OpenDesk> {
  closeDesk();
  const model = new WorkbookModel({ culture: "vi-VN", ...options });
  const office = installOffice(model);
  ({ uninstall } = office);
  const desk = makeExcelPort();
  await desk.setUp(BINDING, sheets, "vi");
  return { model, desk, hands: new ExcelHands(model), office };
}

export function closeDesk(): void {
  uninstall();
  uninstall = () => undefined;
}

export function essay(key: string, cells: Readonly<Record<string, Cell>> = {}): ChangeOf<"insert"> {
  return {
    kind: "insert",
    form: "essays",
    key: RowKey.parse(key),
    cells: {
      directive: "NQ 57",
      person: "Nguyễn Văn An · nv-001",
      due: 46_120,
      note: `bài ${key}`,
      ...cells,
    },
  };
}

export function change(key: string, field: string, was: Cell, now: Cell): ChangeOf<"set"> {
  return { kind: "set", form: "essays", key: RowKey.parse(key), cells: { [field]: { was, now } } };
}

export async function readSheet(desk: WorkbookPort, form: string): Promise<SheetReading> {
  const reading = await desk.read();
  const found = reading.sheets.find((sheet) => sheet.form === form);
  if (reading.kind !== "read" || found === undefined) throw new Error(`${form} cannot be read`);
  return found;
}

/** The cells of each row by its key, regardless of its place. */
export async function rowsByKey(
  desk: WorkbookPort,
  form = "essays",
): Promise<ReadonlyMap<string, Readonly<Record<string, Cell>>>> {
  const { rows } = await readSheet(desk, form);
  return new Map(rows.map((row) => [row.key, row.cells]));
}
