import type { Day } from "../values/day.ts";
import type { discipline } from "../forms/catalogue/discipline.ts";
import type { memberships } from "../forms/catalogue/memberships.ts";
import { periodKind } from "../values/period.ts";
import type { Policy } from "../policy/policy.ts";
import { degreeOf, DISCIPLINE_FORMS } from "../vocabulary/discipline-form.ts";
import { type FactIndex, holdsOn } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import { type Span, within } from "../facts/span.ts";
import type { Standing } from "./standing.ts";

type Case = Fact<typeof discipline>;

type DisciplineRecord = Pick<Standing, "discipline" | "triggers" | "pending" | "undescribed"> & {
  readonly cases: readonly Case[];
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
  const undescribed = policy.discipline === undefined ? [] : decided.filter(lacksDescription);
  return {
    cases: [...new Set([...own, ...charged])],
    discipline: measures(policy, decided, [...own, ...charged].filter(isEarlier(span))),
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

/** An act that another branch had punished before the period counted then (335/2025/NĐ-CP Điều 11). */
function measures(
  policy: Policy,
  decided: readonly Case[],
  earlier: readonly Case[],
): Standing["discipline"] {
  const formed = decided.filter(({ fields }) => fields.kind === "discipline" && fields.form != null);
  const acts =
    policy.discipline === undefined
      ? formed.map((each) => [each])
      : byAct(formed.filter((each) => !earlier.some((other) => isSameAct(other, each))));
  return acts.flatMap((act) => {
    const [gravest] = act.toSorted((a, b) => degreeOf(b.fields.form) - degreeOf(a.fields.form));
    const form = gravest?.fields.form;
    return form == null ? [] : [{ form, dutyRelated: act.some(({ fields }) => fields.dutyRelated === true) }];
  });
}

/** Measures of several branches (Party, state, mass organisation) for one act stand together. */
function byAct(cases: readonly Case[]): readonly (readonly Case[])[] {
  const acts: Case[][] = [];
  for (const each of cases) {
    const act = acts.find((others) => others.every((other) => isSameAct(other, each)));
    if (act === undefined) acts.push([each]);
    else act.push(each);
  }
  return acts;
}

/** Two measures for one act: of one subject and day, of different branches, and named alike where both name the act. */
function isSameAct({ fields: first }: Case, { fields: second }: Case): boolean {
  const branchOf = ({ form }: Case["fields"]) => (form == null ? undefined : DISCIPLINE_FORMS[form].branch);
  const [one, other] = [first.act, second.act].map((text) => text?.trim().toLowerCase() ?? "");
  return (
    first.subject === second.subject &&
    first.actedOn != null &&
    first.actedOn === second.actedOn &&
    branchOf(first) !== branchOf(second) &&
    (one === "" || other === "" || one === other)
  );
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
