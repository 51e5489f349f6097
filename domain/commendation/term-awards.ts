import { explainReason } from "../explain-reason.ts";
import { exact } from "../exact.ts";
import { periodEnd, yearPeriod } from "../period.ts";
import type { AwardCondition } from "../policy/award.ts";
import { inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { TermSubject } from "../protocol/terms.ts";
import type { Commendation, Reason } from "../score/result.ts";
import { reachesLevel } from "./level-rank.ts";

/** A term as its awards see it. */
export interface Term {
  readonly from: number;
  readonly to: number;
  /** Subjects with something under way at the term's end. */
  readonly pending: ReadonlySet<string>;
}

/**
 * What a subject is proposed for at a term's end, from the levels that the authority recognised in its years. Every year of
 * the term is in the base: a year without a decision is a year without merit on record.
 */
export function termAwards(
  policy: Policy,
  { from, to, pending }: Term,
  subject: TermSubject,
): readonly Commendation[] {
  const day = periodEnd(yearPeriod(to));
  // Who stands in no published run of the term is known from decisions alone: not even whether it is a person or a unit.
  if (subject.years.every(({ proposed }) => proposed === null)) return [];
  return policy.proposals
    .filter(({ periods, kinds }) => periods.includes("term") && kinds.includes(subject.kind))
    .flatMap((rule): Commendation[] => {
      const tested = rule.conditions.map((condition) => test(condition));
      if (!tested.every(({ held }) => held)) return [];
      const hold: Reason[] =
        rule.hold === undefined || !pending.has(subject.subject)
          ? []
          : [{ code: "award-hold-term", values: {}, source: rule.hold.text }];
      return [
        {
          id: rule.id,
          form: rule.form.vi,
          decidedBy: rule.decidedBy.vi,
          source: rule.source.text,
          settledBy: [...tested.map(({ reason }) => reason), ...hold]
            .map((reason) => explainReason(reason, "vi"))
            .join(" "),
        },
      ];
    });

  function test(condition: AwardCondition): { readonly held: boolean; readonly reason: Reason } {
    switch (condition.kind) {
      case "termYears": {
        const { level, typical } = condition;
        const { value: share, source } = inForce(condition.atLeast, day);
        const count = subject.years.filter(
          (year) =>
            year.decided !== null && reachesLevel(policy, year.decided, level) && (!typical || year.typical),
        ).length;
        const total = to - from + 1;
        const values = { count: String(count), total: String(total), level, share };
        const code = typical ? "by-term-typical" : "by-term-years";
        return {
          held: exact(count).div(total).compare(exact(share)) >= 0,
          reason: { code, values, source: source.text },
        };
      }
      case "vote": {
        const { value: limit, source } = inForce(condition.atLeast, day);
        return { held: true, reason: { code: "by-vote", values: { limit }, source: source.text } };
      }
      case "level":
      case "streak":
      case "typical":
      case "noDiscipline":
      case "tasks":
      case "memberShare":
      case "someMember":
      case "everyMember":
      case "levelShare":
        // `validatePolicy` lets none of these into an award for a term.
        throw new RangeError(`a term has no ${condition.kind}`);
    }
  }
}
