import type { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import { type Day, dayParts } from "../../../domain/values/day.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { type Cell, cellDay, cellText, type Grid, type GridRow } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import type { SheetColumns } from "./sheet-columns.ts";

/** A mark without doubt. */
export interface SheetMark {
  readonly day: Day;
  readonly cell: string;
  readonly mark: AttendanceMark;
  readonly madeUpOn: Day | undefined;
  readonly note: string | undefined;
}

/** One person of a hand-made sheet. */
export interface SheetPerson {
  readonly cell: string;
  readonly fullName: string;
  readonly code: string | undefined;
  readonly birthYear: number | undefined;
  readonly birthDate: Day | undefined;
  readonly position: string | undefined;
  readonly category: string | undefined;
  /** false where the sheet leaves the person open; no row is stored from such a line. */
  readonly certain: boolean;
  readonly marks: readonly SheetMark[];
}

/** The person of a line, without marks. */
export function parsePerson(
  grid: Grid,
  row: GridRow,
  fullName: string,
  columns: SheetColumns,
): Omit<SheetPerson, "marks"> {
  const text = (column: number | undefined): string | undefined => {
    const cell = column === undefined ? undefined : row.cells.get(column);
    const content = cell?.kind === "error" ? "" : cellText(cell);
    return content === "" ? undefined : content;
  };
  const births = columns.birth.flatMap((column) => parseBirth(row.cells.get(column), grid) ?? []);
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

function parseBirth(
  cell: Cell | undefined,
  grid: Grid,
): { year: number; date: SheetPerson["birthDate"] } | undefined {
  const text = cellText(cell);
  if (/^(19|20)\d\d$/.test(text)) return { year: Number(text), date: undefined };
  const read = cell?.kind === "text" ? parseDayText(cell.text) : undefined;
  const date = read?.kind === "day" ? read.day : cellDay(cell, grid);
  return date === undefined ? undefined : { year: dayParts(date).year, date };
}
