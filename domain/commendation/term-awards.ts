import { explainReason } from "../explanation/explain-reason.ts";
import { exact, exactText } from "../values/exact.ts";
import { periodEnd, yearPeriod } from "../values/period.ts";
import type { AwardCondition } from "../policy/award.ts";
import { citation, inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { TermSubject } from "../protocol/terms.ts";
import { LEVEL_TEXTS } from "../texts/vocabulary/levels.ts";
import type { Level } from "../vocabulary/level.ts";
import type { Commendation, Reason } from "../score/result.ts";
import { render } from "../values/bilingual.ts";
import { TERM_YEARS_TEXTS } from "../texts/trace/term-awards.ts";
import { reachesLevel } from "../policy/level-rank.ts";

/** The facts of a term that its awards are decided from. */
export interface Term {
  readonly from: number;
  readonly to: number;
  /** Subjects with a discipline case, an inspection or a complaint under way at the term's end. */
  readonly pending: ReadonlySet<string>;
}

/**
 * A subject's proposals at a term's end, from the levels that the authority recognised in its years. Every year of the
 * term is in the base: a year without a decision counts as a year without merit.
 */
export function termAwards(
  policy: Policy,
  { from, to, pending }: Term,
  subject: TermSubject,
): readonly Commendation[] {
  const day = periodEnd(yearPeriod(to));
  const total = to - from + 1;
  // A subject in no published run of the term is known from decisions alone, perhaps without its kind.
  if (subject.years.every(({ proposed }) => proposed === null)) return [];
  return policy.proposals
    .filter(({ periods, kinds }) => periods.includes("term") && kinds.includes(subject.kind))
    .flatMap((rule): Commendation[] => {
      const conditions = rule.conditions.map((condition) => ask(condition));
      const years = conditions.flatMap((condition) => (condition.kind === "years" ? [condition] : []));
      if (years.some(({ count, needed }) => count < needed)) return [];
      const votes = conditions.flatMap((condition) => (condition.kind === "vote" ? [condition.reason] : []));
      const hold: Reason[] =
        rule.hold === undefined || !pending.has(subject.subject)
          ? []
          : [{ code: "award-hold-term", values: {}, source: rule.hold.text }];
      const remarks = [...votes, ...hold].map((reason) => explainReason(reason, "vi"));
      return [
        {
          id: rule.id,
          form: rule.form.vi,
          decidedBy: rule.decidedBy.vi,
          source: citation(rule.source),
          settledBy: [...(years.length === 0 ? [] : [formatYears(total, years)]), ...remarks].join(" "),
        },
      ];
    });

  function ask(condition: AwardCondition): AskedYears | { readonly kind: "vote"; readonly reason: Reason } {
    switch (condition.kind) {
      case "termYears": {
        const { level, typical } = condition;
        const { value: share, source } = inForce(condition.atLeast, day);
        const reached = subject.years.filter(
          (year) =>
            year.decided !== null && reachesLevel(policy, year.decided, level) && (!typical || year.typical),
        );
        // The needed number of whole years is the share of the term, rounded up.
        const needed = Number(exactText(exact(share).mul(total).ceil()));
        return { kind: "years", level, typical, count: reached.length, needed, source: source.text };
      }
      case "vote": {
        const { value: limit, source } = inForce(condition.atLeast, day);
        return { kind: "vote", reason: { code: "by-vote", values: { limit }, source: citation(source) } };
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
        // `validatePolicy` refuses these conditions in an award for a term.
        throw new RangeError(`a term has no ${condition.kind}`);
    }
  }
}

/** A condition on the years of a term: the years that it needs, and the years that the subject has. */
interface AskedYears {
  readonly kind: "years";
  readonly level: Level;
  readonly typical: boolean;
  readonly count: number;
  readonly needed: number;
  readonly source: string;
}

/** One sentence for all conditions on the years, with each article once. */
function formatYears(total: number, asked: readonly AskedYears[]): string {
  const parts = asked.map(({ level, typical, count, needed }) =>
    render(typical ? TERM_YEARS_TEXTS.typicalPart : TERM_YEARS_TEXTS.part, "vi", {
      level: LEVEL_TEXTS[level].vi,
      count: String(count),
      needed: String(needed),
    }),
  );
  const sources = [...new Set(asked.map(({ source }) => source))].join("; ");
  const values = { total: String(total), parts: parts.join("; ") };
  return `${render(TERM_YEARS_TEXTS.years, "vi", values)} (${sources})`;
}
