import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellValue } from "../../excel/model/sheet/cell.ts";
import { type Format, PLAIN } from "../../excel/model/format/format.ts";
import { generalPattern } from "./edited-cell.ts";

/** A cell for Univer with the model's value and format; null for a blank cell of plain format. */
export function paintedCell(value: CellValue, look: Format): ICellData | null {
  const pattern =
    typeof value === "number" && look.numberFormat === "General" ? generalPattern(value) : undefined;
  const plain = look === PLAIN ? null : styleOf(look);
  const s = pattern === undefined ? plain : { ...plain, n: { pattern } };
  if (value === "") return s === null ? null : { v: null, t: null, f: null, s };
  const v = typeof value === "boolean" ? Number(value) : value;
  // "007" keeps its zeros only with the type of text.
  return { v, t: TYPES[typeof value as keyof typeof TYPES], f: null, s };
}

const TYPES = {
  string: CellValueType.STRING,
  number: CellValueType.NUMBER,
  boolean: CellValueType.BOOLEAN,
} as const;

/** Styles by format; both are immutable and shared. */
const styles = new WeakMap<Format, IStyleData>();

function styleOf(format: Format): IStyleData {
  const cached = styles.get(format);
  if (cached !== undefined) return cached;
  const style = makeStyle(format);
  styles.set(format, style);
  return style;
}

/** The style states absent properties too, because Univer merges it into the previous one. */
function makeStyle(format: Format): IStyleData {
  const edges = Object.entries(EDGES).flatMap(([edge, key]) => {
    const border = format.borders[edge];
    if (border === undefined || border.style === "None") return [];
    return [[key, { s: BorderStyleTypes.THIN, cl: { rgb: border.color || "#000000" } }]];
  });
  return {
    fs: format.fontSize,
    bl: flag(format.bold),
    it: flag(format.italic),
    ul: { s: flag(format.underline !== "None") },
    st: { s: flag(format.strikethrough) },
    cl: { rgb: format.fontColor || "#000000" },
    bg: format.fillColor === "" ? null : { rgb: format.fillColor },
    ht: HORIZONTAL[format.horizontalAlignment] ?? null,
    vt: VERTICAL[format.verticalAlignment] ?? VerticalAlign.BOTTOM,
    tb: format.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    n: format.numberFormat === "General" ? null : { pattern: format.numberFormat },
    bd: Object.fromEntries(edges),
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
};
const EDGES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;
