import { exact } from "../values/exact.ts";
import type { decisions } from "../forms/catalogue/decisions.ts";
import { decisionKey } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { LEVEL_TEXTS } from "../texts/vocabulary/levels.ts";
import { derive, leaf } from "../trace/traced-number.ts";
import { isLevel } from "../vocabulary/level.ts";
import { decideLevel } from "./level.ts";
import { notRatedReason } from "./not-rated.ts";
import type { Round } from "./round.ts";
import { type RatedQuarter, scoreSubject } from "./score-subject.ts";
import type { Standing } from "./standing.ts";

/**
 * Whether somebody reads the quarters of a year's standing: they limit the best level alone, which a subject with facts
 * missing may still reach. A score sheet of version 1 keeps all of its lines.
 */
export function areQuartersRead({ policy, span }: Round, standing: Standing): boolean {
  if (policy.dues === undefined) return true;
  const { level } = decideLevel(policy, standing, span.end);
  return level === "INCOMPLETE" || level === policy.levels[0]?.level;
}

/**
 * A quarter's level as the authority decided it. Otherwise the same rules rate it, if it or one of its months was
 * rated, in the unit and post that the person had at the quarter's end, as in the quarter's own run.
 */
export function rateQuarter(quarter: Round, id: string): RatedQuarter {
  const { policy, index, span } = quarter;
  const decided = index.levelDecisions.get(decisionKey(id, span.period));
  if (decided !== undefined) return decidedQuarter(decided);
  const subject = quarter.byId.get(id);
  if (subject === undefined) return { level: null };
  const evaluated = index.evaluations
    .get(id)
    ?.some(({ fields }) => fields.period === span.period || span.months.includes(fields.period));
  if (evaluated !== true) return { level: null };
  const { standing, receipt } = scoreSubject(quarter, subject, () => []);
  if (notRatedReason(policy, standing, span) !== undefined) return { level: null };
  const { level } = decideLevel(policy, standing, span.end);
  if (!isLevel(level)) return { level: null };
  if (level !== policy.levels.at(-1)?.level) return { level };
  return {
    level,
    receipt: derive("same", [receipt().rating], { rule: "quarter-failed", subject: span.period }),
  };
}

/** A refused level counts as no level. */
function decidedQuarter(fact: Fact<typeof decisions>): RatedQuarter {
  const { outcome, period } = fact.fields;
  const level = outcome === "refused" ? null : (fact.fields.level ?? null);
  const about = { rule: "quarter-decided", subject: period, facts: [fact] };
  const title = level === null ? {} : { title: LEVEL_TEXTS[level] };
  return { level, receipt: leaf(exact(1), { ...about, ...title }) };
}
