import { periodKind, periodYear } from "../period.ts";
import { exact, exactText } from "../exact.ts";
import { inForce } from "../policy/dated.ts";
import type { Policy, ProposalCondition, ProposalRule } from "../policy/policy.ts";
import type { Draft } from "./draft.ts";
import { groupBy } from "./group-by.ts";
import type { Level, Outcome } from "./level-names.ts";
import type { Proposal, Reason } from "./result.ts";
import type { Span } from "./span.ts";
import type { Standing } from "./standing.ts";
import { DISCIPLINE_OPTIONS, type DisciplineForm } from "./trigger-names.ts";

/** A commendation to be put before its deciding body, with what settled it. */
export interface Offer {
  readonly rule: ProposalRule;
  readonly settledBy: readonly Reason[];
}

/** Commendations by subject id. People come first: those of a collective are counted from its members'. */
export function offerCommendations(
  policy: Policy,
  span: Span,
  drafts: readonly Draft[],
): ReadonlyMap<string, readonly Offer[]> {
  const people = drafts.filter(({ assessment }) => assessment.standing.subject !== "collective");
  const collectives = drafts.filter(({ assessment }) => assessment.standing.subject === "collective");
  const membersOf = groupBy(people, ({ assessment }) => assessment.standing.unit ?? "");
  const offers = new Map<string, readonly Offer[]>();
  for (const draft of [...people, ...collectives]) {
    const members =
      draft.assessment.standing.subject === "collective"
        ? (membersOf.get(draft.assessment.standing.id) ?? [])
        : [];
    offers.set(draft.assessment.standing.id, offersTo(policy, span, draft, { members, offers }));
  }
  return offers;
}

interface Company {
  readonly members: readonly Draft[];
  readonly offers: ReadonlyMap<string, readonly Offer[]>;
}

function offersTo(policy: Policy, span: Span, draft: Draft, company: Company): readonly Offer[] {
  const { standing } = draft.assessment;
  return policy.proposals
    .filter((rule) => rule.periods.includes(periodKind(span.period)) && rule.kinds.includes(standing.subject))
    .filter((rule) => standing.party || !rule.partyOnly)
    .flatMap((rule) => {
      const settledBy = rule.conditions.map((condition) => holds(condition, policy, span, draft, company));
      return settledBy.every((reason) => reason !== undefined) ? [{ rule, settledBy }] : [];
    });
}

/** What shows that a condition holds, or undefined when it does not. */
function holds(
  condition: ProposalCondition,
  policy: Policy,
  span: Span,
  draft: Draft,
  { members, offers }: Company,
): Reason | undefined {
  const { standing } = draft.assessment;
  const day = span.end;
  const rated = members.filter(({ outcome }) => outcome !== "NOT_RATED");
  const isOffered = (proposal: Proposal) => (member: Draft) =>
    (offers.get(member.assessment.standing.id) ?? []).some(({ rule }) => rule.id === proposal);
  const because = (
    held: boolean,
    code: Reason["code"],
    values: Reason["values"],
    source = "",
  ): Reason | undefined => (held ? { code, values, source } : undefined);

  switch (condition.kind) {
    case "level": {
      const within = draft.reasons.find(({ code }) => code === "cap-within");
      const reached = reaches(policy, draft.outcome, condition.atLeast);
      return reached && within !== undefined
        ? within
        : because(reached, "by-level", { level: draft.outcome });
    }
    case "streak": {
      const { value, source } = inForce(condition.years, day);
      const years = Number(value);
      const held = runsFor(
        policy,
        standing,
        draft.outcome,
        periodYear(span.period),
        years,
        condition.typical,
      );
      return because(held, "by-streak", { years: value }, source.text);
    }
    case "typical":
      return because(standing.typical[String(periodYear(span.period))] === true, "by-typical", {});
    case "noDiscipline": {
      const whom =
        condition.whom === "self"
          ? [standing]
          : [standing, ...members.map((member) => member.assessment.standing)];
      const held = !whom.some((one) => one.discipline.some(({ form }) => atLeast(form, condition.from)));
      return because(held, "by-clean-record", { form: condition.from });
    }
    case "memberShare": {
      const { value: limit, source } = inForce(condition.atLeast, day);
      const count = rated.filter(isOffered(condition.proposed)).length;
      if (rated.length === 0) return undefined;
      const percent = exact(count).div(rated.length).mul(100);
      const values = {
        count: String(count),
        base: String(rated.length),
        proposal: condition.proposed,
        limit,
      };
      return because(
        percent.compare(exact(limit)) >= 0,
        "by-share",
        { ...values, percent: exactText(percent) },
        source.text,
      );
    }
    case "someMember":
      return because(rated.some(isOffered(condition.proposed)), "by-member", {
        proposal: condition.proposed,
      });
    case "everyMember": {
      const held =
        rated.length > 0 && rated.every(({ outcome }) => reaches(policy, outcome, condition.atLeast));
      return because(held, "by-every-member", { level: condition.atLeast });
    }
    case "vote": {
      const { value: limit, source } = inForce(condition.atLeast, day);
      return { code: "by-vote", values: { limit }, source: source.text };
    }
  }
}

/** This year and those before it at the best level without a gap; with `typical`, recognised as outstanding in each. */
function runsFor(
  policy: Policy,
  standing: Standing,
  outcome: Outcome,
  year: number,
  years: number,
  typical: boolean,
): boolean {
  const best = policy.levels[0]?.level;
  const before = Array.from({ length: years - 1 }, (_, index) => String(year - 1 - index));
  if (outcome !== best) return false;
  if (!typical) return before.every((one) => standing.history[one] === best);
  // A year recorded as outstanding is by its name a year at the best level; a decision that says otherwise prevails.
  return [String(year), ...before].every(
    (one) =>
      standing.typical[one] === true && (one === String(year) || (standing.history[one] ?? best) === best),
  );
}

function reaches(policy: Policy, outcome: Outcome, floor: Level): boolean {
  const rank = (wanted: Outcome) => policy.levels.findIndex(({ level }) => level === wanted);
  return rank(outcome) >= 0 && rank(outcome) <= rank(floor);
}

function atLeast(form: DisciplineForm, from: DisciplineForm): boolean {
  const order = Object.keys(DISCIPLINE_OPTIONS);
  return order.indexOf(form) >= order.indexOf(from);
}
