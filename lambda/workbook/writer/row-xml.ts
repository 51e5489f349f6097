import { columnName } from "../../../domain/values/cell-names.ts";
import { escapeXml, textElement } from "./xml-text.ts";

/** A string is always text, whatever it begins with. Only `formula` makes a formula, with its result beside it. */
export type CellInput =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: number | string };

export interface RowLook {
  /** The height in points; 0 leaves it to the program. */
  readonly height: number;
  /** The outline level of the row. */
  readonly depth: number;
  readonly hidden: boolean;
}

const NAMES: string[] = [];

/** The cached name of a column. */
function nameOf(column: number): string {
  return (NAMES[column] ??= columnName(column));
}

/** `<row>`. @param cells the XML of its cells, from left to right */
export function rowXml(number: number, cells: string, look: RowLook): string {
  return `<row r="${number}"${lookXml(look)}>${cells}</row>`;
}

/**
 * `<c>`. An empty cell keeps its style, so that borders continue. Only strings are made here, no objects, since a large
 * workbook has tens of millions of cells.
 * @param style the number of its style
 * @param shared the number of its text in the table of shared texts, or undefined for an inline text
 * @throws RangeError for NaN and infinities, which the schema does not allow
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
