import { type Area, intersection, isUnbounded, WHOLE_SHEET } from "../area.ts";
import { type CellValue, isErrorText } from "../sheet/cell.ts";
import { type Expression, parse } from "./expression.ts";
import { moveFormula } from "./follow.ts";
import { flat, FUNCTIONS, isTrue, type Operand, single, toNumber, toText } from "./functions.ts";
import { areaOf, parseReference } from "./reference.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { rangeOfReference } from "../structured-address.ts";
import type { WorkbookModel } from "../workbook.ts";

interface Place {
  readonly model: WorkbookModel;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** A cell that is being calculated stands in as "busy". */
interface Result {
  readonly formula: string;
  readonly value: CellValue | typeof BUSY;
}

/** Results of one version of the workbook, or while calculation is suspended of the version before. */
interface Results {
  version: number;
  isSuspended: boolean;
  readonly values: Map<Sheet, Map<string, Result>>;
}

const BUSY = Symbol("busy");
const results = new WeakMap<WorkbookModel, Results>();

function resultsOf(model: WorkbookModel, sheet: Sheet): Map<string, Result> {
  let known = results.get(model);
  if (known === undefined || (!known.isSuspended && known.version !== model.version)) {
    known = { version: model.version, isSuspended: false, values: new Map() };
    results.set(model, known);
  }
  const values = known.values.get(sheet) ?? new Map<string, Result>();
  known.values.set(sheet, values);
  return values;
}

/** From now on formulas keep their results; one that is written anew is calculated all the same. */
export function suspendCalculation(model: WorkbookModel): void {
  for (const sheet of model.sheets) {
    sheet.grid.each(WHOLE_SHEET, (row, column, { formula }) => {
      if (formula !== undefined) valueAt(model, sheet, row, column);
    });
    resultsOf(model, sheet);
  }
  const known = results.get(model);
  if (known !== undefined) known.isSuspended = true;
}

export function resumeCalculation(model: WorkbookModel): void {
  const known = results.get(model);
  if (known !== undefined) known.isSuspended = false;
}

/** The value of a cell as it is read now. A circular reference is 0, as Excel shows after its warning. */
export function valueAt(model: WorkbookModel, sheet: Sheet, row: number, column: number): CellValue {
  const cell = sheet.cell(row, column);
  if (cell.formula === undefined) return cell.value;
  const known = resultsOf(model, sheet);
  const key = `${row},${column}`;
  const before = known.get(key);
  if (before?.formula === cell.formula) return before.value === BUSY ? 0 : before.value;
  const { formula } = cell;
  known.set(key, { formula, value: BUSY });
  const expression = parse(formula);
  // What this host cannot read keeps the value that the file or the last writer gave.
  const value = expression === undefined ? cell.value : result({ model, sheet, row, column }, expression);
  known.set(key, { formula, value });
  return value;
}

/** A formula of a rule, said for `origin` and asked for another cell. */
export function evaluateAt(
  model: WorkbookModel,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  origin: { readonly row: number; readonly column: number },
): CellValue {
  const expression = parse(moveFormula(formula, row - origin.row, column - origin.column));
  return expression === undefined ? "#NAME?" : result({ model, sheet, row, column }, expression);
}

/** A formula that ends in a blank cell shows 0. */
function result(place: Place, expression: Expression): CellValue {
  const operand = evaluate(place, expression);
  const value = single(operand);
  return value === "" && typeof operand === "object" ? 0 : value;
}

function cells({ model }: Place, sheet: Sheet, area: Area): Operand {
  const used = isUnbounded(area)
    ? intersection(area, sheet.used(true) ?? { ...area, rows: 1, columns: 1 })
    : area;
  if (used === undefined) return [[""]];
  return Array.from({ length: used.rows }, (_, i) =>
    Array.from({ length: used.columns }, (__, j) => valueAt(model, sheet, used.row + i, used.column + j)),
  );
}

function inTable(
  { model, sheet, row, column }: Place,
  text: string,
): { sheet: Sheet; area: Area } | undefined {
  const here = sheet.tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  const said = text.startsWith("[") ? `${here?.name ?? ""}${text}` : text;
  const thisRow = /^([^[]+)\[(?:@\[?([^\]]+)\]?|\[#This Row\],\[([^\]]+)\])\]$/i.exec(said);
  if (thisRow === null) return rangeOfReference(model, said);
  const found = rangeOfReference(model, `${thisRow[1]}[${thisRow[2] ?? thisRow[3] ?? ""}]`);
  return found && { ...found, area: { ...found.area, row, rows: 1 } };
}

function pointed(place: Place, expression: Expression & { text: string }): Operand {
  const { model, sheet } = place;
  if (expression.kind === "cells") {
    const reference = parseReference(expression.text);
    const on = reference?.sheet === undefined ? sheet : model.findSheet(reference.sheet);
    return reference === undefined || on === undefined ? "#REF!" : cells(place, on, areaOf(reference));
  }
  if (expression.kind === "table") {
    const found = inTable(place, expression.text);
    return found === undefined ? "#REF!" : cells(place, found.sheet, found.area);
  }
  const named = rangeOfReference(model, expression.text);
  return named === undefined ? "#NAME?" : cells(place, named.sheet, named.area);
}

function evaluate(place: Place, expression: Expression): Operand {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "cells":
    case "table":
    case "name":
      return pointed(place, expression);
    case "negative":
    case "percent": {
      const number = toNumber(single(evaluate(place, expression.of)));
      if (typeof number === "string") return number;
      return expression.kind === "negative" ? -number : number / 100;
    }
    case "binary":
      return binary(
        expression.operator,
        single(evaluate(place, expression.left)),
        single(evaluate(place, expression.right)),
      );
    case "call":
      return call(place, expression.name, expression.args);
  }
}

function call(place: Place, name: string, args: readonly Expression[]): Operand {
  const at = (index: number): Operand => {
    const arg = args[index];
    return arg === undefined ? "" : evaluate(place, arg);
  };
  if (name === "IF") {
    const condition = single(at(0));
    if (isErrorText(condition)) return condition;
    if (isTrue(condition)) return at(1);
    return args.length > 2 ? at(2) : false;
  }
  if (name === "IFERROR" || name === "IFNA") {
    const value = at(0);
    const caught = name === "IFERROR" ? isErrorText(single(value)) : single(value) === "#N/A";
    return caught ? at(1) : value;
  }
  if (name === "ROW" && args.length === 0) return place.row + 1;
  const known = FUNCTIONS[name];
  return known === undefined
    ? "#NAME?"
    : known(
        args.map((arg) => evaluate(place, arg)),
        place.model.date1904,
      );
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Numbers before text before truths; text without regard to case; a blank is like the other's nothing. */
function order(a: CellValue, b: CellValue): number {
  const left = a === "" && typeof b === "number" ? 0 : a;
  const right = b === "" && typeof a === "number" ? 0 : b;
  const rank = RANK[typeof left as keyof typeof RANK] - RANK[typeof right as keyof typeof RANK];
  if (rank !== 0) return rank;
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return Number(left) - Number(right);
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (by) => by === 0,
  "<>": (by) => by !== 0,
  "<": (by) => by < 0,
  "<=": (by) => by <= 0,
  ">": (by) => by > 0,
  ">=": (by) => by >= 0,
};

function binary(operator: string, left: CellValue, right: CellValue): CellValue {
  const error = flat([left, right]).find(isErrorText);
  if (error !== undefined) return error;
  if (operator === "&") return toText(left) + toText(right);
  const comparison = COMPARISONS[operator];
  if (comparison !== undefined) return comparison(order(left, right));
  const [a, b] = [toNumber(left), toNumber(right)];
  if (typeof a === "string" || typeof b === "string") return "#VALUE!";
  if (operator === "+") return a + b;
  if (operator === "-") return a - b;
  if (operator === "*") return a * b;
  if (operator === "/") return b === 0 ? "#DIV/0!" : a / b;
  return a ** b;
}
