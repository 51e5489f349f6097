import { inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { rates } from "../policy/two-books.ts";
import type { Fact } from "../facts/fact.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import { presence } from "../facts/leave.ts";
import { ratedMembership } from "../facts/rated-subject.ts";
import { type Span, spanOf } from "../facts/span.ts";
import { isExemptThroughout, isSuspendedOn, unitExistsOn } from "../facts/status.ts";
import type { people } from "../forms/catalogue/people.ts";
import { exact } from "../values/exact.ts";
import type { Day } from "../values/day.ts";
import {
  coveringPeriods,
  monthsOf,
  type Period,
  periodEnd,
  type PeriodKind,
  periodKind,
  previousPeriod,
} from "../values/period.ts";
import type { Rhythm } from "../vocabulary/setting.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import { closingDay, type DueWindow, inWindow } from "./closing.ts";
import type { DueSubject } from "./due.ts";

type Person = Fact<typeof people>;

const LENGTHS: Record<Rhythm, PeriodKind> = { monthly: "month", quarterly: "quarter", yearly: "year" };
const ORDER: readonly PeriodKind[] = ["month", "quarter", "year"];

/** A part of a period, as the rhythm cuts it. */
export interface PeriodPart {
  readonly period: Period;
  readonly closing: Day;
  readonly span: Span;
}

/** A part in which the subject was rated, with the unit and post of its last day. */
export interface RatedPart {
  readonly period: Period;
  readonly closing: Day;
  readonly unit: string;
  readonly kind: SubjectKind;
}

/** The parts of a period by rhythm, and those in which a subject was rated. */
export class RatedPeriods {
  readonly #policy: Policy;
  readonly #index: FactIndex;
  /** The last day of the period, whose values of the policy hold. */
  readonly #on: Day;
  readonly #period: Period;
  readonly #window: DueWindow;
  /** Cut when a rhythm is first asked for: most policies have one. */
  readonly #parts: Partial<Record<Rhythm, readonly PeriodPart[]>> = {};
  /** Scoring asks for one subject after the other, so only the last is kept. */
  #last: { readonly id: string; readonly parts: Partial<Record<Rhythm, readonly RatedPart[]>> } | undefined;

  constructor(policy: Policy, index: FactIndex, period: Period, window: DueWindow) {
    this.#policy = policy;
    this.#index = index;
    this.#on = periodEnd(period);
    this.#period = period;
    this.#window = window;
  }

  parts(rhythm: Rhythm): readonly PeriodPart[] {
    return (this.#parts[rhythm] ??= partsOf(this.#policy, this.#period, this.#window, rhythm));
  }

  /** Every part of some rhythm in which the subject was rated. */
  of(subject: DueSubject, rhythm: Rhythm): readonly RatedPart[] {
    if (this.#last?.id !== subject.id) this.#last = { id: subject.id, parts: {} };
    const { parts } = this.#last;
    parts[rhythm] ??=
      subject.kind === "unit" ? this.#ofUnit(subject.id, rhythm) : this.#ofPerson(subject.id, rhythm);
    return parts[rhythm];
  }

  #ofUnit(id: string, rhythm: Rhythm): readonly RatedPart[] {
    const unit = this.#index.unitById.get(id);
    if (unit === undefined || unit.fields.kind === "committee") return [];
    const asked = { subject: "collective", unitKind: unit.fields.kind } as const;
    if (!rates(this.#policy, asked, this.#on)) return [];
    return this.parts(rhythm)
      .filter(({ span }) => unitExistsOn(unit, span.end))
      .map(({ period, closing }) => ({ period, closing, unit: id, kind: "collective" }));
  }

  #ofPerson(id: string, rhythm: Rhythm): readonly RatedPart[] {
    const person = this.#index.personById.get(id);
    if (person === undefined) return [];
    const { category } = person.fields;
    if (!rates(this.#policy, { subject: "individual", unitKind: "", category }, this.#on)) return [];
    const rated: RatedPart[] = [];
    for (const { period, closing, span } of this.parts(rhythm)) {
      const membership = ratedMembership(this.#index, id, span.end);
      if (membership === undefined || isNotRatedIn(person, span)) continue;
      if (!this.#isAtWork(id, person.fields.workedFrom ?? null, span)) continue;
      const { unit, role } = membership.fields;
      rated.push({ period, closing, unit, kind: role === "member" ? "individual" : "leader" });
    }
    return rated;
  }

  /** Whether a month is rated at all: it is not with too few days of work in it, nor any period without one. */
  #isAtWork(person: string, workedFrom: Day | null, span: Span): boolean {
    const isWhole = workedFrom == null || workedFrom <= span.start;
    if (isWhole && !this.#index.absencesByPerson.has(person)) return true;
    const percent = exact(presence(this.#index, person, workedFrom, span));
    if (percent.compare(0) === 0) return false;
    const { monthPresence } = this.#policy.notRated;
    if (monthPresence === undefined || periodKind(span.period) !== "month") return true;
    return percent.compare(exact(inForce(monthPresence, this.#on).value)) >= 0;
  }
}

/** As a period itself is not rated: exempt all through it, or suspended on its last day (366-QĐ/TW Điều 5). */
function isNotRatedIn(person: Person, { start, end }: Span): boolean {
  return isExemptThroughout(person, start, end) || isSuspendedOn(person, end);
}

/** A period no longer than the rhythm is one part; else the parts whose closing day lies in its window. */
function partsOf(policy: Policy, period: Period, window: DueWindow, rhythm: Rhythm): readonly PeriodPart[] {
  const length = LENGTHS[rhythm];
  const isOne = ORDER.indexOf(periodKind(period)) <= ORDER.indexOf(length);
  const candidates = isOne
    ? [period]
    : [previousPeriod(period), period].flatMap((one) => periodsIn(one, length));
  return candidates
    .map((one) => ({ period: one, closing: closingDay(policy, one, periodEnd(period)), span: spanOf(one) }))
    .filter(({ closing }) => inWindow(window, closing));
}

/** The periods of a rhythm that lie in a period or hold it. */
export function periodsOfRhythm(period: Period, rhythm: Rhythm): readonly Period[] {
  return periodsIn(period, LENGTHS[rhythm]);
}

function periodsIn(period: Period, length: PeriodKind): readonly Period[] {
  const found = monthsOf(period).flatMap((month) =>
    coveringPeriods(month).filter((one) => periodKind(one) === length),
  );
  return [...new Set(found)];
}
