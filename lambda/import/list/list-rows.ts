import { cellName } from "../../../domain/values/cell-names.ts";
import { tidy } from "../../../domain/values/fold.ts";
import type { ListProblem } from "../../../domain/roster/list-line.ts";
import { cellText, type GridRow, mergeAt } from "../../office-file/grid.ts";
import {
  couldBeName,
  isHeading,
  isInCapitals,
  isLegend,
  isSignature,
  isSurelyTotal,
  isTotal,
  letterCount,
} from "../clerk-sheet/row-words.ts";
import { cellOrAbove, type ListGrid } from "./list-grid.ts";
import { captionCount, headerAt, headerWords, type ListHeader } from "./list-header.ts";
import type { ListRole } from "./list-roles.ts";

/** The sheet's rows of one line: an official register gives a person up to four. */
export interface RawLine {
  /** The cell that should name the line. */
  readonly cell: string;
  readonly rows: readonly GridRow[];
  /** The heading above it, which may name its unit. */
  readonly heading: string | undefined;
}

export interface RawLines {
  readonly lines: readonly RawLine[];
  readonly problems: readonly ListProblem[];
}

const NAMES: ReadonlySet<ListRole> = new Set(["name", "family-name", "given-name", "birth-name"]);
const SUBJECTS: Readonly<Record<ListHeader["kind"], readonly ReadonlySet<ListRole>[]>> = {
  people: [NAMES],
  results: [NAMES, new Set<ListRole>(["unit"])],
  units: [new Set<ListRole>(["unit"]), NAMES],
  directives: [new Set<ListRole>(["number"]), new Set<ListRole>(["title"])],
};
const LONGEST_LABEL = 200;
/** A header that comes again on the next page has most of its captions. */
const SECOND_HEADER = 2;

/** The columns that say whom or what a line is about. */
function subjectColumns({ kind, columns }: ListHeader): readonly number[] {
  for (const roles of SUBJECTS[kind]) {
    const found = [...columns].filter(([, column]) => column.roles.some((role) => roles.has(role)));
    if (found.length > 0) return found.map(([column]) => column);
  }
  return [];
}

/** Whether some cell holds several facts, so that a line may go over several rows. */
export function isStacked({ columns }: ListHeader): boolean {
  return [...columns.values()].some(({ roles }) => roles.length > 1);
}

/** The lines below a header, without headings, totals, notes, signatures, and headers of further pages. */
export function collectLines(sheet: ListGrid, header: ListHeader): RawLines {
  const subject = subjectColumns(header);
  const [order] = [...header.columns].find(([, { roles }]) => roles[0] === "order") ?? [];
  const stacked = isStacked(header);
  const lines: { cell: string; rows: GridRow[]; heading: string | undefined }[] = [];
  const problems: ListProblem[] =
    header.nextList === undefined
      ? []
      : [{ cell: cellName(header.top, header.nextList), code: "second-list", values: {} }];
  let heading: string | undefined;
  let isFoot = false;
  let isAfterTotal = false;
  let skipTo = header.bottom;
  for (const row of sheet.grid.rows) {
    if (row.number <= skipTo) continue;
    const next = captionCount(sheet, row) >= SECOND_HEADER ? headerAt(sheet, row.number) : undefined;
    if (next !== undefined && headerWords(next) !== headerWords(header)) {
      problems.push({
        cell: cellName(next.top, Math.min(...next.columns.keys())),
        code: "second-list",
        values: {},
      });
      break;
    }
    if (next !== undefined) {
      skipTo = next.bottom;
      continue;
    }
    const line = describe(sheet, row, header, subject, order);
    const last = lines.at(-1);
    const mayContinue = stacked && last !== undefined && (order !== undefined || !startsPerson(line));
    switch (classify(line, { stacked: mayContinue, isFoot, isAfterTotal })) {
      case "line":
        lines.push({ cell: line.cell, rows: [row], heading });
        break;
      case "continued":
        last?.rows.push(row);
        break;
      case "heading":
        heading = line.label.replace(/^([IVXLC]+|[A-ZĐ]|\d+)\s*[.):-]\s*/u, "");
        break;
      case "total":
        isAfterTotal = true;
        break;
      case "foot":
        isFoot = true;
        break;
      case "nameless":
        problems.push({ cell: line.cell, code: "line-without-name", values: {} });
        break;
      case "unclear":
        problems.push({
          cell: line.cell,
          code: "line-unclear",
          values: { text: line.name.slice(0, LONGEST_LABEL) },
        });
        break;
      case "skip":
        break;
    }
  }
  return { lines, problems };
}

