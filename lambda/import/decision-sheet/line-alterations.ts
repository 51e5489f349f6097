import {
  lineChecksum,
  type LineColumn,
  type LineKeys,
  lineText,
  type LineValue,
  type ProposalLine,
} from "../../decision/proposal-line.ts";
import { type Cell, cellText, type GridRow } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import type { LineProblem } from "./filled-line.ts";
import type { DecisionTable } from "./sheet-columns.ts";

/** Columns that identify subject and proposal; they are compared with the proposal even where the checksum matches. */
const IDENTITY: ReadonlySet<LineColumn> = new Set(["name", "level", "score", "award"]);

/**
 * The checksum shows whether a line was altered; comparing with the proposal shows which cells. A column that was deleted, or
 * that the sheet of an earlier version does not have, alters nothing: the keys say which proposal is meant.
 */
export function alterations(
  row: GridRow,
  { columns }: DecisionTable,
  keys: LineKeys,
  line: ProposalLine,
): readonly LineProblem[] {
  const entries = Object.entries(line) as [LineColumn, LineValue][];
  const cells = entries.flatMap(([name, expected]) => {
    const column = columns[name];
    return column === undefined ? [] : [{ name, expected, column, actual: lineValue(row.cells.get(column)) }];
  });
  const present = Object.fromEntries(
    cells.map((cell) => [cell.name, cell.actual]),
  ) as unknown as ProposalLine;
  const isIntact = lineChecksum(keys, present) === cellText(row.cells.get(columns.checksum));
  return cells
    .filter(
      ({ name, actual, expected }) =>
        (!isIntact || IDENTITY.has(name)) && lineText(actual) !== lineText(expected),
    )
    .map(({ column, expected }) => ({
      cell: cellName(row.number, column),
      code: "altered",
      values: { expected: shown(expected) },
    }));
}

function lineValue(cell: Cell | undefined): LineValue {
  return cell?.kind === "number" ? cell.value : cell?.kind === "text" ? cell.text : cellText(cell);
}

/** A value with the decimal comma of the sheet. */
function shown(value: LineValue): string {
  return typeof value === "number" ? String(value).replace(".", ",") : (value ?? "");
}
