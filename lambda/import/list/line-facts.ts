import { cellName } from "../../../domain/values/cell-names.ts";
import { fold, tidy } from "../../../domain/values/fold.ts";
import { type Cell, cellText } from "../../office-file/grid.ts";
import { letterCount } from "../clerk-sheet/row-words.ts";
import { cellOrAbove, type ListGrid } from "./list-grid.ts";
import type { ListHeader } from "./list-header.ts";
import { isStacked, type RawLine } from "./list-rows.ts";
import type { ListRole } from "./list-roles.ts";

/** One fact of a line: its text and the cell that it stands in. */
export interface Fact {
  readonly text: string;
  /** The cell itself where it holds this fact alone, since a number's format tells what it shows. */
  readonly cell: Cell | undefined;
  readonly at: string;
  readonly column: number;
}

/** The facts of a line by their role; of a role with several columns, those with content in order. */
export type LineFacts = ReadonlyMap<ListRole, readonly Fact[]>;

export function factsOf(sheet: ListGrid, header: ListHeader, line: RawLine): LineFacts {
  const facts = new Map<ListRole, Fact[]>();
  const stacked = isStacked(header);
  for (const [column, { roles }] of header.columns) {
    const cells = line.rows.flatMap((row) => {
      const found = stacked
        ? row.cells.get(column) && { cell: row.cells.get(column), row: row.number }
        : cellOrAbove(sheet, row, column, header.bottom);
      return found?.cell === undefined ? [] : [{ cell: found.cell, at: cellName(found.row, column) }];
    });
    for (const [role, fact] of distribute(roles, cells, column))
      facts.set(role, [...(facts.get(role) ?? []), fact]);
  }
  return facts;
}

interface Placed {
  readonly cell: Cell;
  readonly at: string;
}

function distribute(
  roles: readonly ListRole[],
  cells: readonly Placed[],
  column: number,
): readonly (readonly [ListRole, Fact])[] {
  const [first] = cells;
  const [only] = roles;
  if (first === undefined || only === undefined) return [];
  if (roles.length === 1) {
    const text = cells.map(({ cell }) => rawText(cell)).join(" ");
    return [
      [only, { text: tidy(text), cell: cells.length === 1 ? first.cell : undefined, at: first.at, column }],
    ];
  }
  const free = [...roles];
  return cells.flatMap(piecesOf).flatMap(({ text, cell, at }): [ListRole, Fact][] => {
    const place = free.findIndex((role) => accepts(role, text));
    if (place < 0) return [];
    // Facts that the line leaves out are passed over: a birth date may follow the name at once.
    const [role] = free.splice(0, place + 1).slice(-1);
    return role === undefined ? [] : [[role, { text, cell, at, column }]];
  });
}

interface Piece extends Omit<Placed, "cell"> {
  readonly text: string;
  readonly cell: Cell | undefined;
}

/** Several facts stand on lines of their own, or apart by commas, brackets and wide gaps; days also by a blank. */
function piecesOf({ cell, at }: Placed): readonly Piece[] {
  if (cell.kind !== "text") return [{ text: cellText(cell), cell, at }];
  return cell.text
    .split(
      /[\n;,()]|\s-\s|\s{3,}|(?<=\d{4})\s*[-–/]\s*(?=\d{1,2}[./-]\d)|(?<=\d{4})\s+(?=\d{1,2}[./-]\d)|(?<=\p{L})\s*\/\s*(?=\p{L})/u,
    )
    .map((text) => tidy(text))
    .filter((text) => text !== "")
    .map((text) => ({ text, cell: undefined, at }));
}

function rawText(cell: Cell): string {
  return cell.kind === "text" ? cell.text : cellText(cell);
}

const DAY_ROLES: ReadonlySet<ListRole> = new Set([
  "birth",
  "admitted",
  "official",
  "works-from",
  "from",
  "moved-on",
  "died-on",
  "left-on",
  "established",
  "issued",
  "decided-on",
]);
const LOOKS_DATED = /^[^\p{L}]*\d[^\p{L}]*$|\bngay\b|\bthang\b/u;

/** Whether a text can be a fact of this role, where a cell holds several. */
function accepts(role: ListRole, text: string): boolean {
  const isDated =
    LOOKS_DATED.test(fold(text) === "" ? text : text.toLowerCase()) && /\d{4}|\d[./-]\d/.test(text);
  if (DAY_ROLES.has(role)) return isDated;
  const digits = DIGITS[role];
  if (digits !== undefined) return digits.test(text.replaceAll(/[\s.-]/g, ""));
  if (role === "other") return true;
  if (role === "gender") return /^(nam|nu)$/.test(fold(text));
  return !isDated && (!NAME_ROLES.has(role) || letterCount(text) >= 2);
}

const DIGITS: Partial<Record<ListRole, RegExp>> = { card: /^\d{8,12}$/, "citizen-id": /^(\d{9}|\d{12})$/ };
const NAME_ROLES: ReadonlySet<ListRole> = new Set(["name", "birth-name", "family-name", "given-name"]);
