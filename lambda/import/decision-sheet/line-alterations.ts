import {
  lineChecksum,
  type LineKeys,
  lineText,
  type LineValue,
  type ProposalLine,
} from "../../decision/proposal-line.ts";
import { type Cell, cellName, cellText, type GridRow } from "../grid.ts";
import type { LineProblem } from "./read-line.ts";
import type { DecisionTable } from "./sheet-columns.ts";

/** What decides who is meant: these are held against the run even where a checksum was forged to fit. */
const IDENTITY = ["name", "level", "score", "award"] as const satisfies readonly (keyof ProposalLine)[];

/** The checksum says whether a line is as it was written; the run says which of its cells is not. */
export function alterations(
  row: GridRow,
  { columns }: DecisionTable,
  keys: LineKeys,
  line: ProposalLine,
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
    values: { expected: shown(line[name]) },
  }));
}

function lineValue(cell: Cell | undefined): LineValue {
  return cell?.kind === "number" ? cell.value : cell?.kind === "text" ? cell.text : cellText(cell);
}

/** With the decimal comma that the sheet shows. */
function shown(value: LineValue): string {
  return typeof value === "number" ? String(value).replace(".", ",") : (value ?? "");
}
