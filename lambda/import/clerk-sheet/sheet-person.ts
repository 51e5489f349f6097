import type { AttendanceMark } from "../../../domain/vocabulary/attendance-mark.ts";
import type { Day } from "../../../domain/values/day.ts";

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
