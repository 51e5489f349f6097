import type { Day } from "../values/day.ts";
import { exact, exactText } from "../values/exact.ts";
import { groupBy } from "../values/group-by.ts";
import { periodKind } from "../values/period.ts";
import { disciplineRecord, type DisciplineRecord, inOrder } from "./discipline-record.ts";
import { isPartyOrganisation } from "../policy/award-subject.ts";
import { inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { decisionKey, type FactIndex, holdsOn } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { TracedNumber } from "../trace/traced-number.ts";
import { monthsWorked, presence } from "../facts/leave.ts";
import type { RecordedAward, RecordedDecision } from "../facts/recorded-decisions.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Span } from "../facts/span.ts";
import { isExemptThroughout, isSuspendedOn } from "../facts/status.ts";
import type { Paper, Standing } from "./standing.ts";
import { count } from "./measure/tally.ts";
import type { TraceRule } from "../vocabulary/trace-rule.ts";

const NONE: readonly never[] = [];
type Circumstances = Pick<
  Standing,
  | "triggers"
  | "overrides"
  | "discipline"
  | "pending"
  | "undescribed"
  | "history"
  | "papers"
  | "awards"
  | "typical"
  | "exempt"
  | "suspended"
  | "party"
  | "monthsWorked"
  | "unitKind"
  | "female"
  | "womenShare"
  | "presence"
> & {
  readonly admittedOn?: Day;
  readonly initiative?: string;
  readonly category?: string;
  readonly rows: readonly TracedNumber[];
  /** Measures of another branch for an act that is counted already. */
  readonly again: DisciplineRecord["again"];
};

/** A subject's facts besides points: discipline, grounds, earlier decisions, and whether it is rated at all. */
export function circumstances(
  policy: Policy,
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
): Circumstances {
  const { cases, ...record } = disciplineRecord(policy, index, subject, span);
  const past = index.pastDecisions.get(subject.id) ?? NONE;
  const given = index.pastAwards.get(subject.id) ?? NONE;
  const recognised = recognisedNow(policy, index, subject.id, span);
  const setAside = inOrder(index.overrides.get(subject.id) ?? NONE);
  return {
    rows: [
      ...some("discipline-rows", withRegister(index, subject, cases)),
      ...some("past-decision-rows", past),
      ...some("past-award-rows", given),
      ...some("typical-decision", recognised),
      ...some("override-rows", setAside),
      ...some("opinion-rows", withRegister(index, subject, inOrder(index.opinions.get(subject.id) ?? NONE))),
      ...some(
        "catalogue-rows",
        subject.kind === "collective" ? [subject.row] : [subject.row, subject.membership],
      ),
    ],
    ...record,
    overrides: setAside.map(({ fields }) => ({ trigger: fields.trigger, reason: fields.reason })),
    history: Object.fromEntries(past.map(({ fields }) => [String(fields.decisionYear), fields.level])),
    papers: Object.fromEntries(past.map(({ fields }) => [String(fields.decisionYear), paperOf(fields)])),
    awards: Object.fromEntries(
      [...groupBy(given, ({ fields }) => String(fields.awardYear))].map(([year, own]) => [
        year,
        own.map(({ fields }) => ({ award: fields.award, ...paperOf(fields) })),
      ]),
    ),
    typical: Object.fromEntries([
      ...past.map(({ fields }) => [String(fields.decisionYear), fields.typical === true]),
      ...recognised.map(({ fields }) => [fields.period, true]),
    ]),
    ...(subject.kind === "collective"
      ? collectiveTraits(index, subject, span)
      : personal(policy, index, subject, span)),
  };
}

function paperOf({
  number,
  decidedOn,
  decidedBy,
}: RecordedDecision["fields"] | RecordedAward["fields"]): Paper {
  // Rows of older versions have no column for the day and the body.
  return {
    ...(number != null && { number }),
    ...(decidedOn != null && { decidedOn }),
    ...(decidedBy != null && { decidedBy }),
  };
}

/** The authority's decision on the period itself that names the subject outstanding. */
function recognisedNow({ typicalOfYear }: Policy, index: FactIndex, subject: string, { period }: Span) {
  const decided = index.levelDecisions.get(decisionKey(subject, period));
  const isTypical = decided?.fields.typical === true && decided.fields.outcome !== "refused";
  return typicalOfYear !== undefined && decided !== undefined && isTypical ? [decided] : NONE;
}

/**
 * A row of another unit's register is named with it, so that its reader can ask there. Where a complaint or an inspection
 * under way was entered is told to nobody.
 */
function withRegister(index: FactIndex, { unit }: RatedSubject, facts: readonly Fact[]): readonly Fact[] {
  return facts.map((fact) => {
    const { register, ref, fields } = fact;
    const isNear = register === unit || register === index.committee;
    return isNear || fields["pending"] === true ? fact : { ...fact, ref: { ...ref, register } };
  });
}

function some(rule: TraceRule, facts: readonly Fact[]): readonly TracedNumber[] {
  return facts.length === 0 ? NONE : [count(rule, facts)];
}

function collectiveTraits(
  index: FactIndex,
  { row, unit }: RatedSubject & { readonly kind: "collective" },
  span: Span,
) {
  const { kind } = row.fields;
  const womenShare = womenShareOf(index, unit, span.end);
  return {
    exempt: false,
    suspended: false,
    party: isPartyOrganisation(kind),
    monthsWorked: 12,
    unitKind: kind,
    ...(womenShare === undefined ? {} : { womenShare }),
  };
}

/** The percentage of women among a unit's people on a day; unknown while a gender is missing. */
function womenShareOf(index: FactIndex, unit: string, day: Day): string | undefined {
  const here = (index.membershipsByUnit.get(unit) ?? []).filter((membership) => holdsOn(membership, day));
  const people = [...new Set(here.map(({ fields }) => fields.person))].map((person) =>
    index.personById.get(person),
  );
  const women = people.filter((person) => person?.fields.gender === "female").length;
  const isKnown = people.length > 0 && people.every((person) => (person?.fields.gender ?? null) != null);
  return isKnown ? exactText(exact(women).mul(100).div(people.length)) : undefined;
}

function personal(
  policy: Policy,
  index: FactIndex,
  subject: Exclude<RatedSubject, { readonly kind: "collective" }>,
  span: Span,
) {
  const { admittedOn, workedFrom = null, category, gender, initiative } = subject.row.fields;
  const { start, end } = span;
  const isMember = policy.notRated.admission === undefined || (admittedOn != null && admittedOn <= end);
  const admitted = isMember ? (admittedOn ?? undefined) : undefined;
  const counted = inForce(policy.notRated.workedCategories, end).value.includes(category);
  return {
    exempt: isExemptThroughout(subject.row, start, end),
    suspended: isSuspendedOn(subject.row, end),
    party: admitted !== undefined,
    unitKind: "chi-bo",
    ...(policy.beside && { category }),
    ...(gender == null ? {} : { female: gender === "female" }),
    monthsWorked:
      counted && periodKind(span.period) === "year" ? monthsWorked(index, subject.id, workedFrom, span) : 12,
    ...(periodKind(span.period) === "month"
      ? { presence: presence(index, subject.id, workedFrom, span) }
      : {}),
    ...(admitted === undefined ? {} : { admittedOn: admitted }),
    ...(initiative == null ? {} : { initiative }),
  };
}
