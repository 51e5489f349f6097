import { columnName } from "../import/grid.ts";
import { escapeXml, textElement } from "./xml-text.ts";

/** Text is text whatever it begins with; only a `formula` is one, and it carries the value that it must give. */
export type CellInput =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: number | string };

/** A cell ready to be written: the number of its style, and of its text where that is shared. */
export interface PreparedCell {
  readonly style: number;
  readonly value: CellInput;
  readonly shared?: number;
}

export interface RowLook {
  /** Points; 0 leaves it to the program. */
  readonly height: number;
  /** How deep the row is folded under those before it. */
  readonly depth: number;
  readonly hidden: boolean;
}

const NAMES: string[] = [];

/** Name of a column, worked out once. */
function nameOf(column: number): string {
  return (NAMES[column] ??= columnName(column));
}

/** `<row>` as the schema has it; empty cells keep their style, so that borders go on. */
export function rowXml(number: number, cells: readonly PreparedCell[], look: RowLook): string {
  let xml = `<row r="${number}"${lookXml(look)}>`;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell !== undefined) xml += cellXml(`${nameOf(index + 1)}${number}`, cell);
  }
  return `${xml}</row>`;
}

function lookXml({ height, depth, hidden }: RowLook): string {
  let xml = height > 0 ? ` ht="${Math.round(height * 100) / 100}" customHeight="1"` : "";
  if (hidden) xml += ' hidden="1"';
  if (depth > 0) xml += ` outlineLevel="${depth}"`;
  return xml;
}

function cellXml(address: string, { style, value, shared }: PreparedCell): string {
  const start = `<c r="${address}" s="${style}"`;
  if (shared !== undefined) return `${start} t="s"><v>${shared}</v></c>`;
  if (value === null) return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${finite(value)}</v></c>`;
  if (typeof value === "string") return `${start} t="inlineStr"><is>${textElement(value)}</is></c>`;
  const { formula, result } = value;
  const type = typeof result === "number" ? "" : ' t="str"';
  const stored = typeof result === "number" ? finite(result) : escapeXml(result);
  return `${start}${type}><f>${escapeXml(formula)}</f><v>${stored}</v></c>`;
}

/** @throws RangeError for NaN and infinities, which the schema does not know. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`no number for a cell: ${value}`);
  return value;
}
