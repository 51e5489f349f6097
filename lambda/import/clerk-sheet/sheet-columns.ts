import { captionRole, type CaptionRole } from "./captions.ts";
import type { Header } from "./header.ts";
import type { SessionColumns } from "./session-columns.ts";

/** The columns of a sheet by role. */
export interface SheetColumns {
  readonly name: readonly number[];
  readonly order: number | undefined;
  readonly code: number | undefined;
  /** Several columns where "Năm sinh" is split into men and women. */
  readonly birth: readonly number[];
  readonly position: number | undefined;
  readonly category: number | undefined;
  readonly marks: readonly number[];
  /** The leftmost column of marks. */
  readonly firstMark: number;
}

export function locateColumns(header: Header, sessions: readonly SessionColumns[]): SheetColumns {
  const captioned = [...header.captions].toSorted(([left], [right]) => left - right);
  const all = (role: CaptionRole): readonly number[] =>
    captioned
      .filter(
        ([column, captions]) =>
          !header.nameColumns.includes(column) && captions.some(({ text }) => captionRole(text) === role),
      )
      .map(([column]) => column);
  const marks = sessions.flatMap(({ columns }) => columns.map(({ column }) => column));
  const right = Math.max(...header.nameColumns) + 1;
  return {
    name: header.nameColumns,
    order: all("order")[0],
    code: all("code")[0],
    birth: all("birth"),
    position: all("position")[0],
    category: all("category")[0],
    marks,
    firstMark: Math.min(...(marks.length > 0 ? marks : [right])),
  };
}
