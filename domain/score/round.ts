import { dueWindow } from "../due/closing.ts";
import { type DueScope, dueScope } from "../due/scope.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import { type RatedSubject, ratedSubjects, workerOf } from "../facts/rated-subject.ts";
import { type Span, spanOf } from "../facts/span.ts";
import type { Policy } from "../policy/policy.ts";
import { rates } from "../policy/two-books.ts";
import type { Period } from "../values/period.ts";
import { type Rescale, rescaling } from "./rescale.ts";
import { type Rubric, rubricIn } from "./rubric.ts";

/** One period of the organisation as the policy rates it. */
export interface Round {
  readonly policy: Policy;
  readonly index: FactIndex;
  readonly span: Span;
  readonly rubric: Rubric;
  readonly rescale: Rescale;
  /** What is due in it, where the policy says so. */
  readonly due: DueScope | undefined;
  /** The subjects rated at its end, with the kind of each. */
  readonly subjects: readonly RatedSubject[];
  readonly byId: ReadonlyMap<string, RatedSubject>;
}

export function roundOf(policy: Policy, index: FactIndex, period: Period): Round {
  const span = spanOf(period);
  const subjects = ratedSubjects(index, span.end).filter((subject) =>
    rates(policy, workerOf(subject), span.end),
  );
  const byId = new Map(subjects.map((subject): [string, RatedSubject] => [subject.id, subject]));
  const due =
    policy.dues === undefined ? undefined : dueScope(policy, index, period, dueWindow(policy, period).end);
  return { policy, index, span, rubric: rubricIn(policy, span), rescale: rescaling(), due, subjects, byId };
}
