import { fold, tidy } from "../../../domain/values/fold.ts";
import type { ListKind } from "../../../domain/vocabulary/list/list-kind.ts";
import { type Cell, cellText, type Grid, type GridRow, mergeAt } from "../../office-file/grid.ts";
import type { ListGrid } from "./list-grid.ts";
import { type ListRole, yearOfCaption } from "./list-roles.ts";

export interface ListColumn {
  /** The facts in the order of the caption. */
  readonly roles: readonly ListRole[];
  /** The texts of the header above it, top to bottom. */
  readonly captions: readonly string[];
  /** The year that a column of results is about. */
  readonly year: number | undefined;
}

export interface ListHeader {
  readonly kind: ListKind;
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<number, ListColumn>;
  /** The first column of another list to the right, which is not read. */
  readonly nextList: number | undefined;
}

/** Rows below which no list begins, and the most rows of a header below its first. */
const LAST_HEADER_ROW = 300;
const MORE_ROWS = 2;
const MOST_COLUMNS = 200;

/** The header of a list: captions of what the list is about, with others beside them. */
export function findListHeader(sheet: ListGrid): ListHeader | undefined {
  for (const row of sheet.grid.rows) {
    if (row.number > LAST_HEADER_ROW) return undefined;
    // A row of one cell is a title, such as "DANH SÁCH ĐẢNG VIÊN".
    const isHeader = row.cells.size > 1 && captionCount(sheet, row) > 0;
    const header = isHeader ? headerAt(sheet, row.number) : undefined;
    if (header !== undefined) return header;
  }
  return undefined;
}

/** The number of cells of a row that are captions of something kept. */
export function captionCount(sheet: ListGrid, row: GridRow): number {
  return [...row.cells.values()].filter(
    (cell) => cell.kind === "text" && sheet.rolesOf(cell.text).some((role) => role !== "other"),
  ).length;
}

/** The header whose captions begin in a row, or in the row of groups above it. */
export function headerAt(sheet: ListGrid, first: number): ListHeader | undefined {
  const { grid, rows } = sheet;
  let bottom = Math.min(captionBottom(sheet, first), first + MORE_ROWS);
  while (bottom < first + MORE_ROWS && continues(sheet, bottom + 1)) bottom += 1;
  const top = isGroupRow(sheet, first - 1) ? first - 1 : first;
  const columns = columnsOf(sheet, top, bottom);
  const nextList = findNextList(columns);
  for (const column of columns.keys()) if (column >= (nextList ?? Infinity)) columns.delete(column);
  addGivenNames(grid, columns, bottom);
  const kind = kindOf(columns);
  if (kind === undefined) return undefined;
  return { kind, top, nextList, bottom: isNumberRow(rows.get(bottom + 1)) ? bottom + 1 : bottom, columns };
}

/** The last row of the captions that begin in a row: some are merged down beside those of several rows. */
function captionBottom({ grid, rows, rolesOf }: ListGrid, first: number): number {
  const captions = [...(rows.get(first)?.cells ?? [])].filter(
    ([, cell]) => cell.kind === "text" && rolesOf(cell.text).length > 0,
  );
  return Math.max(first, ...captions.map(([column]) => mergeAt(grid, first, column).bottom));
}

/** Whether every cell of the row is a caption or part of one: split below a wide caption, or merged from above. */
function continues(sheet: ListGrid, number: number): boolean {
  const { grid, rows } = sheet;
  const row = rows.get(number);
  if (row === undefined || row.cells.size === 0) return false;
  return [...row.cells].every(([column, cell]) => {
    if (cell.kind === "number")
      return yearOfCaption(cellText(cell)) !== undefined && isUnderWide(grid, number, column);
    if (cell.kind !== "text") return false;
    return isCaption(sheet, cell) || isUnderWide(grid, number, column);
  });
}

function isCaption(sheet: ListGrid, cell: Cell): boolean {
  const text = cellText(cell);
  return sheet.rolesOf(text).length > 0 || yearOfCaption(text) !== undefined || SEXES.has(text.toLowerCase());
}

function isUnderWide(grid: Grid, number: number, column: number): boolean {
  const above = mergeAt(grid, number - 1, column);
  return above.right > above.left;
}

/** Whether a row has only captions over some of the columns: a title covers the first of them too. */
function isGroupRow(sheet: ListGrid, number: number): boolean {
  const { grid, rows } = sheet;
  const row = rows.get(number);
  const below = rows.get(number + 1);
  if (row === undefined || below === undefined) return false;
  const first = Math.min(...below.cells.keys());
  return [...row.cells].every(([column, cell]) => {
    const span = mergeAt(grid, number, column);
    return cell.kind === "text" && span.left > first && (isCaption(sheet, cell) || span.right > span.left);
  });
}

function isNumberRow(row: GridRow | undefined): boolean {
  const numbers = [...(row?.cells.values() ?? [])].map(
    (cell) => /^\(?(\d{1,2})\)?$/.exec(cellText(cell))?.[1],
  );
  return numbers.length >= 3 && numbers.every((number, index) => Number(number) === index + 1);
}

