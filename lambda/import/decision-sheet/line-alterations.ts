import {
  lineChecksum,
  type LineColumn,
  type LineKeys,
  lineText,
  type LineValue,
  numberedChecksum,
  type ProposalLine,
} from "../../decision/proposal-line.ts";
import { type Cell, cellText, type GridRow } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import type { LineProblem } from "./filled-line.ts";
import type { DecisionTable } from "./sheet-columns.ts";

/** Columns that identify subject and proposal; they are compared with the proposal even where the checksum matches. */
const IDENTITY: ReadonlySet<LineColumn> = new Set(["name", "level", "score", "award"]);

/** The checksum shows whether a line was altered; comparing with the proposal shows which cells. */
export function alterations(
  row: GridRow,
  { columns }: DecisionTable,
  keys: LineKeys,
  line: ProposalLine,
): readonly LineProblem[] {
  const cells = (Object.entries(line) as [LineColumn, LineValue][]).map(([name, expected]) => {
    const column = columns[name];
    if (column === undefined) throw new Error(`a table without the column of ${name} is incomplete`);
    return { name, expected, column, actual: lineValue(row.cells.get(column)) };
  });
  const present = Object.fromEntries(
    cells.map((cell) => [cell.name, cell.actual]),
  ) as unknown as ProposalLine;
  const number = cellText(row.cells.get(columns.number));
  const checksum = cellText(row.cells.get(columns.checksum));
  const isIntact =
    lineChecksum(keys, present) === checksum || numberedChecksum(keys, number, present) === checksum;
  const altered = cells.filter(
    (cell) => (!isIntact || IDENTITY.has(cell.name)) && lineText(cell.actual) !== lineText(cell.expected),
  );
  if (!isIntact && altered.length === 0) {
    return [{ cell: cellName(row.number, columns.number), code: "altered-line", values: {} }];
  }
  return altered.map(({ column, expected }) => ({
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
