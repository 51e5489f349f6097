import { parseMark, type ParsedMark } from "./attendance-mark.ts";
import type { AttendanceMark } from "../../vocabulary/attendance-mark.ts";
import { type Day, formatDay } from "../../values/day.ts";

/** Marks as clerks write them on paper. */
const SHORT: Readonly<Record<AttendanceMark, string>> = {
  present: "x",
  excused: "P",
  unexcused: "K",
  "made-up": "HB",
};

export interface Marked {
  readonly mark: AttendanceMark;
  readonly madeUpOn: Day | null;
  readonly note: string | null;
}

/**
 * A mark as a cell of the matrix shows it: "x", "P (đi công tác)", "HB 12/03/2026". An absence that was made up after the
 * period was locked stays an absence: "K HB 12/05/2026".
 */
export function formatMark({ mark, madeUpOn, note }: Marked): string {
  const madeUp = mark === "made-up" ? "" : ` ${SHORT["made-up"]}`;
  const day = madeUpOn === null ? "" : `${madeUp} ${formatDay(madeUpOn)}`;
  return `${SHORT[mark]}${day}${note === null ? "" : ` (${note})`}`;
}

/**
 * Parses a cell of the matrix. Beyond the texts of `parseMark`, it accepts a make-up day together with a reason.
 * @param year the year of a make-up day without one
 */
export function parseMarkCell(text: string, year: number): ParsedMark {
  const whole = parseMark(text, year);
  if (whole.kind === "mark" && whole.madeUpOn === undefined) return whole;
  const late = parseLateMakeUp(text, year);
  if (late !== undefined) return late;
  const [, before = "", note = ""] = /^([^()]+)\(([^()]+)\)\s*$/u.exec(text) ?? [];
  const dated = parseMark(before, year);
  return dated.kind === "mark" && dated.madeUpOn !== undefined && /\p{L}{2}/u.test(note)
    ? { ...dated, note: note.trim() }
    : whole;
}

/** An absence with the day on which it was made up, and perhaps a reason: "K HB 12/05/2026 (đi công tác)". */
function parseLateMakeUp(text: string, year: number): ParsedMark | undefined {
  const [, first = "", rest = ""] = /^\s*(\S+)\s+(\p{L}.*)$/u.exec(text) ?? [];
  const [absence, madeUp] = [parseMark(first, year), rest === "" ? undefined : parseMarkCell(rest, year)];
  const isAbsence = absence.kind === "mark" && (absence.mark === "excused" || absence.mark === "unexcused");
  if (!isAbsence || madeUp?.kind !== "mark" || madeUp.mark !== "made-up" || madeUp.madeUpOn === undefined)
    return undefined;
  return { ...madeUp, mark: absence.mark };
}
