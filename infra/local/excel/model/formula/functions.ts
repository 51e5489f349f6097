import { dayFromSerial, serialFromDay, weekday } from "../format/calendar.ts";
import { type CellValue, isErrorText } from "../sheet/cell.ts";
import { matches } from "../table/criterion.ts";
import { shown } from "../format/number-format.ts";

/** A value, or the values of cells row by row. */
export type Operand = CellValue | readonly (readonly CellValue[])[];

export function flat(operands: readonly Operand[]): CellValue[] {
  return operands.flatMap((one) => (typeof one === "object" ? one.flat() : [one]));
}

export function single(operand: Operand | undefined): CellValue {
  return typeof operand === "object" ? (operand[0]?.[0] ?? "") : (operand ?? "");
}

export function toNumber(value: CellValue): number | string {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === "") return 0;
  if (isErrorText(value)) return value;
  const number = Number(value);
  return Number.isNaN(number) ? "#VALUE!" : number;
}

export function toText(value: CellValue): string {
  return typeof value === "string" ? value : shown(value, "General", false);
}

export function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function numbers(operands: readonly Operand[]): number[] {
  return flat(operands).filter((value) => typeof value === "number");
}

function each(operands: readonly Operand[], act: (values: number[]) => CellValue): CellValue {
  return flat(operands).find(isErrorText) ?? act(numbers(operands));
}

function counted(operands: readonly Operand[]): number[] {
  const columns: CellValue[][] = [];
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const criterion = single(operands[index + 1]);
    flat([operands[index] ?? ""]).forEach((value, row) => {
      (columns[row] ??= []).push(matches(value, criterion));
    });
  }
  return columns.flatMap((passed, row) => (passed.every((one) => one === true) ? [row] : []));
}

function day(operand: Operand | undefined, date1904: boolean): ReturnType<typeof dayFromSerial> {
  return dayFromSerial(Number(toNumber(single(operand))), date1904);
}

function round(value: number, places: number): number {
  const size = Math.round(Number(`${Number(Math.abs(value).toPrecision(15))}e${places}`));
  return Math.sign(value) * Number(`${size}e${-places}`);
}

function lookup([wanted, table, column, approximate]: readonly Operand[]): CellValue {
  const rows = typeof table === "object" ? table : [];
  if (approximate === undefined || isTrue(single(approximate))) return "#N/A";
  const key = single(wanted);
  const row = rows.find(([first]) => matches(first ?? "", typeof key === "string" ? `=${key}` : key));
  return row?.[Number(single(column)) - 1] ?? "#N/A";
}

/** What forms and workbooks of this kind calculate with. IF and IFERROR are the evaluator's: they choose what to look at. */
export const FUNCTIONS: Readonly<
  Record<string, (operands: readonly Operand[], date1904: boolean) => CellValue>
> = {
  SUM: (all) => each(all, (values) => values.reduce((sum, value) => sum + value, 0)),
  AVERAGE: (all) =>
    each(all, (values) =>
      values.length === 0 ? "#DIV/0!" : values.reduce((sum, value) => sum + value, 0) / values.length,
    ),
  MIN: (all) => each(all, (values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b)))),
  MAX: (all) => each(all, (values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b)))),
  COUNT: (all) => numbers(all).length,
  COUNTA: (all) => flat(all).filter((value) => value !== "").length,
  COUNTBLANK: (all) => flat(all).filter((value) => value === "").length,
  COUNTIF: (all) => counted(all).length,
  COUNTIFS: (all) => counted(all).length,
  SUMIF: ([range, criterion, sum]) => {
    const values = flat([sum ?? range ?? ""]);
    return counted([range ?? "", criterion ?? ""]).reduce(
      (total, row) => total + Number(values[row] ?? 0),
      0,
    );
  },
  SUMIFS: ([sum, ...rest]) => {
    const values = flat([sum ?? ""]);
    return counted(rest).reduce((total, row) => total + Number(values[row] ?? 0), 0);
  },
  ROUND: ([value, places]) => round(Number(toNumber(single(value))), Number(toNumber(single(places)))),
  ABS: ([value]) => Math.abs(Number(toNumber(single(value)))),
  INT: ([value]) => Math.floor(Number(toNumber(single(value)))),
  MOD: ([value, by]) => {
    const [a, b] = [Number(toNumber(single(value))), Number(toNumber(single(by)))];
    return b === 0 ? "#DIV/0!" : a - b * Math.floor(a / b);
  },
  AND: (all) => flat(all).every(isTrue),
  OR: (all) => flat(all).some(isTrue),
  NOT: ([value]) => !isTrue(single(value)),
  ISBLANK: ([value]) => single(value) === "",
  ISNUMBER: ([value]) => typeof single(value) === "number",
  ISTEXT: ([value]) =>
    typeof single(value) === "string" && single(value) !== "" && !isErrorText(single(value)),
  ISERROR: ([value]) => isErrorText(single(value)),
  LEN: ([value]) => toText(single(value)).length,
  TRIM: ([value]) => toText(single(value)).trim().replaceAll(/ +/g, " "),
  UPPER: ([value]) => toText(single(value)).toUpperCase(),
  LOWER: ([value]) => toText(single(value)).toLowerCase(),
  LEFT: ([value, count]) => toText(single(value)).slice(0, count === undefined ? 1 : Number(single(count))),
  RIGHT: ([value, count]) => toText(single(value)).slice(-(count === undefined ? 1 : Number(single(count)))),
  FIND: ([wanted, value]) => {
    const at = toText(single(value)).indexOf(toText(single(wanted)));
    return at === -1 ? "#VALUE!" : at + 1;
  },
  MID: ([value, from, count]) => {
    const start = Number(single(from)) - 1;
    return toText(single(value)).slice(start, start + Number(single(count)));
  },
  CONCATENATE: (all) => flat(all).map(toText).join(""),
  CONCAT: (all) => flat(all).map(toText).join(""),
  TEXT: ([value, format], date1904) => shown(single(value), toText(single(format)), date1904),
  VALUE: ([value]) => toNumber(single(value)),
  NA: () => "#N/A",
  DATE: ([year, month, date], date1904) => {
    const total = Number(single(year)) * 12 + Number(single(month)) - 1;
    const first = serialFromDay({ year: Math.floor(total / 12), month: (total % 12) + 1, day: 1 }, date1904);
    return first === undefined ? "#NUM!" : first + Number(single(date)) - 1;
  },
  YEAR: ([value], date1904) => day(value, date1904).year,
  MONTH: ([value], date1904) => day(value, date1904).month,
  DAY: ([value], date1904) => day(value, date1904).day,
  WEEKDAY: ([value], date1904) => weekday(Number(toNumber(single(value))), date1904) + 1,
  ROWS: ([value]) => (typeof value === "object" ? value.length : 1),
  COLUMNS: ([value]) => (typeof value === "object" ? (value[0]?.length ?? 0) : 1),
  VLOOKUP: lookup,
};
