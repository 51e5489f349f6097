import { unaccent } from "../../../domain/values/fold.ts";
import { type Cell, cellText, type Grid, type GridRow } from "../../office-file/grid.ts";
import { type HeaderPeriod, parseHeaderPeriod } from "./header-period.ts";

/** Longer texts are paragraphs, no titles. */
const LONGEST_TITLE = 300;

/** "THÁNG 10 NĂM 2026", "Tháng 10/2026"; in "ngày 5 tháng 10 năm 2026" they belong to a day. */
const MONTH = /(ngay\s*[\d.…]*\s*)?thang\s*(\d{1,2})(?:(?:\s*[/.-]\s*|\s*,?\s*nam\s*)(20\d\d))?/g;
/** "… NĂM 2025" and "QUÝ I/2025" at the end of a title. */
const YEAR = /(?:\bnam\s*|\bquy\s*[ivx\d]+\s*(?:\/|-|nam)?\s*)(20\d\d)\s*\)?$/;
/** Titles that name the table. A directive's own year may stand in others. */
const TABLE = /\b(bang|danh sach|theo doi|diem danh|cham cong|tong hop)\b/;

/** The month and year that the titles above a table give it; undefined where they give none, or several. */
export function titlePeriod(grid: Grid, top: number): HeaderPeriod {
  const found = grid.rows
    .filter(({ number }) => number < top)
    .flatMap((row) => [...row.cells].map(([column, cell]) => periodOf(grid, row, column, cell)));
  return { month: only(found.map(({ month }) => month)), year: only(found.map(({ year }) => year)) };
}

function only(values: readonly (number | undefined)[]): number | undefined {
  const given = [...new Set(values.filter((value) => value !== undefined))];
  return given.length === 1 ? given[0] : undefined;
}

function periodOf(grid: Grid, row: GridRow, column: number, cell: Cell): HeaderPeriod {
  if (cell.kind === "number" && cell.shows === "month") return parseHeaderPeriod(cell, grid) ?? NONE;
  const text = cellText(cell);
  if (cell.kind !== "text" || text.length > LONGEST_TITLE) return NONE;
  const plain = unaccent(text);
  const beside = unaccent(cellText(row.cells.get(column + 1)));
  // "Tháng" and "Năm" as captions, their numbers in the cells to the right.
  if (/^thang\s*:?$/.test(plain)) return numbers(/^(\d{1,2})(?:\s*[/.-]\s*(20\d\d))?$/.exec(beside));
  if (/^nam\s*:?$/.test(plain)) return { month: undefined, year: numberOf(/^20\d\d$/.exec(beside)?.[0]) };
  const months = [...plain.matchAll(MONTH)].filter(([, ofDay]) => ofDay === undefined);
  if (months.length === 1) return numbers([plain, months[0]?.[2], months[0]?.[3]]);
  return { month: undefined, year: TABLE.test(plain) ? numberOf(YEAR.exec(plain)?.[1]) : undefined };
}

const NONE: HeaderPeriod = { month: undefined, year: undefined };

function numbers(match: readonly (string | undefined)[] | null): HeaderPeriod {
  const month = numberOf(match?.[1]);
  return {
    month: month !== undefined && month >= 1 && month <= 12 ? month : undefined,
    year: numberOf(match?.[2]),
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
