import {
  lineChecksum,
  type LineKeys,
  lineText,
  type LineValue,
  type ProposalLine,
} from "../../decision/proposal-line.ts";
import { type Cell, cellName, cellText, type Grid, type GridRow } from "../grid.ts";
import { type FilledLine, type LineProblem, readLine } from "./read-line.ts";
import { type DecisionTable, findDecisionTable, type SheetColumnName } from "./sheet-columns.ts";

/** A proposal of the run, as the service writes it. */
export interface ProposedLine {
  readonly subject: string;
  readonly proposal: string;
  readonly line: ProposalLine;
}

/** A line of the sheet that is one of the run's proposals. */
export interface MatchedLine extends FilledLine {
  readonly sheet: string;
  readonly cells: Readonly<Record<"decision" | "remark" | "votesFor", string>>;
  readonly proposed: ProposedLine;
}

export interface MatchedSheets {
  readonly lines: readonly MatchedLine[];
  /** About lines that are none of the run's, and about proposals that have no line. */
  readonly problems: readonly (LineProblem & { readonly sheet: string })[];
}

/** What decides who is meant: these are held against the run even where a checksum was forged to fit. */
const IDENTITY = ["name", "level", "score", "award"] as const satisfies readonly (keyof ProposalLine)[];

/**
 * Holds the lines of a returned sheet against the proposals of its run.
 * @param successorOf the run that superseded another one, by its id
 * @returns undefined when no sheet holds a table of proposals
 */
export function matchLines(
  grids: readonly Grid[],
  run: string,
  proposed: readonly ProposedLine[],
  successorOf: ReadonlyMap<string, string>,
): MatchedSheets | undefined {
  const tables = grids.flatMap((grid) => {
    const table = findDecisionTable(grid);
    return table === undefined ? [] : [{ grid, table }];
  });
  if (tables.length === 0) return undefined;
  const expected = new Map(proposed.map((one) => [nameOf(one), one]));
  const taken = new Map<string, string>();
  const lines: MatchedLine[] = [];
  const problems: (LineProblem & { readonly sheet: string })[] = [];
  for (const { grid, table } of tables) {
    for (const row of table.lines) {
      const keys = keysOf(row, table);
      const filled = readLine(row, table.columns, grid);
      const at = (column: SheetColumnName): string => cellName(row.number, table.columns[column]);
      const tell = (column: SheetColumnName, code: LineProblem["code"], values: LineProblem["values"] = {}) =>
        problems.push({ sheet: grid.name, cell: at(column), code, values });
      if (keys.run === "" || keys.subject === "" || keys.proposal === "") {
        // Below the table stand signatures, and whoever types a line of their own fills in a decision.
        if (filled.touched || keys.run + keys.subject + keys.proposal !== "")
          tell("decision", "keys-missing");
        continue;
      }
      const one = expected.get(nameOf(keys));
      if (keys.run !== run) {
        const by = successorOf.get(keys.run);
        if (by === undefined) tell("run", "other-run", { run: keys.run });
        else tell("run", "superseded-run", { run: keys.run, by });
      } else if (one === undefined)
        tell("subject", "unknown-line", { subject: keys.subject, proposal: keys.proposal });
      else if (taken.has(nameOf(one)))
        tell("decision", "duplicate-line", { other: taken.get(nameOf(one)) ?? "" });
      else {
        taken.set(nameOf(one), `${grid.name}!${at("decision")}`);
        lines.push({
          ...filled,
          problems: [...alterations(row, table, keys, one), ...filled.problems],
          sheet: grid.name,
          cells: { decision: at("decision"), remark: at("remark"), votesFor: at("votesFor") },
          proposed: one,
        });
      }
    }
  }
  const missing = proposed.filter((one) => !taken.has(nameOf(one)));
  return { lines, problems: [...problems, ...aboutMissing(tables, missing)] };
}

/** Whom an extract leaves out is not named to its reader. */
function aboutMissing(
  tables: readonly { readonly grid: Grid; readonly table: DecisionTable }[],
  missing: readonly ProposedLine[],
): MatchedSheets["problems"] {
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
    values: { name: String(line.name), award: String(line.award) },
  }));
}

function nameOf({ subject, proposal }: Pick<LineKeys, "subject" | "proposal">): string {
  return `${subject} ${proposal}`;
}

function keysOf(row: GridRow, { columns }: DecisionTable): LineKeys {
  const key = (name: "run" | "subject" | "proposal"): string => cellText(row.cells.get(columns[name]));
  return { run: key("run"), subject: key("subject"), proposal: key("proposal") };
}

/** The checksum says whether a line is as it was written; the run says which of its cells is not. */
function alterations(
  row: GridRow,
  { columns }: DecisionTable,
  keys: LineKeys,
  { line }: ProposedLine,
): readonly LineProblem[] {
  const names = Object.keys(line) as (keyof ProposalLine)[];
  const found = Object.fromEntries(
    names.map((name) => [name, lineValue(row.cells.get(columns[name]))]),
  ) as unknown as ProposalLine;
  const number = cellText(row.cells.get(columns.number));
  const sound = lineChecksum(keys, number, found) === cellText(row.cells.get(columns.checksum));
  const altered = (sound ? IDENTITY : names).filter((name) => lineText(found[name]) !== lineText(line[name]));
  if (!sound && altered.length === 0) {
    return [{ cell: cellName(row.number, columns.number), code: "altered-line", values: {} }];
  }
  return altered.map((name) => ({
    cell: cellName(row.number, columns[name]),
    code: "altered",
    values: { expected: String(line[name] ?? "") },
  }));
}

function lineValue(cell: Cell | undefined): LineValue {
  return cell?.kind === "number" ? cell.value : cell?.kind === "text" ? cell.text : cellText(cell);
}
