import type { Day } from "../values/day.ts";
import type { Bilingual } from "../values/bilingual.ts";
import { type Exact, exact, exactText } from "../values/exact.ts";
import { periodYear } from "../values/period.ts";
import type { AwardCondition } from "../policy/award.ts";
import { inForce, useOf, useOfSource } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { Draft } from "../score/draft.ts";
import { conditionValue } from "../score/level.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import type { Reason } from "../score/result.ts";
import type { Proposal } from "../vocabulary/proposal.ts";
import type { Span } from "../facts/span.ts";
import { isFromDegree } from "../vocabulary/discipline-form.ts";
import { CONDITION_TEXTS } from "../texts/trace/rule-terms.ts";
import { PROPOSAL_TEXTS } from "../texts/vocabulary/score.ts";
import { derive, leaf, type TracedNumber } from "../trace/traced-number.ts";
import { levelRank, reachesLevel } from "../policy/level-rank.ts";
import { citeEnd, citeYears } from "./cite-years.ts";
import { streakOf } from "./streak.ts";

/** The other subjects that a condition may ask about. */
export interface Company {
  /** People of a collective, and units below it. */
  readonly members: readonly Draft[];
  readonly units: readonly Draft[];
  readonly isOffered: (member: Draft, proposal: Proposal) => boolean;
}

/** A condition with its numbers: `node` is 1 when it holds. A vote still to be taken is kept apart from the others. */
export interface Tested {
  readonly held: boolean;
  readonly reason: Reason;
  readonly node: TracedNumber;
  readonly stillAsked: boolean;
  /** The reason given to a subject whom this condition alone keeps from the award. */
  readonly short?: Reason;
}

export function testCondition(
  condition: AwardCondition,
  policy: Policy,
  span: Span,
  draft: Draft,
  { members, units, isOffered }: Company,
): Tested {
  const { standing } = draft.assessment;
  const day = span.end;
  switch (condition.kind) {
    case "level": {
      const { initiative } = standing;
      if (condition.orInitiative === true && initiative !== undefined)
        return tested(
          because("by-initiative", { initiative }),
          reaches(counted(1), required(1), "award-initiative"),
        );
      const capped = draft.reasons.find(({ code }) => code === "cap-within");
      const ofWork = draft.work === undefined ? "by-level" : "by-work-level";
      const reason = capped ?? because(ofWork, { level: draft.outcome }, workSource(policy, draft));
      const ranks = [levelRank(policy, draft.outcome), levelRank(policy, condition.atLeast)] as const;
      const title = OUTCOME_TEXTS[draft.outcome];
      return tested(reason, reaches(counted(ranks[0]), required(ranks[1]), "award-level", title));
    }
    case "streak": {
      const years = dated("award.years", condition.years, day);
      const { typical, atLeast } = condition;
      const year = periodYear(span.period);
      const { years: running, endedBy } = streakOf(policy, draft, year, { floor: atLeast, typical });
      const wanted = Number(years.use.value);
      const cited = citeYears(running.slice(0, wanted), year, standing);
      const values = {
        years: years.use.value,
        ...(atLeast === undefined ? {} : { level: atLeast }),
        cited_vi: cited.vi,
        cited_en: cited.en,
      };
      const reason = because(atLeast === undefined ? "by-streak" : "by-streak-of", values, years.use.source);
      const ended = citeEnd(endedBy);
      const short = { ...values, count: String(running.length), ended_vi: ended.vi, ended_en: ended.en };
      return {
        ...tested(reason, reaches(counted(running.length), years.node, "award-streak", cited)),
        short: because("award-streak-short", short, years.use.source),
      };
    }
    case "typical": {
      const recognised = standing.typical[String(periodYear(span.period))] === true;
      const { typicalOfYear: by, effective } = policy;
      const asked =
        by === undefined
          ? required(1)
          : leaf(exact(1), {
              rule: "award-required",
              parameters: [{ id: "award", value: "1", ...useOfSource(by, effective) }],
            });
      return tested(
        because("by-typical", {}, by?.text),
        reaches(counted(Number(recognised)), asked, "award-typical"),
      );
    }
    case "noDiscipline": {
      const whom = [
        standing,
        ...(condition.whom === "self" ? [] : members.map((member) => member.assessment.standing)),
      ];
      const measures = whom.flatMap(({ discipline }) =>
        discipline.filter(({ form }) => isFromDegree(form, condition.from)),
      );
      const reason = because("by-clean-record", { form: condition.from });
      return tested(reason, reaches(required(0), counted(measures.length), "award-discipline"));
    }
    case "tasks": {
      const limit = dated("award.tasks", condition.value, day);
      const value = conditionValue(condition.of, standing);
      const values = {
        of: condition.of,
        value: value === undefined ? "-" : exactText(value),
        limit: limit.use.value,
      };
      const reason = because("by-tasks", values, limit.use.source);
      const title = CONDITION_TEXTS[condition.of];
      // A subject without a recorded task fails: missing data is no reason to commend.
      if (value === undefined)
        return tested(reason, reaches(counted(0), required(1), "award-at-least", title));
      const node =
        condition.test === "atLeast"
          ? reaches(counted(value), limit.node, "award-at-least", title)
          : reaches(limit.node, counted(value), "award-at-most", title);
      return tested(reason, node);
    }
    case "memberShare": {
      const limit = dated("award.share", condition.atLeast, day);
      const rated = members.filter(isRated);
      const count = rated.filter((member) => isOffered(member, condition.proposed)).length;
      const part = partOf("percent", count, rated.length);
      const values = {
        count: String(count),
        base: String(rated.length),
        proposal: condition.proposed,
        limit: limit.use.value,
        percent: part.value,
      };
      const title = PROPOSAL_TEXTS[condition.proposed];
      return tested(
        because("by-share", values, limit.use.source),
        reaches(part, limit.node, "award-proposed-share", title),
        rated.length > 0,
      );
    }
    case "someMember": {
      const count = members.filter(isRated).filter((member) => isOffered(member, condition.proposed)).length;
      const reason = because("by-member", { proposal: condition.proposed });
      const title = PROPOSAL_TEXTS[condition.proposed];
      return tested(reason, reaches(counted(count), required(1), "award-some-member", title));
    }
    case "everyMember": {
      const { atLeast } = condition;
      const part = partAt(policy, members, atLeast);
      const reason = because("by-every-member", { level: atLeast });
      return tested(
        reason,
        reaches(part.node, required(1), "award-level-share", OUTCOME_TEXTS[atLeast]),
        part.total > 0,
      );
    }
    case "levelShare": {
      const { of, level } = condition;
      const limit = dated("award.share", condition.atLeast, day);
      const part = partAt(policy, of === "members" ? members : units, level);
      const values = { count: String(part.count), total: String(part.total), level, share: limit.use.value };
      return tested(
        because(`by-level-share-${of}`, values, limit.use.source),
        reaches(part.node, limit.node, "award-level-share", OUTCOME_TEXTS[level]),
        part.total > 0,
      );
    }
    case "termYears":
      // A run covers one period, so a condition on a term never holds here (`term-awards.ts`).
      return tested(because("by-level", { level: draft.outcome }), required(0), false);
    case "vote": {
      const { use } = dated("award.vote", condition.atLeast, day);
      const node = leaf(exact(use.value), { rule: "award-vote", parameters: [use] });
      const reason = because("by-vote", { limit: use.value }, use.source);
      return { held: true, reason, node, stillAsked: true };
    }
  }
}

