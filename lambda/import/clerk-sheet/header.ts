import { type Cell, cellText, type Grid, type GridRow, mergeAt } from "../../office-file/grid.ts";
import type { CaptionRole } from "./captions.ts";
import { dayRun } from "./day-run.ts";
import { type HeaderPeriod, lacksMonthOrYear, parseDayOfMonth, parseHeaderPeriod } from "./header-period.ts";
import { type Caption, makeSearch, type Search } from "./header-search.ts";
import { findNameColumns, findNextNames } from "./name-columns.ts";
import { isSignature } from "./row-words.ts";
import { titlePeriod } from "./title-period.ts";

export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** Columns whose texts together are the name. */
  readonly nameColumns: readonly number[];
  /** The captions of every captioned column from top to bottom. */
  readonly captions: ReadonlyMap<number, readonly Caption[]>;
  /** The column of names of another table to the right. */
  readonly nextNames: number | undefined;
  /** The days are bare numbers, as on timesheets; a title gives their month. */
  readonly isTimesheet: boolean;
  /** What the titles above say of the days. */
  readonly title: HeaderPeriod;
}

/** A row with more captions of names is no header; a year of sessions has no more columns than this. */
const MOST_NAME_CAPTIONS = 3;
const MOST_COLUMNS = 500;

/** The most rows of a header below or above the caption of the names. */
const REACH = 2;

/** The most headers of one sheet: a page has about forty lines, so the longest accepted list has no more pages. */
const MOST_HEADERS = 500;

/**
 * The header of every table, top to bottom: a caption of names with captions of days beside it, or with the bare days
 * of a month where there is no such table.
 */
export function findHeaders(grid: Grid, year: number): readonly Header[] {
  const headers = headersBy(
    grid,
    makeSearch(grid, year, () => []),
    false,
  );
  return headers.length > 0 ? headers : headersBy(grid, makeSearch(grid, year, dayRun), true);
}

function headersBy(grid: Grid, search: Search, isTimesheet: boolean): readonly Header[] {
  const headers: Header[] = [];
  for (const row of grid.rows) {
    if (headers.length === MOST_HEADERS) break;
    if (row.number <= (headers.at(-1)?.bottom ?? 0)) continue;
    const header = nameCaptions(row, search)
      .map(({ column, role }) => parseHeader(search, { row: row.number, column }, role, isTimesheet))
      .find((candidate) => candidate !== undefined);
    if (header !== undefined) headers.push({ ...header, isTimesheet, title: titlePeriod(grid, header.top) });
  }
  return headers;
}

/** Captions at which the names may begin, most likely first: "Tên" is a whole name only if no other caption is. */
function nameCaptions(
  row: GridRow,
  { roleOf }: Search,
): readonly { readonly column: number; readonly role: CaptionRole }[] {
  const roles = [...row.cells].map(([column, cell]) => ({ column, role: roleOf(cell) }));
  return (["name", "family-name", "given-name"] as const)
    .flatMap((likely) => roles.filter(({ role }) => role === likely))
    .slice(0, MOST_NAME_CAPTIONS);
}

function parseHeader(
  search: Search,
  at: { readonly row: number; readonly column: number },
  role: CaptionRole,
  isTimesheet: boolean,
): Omit<Header, "isTimesheet" | "title"> | undefined {
  const { grid, rows, lastDay } = search;
  const nameSpan = mergeAt(grid, at.row, at.column);
  const haveDay = (from: number, to: number): boolean =>
    range(from, to).some((row) => lastDay(row) > nameSpan.right);

  let { top, bottom } = nameSpan;
  while (bottom < nameSpan.bottom + REACH && continues(search, bottom + 1, nameSpan.left, nameSpan.right))
    bottom += 1;
  // Titles above a table may contain a day too, so a row above counts only when the header itself has none.
  const highest = haveDay(top, bottom) ? top : top - REACH;
  if (!haveDay(highest, bottom)) return undefined;
  while (top > highest && !haveDay(top, bottom) && beside(grid, rows.get(top - 1), nameSpan.right)) top -= 1;
  if (!haveDay(top, bottom)) return undefined;
  // "Tháng 2" belongs to the header above "Ngày 12", and to a title above full days.
  const isOpen = cellsBeyond(search, top, nameSpan.right).some(lacksMonthOrYear);
  // One month holds for all days of a timesheet, so it stays a title.
  const isUnderPeriod =
    !isTimesheet &&
    cellsBeyond(search, top - 1, nameSpan.right).some((cell) => parseHeaderPeriod(cell, grid) !== undefined);
  if (isOpen && isUnderPeriod && beside(grid, rows.get(top - 1), nameSpan.right)) top -= 1;

  const captions = parseCaptions(grid, rows, top, bottom, nameSpan.left + MOST_COLUMNS);
  const nameColumns = findNameColumns(grid, captions, nameSpan, role, bottom);
  const nextNames = findNextNames(search, captions, Math.max(...nameColumns));
  const tableCaptions = [...captions].filter(([column]) => column < (nextNames ?? Infinity));
  return { top, bottom, captions: new Map(tableCaptions), nameColumns, nextNames };
}

function cellsBeyond({ rows }: Search, number: number, right: number): readonly Cell[] {
  return [...(rows.get(number)?.cells ?? [])].filter(([column]) => column > right).map(([, cell]) => cell);
}

/** Whether the row below belongs to the header: it has days, or splits a caption that spans columns or a month. */
function continues(
  { grid, rows, roleOf, lastDay }: Search,
  number: number,
  left: number,
  right: number,
): boolean {
  const row = rows.get(number);
  if (row === undefined) return false;
  const below = [...row.cells].filter(([column]) => column >= left && column <= right);
  const parts = below.map(([, cell]) => roleOf(cell));
  if (parts.some((role) => role !== "family-name" && role !== "given-name")) return false;
  if (parts.length > 0) return true;
  const splits = [...row.cells].some(([column, cell]) => {
    const above = mergeAt(grid, number - 1, column);
    if (above.left <= right) return false;
    const isSplit = cell.kind === "text" && above.right > above.left;
    const over = rows.get(above.top)?.cells.get(above.left);
    return (
      isSplit || (parseDayOfMonth(cell) !== undefined && parseHeaderPeriod(over, grid)?.month !== undefined)
    );
  });
  return splits || lastDay(number) > right;
}

/**
 * Whether a row above covers only columns beside the names: a title also covers the names, and a letterhead has a
 * place.
 */
function beside(grid: Grid, row: GridRow | undefined, right: number): boolean {
  if (row === undefined) return false;
  return [...row.cells].every(([column, cell]) => {
    const span = mergeAt(grid, row.number, column);
    return (span.left > right || span.right <= right) && !isSignature(cellText(cell));
  });
}

function parseCaptions(
  grid: Grid,
  rows: Search["rows"],
  top: number,
  bottom: number,
  last: number,
): ReadonlyMap<number, readonly Caption[]> {
  const captions = new Map<number, Caption[]>();
  for (const number of range(top, bottom)) {
    for (const [column, cell] of rows.get(number)?.cells ?? []) {
      const { left, right } = mergeAt(grid, number, column);
      const caption = { row: number, column, width: right - left + 1, cell, text: cellText(cell) };
      for (const at of range(left, Math.min(right, last)))
        captions.set(at, [...(captions.get(at) ?? []), caption]);
    }
  }
  return captions;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
