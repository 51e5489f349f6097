import type { Day } from "../values/day.ts";
import type { discipline } from "../forms/catalogue/discipline.ts";
import type { memberships } from "../forms/catalogue/memberships.ts";
import { periodKind } from "../values/period.ts";
import type { Policy } from "../policy/policy.ts";
import { type FactIndex, holdsOn } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import { type Span, within } from "../facts/span.ts";
import { measuresOf } from "./punished-acts.ts";
import type { Standing } from "./standing.ts";

type Case = Fact<typeof discipline>;

export type DisciplineRecord = Pick<Standing, "discipline" | "triggers" | "pending" | "undescribed"> & {
  readonly cases: readonly Case[];
  /** Measures that are not counted, since another one for the same act is. */
  readonly again: readonly Case[];
};

/** A subject's disciplinary measures and grounds decided in a period, and what is under way about it. */
export function disciplineRecord(
  policy: Policy,
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
): DisciplineRecord {
  const own = inOrder(index.disciplineBySubject.get(subject.id) ?? []);
  const charged = subject.kind === "collective" ? leadershipCases(policy, index, subject.unit, span) : [];
  const isDecided = (each: Case) => wasDecided(policy, each, span);
  const decided = [...own, ...charged].filter(isDecided);
  const { counted, again } = measuresOf(policy, decided, [...own, ...charged].filter(isEarlier(span)));
  const undescribed = policy.discipline === undefined ? [] : decided.filter(lacksDescription);
  return {
    cases: [...new Set([...own, ...charged])],
    again,
    discipline: counted,
    triggers: [
      ...own.filter(isDecided).flatMap(({ fields }) => fields.trigger ?? []),
      // 366-QĐ/TW Điều 11.4: the concluded degradation of a leadership member is a ground against the collective.
      ...charged
        .filter(isDecided)
        .flatMap(({ fields }) => (fields.trigger === "suy-thoai" ? [fields.trigger] : [])),
      // The mildest form is a ground already, so a measure for a matter of duty is one whatever its form.
      ...(undescribed.some(({ fields }) => fields.kind === "discipline" && fields.dutyRelated === true)
        ? (["ky-luat-nhiem-vu"] as const)
        : []),
    ],
    pending: own.flatMap(({ fields }) => (fields.pending ? [fields.kind] : [])),
    undescribed: undescribed.map(({ ref }) => ref),
  };
}

/** A decided measure without its form, or a conclusion without its ground. */
function lacksDescription({ fields: { kind, form, trigger } }: Case): boolean {
  return kind === "discipline" ? form == null : kind === "conclusion" && trigger == null;
}

/** Measures that were decided before the period. */
function isEarlier({ start }: Span) {
  return ({ fields: { pending, decidedOn, form } }: Case): boolean =>
    !pending && form != null && decidedOn != null && decidedOn < start;
}

/**
 * Cases of people who led the unit at the time of the act. An act at an earlier unit counts for that unit, not for the
 * unit where it was disciplined (366-QĐ/TW Điều 11).
 */
function leadershipCases(policy: Policy, index: FactIndex, unit: string, span: Span): readonly Case[] {
  return inOrder(
    index.discipline.filter(({ fields, register }) => {
      // The unit of the act answers; a policy without the rule takes the register for it where no unit is named.
      const actUnit = fields.actUnit ?? (policy.discipline === undefined ? register : unit);
      if (actUnit !== unit) return false;
      const day = fields.actedOn ?? fields.decidedOn ?? span.end;
      return (index.membershipsByPerson.get(fields.subject) ?? []).some(
        (membership) => membership.fields.unit === unit && ledOn(membership, day),
      );
    }),
  );
}

function ledOn(membership: Fact<typeof memberships>, day: Day): boolean {
  return membership.fields.role !== "member" && holdsOn(membership, day);
}

/**
 * Whether the case was decided in the period, whenever the act was; without a day, in the register's year. A case that
 * is still pending counts only where its decision stands in the row, under a policy that knows the rule.
 */
function wasDecided(policy: Policy, { fields }: Case, span: Span): boolean {
  const { pending, decidedOn, form, trigger } = fields;
  const stands = policy.discipline !== undefined && decidedOn != null && (form != null || trigger != null);
  if (pending && !stands) return false;
  return decidedOn == null ? periodKind(span.period) === "year" : within(span, decidedOn);
}

export function inOrder<T extends { readonly ref: { readonly key: string } }>(
  facts: readonly T[],
): readonly T[] {
  return facts.length < 2 ? facts : facts.toSorted((a, b) => (a.ref.key < b.ref.key ? -1 : 1));
}
