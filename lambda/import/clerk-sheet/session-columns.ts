import { parseMark } from "../../../domain/forms/sheet/attendance-mark.ts";
import type { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import { fold } from "../../../domain/values/fold.ts";
import { type Day, formatDay } from "../../../domain/values/day.ts";
import { type Grid } from "../../office-file/grid.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import { isOtherColumn } from "./captions.ts";
import { parseColumnDay } from "./column-day.ts";
import { type Header } from "./header.ts";
import type { Caption } from "./header-search.ts";
import { makeOrderCheck } from "./month-first.ts";

/** The meaning of a tick in a column for one mark; "absent" leaves open whether excused. */
export type ColumnMeaning = AttendanceMark | "absent";

/** One session of a sheet, with the columns of its marks. */
export interface SessionColumns {
  readonly day: Day;
  /** The cell of the caption with the day. */
  readonly cell: string;
  /** All captions above, to distinguish sessions of one day. */
  readonly title: string;
  /** The first and last column below the caption; a mark may be merged over them. */
  readonly left: number;
  readonly right: number;
  /** One column of marks, or one column for each mark, ticked where it holds. */
  readonly columns: readonly { readonly column: number; readonly means: ColumnMeaning | undefined }[];
}

export interface SessionReading {
  /** Columns whose captions name a day, clear or not. */
  readonly dated: readonly number[];
  /** Columns whose captions give them another role. */
  readonly other: readonly number[];
  readonly sessions: readonly SessionColumns[];
  readonly problems: readonly SheetProblem[];
}

interface Candidate {
  readonly column: number;
  readonly captions: readonly Caption[];
  /** The lowest caption that gives the day. */
  readonly caption: Caption;
  readonly day: Day;
}

/** The sessions of a header in the order of their days. A column with an unclear day is reported and not read. */
export function parseSessionColumns(grid: Grid, header: Header, year: number): SessionReading {
  const problems: SheetProblem[] = [];
  const candidates: Candidate[] = [];
  const dated: number[] = [];
  const other: number[] = [];
  const first = Math.max(...header.nameColumns);
  const openOrder = makeOrderCheck(grid, header);
  for (const [column, captions] of [...header.captions].toSorted(([left], [right]) => left - right)) {
    if (column <= first) continue;
    if (captions.some(({ text }) => isOtherColumn(text))) {
      other.push(column);
      continue;
    }
    // A month has columns for 31 days, whatever its length.
    if (header.isTimesheet && !isFilled(grid, column, header.bottom)) continue;
    const parsed = parseColumnDay(captions, header, grid, year);
    if (parsed.kind !== "none") dated.push(column);
    if (parsed.kind === "unclear") problems.push(parsed.problem);
    const open = parsed.kind === "day" ? openOrder(parsed.caption) : undefined;
    if (open !== undefined) problems.push(open);
    else if (parsed.kind === "day") {
      if (parsed.notice !== undefined) problems.push(parsed.notice);
      candidates.push({ column, captions, caption: parsed.caption, day: parsed.day });
    }
  }
  const days = [...new Set(candidates.map(({ day }) => day))].toSorted();
  const sessions = days.flatMap((day) => {
    const group = candidates.filter((candidate) => candidate.day === day);
    return parseGroup(grid, header, day, group, problems) ?? [];
  });
  return { dated, other, sessions, problems: withoutRepeats(problems, header) };
}

/** The columns of one day: a single column, or one column for each mark under a wide caption. */
function parseGroup(
  grid: Grid,
  header: Header,
  day: Day,
  group: readonly Candidate[],
  problems: SheetProblem[],
): SessionColumns | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const { column: left, width } = first.caption;
  const right = left + width - 1;
  const cell = cellName(first.caption.row, first.caption.column);
  const title = [...new Set(first.captions.map(({ text }) => text))].join(" ");
  const session = { day, cell, title, left, right };
  if (group.length === 1) {
    const means = meaning(first);
    // A single column captioned "Có mặt" holds all kinds of marks.
    return {
      ...session,
      columns: [{ column: first.column, means: means === "present" ? undefined : means }],
    };
  }
  const marks = group.map((candidate) => ({ column: candidate.column, means: meaning(candidate) }));
  const haveOneCaption = group.every(({ caption }) => caption === first.caption);
  if (haveOneCaption && marks.every(({ means }) => means !== undefined))
    return { ...session, columns: marks };
  // A wide caption may cover one column of marks and otherwise empty columns.
  const filled = group.filter(({ column }) => isFilled(grid, column, header.bottom));
  const [used = first] = filled;
  if (haveOneCaption && filled.length <= 1)
    return { ...session, columns: [{ column: used.column, means: undefined }] };
  const cells = [...new Set(group.map(({ captions }) => captions.at(-1)))]
    .flatMap((caption) => (caption === undefined ? [] : [cellName(caption.row, caption.column)]))
    .join(", ");
  problems.push(sheetProblem(cell, "duplicate-date", { day: formatDay(day), cells }));
  return undefined;
}

/** The mark of a column, from a caption such as "Có mặt" or "Vắng CP" below that of the day. */
function meaning({ captions, caption }: Candidate): ColumnMeaning | undefined {
  const below = captions.at(-1);
  if (below === undefined || below === caption) return undefined;
  if (["vang", "vang mat"].includes(fold(below.text))) return "absent";
  const read = parseMark(below.text);
  return read.kind === "mark" ? read.mark : undefined;
}

function isFilled(grid: Grid, column: number, below: number): boolean {
  return grid.rows.some(({ number, cells }) => number > below && cells.has(column));
}

/** What the days of a timesheet lack, they lack together: one month, one year. */
const OF_THE_SHEET: ReadonlySet<string> = new Set([
  "month-missing",
  "date-year-assumed",
  "date-outside-year",
]);

/** Problems without the repeats that the columns of one wide caption, or of one month, produce. */
function withoutRepeats(
  problems: readonly SheetProblem[],
  { isTimesheet }: Pick<Header, "isTimesheet">,
): readonly SheetProblem[] {
  return problems.filter(
    (problem, index) =>
      problems.findIndex(
        ({ cell, code }) =>
          code === problem.code && (cell === problem.cell || (isTimesheet && OF_THE_SHEET.has(code))),
      ) === index,
  );
}
