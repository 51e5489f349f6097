import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { LEVEL_MATTER, type LineKeys } from "../../decision/proposal-line.ts";
import { cellText, type Grid, type GridRow } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import {
  type FoundLine,
  type FoundTable,
  type MatchedLine,
  problemOf,
  type ProposedLine,
  settleCopies,
  type SheetLineProblem,
} from "./found-line.ts";
import type { SheetLines } from "./decided.ts";
import { parseLine, type WordsSaid } from "./filled-line.ts";
import { type DecisionTable, findDecisionTable } from "./sheet-columns.ts";

export type MatchedSheets =
  | {
      readonly kind: "matched";
      readonly lines: readonly MatchedLine[];
      /** Problems of lines without a proposal, and of proposals without a line. */
      readonly problems: readonly SheetLineProblem[];
    }
  /** The only sheet of proposals has missing columns. */
  | { readonly kind: "incomplete"; readonly sheet: string; readonly columns: string }
  | { readonly kind: "none" };

/** Matches the lines of a returned sheet with the proposals of its run or term. */
export function matchLines(
  grids: readonly Grid[],
  { captions, key, foreign: foreignCode, supersededBy, proposed }: SheetLines,
  words: WordsSaid,
): MatchedSheets {
  const tables: FoundTable[] = [];
  const problems: SheetLineProblem[] = [];
  for (const grid of grids) {
    const table = findDecisionTable(grid, captions);
    if (table?.kind === "table") tables.push({ grid, table });
    if (table?.kind !== "incomplete") continue;
    const values = { columns: table.missing.map((caption) => `“${caption}”`).join(", ") };
    problems.push({ sheet: grid.name, cell: cellName(table.row, 1), code: "columns-missing", values });
  }
  if (tables.length === 0) {
    const [incomplete] = problems;
    if (incomplete === undefined) return { kind: "none" };
    return {
      kind: "incomplete",
      sheet: incomplete.sheet,
      columns: incomplete.values["columns"] ?? "",
    };
  }
  const expected = new Map(proposed.map((proposal) => [nameOf(proposal), proposal]));
  const linesOf = new Map<ProposedLine, FoundLine[]>();
  const foreign = new Map<string, { readonly first: FoundLine; count: number }>();
  for (const { grid, table } of tables) {
    for (const row of table.lines) {
      const keys = keysOf(row, table);
      const line = { grid, table, row, keys, filled: parseLine(row, table.columns, grid, words) };
      const proposal = expected.get(nameOf(keys));
      if (keys.about === "" || keys.subject === "" || keys.proposal === "") {
        // Signatures below the table are ignored, but a typed line with a decision in it is reported.
        if (line.filled.decision !== undefined || keys.about + keys.subject + keys.proposal !== "")
          problems.push(problemOf(line, "decision", "keys-missing"));
      } else if (keys.about !== key) {
        const others = foreign.get(`${grid.name} ${keys.about}`);
        if (others === undefined) foreign.set(`${grid.name} ${keys.about}`, { first: line, count: 1 });
        else others.count += 1;
      } else if (proposal === undefined) {
        const values = { subject: keys.subject, proposal: keys.proposal };
        problems.push(problemOf(line, "subject", "unknown-line", values));
      } else linesOf.set(proposal, [...(linesOf.get(proposal) ?? []), line]);
    }
  }
  for (const { first, count } of foreign.values()) {
    const by = supersededBy.get(first.keys.about);
    const values = { about: first.keys.about, count: String(count) };
    problems.push(
      by === undefined
        ? problemOf(first, "about", foreignCode, values)
        : problemOf(first, "about", "superseded-run", { ...values, by }),
    );
  }
  const settled = [...linesOf].map(([proposal, lines]) => settleCopies(proposal, lines));
  // A sheet that belongs to another run as a whole needs no list of missing proposals.
  const isForeign = linesOf.size === 0 && foreign.size > 0;
  // A file may hold one of the two sheets alone, as one of an earlier version does.
  const brought = new Set([...linesOf.keys()].map(isOnLevel));
  const missing = proposed.filter(
    (proposal) =>
      !isForeign &&
      !proposal.withheld &&
      !linesOf.has(proposal) &&
      (linesOf.size === 0 || brought.has(isOnLevel(proposal))),
  );
  return {
    kind: "matched",
    lines: settled.map(({ line }) => line),
    problems: [...problems, ...settled.flatMap(({ copies }) => copies), ...aboutMissing(tables, missing)],
  };
}

/** The problem of proposals without a line; subjects left out of an extract are not named to its reader. */
function aboutMissing(
  tables: readonly FoundTable[],
  missing: readonly ProposedLine[],
): readonly SheetLineProblem[] {
  const [first] = tables;
  if (first === undefined || missing.length === 0) return [];
  const extract = tables.find(({ table }) => table.extractMark !== undefined);
  if (extract?.table.extractMark !== undefined) {
    const values = { count: String(missing.length) };
    return [{ sheet: extract.grid.name, cell: extract.table.extractMark, code: "extract", values }];
  }
  return missing.map(({ line }) => ({
    sheet: first.grid.name,
    cell: "A1",
    code: "missing-line",
    values: {
      name: String(line.name),
      award: "award" in line ? String(line.award) : PROPOSALS_SHEET_TEXTS.levels.matter,
    },
  }));
}

function isOnLevel({ proposal }: ProposedLine): boolean {
  return proposal === LEVEL_MATTER;
}

function nameOf({ subject, proposal }: Pick<LineKeys, "subject" | "proposal">): string {
  return `${subject} ${proposal}`;
}

function keysOf(row: GridRow, { columns }: DecisionTable): LineKeys {
  const key = (name: keyof LineKeys): string => cellText(row.cells.get(columns[name]));
  return { about: key("about"), subject: key("subject"), proposal: key("proposal") };
}
