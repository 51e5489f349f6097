import { type Day, dayParts } from "../values/day.ts";
import type { DueKind } from "../vocabulary/due-kind.ts";
import type { DueDay } from "./due-summary.ts";

/** What is due, as of a day: `awaited` is open, and its day has not come. */
export interface DueCounts {
  readonly met: number;
  readonly late: number;
  readonly missing: number;
  readonly awaited: number;
}

const NOTHING_DUE: DueCounts = { met: 0, late: 0, missing: 0, awaited: 0 };

/** @param asOf the day that decides what is missing already: what is open is so from its due day on */
export function countDue(days: readonly DueDay[], asOf: Day): DueCounts {
  return days.reduce((sum, { day, done, late, begun, missing }) => {
    const open = begun + missing;
    const [gone, awaited] = day <= asOf ? [open, 0] : [0, open];
    return {
      met: sum.met + done,
      late: sum.late + late,
      missing: sum.missing + gone,
      awaited: sum.awaited + awaited,
    };
  }, NOTHING_DUE);
}

const MONTHS = 12;

/**
 * The counts of a year's twelve months. A year that closes early begins in the December before; what is due then stands
 * in the first month.
 */
export function countByMonth(days: readonly DueDay[], year: number, asOf: Day): readonly DueCounts[] {
  return Array.from({ length: MONTHS }, (_, index) =>
    countDue(
      days.filter(({ day }) => monthIn(day, year) === index + 1),
      asOf,
    ),
  );
}

function monthIn(day: Day, of: number): number {
  const { year, month } = dayParts(day);
  if (year === of) return month;
  return year < of ? 1 : MONTHS;
}

/** The differences of two counts, of which the second is a part of the first. */
export function without(counts: DueCounts, part: DueCounts): DueCounts {
  return {
    met: counts.met - part.met,
    late: counts.late - part.late,
    missing: counts.missing - part.missing,
    awaited: counts.awaited - part.awaited,
  };
}

/**
 * A kind of which something is not done, with how much: `begun` has a row that does not fulfil it yet. `awaited` is the
 * part of both whose day has not come, which the board does not call missing.
 */
export interface Gap {
  readonly kind: DueKind;
  readonly missing: number;
  readonly begun: number;
  readonly awaited: number;
}

/** What a register lacks, whatever its day: a lock ends its entry. In the order of the kinds. */
export function gapsIn(days: readonly DueDay[], asOf: Day): readonly Gap[] {
  const kinds = new Map<DueKind, Gap>();
  for (const { kind, day, begun, missing } of days) {
    if (begun + missing === 0) continue;
    const gap = kinds.get(kind) ?? { kind, missing: 0, begun: 0, awaited: 0 };
    kinds.set(kind, {
      kind,
      missing: gap.missing + missing,
      begun: gap.begun + begun,
      awaited: gap.awaited + (day <= asOf ? 0 : begun + missing),
    });
  }
  return [...kinds.values()];
}

/** How much is not done, whether it was begun or not. */
export function sizeOf({ missing, begun }: Pick<Gap, "missing" | "begun">): number {
  return missing + begun;
}

/** Facts about a person without which no level is said: the unit owes them, and nobody pays for the blank. */
const LEVELS_REST_ON: ReadonlySet<DueKind> = new Set(["attendance", "points", "task-results"]);

/** Whether somebody may be left without a level, so that the results are not published by themselves. */
export function leavesIncomplete(gaps: readonly Pick<Gap, "kind">[]): boolean {
  return gaps.some(({ kind }) => LEVELS_REST_ON.has(kind));
}
