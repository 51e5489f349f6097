/** Lines that lost their keys when Excel's undo took the sheet back get them again by their content (rule S30). */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { isBlankRow } from "../cells/row-view.ts";
import type { LostRow } from "../kept/writings.ts";
import type { ChangeOf, SheetReading, WorkbookReading } from "../ports/workbook-port.ts";
import type { DiffContext } from "./row-diff.ts";
import { rowOf } from "./sheet-rows.ts";
import { takeUnnamed } from "./unnamed-rows.ts";

export interface KeysBack {
  /** The reading as if the lines had their keys. */
  readonly reading: WorkbookReading;
  readonly keys: readonly ChangeOf<"key">[];
  /** Forms with lines that may be a lost row with another content: the clerk is asked, because they would be sent as new. */
  readonly unnamed: readonly string[];
}

export function keysBack(reading: WorkbookReading, lost: readonly LostRow[], context: DiffContext): KeysBack {
  const found = reading.sheets.map((sheet) => keysOfSheet(sheet, lost, context));
  const keys = found.flatMap((one) => one.keys);
  return {
    reading: withKeys(reading, keys),
    keys,
    unnamed: found.flatMap(({ form, isUnclear }) => (isUnclear ? [form] : [])),
  };
}

/** The reading with these keys in their lines. */
export function withKeys(reading: WorkbookReading, keys: readonly ChangeOf<"key">[]): WorkbookReading {
  if (keys.length === 0) return reading;
  const sheets = reading.sheets.map((sheet): SheetReading => {
    const given = new Map(
      keys.filter(({ form }) => form === sheet.form).map(({ place, key }) => [place, key]),
    );
    if (given.size === 0) return sheet;
    return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, key: given.get(row.place) ?? row.key })) };
  });
  return { ...reading, sheets };
}

function keysOfSheet(sheet: SheetReading, lost: readonly LostRow[], context: DiffContext) {
  const form = findForm(sheet.form);
  const gone = lost.filter((row) => row.form === sheet.form && rowOf(sheet, row.key) === undefined);
  if (form === undefined || sheet.layout === "matrix" || gone.length === 0)
    return { form: sheet.form, keys: [], isUnclear: false };
  const keys = gone.flatMap((row): readonly ChangeOf<"key">[] => {
    const line = takeUnnamed(form, sheet, row, context);
    if (line === undefined) return [];
    return [{ kind: "key", form: sheet.form, place: line.place, key: RowKey.parse(row.key) }];
  });
  const unnamed =
    sheet.rows.filter(({ key, cells }) => key === "" && !isBlankRow(cells)).length - keys.length;
  // A form with natural keys finds its rows whatever the key column says.
  const isUnclear = form.keyColumns === undefined && keys.length < gone.length && unnamed > 0;
  return { form: sheet.form, keys, isUnclear };
}
