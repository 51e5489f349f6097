import { dayParts } from "../../../domain/values/day.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { type Cell, cellDay, cellText, type Grid, type GridRow } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import type { SheetColumns } from "./sheet-columns.ts";
import type { SheetPerson } from "./sheet-person.ts";

/** The person of a line, without marks. */
export function readPerson(
  grid: Grid,
  row: GridRow,
  fullName: string,
  columns: SheetColumns,
): Omit<SheetPerson, "marks"> {
  const text = (column: number | undefined): string | undefined => {
    const content = column === undefined ? "" : cellText(row.cells.get(column));
    return content === "" ? undefined : content;
  };
  const births = columns.birth.flatMap((column) => readBirth(row.cells.get(column), grid) ?? []);
  return {
    cell: cellName(row.number, columns.name[0] ?? 1),
    fullName,
    code: text(columns.code),
    birthYear: births[0]?.year,
    birthDate: births[0]?.date,
    position: text(columns.position),
    category: text(columns.category),
    certain: true,
  };
}

function readBirth(
  cell: Cell | undefined,
  grid: Grid,
): { year: number; date: SheetPerson["birthDate"] } | undefined {
  const text = cellText(cell);
  if (/^(19|20)\d\d$/.test(text)) return { year: Number(text), date: undefined };
  const read = cell?.kind === "text" ? parseDayText(cell.text) : undefined;
  const date = read?.kind === "day" ? read.day : cellDay(cell, grid);
  return date === undefined ? undefined : { year: dayParts(date).year, date };
}
