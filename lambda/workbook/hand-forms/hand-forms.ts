import type { Day } from "../../../domain/values/day.ts";
import type { LetterheadTexts } from "../../../domain/forms/letterhead.ts";

/** Somebody, or the unit, on a form. */
export interface Listed {
  readonly name: string;
  /** The day of birth, or its year alone; null where it is not known, or not shown to the reader. */
  readonly born: Day | number | null;
}

/** A session of the year to which the unit is invited. */
export interface HandSession {
  readonly day: Day;
  readonly title: string;
  /** The numbers of its documents. */
  readonly directives: readonly string[];
  /** Places in `people` of those who are invited. */
  readonly invited: ReadonlySet<number>;
}

/** A criterion whose points are entered by hand. */
export interface HandCriterion {
  readonly title: string;
  /** The most points, as people write it. */
  readonly most: string;
  /** Places in `subjects` of those who are rated by it. */
  readonly rates: ReadonlySet<number>;
}

/** The forms of one unit in one year. */
export interface HandForms {
  readonly unit: string;
  readonly year: number;
  readonly office: string;
  readonly letterhead: LetterheadTexts;
  /** Everybody who belongs to the unit at some time of the year. */
  readonly people: readonly Listed[];
  readonly sessions: readonly HandSession[];
  /** The unit itself, where it is rated, and everybody who is rated there. */
  readonly subjects: readonly Listed[];
  readonly criteria: readonly HandCriterion[];
  readonly generatedAt: string;
  readonly generatedBy: string;
}