function columnsOf(sheet: ListGrid, top: number, bottom: number): Map<number, ListColumn> {
  const { grid, rows } = sheet;
  const texts = new Map<number, string[]>();
  for (let number = top; number <= bottom; number += 1) {
    for (const [column, cell] of rows.get(number)?.cells ?? []) {
      const { left, right } = mergeAt(grid, number, column);
      for (let at = left; at <= Math.min(right, left + MOST_COLUMNS); at += 1)
        texts.set(at, [...(texts.get(at) ?? []), cell.kind === "text" ? cell.text : cellText(cell)]);
    }
  }
  const ordered = [...texts].toSorted(([left], [right]) => left - right);
  return new Map(
    ordered.map(([column, captions], index) => {
      const sex = sexRole(captions, ordered[index - 1]?.[1], ordered[index + 1]?.[1]);
      const year = captions.map(yearOfCaption).find((found) => found !== undefined);
      const roles = sex ?? rolesOfColumn(sheet, captions);
      // A column of a year alone holds the levels of that year.
      return [
        column,
        { captions, year, roles: roles.length === 0 && year !== undefined ? ["level"] : roles },
      ];
    }),
  );
}

const SEXES: ReadonlySet<string> = new Set(["nam", "nữ", "nu"]);

/** Of two columns "Nam" and "Nữ" side by side each holds the birth of its people, or a mark. */
function sexRole(
  captions: readonly string[],
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): readonly ListRole[] | undefined {
  const own = sexOf(captions);
  if (own === "male" && sexOf(after) === "female") return ["birth-male"];
  return own === "female" && sexOf(before) === "male" ? ["birth-female"] : undefined;
}

function sexOf(captions: readonly string[] | undefined): "male" | "female" | undefined {
  const last = tidy(captions?.at(-1) ?? "").toLowerCase();
  return last === "nam" ? "male" : last === "nữ" || last === "nu" ? "female" : undefined;
}

/** The lowest caption says most; a caption such as "Đảng" needs the one above it, "Chức vụ". */
function rolesOfColumn(sheet: ListGrid, captions: readonly string[]): readonly ListRole[] {
  const last = captions.at(-1) ?? "";
  const candidates = [last, captions.join(" "), ...captions];
  return candidates.map(sheet.rolesOf).find((roles) => roles.length > 0) ?? [];
}

/** Lists often leave the caption above the given name empty. */
function addGivenNames(grid: Grid, columns: Map<number, ListColumn>, bottom: number): void {
  const names = [...columns].filter(([, { roles }]) => roles[0] === "name" || roles[0] === "family-name");
  const next = Math.max(0, ...names.map(([column]) => column)) + 1;
  if (names.length === 0 || columns.has(next)) return;
  const texts = grid.rows
    .filter(({ number }) => number > bottom)
    .flatMap(({ cells }) => cells.get(next) ?? []);
  const words = texts.filter((cell) => cell.kind === "text" && /^\p{Lu}\p{L}*$/u.test(cellText(cell)));
  if (words.length > 0 && words.length * 2 > texts.length)
    columns.set(next, { roles: ["given-name"], captions: [], year: undefined });
}

/** A second caption of names with other captions between begins another list, with the numbers before it. */
function findNextList(columns: ReadonlyMap<number, ListColumn>): number | undefined {
  const ordered = [...columns].toSorted(([left], [right]) => left - right);
  const first = ordered.findIndex(([, { roles }]) => roles[0] === "name");
  const between = ordered.findIndex(([, { roles }], index) => index > first && roles[0] !== "name");
  const next = ordered.findIndex(([, { roles }], index) => index > between && roles[0] === "name");
  if (first < 0 || between < 0 || next < 0) return undefined;
  const before = ordered[next - 1];
  return before?.[1].roles[0] === "order" ? before[0] : ordered[next]?.[0];
}

const DECISION = ["decision-number", "decided-on", "decided-by"] as const;
/** Facts that lists of people have, and lists of their awards do not. */
const OF_MEMBERS = ["card", "admitted", "official", "works-from", "category", "moved-on", "from"] as const;

function kindOf(columns: ReadonlyMap<number, ListColumn>): ListKind | undefined {
  const roles = new Set([...columns.values()].flatMap((column) => column.roles));
  const has = (...any: readonly ListRole[]): boolean => any.some((role) => roles.has(role));
  // A title above a table is one text over many columns.
  const captioned = [...columns.values()].filter(
    ({ roles: own, captions }) => own.length > 0 && captions.length > 0,
  );
  if (new Set(captioned.map(({ captions }) => captions.join("\n"))).size < 2) return undefined;
  // A list of members may have a column of awards too; one of awards says when, or nothing else of its people.
  const isOfAwards = has("award") && (has("year", ...DECISION) || !has(...OF_MEMBERS));
  const hasResults = has("level") || isOfAwards;
  const isOfUnits = has("unit-kind", "unit-order", "established", "ended");
  if (has("name", "birth-name", "family-name") || (has("given-name") && !isOfUnits))
    return hasResults ? "results" : "people";
  if (has("number", "title") && has("title", "issued", "issuer", "document-kind")) return "directives";
  if (has("unit") || isOfUnits) return hasResults ? "results" : "units";
  return undefined;
}

/** Captions as one text, to tell a header that a long list repeats from another one. */
export function headerWords({ columns }: ListHeader): string {
  return [...columns].map(([column, { captions }]) => `${column}:${fold(captions.join(" "))}`).join("|");
}
