import * as z from "zod";
import { withCarried } from "../facts/carried.ts";
import { indexFacts } from "../facts/fact-index.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import type { Policy } from "../policy/policy.ts";
import { TraceNode } from "../trace/trace.ts";
import type { TracedNumber } from "../trace/traced-number.ts";
import { periodEnd } from "../values/period.ts";
import { areQuartersRead, rateQuarter } from "./quarters.ts";
import { Reason } from "./result.ts";
import { roundOf } from "./round.ts";
import { scoreSubject } from "./score-subject.ts";
import { Standing } from "./standing.ts";

/** One subject before caps and limits: points per criterion in the rubric's order, standing, and the tree of both. */
export const Assessment = z.object({
  standing: Standing,
  criteria: z.array(z.object({ id: z.string(), max: z.string(), points: z.string() })),
  /** Reasons about facts that are missing or undecided. */
  notes: z.array(Reason),
  trace: TraceNode,
});
export type Assessment = z.infer<typeof Assessment>;

/**
 * Scores every person and unit rated in the organisation at the period's end. The order of registers and rows makes no
 * difference.
 * @throws RangeError when the policy is not in force at the period's end.
 */
export function assess(policy: Policy, facts: OrganisationFacts): readonly Assessment[] {
  return Array.from(score(policy, facts), written);
}

/** One subject's assessment with its trace. */
function written({ standing, criteria, notes, rating }: Scored): Assessment {
  return { standing, criteria: [...criteria], notes: [...notes], trace: rating.write() };
}

/** An assessment whose trace is not written yet. */
interface Scored {
  readonly standing: Standing;
  readonly criteria: readonly Assessment["criteria"][number][];
  readonly notes: readonly Reason[];
  readonly rating: TracedNumber;
}

/**
 * Subjects one after the other, in the order of their ids, with unwritten traces. A subject that the caller does not
 * keep is freed before the next, so that memory holds the facts and one subject.
 */
export function* score(policy: Policy, facts: OrganisationFacts): Generator<Scored> {
  const index = indexFacts(policy.dues === undefined ? facts : withCarried(facts), policy);
  const year = roundOf(policy, index, facts.period);
  // The fourth quarter is not rated: it is part of the year. One that ended before the policy was rated by no rule of it.
  const quarters = year.span.quarters
    .slice(0, 3)
    .map((period) => (periodEnd(period) < policy.effective ? undefined : roundOf(policy, index, period)));
  for (const subject of year.subjects.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const rate = () =>
      quarters.map((quarter) => (quarter === undefined ? { level: null } : rateQuarter(quarter, subject.id)));
    const { standing, criteria, receipt } = scoreSubject(year, subject, (own) =>
      areQuartersRead(year, own) ? rate() : [],
    );
    yield { standing, criteria, ...receipt() };
  }
}
