import { periodKind } from "../values/period.ts";
import type { AwardRule, Slots } from "../policy/award.ts";
import { isFor } from "../policy/award-subject.ts";
import { useOfSource } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { concerns } from "../policy/two-books.ts";
import type { Work } from "../policy/work.ts";
import type { ReasonCode } from "../vocabulary/reason-code.ts";
import type { Draft } from "../score/draft.ts";
import { groupBy } from "../values/group-by.ts";
import type { Reason } from "../score/result.ts";
import type { Span } from "../facts/span.ts";
import { PROPOSAL_TEXTS } from "../texts/vocabulary/score.ts";
import { derive, type TracedNumber } from "../trace/traced-number.ts";
import { type Company, type Tested, testCondition } from "./condition.ts";
import { repeatedStreak } from "./repeat.ts";
import { type Selection, select } from "./select.ts";

/** A commendation to be put before its deciding body, with the reason that settled it. */
export interface Offer {
  readonly rule: AwardRule;
  readonly settledBy: readonly Reason[];
}

/** One subject's commendations: those offered, those left open, and those that went to others. */
export interface Commended {
  readonly offers: readonly Offer[];
  /** Why a subject that meets the conditions is not proposed. */
  readonly reasons: readonly Reason[];
  /** A slot depends on a tie that no rule settles. */
  readonly tied: boolean;
  /** Years of an offered streak were rewarded together before. */
  readonly repeated: boolean;
  /** A title of the state is offered by a rating that is none of work, to somebody whom the year's rating of work leaves out. */
  readonly unworked: boolean;
  readonly nodes: readonly TracedNumber[];
}

const NOTHING: Commended = {
  offers: [],
  reasons: [],
  tied: false,
  repeated: false,
  unworked: false,
  nodes: [],
};

/**
 * Commendations by subject id. Rules apply in the policy's order, so that a rule may count the proposals of earlier
 * ones: people's titles come before the collectives' titles that count them. The order of the subjects makes no
 * difference.
 */
export function commend(
  policy: Policy,
  span: Span,
  drafts: readonly Draft[],
): ReadonlyMap<string, Commended> {
  const commended = new Map<string, Commended>();
  const kind = periodKind(span.period);
  const all = { drafts, companies: companiesOf(drafts, commended) };
  const workers = drafts.map(atWork);
  const ofState = { drafts: workers, companies: companiesOf(workers, commended) };
  for (const rule of policy.proposals.filter(({ periods }) => periods.includes(kind))) {
    const { drafts: pool, companies } = rule.branch === "state" ? ofState : all;
    const work = rule.branch === "state" ? policy.beside?.work : undefined;
    const isRatedThere = ({ assessment: { standing } }: Draft) =>
      work !== undefined && concerns(work, standing, span.end);
    const eligible = pool.filter((draft) => mayReceive(rule, draft) && !isRatedThere(draft));
    const candidates = eligible.flatMap((draft) => {
      const company = companies(draft);
      const conditions = rule.conditions.map((condition) =>
        testCondition(condition, policy, span, draft, company),
      );
      const failed = conditions.filter(({ held }) => !held);
      if (failed.length === 0) return [{ draft, conditions }];
      const { id } = draft.assessment.standing;
      const short = failed.length === 1 ? failed[0]?.short : undefined;
      if (short !== undefined) commended.set(id, withReason(rule, short, commended.get(id) ?? NOTHING));
      return [];
    });
    const selections = hasSlots(rule)
      ? select(
          policy,
          span,
          rule,
          candidates.map(({ draft }) => draft),
          eligible.filter(({ outcome }) => outcome !== "NOT_RATED"),
        )
      : undefined;
    for (const { draft, conditions } of candidates) {
      const { id } = draft.assessment.standing;
      const selection = selections?.get(id);
      const before = commended.get(id) ?? NOTHING;
      const repeats = repeatedStreak(rule, draft, span);
      const unworked = work === undefined ? [] : [besideReason(policy, "title-without-work", work)];
      commended.set(id, withRule(policy, rule, draft, { conditions, repeats, unworked }, selection, before));
    }
  }
  for (const { id, reason } of titlesElsewhere(policy, span, drafts)) {
    const before = commended.get(id) ?? NOTHING;
    commended.set(id, { ...before, reasons: [...before.reasons, reason] });
  }
  return commended;
}

/** Whose titles of the state hang on the other book's rating of the year. */
function titlesElsewhere(policy: Policy, span: Span, drafts: readonly Draft[]) {
  const work = policy.beside?.work;
  if (work === undefined || periodKind(span.period) !== "year") return [];
  const reason = besideReason(policy, "title-by-work", work);
  return drafts
    .map(({ assessment: { standing } }) => standing)
    .filter((standing) => concerns(work, standing, span.end))
    .map(({ id }) => ({ id, reason }));
}

/** Somebody as titles of the state see the person: at the level of the work where the Party does not rate yet. */
function atWork(draft: Draft): Draft {
  return draft.work === undefined ? draft : { ...draft, outcome: draft.work };
}

