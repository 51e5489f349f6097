import { columnName } from "../../office-file/grid.ts";
import { escapeXml, textElement } from "./xml-text.ts";

/** Text is text whatever it begins with; only a `formula` is one, and it carries the value that it must give. */
export type CellInput =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: number | string };

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

/** `<row>` as the schema has it. @param cells the XML of its cells, from left to right */
export function rowXml(number: number, cells: string, look: RowLook): string {
  return `<row r="${number}"${lookXml(look)}>${cells}</row>`;
}

/**
 * `<c>`; an empty cell keeps its style, so that borders go on. Strings alone pass through here, since a large workbook has
 * tens of millions of cells.
 * @param style the number of its style
 * @param shared the number of its text in the table of shared texts, or undefined for a text that stands in its cell
 * @throws RangeError for NaN and infinities, which the schema does not know.
 */
export function cellXml(
  column: number,
  row: number,
  style: number,
  value: CellInput,
  shared: number | undefined,
): string {
  const start = `<c r="${nameOf(column)}${row}" s="${style}"`;
  if (shared !== undefined) return `${start} t="s"><v>${shared}</v></c>`;
  if (value === null) return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${finite(value)}</v></c>`;
  if (typeof value === "string") return `${start} t="inlineStr"><is>${textElement(value)}</is></c>`;
  const { formula, result } = value;
  const type = typeof result === "number" ? "" : ' t="str"';
  const stored = typeof result === "number" ? finite(result) : escapeXml(result);
  return `${start}${type}><f>${escapeXml(formula)}</f><v>${stored}</v></c>`;
}

function lookXml({ height, depth, hidden }: RowLook): string {
  let xml = height > 0 ? ` ht="${Math.round(height * 100) / 100}" customHeight="1"` : "";
  if (hidden) xml += ' hidden="1"';
  if (depth > 0) xml += ` outlineLevel="${depth}"`;
  return xml;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`no number for a cell: ${value}`);
  return value;
}
