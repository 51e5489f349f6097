import type { LineKeys, ProposalLine } from "../../decision/proposal-line.ts";
import { type Grid, type GridRow } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { alterations } from "./line-alterations.ts";
import type { FilledLine, LineProblem } from "./filled-line.ts";
import type { DecisionTable, SheetColumnName } from "./sheet-columns.ts";

/** A proposal of the run or the term, as the service writes it. */
export interface ProposedLine {
  readonly subject: string;
  readonly proposal: string;
  readonly line: ProposalLine;
  /** Whether the user takes no part in deciding on the subject, and is told nothing but what the file says. */
  readonly withheld: boolean;
}

/** The columns whose cells a fault may name. */
const TOLD = ["decision", "day", "votesFor", "councilMembers", "remark"] as const;

/** A line of the sheet that is one of its proposals. */
export interface MatchedLine extends FilledLine {
  readonly sheet: string;
  readonly cells: Readonly<Record<(typeof TOLD)[number], string>>;
  readonly proposed: ProposedLine;
}

export type SheetLineProblem = LineProblem & { readonly sheet: string };

export interface FoundTable {
  readonly grid: Grid;
  readonly table: DecisionTable;
}

export interface FoundLine extends FoundTable {
  readonly row: GridRow;
  readonly keys: LineKeys;
  readonly filled: FilledLine;
}

/** Chooses the filled one among copies of a line; copies that are filled differently are all refused. */
export function settleCopies(
  proposed: ProposedLine,
  found: readonly FoundLine[],
): { readonly line: MatchedLine; readonly copies: readonly SheetLineProblem[] } {
  const filledIn = found.filter(({ filled }) => filled.touched);
  const chosen = filledIn[0] ?? found[0];
  if (chosen === undefined) throw new Error("a proposal was found without a line");
  const { grid, table, row, keys, filled } = chosen;
  const at = (column: (typeof TOLD)[number]): string => cellName(row.number, table.columns[column]);
  const differing = filledIn.filter((copy) => decisionText(copy) !== decisionText(chosen)).map(placeOf);
  const differs: readonly LineProblem[] =
    differing.length === 0
      ? []
      : [{ cell: at("decision"), code: "copies-differ", values: { others: differing.join(", ") } }];
  return {
    line: {
      ...filled,
      problems: [
        ...(proposed.withheld ? [] : alterations(row, table, keys, proposed.line)),
        ...differs,
        ...filled.problems,
      ],
      sheet: grid.name,
      cells: {
        decision: at("decision"),
        day: at("day"),
        votesFor: at("votesFor"),
        councilMembers: at("councilMembers"),
        remark: at("remark"),
      },
      proposed,
    },
    copies: found
      .filter((copy) => copy !== chosen)
      .map((copy) => problemOf(copy, "decision", "duplicate-line", { other: placeOf(chosen) })),
  };
}

function decisionText({ filled }: FoundLine): string {
  return JSON.stringify(filled.decision);
}

function placeOf({ grid, table, row }: FoundLine): string {
  return `${grid.name}!${cellName(row.number, table.columns.decision)}`;
}

export function problemOf(
  { grid, table, row }: FoundLine,
  column: Exclude<SheetColumnName, "exception">,
  code: LineProblem["code"],
  values: LineProblem["values"] = {},
): SheetLineProblem {
  return { sheet: grid.name, cell: cellName(row.number, table.columns[column]), code, values };
}