interface Line {
  readonly cell: string;
  /** The text of the columns that name the line. */
  readonly name: string;
  /** The first words of the row. */
  readonly label: string;
  readonly numbered: boolean;
  readonly lettered: boolean;
  /** The number of other cells with content. */
  readonly facts: number;
  /** The first words are merged over several columns. */
  readonly wide: boolean;
  readonly ofPeople: boolean;
}

/** Without running numbers a line begins with a name that has facts beside it. */
function startsPerson({ name, facts }: Line): boolean {
  return letterCount(name) >= 2 && facts > 0;
}

function describe(
  sheet: ListGrid,
  row: GridRow,
  header: ListHeader,
  subject: readonly number[],
  order: number | undefined,
): Line {
  const text = (column: number): string => cellText(cellOrAbove(sheet, row, column, header.bottom)?.cell);
  const cells = [...row.cells].toSorted(([left], [right]) => left - right);
  const first = cells.find(([column, cell]) => column !== order && letterCount(cellText(cell)) >= 2);
  const counted = order === undefined ? undefined : row.cells.get(order);
  const number = cellText(counted);
  const labelled =
    first ?? (letterCount(number) >= 2 && order !== undefined ? ([order, counted] as const) : undefined);
  const span = labelled === undefined ? undefined : mergeAt(sheet.grid, row.number, labelled[0]);
  return {
    cell: cellName(row.number, subject[0] ?? 1),
    name: subject
      .map(text)
      .filter((part) => part !== "")
      .join(" "),
    label: tidy(letterCount(number) >= 2 ? number : cellText(labelled?.[1])).slice(0, LONGEST_LABEL),
    numbered: counted?.kind === "uncached" || /^\d+[.)]?$/.test(number),
    lettered: /^([A-ZĐ]|[IVXLC]+)[.)]?$/u.test(number),
    facts: cells.filter(
      ([column]) => header.columns.has(column) && !subject.includes(column) && column !== order,
    ).length,
    wide: span !== undefined && span.right - span.left >= 2,
    ofPeople: header.kind === "people" || header.kind === "results",
  };
}

interface Around {
  readonly stacked: boolean;
  readonly isFoot: boolean;
  readonly isAfterTotal: boolean;
}

type Kind = "line" | "continued" | "heading" | "total" | "foot" | "nameless" | "unclear" | "skip";

function classify(line: Line, { stacked, isFoot, isAfterTotal }: Around): Kind {
  const { name, label, numbered, lettered, facts, wide } = line;
  if (line.ofPeople && [label, name].some(numbered ? isSurelyTotal : isTotal)) return "total";
  if (!line.ofPeople && !numbered && isSurelyTotal(label)) return "total";
  if (!numbered && (isSignature(label) || isSignature(name)) && (name === "" || facts <= 1)) return "foot";
  if (isFoot && !numbered) return "skip";
  if (numbered && name !== "") return letterCount(name) < 2 && line.ofPeople ? "unclear" : "line";
  if (lettered && (isHeading(label) || isHeading(name) || facts === 0)) return "heading";
  if ((wide || name === "") && facts <= 1 && letterCount(label) >= 2 && isHeading(stripped(label)))
    return "heading";
  if (stacked && (name === "" || !numbered) && !isAfterTotal)
    return facts === 0 && name === "" ? "skip" : "continued";
  if (name === "") return facts >= 2 && !isAfterTotal && !isLegend(label) ? "nameless" : "skip";
  if (letterCount(name) < 2) return "skip";
  if (facts === 0 && (isHeading(name) || wide)) return line.ofPeople || wide ? "heading" : "line";
  if (facts === 0 && isLegend(name)) return "skip";
  if (facts === 0 && isAfterTotal) return "skip";
  if (!line.ofPeople || facts > 0) return "line";
  if (!couldBeName(name)) return "skip";
  return isInCapitals(name) ? "unclear" : "line";
}

function stripped(label: string): string {
  return label.replace(/^([IVXLC]+|[A-ZĐ]|\d+)\s*[.):-]\s*/u, "");
}
