import { people as peopleForm } from "../../../domain/forms/catalogue/people.ts";
import { parseMark } from "../../../domain/forms/sheet/attendance-mark.ts";
import { bareName } from "../../../domain/values/person-name.ts";
import { cellText, type Grid, type GridRow, mergeAt } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import { captionRole } from "./captions.ts";
import type { SheetColumns } from "./sheet-columns.ts";
import {
  couldBeName,
  isHeading,
  isInCapitals,
  isLegend,
  isSignature,
  isSurelyTotal,
  isTotal,
  letterCount,
  looksLikeName,
} from "./row-words.ts";

export interface PersonRows {
  readonly rows: readonly { readonly row: GridRow; readonly fullName: string }[];
  readonly problems: readonly SheetProblem[];
}

type Place = "people" | "total" | "foot";
type LineKind = "person" | "total" | "foot" | "marks-without-name" | "row-unclear" | "skip";

/** The lines of people between `top` and `bottom`, without headings, totals, legends and signatures. */
export function findPersonRows(grid: Grid, columns: SheetColumns, top: number, bottom: number): PersonRows {
  const rows: { row: GridRow; fullName: string }[] = [];
  const problems: SheetProblem[] = [];
  const lines = grid.rows
    .filter(({ number }) => number > top && number < bottom)
    .map((row) => ({ row, line: describeLine(grid, row, columns) }));
  const isCounted = lines.some(({ line }) => line.numbered && line.marked);
  const inCapitals = lines.some(({ line }) => line.marked && isInCapitals(line.name));
  let after: Place = "people";
  for (const { row, line } of lines) {
    const kind = classify(line, after, { inCapitals, isCounted });
    if (kind === "foot") after = "foot";
    if (kind === "total" && after === "people") after = "total";
    if (kind === "person") rows.push({ row, fullName: line.name });
    if (kind === "marks-without-name") problems.push(sheetProblem(line.markCell, kind));
    if (kind === "row-unclear") {
      problems.push(sheetProblem(cellName(row.number, columns.name[0] ?? 1), kind, { text: line.name }));
    }
  }
  return { rows, problems };
}

/** Letters at the beginning of a line that decide its kind. */
const LONGEST_LABEL = 200;

interface Line {
  readonly name: string;
  /** The first text before the marks: a merged "Tổng cộng" begins left of the names. */
  readonly label: string;
  /** Computed only for lines that no other property decides. */
  readonly isSigned: () => boolean;
  /** The column of running numbers has a number here. */
  readonly numbered: boolean;
  /** The column of running numbers has a letter or Roman number here, as for a group. */
  readonly lettered: boolean;
  /** The line has a code or a birth date. */
  readonly identified: boolean;
  readonly marked: boolean;
  /** Something stands under the sessions that may be a mark, though nobody knows which. */
  readonly doubtful: boolean;
  /** The first mark in letters, or any mark in a numbered line, since a number in other lines is a total. */
  readonly markCell: string;
  /** The name is merged over the columns of marks, as in a heading. */
  readonly wide: boolean;
}

function describeLine(grid: Grid, row: GridRow, columns: SheetColumns): Line {
  const at = (column: number | undefined): string =>
    column === undefined ? "" : cellText(row.cells.get(column));
  const before = [...row.cells].filter(([column]) => column < columns.firstMark);
  const label = before
    .toSorted(([left], [right]) => left - right)
    .find(([, cell]) => letterCount(cellText(cell)) >= 2);
  const marks = columns.marks.filter(
    (column) => parseMark(at(column)).kind === "mark" && !row.cells.get(column)?.formula,
  );
  const order = columns.order === undefined ? undefined : row.cells.get(columns.order);
  // Running numbers may be formulas (=A7+1) without a stored result.
  const written = columns.name
    .map(at)
    .filter((part) => part !== "")
    .join(" ");
  const numbered =
    order?.kind === "uncached" || /^\d+\.?$/.test(cellText(order)) || /^\d{1,3}[.)]\s*\p{L}/u.test(written);
  const firstMark = marks.find((column) => numbered || row.cells.get(column)?.kind === "text");
  const nameColumn = columns.name[0] ?? 1;
  return {
    name: bareName(written),
    label: label === undefined ? "" : bareName(cellText(label[1])).slice(0, LONGEST_LABEL),
    isSigned: () =>
      [...row.cells.values()].some(
        (cell) => cell.kind === "text" && isSignature(cellText(cell).slice(0, LONGEST_LABEL)),
      ),
    numbered,
    lettered: /^([A-ZĐ]|[IVX]+)[.)]?$/u.test(cellText(order)),
    identified: [...columns.birth, columns.code].some((column) => /\d/.test(at(column))),
    marked: marks.length > 0,
    doubtful: columns.marks.some(
      (column) => parseMark(at(column)).kind === "unknown" && !row.cells.get(column)?.formula,
    ),
    markCell: firstMark === undefined ? "" : cellName(row.number, firstMark),
    wide: mergeAt(grid, row.number, nameColumn).right >= columns.firstMark,
  };
}

/**
 * A list by groups has people after a subtotal, so a line there needs a number or marks. Names below the foot of the
 * table are those of signatories, so a line there needs both.
 */
function classify(
  line: Line,
  after: Place,
  people: { readonly inCapitals: boolean; readonly isCounted: boolean },
): LineKind {
  const { name, label, numbered, identified, marked } = line;
  const sure = numbered && marked;
  if ([label, name].some(sure ? isSurelyTotal : isTotal)) return "total";
  if (name === "") {
    if (line.isSigned()) return "foot";
    return line.markCell === "" || after === "foot" || isLegend(label) ? "skip" : "marks-without-name";
  }
  if (!numbered && !marked && isSignature(name)) return "foot";
  if (line.wide || letterCount(name) < 2 || name.length > peopleForm.columns.fullName.max) return "skip";
  if (!sure && (captionRole(name) === "name" || isLegend(label === "" ? name : label))) return "skip";
  // The legend of the marks may be a small table: "KP | Vắng không phép".
  if (!numbered && parseMark(name).kind === "mark") return "skip";
  if (!marked && !identified && (line.lettered || isHeading(name))) return "skip";
  if (after === "foot" && !sure) return numbered || marked ? "row-unclear" : "skip";
  // Among numbered people, a line of numbers without a running number is a count.
  if (!numbered && marked && line.markCell === "" && people.isCounted && !looksLikeName(name))
    return after === "total" ? "skip" : "row-unclear";
  if (numbered || marked) return "person";
  if (after === "total") return "skip";
  if (identified) return "person";
  if (isHeading(name)) return "skip";
  // "Nguy?n V?n An" with a mark that nobody knows is somebody, and not to be lost without a word.
  if (!couldBeName(name)) return line.doubtful ? "row-unclear" : "skip";
  if (people.isCounted && isInCapitals(name)) return "row-unclear";
  return (looksLikeName(name) || (people.inCapitals && isInCapitals(name))) && !line.isSigned()
    ? "person"
    : "row-unclear";
}