/** Why a subject meets a rule, and what its reader is told besides. */
interface Grounds {
  readonly conditions: readonly Tested[];
  readonly repeats: readonly Reason[];
  readonly unworked: readonly Reason[];
}

/** What is said of titles of the state in a year with a rating of work, of which the other rule book is the one. */
function besideReason({ beside }: Policy, code: ReasonCode, { source }: Work): Reason {
  const { vi = "", en = "" } = beside?.title ?? {};
  return { code, values: { book_vi: vi, book_en: en }, source: source.text };
}

function hasSlots(rule: AwardRule): rule is AwardRule & { readonly slots: Slots } {
  return rule.slots !== undefined;
}

function mayReceive(rule: AwardRule, { assessment: { standing }, outcome }: Draft): boolean {
  return outcome !== "INCOMPLETE" && isFor(rule, standing);
}

/** The members and units that a subject's conditions may ask about. Offers are read late, when a condition asks. */
function companiesOf(drafts: readonly Draft[], commended: ReadonlyMap<string, Commended>) {
  const isCollective = (draft: Draft) => draft.assessment.standing.subject === "collective";
  const unitOf = (draft: Draft) => draft.assessment.standing.unit ?? "";
  const members = groupBy(
    drafts.filter((draft) => !isCollective(draft)),
    unitOf,
  );
  const units = groupBy(
    drafts.filter((draft) => isCollective(draft) && unitOf(draft) !== draft.assessment.standing.id),
    unitOf,
  );
  const isOffered: Company["isOffered"] = (member, proposal) =>
    (commended.get(member.assessment.standing.id)?.offers ?? []).some(({ rule }) => rule.id === proposal);
  return (draft: Draft): Company => {
    if (!isCollective(draft)) return { members: [], units: [], isOffered };
    const { id } = draft.assessment.standing;
    return { members: members.get(id) ?? [], units: units.get(id) ?? [], isOffered };
  };
}

function withRule(
  policy: Policy,
  rule: AwardRule,
  draft: Draft,
  { conditions, repeats, unworked }: Grounds,
  selection: Selection | undefined,
  before: Commended,
): Commended {
  const offered = selection === undefined || selection.outcome === "chosen";
  const node = awardNode(policy, rule, conditions, selection, offered);
  const nodes = [...before.nodes, node];
  if (!offered) {
    const tied = before.tied || selection.outcome === "tied";
    return { ...before, nodes, tied, reasons: [...before.reasons, selection.reason] };
  }
  const settledBy = [
    ...conditions.map(({ reason }) => reason),
    ...(selection === undefined ? [] : [selection.reason]),
    ...repeats,
    ...unworked,
    ...holdOf(rule, draft),
  ];
  const repeated = before.repeated || repeats.length > 0;
  const isUnworked = before.unworked || unworked.length > 0;
  return {
    ...before,
    nodes,
    repeated,
    unworked: isUnworked,
    offers: [...before.offers, { rule, settledBy }],
  };
}

/**
 * Adds the reason for an award that a single condition keeps from the subject, so that its reader learns what is
 * missing.
 */
function withReason({ id }: AwardRule, reason: Reason, before: Commended): Commended {
  // A streak that two bodies reward is too short for both, and is said once.
  const isSaid = before.reasons.some(
    ({ code, values }) => code === reason.code && values["cited_vi"] === reason.values["cited_vi"],
  );
  if (isSaid) return before;
  const named = { ...reason, values: { ...reason.values, proposal: id } };
  return { ...before, reasons: [...before.reasons, named] };
}

/** A pending case delays a commendation until its conclusion and does not refuse it. */
function holdOf({ hold }: AwardRule, { assessment: { standing }, flags, reasons }: Draft): readonly Reason[] {
  const unit = reasons.find(({ code }) => code === "unit-undecided");
  const ofUnit: Reason[] =
    flags.includes("UNIT_UNDECIDED") && unit !== undefined
      ? [{ code: "award-hold-unit", values: {}, source: unit.source }]
      : [];
  if (hold === undefined || standing.pending.length === 0) return ofUnit;
  return [
    ...ofUnit,
    { code: "award-hold", values: { pending: standing.pending.join(", ") }, source: hold.text },
  ];
}

/** 1 when the award is proposed, 0 when its conditions hold but its slots went to others or depend on a tie. */
function awardNode(
  { effective }: Policy,
  { id, source }: AwardRule,
  conditions: readonly Tested[],
  selection: Selection | undefined,
  offered: boolean,
): TracedNumber {
  const known = conditions.filter(({ stillAsked }) => !stillAsked).map(({ node }) => node);
  const votes = conditions.filter(({ stillAsked }) => stillAsked).map(({ node }) => node);
  const place = selection === undefined ? [] : [selection.place];
  const settledBy = selection?.settledBy === undefined ? [] : [selection.settledBy];
  const product = derive("product", [...known, ...place], { rule: "award-conditions" });
  return derive("same", [product, ...settledBy, ...votes], {
    rule: offered ? "award" : "award-not-offered",
    subject: id,
    title: PROPOSAL_TEXTS[id],
    parameters: [{ id: "award", value: "1", ...useOfSource(source, effective) }],
  });
}
