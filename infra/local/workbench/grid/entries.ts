import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { type Area, bounding } from "../../excel/model/area.ts";
import type { CellValue } from "../../excel/model/sheet/cell.ts";

export type UniverMatrix = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** A user's entries in cells: "" empties a cell, null leaves it as it is. */
export interface Entries {
  readonly area: Area;
  readonly at: (row: number, column: number) => CellValue | null;
}

/** Univer's matrix of changed cells as entries; undefined where no cell's content changed. */
export function entriesOf(matrix: UniverMatrix): Entries | undefined {
  const contents = new Map<string, CellValue>();
  let area: Area | undefined;
  for (const [row, cells] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(cells)) {
      const content = contentOf(cell);
      if (content === null) continue;
      contents.set(`${row},${column}`, content);
      const place = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area === undefined ? place : bounding(area, place);
    }
  }
  if (area === undefined) return undefined;
  const { row: top, column: left } = area;
  return { area, at: (row, column) => contents.get(`${top + row},${left + column}`) ?? null };
}

function contentOf(cell: ICellData | null): CellValue | null {
  if (cell === null) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r?\n$/, "").replaceAll("\r", "\n");
  if (!("v" in cell)) return null;
  if (cell.v === null || cell.v === undefined) return "";
  return cell.t === CellValueType.BOOLEAN ? cell.v === 1 || cell.v === true : cell.v;
}
