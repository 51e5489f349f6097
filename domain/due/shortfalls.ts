/**
 * The work left undone in a period, row by row: absences, essays and plans that are missing or late, findings and
 * shortcomings that were not remedied, by the same rules that score them. Nothing is due from a person on long leave;
 * an excused absence is listed, though it takes no points.
 */
import { compareText } from "../values/compare-text.ts";
import type { Day } from "../values/day.ts";
import { directives } from "../forms/catalogue/directives.ts";
import { type Period, periodEnd, periodHasDay } from "../values/period.ts";
import { unitInvitations } from "../score/measure/attendance.ts";
import { essaysTally } from "../score/measure/essays.ts";
import { type FactIndex, indexFacts } from "../score/facts/fact-index.ts";
import type { Fact } from "../score/facts/fact.ts";
import type { OrganisationFacts } from "../score/facts/facts.ts";
import type { Form } from "../forms/form.ts";
import { plansTally } from "../score/measure/plans.ts";
import { type RatedSubject, ratedSubjects } from "../score/facts/rated-subject.ts";
import { type Span, spanOf } from "../score/facts/span.ts";
import type { Tally } from "../score/measure/tally.ts";
import type { Counted } from "../trace/traced-number.ts";
import type { RowRef } from "../trace/trace.ts";

export const SHORTFALL_KINDS = [
  "absent-unexcused",
  "absent-excused",
  "not-recorded",
  "essay-missing",
  "essay-late",
  "plan-missing",
  "plan-late",
  "finding-open",
  "finding-late",
  "shortcoming-open",
] as const;
export type ShortfallKind = (typeof SHORTFALL_KINDS)[number];

export interface Shortfall {
  readonly kind: ShortfallKind;
  readonly unit: string;
  /** null where the work is due from the whole unit. */
  readonly person: { readonly key: string; readonly name: string } | null;
  /** Numbers of documents, or the text of a finding. */
  readonly about: string;
  /** The session's day, or the day by which something was due; null where none was set. */
  readonly day: Day | null;
  /** The day on which it was done late; null while it is open. */
  readonly doneOn: Day | null;
  /** The row that proves it; the session's row where no mark was entered. */
  readonly row: RowRef;
}

/** Shortfalls in the order of the registers, and within a unit by kind, day and person. */
export function listShortfalls(facts: OrganisationFacts): readonly Shortfall[] {
  const index = indexFacts(facts);
  const reader = new ShortfallReader(index, facts.period, directiveNumbers(facts));
  const order = facts.registers.map(({ unit }): string => unit);
  return ratedSubjects(index, periodEnd(facts.period))
    .filter(({ kind }) => kind === "collective")
    .toSorted((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit))
    .flatMap((subject) => reader.ofUnit(subject).toSorted(byKindAndDay));
}

class ShortfallReader {
  readonly #index: FactIndex;
  readonly #period: Period;
  readonly #span: Span;
  readonly #numbers: ReadonlyMap<string, string>;

  constructor(index: FactIndex, period: Period, numbers: ReadonlyMap<string, string>) {
    this.#index = index;
    this.#period = period;
    this.#span = spanOf(period);
    this.#numbers = numbers;
  }

  ofUnit(subject: RatedSubject): readonly Shortfall[] {
    return [
      ...this.#absences(subject.unit),
      ...this.#essays(subject),
      ...this.#plans(subject),
      ...this.#findings(subject.unit),
      ...this.#shortcomings(subject.unit),
    ];
  }

