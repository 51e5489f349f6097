import { type Commended, commend } from "../commendation/commend.ts";
import type { Day } from "../values/day.ts";
import { formatExact, exact } from "../values/exact.ts";
import type { Period } from "../values/period.ts";
import { citation, inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { explainReason } from "../explanation/explain-reason.ts";
import type { TraceNode } from "../trace/trace.ts";
import type { Assessment } from "../score/assess.ts";
import { capGroup } from "./cap.ts";
import type { Draft } from "../score/draft.ts";
import { groupBy } from "../values/group-by.ts";
import { markHold, markNearThreshold } from "./level-flags.ts";
import { limitByQuarters, limitDeputy, limitHead, markUndecidedUnit } from "./level-limits.ts";
import { chosenPolicy } from "../facts/chosen-policy.ts";
import type { Standing } from "../score/standing.ts";
import { decideLevel, levelParameters } from "../score/level.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { isLevel, type Level, type Outcome } from "../vocabulary/level.ts";
import { notRatedReason } from "../score/not-rated.ts";
import type { SubjectResult } from "../score/result.ts";
import type { Settings } from "../facts/settings.ts";
import { levelGapNodes } from "./level-gap.ts";
import { type Span, spanOf } from "../facts/span.ts";

interface Settled {
  readonly result: SubjectResult;
  readonly trace: TraceNode;
}

/**
 * Decides levels, caps, limits and commendations over all subjects of an organisation, sorted by subject id.
 * Collectives are rated and capped first, then heads are limited by their units, then people are capped. The order of
 * the assessments makes no difference.
 */
export function settle(
  rules: Policy,
  settings: Settings,
  period: Period,
  assessments: readonly Assessment[],
): readonly Settled[] {
  const policy = chosenPolicy(rules, settings);
  const span = spanOf(period);
  const day = span.end;
  const drafts = assessments
    .toSorted((a, b) => (a.standing.id < b.standing.id ? -1 : 1))
    .map((assessment) => limitByQuarters(policy, settings, span, firstDraft(policy, span, assessment)));

  const collectives = capEach(policy, settings, day, drafts.filter(isCollective));
  const unitOutcomes = new Map(
    collectives.map((draft): [string, Outcome] => [draft.assessment.standing.id, draft.outcome]),
  );
  const units = new Map(
    collectives.map(({ assessment: { standing } }): [string, Standing] => [standing.id, standing]),
  );
  const people = drafts
    .filter((draft) => !isCollective(draft))
    .map((draft) => limitHead(policy, settings, day, unitOutcomes, draft))
    .map((draft) => markUndecidedUnit(policy, unitOutcomes, draft))
    .map((draft) => limitDeputy(policy, day, units, draft));

  const decided = [...collectives, ...capEach(policy, settings, day, people)]
    .map((draft) => markHold(policy, markNearThreshold(policy, day, draft)))
    .toSorted((a, b) => (a.assessment.standing.id < b.assessment.standing.id ? -1 : 1));
  const commended = commend(policy, span, decided);
  return decided.map((draft) => settled(policy, day, draft, commended.get(draft.assessment.standing.id)));
}

function firstDraft(policy: Policy, span: Span, assessment: Assessment): Draft {
  const base = { assessment, suggested: null, flags: [], decisions: [] };
  const notRated = notRatedReason(policy, assessment.standing, span);
  if (notRated !== undefined) {
    const work = workLevel(policy, span, assessment.standing);
    return { ...base, outcome: "NOT_RATED", reasons: [notRated], ...(work && { work }) };
  }
  const { level, suggested, overridden, reasons } = decideLevel(policy, assessment.standing, span.end);
  return {
    ...base,
    outcome: level,
    suggested,
    flags: overridden ? ["OVERRIDDEN"] : [],
    reasons: [...reasons, ...assessment.notes],
  };
}

/**
 * The level of the work of a person who is not rated for the months since admission alone. The cap does not reach the
 * person, so that the best level is not given this way.
 */
function workLevel(policy: Policy, span: Span, standing: Standing): Level | undefined {
  const { admittedOn: _admittedOn, ...other } = standing;
  if (policy.notRated.admission === undefined || notRatedReason(policy, other, span) !== undefined)
    return undefined;
  const { level } = decideLevel(policy, standing, span.end);
  if (!isLevel(level)) return undefined;
  const place = policy.levels.findIndex((rule) => rule.level === level);
  return level === policy.cap.level ? policy.levels[place + 1]?.level : level;
}

function capEach(policy: Policy, settings: Settings, day: Day, drafts: readonly Draft[]): readonly Draft[] {
  const { heads } = policy.cap;
  const outside = heads !== undefined && inForce(heads, day).value === "outside";
  const isOutside = ({ assessment: { standing } }: Draft) => outside && standing.head;
  const groups = groupBy(
    drafts.filter((draft) => !isOutside(draft)),
    (draft) => draft.assessment.standing.group,
  );
  return [
    ...drafts.filter(isOutside),
    ...[...groups.values()].flatMap((group) => capGroup(policy, settings, day, group)),
  ];
}

function isCollective(draft: Draft): boolean {
  return draft.assessment.standing.subject === "collective";
}

function settled(policy: Policy, day: Day, draft: Draft, commended: Commended | undefined): Settled {
  const {
    offers = [],
    reasons = [],
    tied = false,
    repeated = false,
    unworked = false,
    nodes = [],
  } = commended ?? {};
  const { standing, criteria, trace } = draft.assessment;
  const { outcome: level, suggested } = draft;
  const whyNot = levelGapNodes(policy, standing, { level, suggested, reasons: draft.reasons }, day);
  const steps = [...whyNot, ...draft.decisions, ...nodes];
  return {
    result: {
      subject: standing.id,
      kind: standing.subject,
      name: standing.name,
      unit: standing.unit ?? "",
      group: standing.group,
      level: draft.outcome,
      suggested: draft.suggested,
      score: standing.score,
      display: standing.score === null ? null : formatExact(exact(standing.score)),
      criteria: [...criteria],
      flags: [
        ...draft.flags,
        ...(tied ? (["AWARD_TIE"] as const) : []),
        ...(repeated ? (["STREAK_REWARDED"] as const) : []),
        ...(unworked ? (["NO_WORK_RATING"] as const) : []),
      ],
      reasons: [...draft.reasons, ...reasons],
      proposals: offers.map(({ rule, settledBy }) => ({
        id: rule.id,
        form: rule.form.vi,
        decidedBy: rule.decidedBy.vi,
        source: citation(rule.source),
        settledBy: settledBy.map((reason) => explainReason(reason, "vi")).join(" "),
      })),
    },
    trace: {
      ...trace,
      title: OUTCOME_TEXTS[level],
      parameters: [...trace.parameters, ...levelParameters(policy, standing, day)],
      children: [...trace.children, ...steps.map((step) => step.write())],
    },
  };
}
