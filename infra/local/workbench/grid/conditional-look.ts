import { type Area, bounding, holds } from "../../excel/model/area.ts";
import { evaluateAt, valueAt } from "../../excel/model/formula/calculate.ts";
import type { CellValue } from "../../excel/model/sheet/cell.ts";
import type { ConditionalFormat } from "../../excel/model/format/conditional-format.ts";
import type { Format } from "../../excel/model/format/format.ts";
import type { Sheet } from "../../excel/model/sheet/sheet.ts";
import { isTrue } from "../../excel/model/formula/functions.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";

type Look = Partial<Format>;

/** Excel's default style of a table's head. */
const TABLE_HEAD: Look = { fillColor: "#4472C4", fontColor: "#FFFFFF", bold: true };

/** A cell's format: its own, a table head's if it has no fill, and the first conditional format that applies. */
export function lookAt(model: WorkbookModel, sheet: Sheet, row: number, column: number): Format {
  const own = sheet.formatAt(row, column);
  const base = own.fillColor === "" && isTableHead(sheet, row, column) ? dressed(own, TABLE_HEAD) : own;
  const rule = sheet.conditionalFormats.find(
    (format) =>
      format.areas.some((area) => holds(area, row, column)) && isMet(model, sheet, format, row, column),
  );
  return rule === undefined ? base : dressed(base, rule.look);
}

/** The area with the cells of its lines whose look a formula decides: it may ask any cell of the line. */
export function withRuledCells(sheet: Sheet, area: Area): Area {
  const ruled = sheet.conditionalFormats.flatMap(({ kind, areas }) => (kind === "Custom" ? areas : []));
  return ruled
    .filter(({ row, rows }) => row < area.row + area.rows && area.row < row + rows)
    .reduce((all, { column, columns }) => bounding(all, { ...area, column, columns }), area);
}

function isTableHead(sheet: Sheet, row: number, column: number): boolean {
  return sheet.tables.some(
    ({ area, showHeaders }) => showHeaders && area.row === row && holds(area, row, column),
  );
}

function isMet(
  model: WorkbookModel,
  sheet: Sheet,
  { kind, rule, areas, formula }: ConditionalFormat,
  row: number,
  column: number,
): boolean {
  const [origin] = areas;
  if (kind === "Custom")
    return origin !== undefined && isTrue(evaluateAt(model, sheet, row, column, formula, origin));
  return isMetByText(kind, rule, valueAt(model, sheet, row, column));
}

function isMetByText(
  kind: ConditionalFormat["kind"],
  rule: ConditionalFormat["rule"],
  value: CellValue,
): boolean {
  const wanted = (rule["text"] ?? rule["formula1"] ?? "").replace(/^="?|"$/g, "").toLowerCase();
  const text = String(value).toLowerCase();
  switch (`${kind} ${rule["operator"]}`) {
    case "ContainsText Contains":
      return text.includes(wanted);
    case "ContainsText NotContains":
      return !text.includes(wanted);
    case "ContainsText BeginsWith":
      return text.startsWith(wanted);
    case "ContainsText EndsWith":
      return text.endsWith(wanted);
    case "CellValue EqualTo":
      return text === wanted;
    case "CellValue NotEqualTo":
      return text !== wanted;
    default:
      return false;
  }
}

/** One object per pair, so that the styles made of it are shared. */
const looks = new WeakMap<Format, WeakMap<Look, Format>>();

function dressed(plain: Format, look: Look): Format {
  const known = looks.get(plain) ?? new WeakMap<Look, Format>();
  looks.set(plain, known);
  const made = known.get(look) ?? { ...plain, ...look };
  known.set(look, made);
  return made;
}