function tested(reason: Reason, node: TracedNumber, hasBase = true): Tested {
  return { held: hasBase && node.value === "1", reason, node, stillAsked: false };
}

function workSource({ notRated }: Policy, { work }: Draft): string {
  return work === undefined ? "" : (notRated.admission?.text ?? "");
}

function because(code: Reason["code"], values: Reason["values"], source = ""): Reason {
  return { code, values, source };
}

/** 1 when the first is not below the second. */
function reaches(first: TracedNumber, second: TracedNumber, rule: string, title?: Bilingual): TracedNumber {
  return derive("reaches", [first, second], { rule, ...(title === undefined ? {} : { title }) });
}

function counted(value: number | Exact): TracedNumber {
  return leaf(typeof value === "number" ? exact(value) : value, { rule: "award-reached" });
}

function required(value: number): TracedNumber {
  return leaf(exact(value), { rule: "award-required" });
}

function dated(id: string, values: Parameters<typeof inForce<string>>[0], day: Day) {
  const use = useOf(id, inForce(values, day));
  return { use, node: leaf(exact(use.value), { rule: "award-required", parameters: [use] }) };
}

/** An empty group has share 0, so a share condition fails. */
function partOf(op: "ratio" | "percent", count: number, total: number): TracedNumber {
  if (total === 0) return leaf(exact(0), { rule: "award-part" });
  const parts = [leaf(exact(count), { rule: "award-counted" }), leaf(exact(total), { rule: "award-whole" })];
  return derive(op, parts, { rule: "award-part" });
}

function partAt(policy: Policy, whom: readonly Draft[], level: Parameters<typeof reachesLevel>[2]) {
  const rated = whom.filter(isRated);
  const count = rated.filter(({ outcome }) => reachesLevel(policy, outcome, level)).length;
  return { count, total: rated.length, node: partOf("ratio", count, rated.length) };
}

/** A member whose facts are missing stays in the base: leaving it out would reward a unit for what it did not enter. */
function isRated({ outcome }: Draft): boolean {
  return outcome !== "NOT_RATED";
}
