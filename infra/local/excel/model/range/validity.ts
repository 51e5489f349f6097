import { evaluateAt } from "../formula/calculate.ts";
import { valueAt } from "../formula/calculate.ts";
import type { CellValue } from "../sheet/cell.ts";
import { shown } from "../format/number-format.ts";
import { parseAddress } from "../address.ts";
import { eachCell } from "../area.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { rangeOfReference } from "../structured-address.ts";
import { type Bound, type RuleOperator, type Validation, validationAt } from "./validation.ts";
import type { WorkbookModel } from "../workbook.ts";

/** The texts of a drop-down, as the cell offers them. */
export function choices(model: WorkbookModel, sheet: Sheet, source: string): string[] {
  if (!source.startsWith("=")) return source.split(",").map((one) => one.trim());
  const said = source.slice(1).replaceAll("$", "");
  const parsed = parseAddress(said);
  const named = rangeOfReference(model, said);
  const from =
    parsed === undefined ? named?.sheet : parsed.sheet === undefined ? sheet : model.findSheet(parsed.sheet);
  const area = parsed?.area ?? named?.area;
  if (from === undefined || area === undefined) return [];
  const texts: string[] = [];
  eachCell(from.bounded(area), (row, column) => {
    const value = valueAt(model, from, row, column);
    if (value !== "") texts.push(shown(value, from.formatAt(row, column).numberFormat, model.date1904));
  });
  return texts;
}

function compare(value: number, operator: RuleOperator, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}

/** Whether a rule would let this value in; a blank passes unless blanks are minded. */
export function allows(
  model: WorkbookModel,
  sheet: Sheet,
  row: number,
  column: number,
  validation: Validation,
  value: CellValue,
): boolean {
  const { rule } = validation;
  if (rule === undefined) return true;
  if (value === "") return validation.ignoreBlanks;
  const formula = (text: string): CellValue =>
    evaluateAt(model, sheet, row, column, text, { row: validation.area.row, column: validation.area.column });
  const number = (bound: Bound | undefined): number =>
    bound === undefined
      ? 0
      : Number(typeof bound === "number" ? bound : bound.startsWith("=") ? formula(bound) : bound);
  switch (rule.type) {
    case "List": {
      const text = shown(value, sheet.formatAt(row, column).numberFormat, model.date1904);
      const texts = choices(model, sheet, rule.source);
      // A list in the rule minds the case; a list in cells does not.
      return rule.source.startsWith("=")
        ? texts.some((one) => one.toLowerCase() === text.toLowerCase())
        : texts.includes(text);
    }
    case "Custom": {
      // The formula may ask the cell itself, which is then taken as it would be.
      const before = sheet.grid.at(row, column);
      sheet.grid.put(row, column, { value, ...(before.format && { format: before.format }) });
      const result = formula(rule.formula);
      sheet.grid.put(row, column, before);
      return result === true || (typeof result === "number" && result !== 0);
    }
    case "TextLength":
      return compare(String(value).length, rule.operator, number(rule.formula1), number(rule.formula2));
    case "WholeNumber":
    case "Decimal":
    case "Date":
    case "Time":
      return (
        typeof value === "number" &&
        (rule.type !== "WholeNumber" || Number.isInteger(value)) &&
        compare(value, rule.operator, number(rule.formula1), number(rule.formula2))
      );
  }
}

export function isValidCell(model: WorkbookModel, sheet: Sheet, row: number, column: number): boolean {
  const validation = validationAt(sheet, row, column);
  return (
    validation === undefined ||
    allows(model, sheet, row, column, validation, valueAt(model, sheet, row, column))
  );
}