  #absences(unit: string): readonly Shortfall[] {
    const held = this.#index.sessions.filter(({ fields }) => periodHasDay(this.#period, fields.date));
    return held
      .flatMap((session) => unitInvitations(this.#index, unit, session))
      .flatMap(({ session, person, mark, leave }): Shortfall[] => {
        if (leave !== undefined) return [];
        const word = mark?.fields.mark;
        if (word === "present" || word === "made-up") return [];
        const kind = word === undefined ? "not-recorded" : (`absent-${word}` as const);
        const about = session.fields.directives.map((key) => this.#number(key)).join(", ");
        const row = mark?.ref ?? session.ref;
        return [
          { kind, unit, person: this.#person(person), about, day: session.fields.date, doneOn: null, row },
        ];
      });
  }

  #essays(subject: RatedSubject): readonly Shortfall[] {
    const rows = this.#index.essaysByRegister.get(subject.unit);
    return undone(rows, essaysTally(this.#index, subject, this.#span)).map(({ ref, fields }) => ({
      kind: fields.submittedOn == null ? "essay-missing" : "essay-late",
      unit: subject.unit,
      person: this.#person(fields.person),
      about: this.#number(fields.directive),
      day: fields.due,
      doneOn: fields.submittedOn ?? null,
      row: ref,
    }));
  }

  #plans(subject: RatedSubject): readonly Shortfall[] {
    const rows = this.#index.plansByRegister.get(subject.unit);
    return undone(rows, plansTally(this.#index, subject, this.#span)).map(({ ref, fields }) => ({
      kind: fields.issuedOn == null ? "plan-missing" : "plan-late",
      unit: subject.unit,
      person: null,
      about: this.#number(fields.directive),
      day: fields.due,
      doneOn: fields.issuedOn ?? null,
      row: ref,
    }));
  }

  /** A finding whose day to remedy lies beyond the period is not yet a shortfall. */
  #findings(unit: string): readonly Shortfall[] {
    const { end } = this.#span;
    return (this.#index.inspectionsByRegister.get(unit) ?? []).flatMap(({ ref, fields }): Shortfall[] => {
      const { date, finding, person, remedyBy, remediedOn } = fields;
      if (finding == null || !periodHasDay(this.#period, date)) return [];
      const late = remediedOn == null ? (remedyBy ?? end) <= end : remediedOn > (remedyBy ?? end);
      const kind = remediedOn == null ? "finding-open" : "finding-late";
      const who = person == null ? null : this.#person(person);
      return late
        ? [
            {
              kind,
              unit,
              person: who,
              about: finding,
              day: remedyBy ?? null,
              doneOn: remediedOn ?? null,
              row: ref,
            },
          ]
        : [];
    });
  }

  #shortcomings(unit: string): readonly Shortfall[] {
    const { end } = this.#span;
    const rows = [...this.#index.shortcomings.values()].flat().filter(({ register }) => register === unit);
    return rows.flatMap(({ ref, fields }): Shortfall[] => {
      const { subject, content, remedyBy, remediedOn, reviewYear } = fields;
      const open = remediedOn == null || remediedOn > end;
      if (!open || reviewYear >= Number(end.slice(0, 4))) return [];
      const person = this.#index.personById.has(subject) ? this.#person(subject) : null;
      return [
        {
          kind: "shortcoming-open",
          unit,
          person,
          about: content,
          day: remedyBy ?? null,
          doneOn: remediedOn ?? null,
          row: ref,
        },
      ];
    });
  }

  #person(key: string): Shortfall["person"] {
    return { key, name: this.#index.personById.get(key)?.fields.fullName ?? key };
  }

  #number(directive: string): string {
    return this.#numbers.get(directive) ?? directive;
  }
}

/** The rows in a tally's base that it does not count as done. */
function undone<F extends Form>(
  rows: readonly Fact<F>[] | undefined,
  { base, done }: Tally,
): readonly Fact<F>[] {
  const [due, inTime] = [new Set<Counted>(base.facts), new Set<Counted>(done.facts)];
  return (rows ?? []).filter((fact) => due.has(fact) && !inTime.has(fact));
}

function directiveNumbers(facts: OrganisationFacts): ReadonlyMap<string, string> {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  return new Map(
    catalogue
      .filter(({ form }) => form === directives.id)
      .map(({ key, fields }) => [key, String(fields["number"] ?? key)]),
  );
}

function byKindAndDay(a: Shortfall, b: Shortfall): number {
  const rank = ({ kind }: Shortfall) => SHORTFALL_KINDS.indexOf(kind);
  return rank(a) - rank(b) || compareText(placeOf(a), placeOf(b));
}

function placeOf({ day, person, row }: Shortfall): string {
  return `${day ?? ""} ${person?.key ?? ""} ${row.key}`;
}
