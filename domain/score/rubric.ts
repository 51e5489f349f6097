import type { Policy } from "../policy/policy.ts";
import { type Measure, measureIn } from "./measure/measure.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import type { Span } from "../facts/span.ts";

export type Rubric = (kind: SubjectKind) => readonly Measure[];

/** The measures of each kind of subject in a period, in the policy's order; made at first use, then cached. */
export function rubricIn(policy: Policy, span: Span): Rubric {
  const byDues = policy.dues !== undefined;
  const made = new Map<SubjectKind, readonly Measure[]>();
  return (kind) => {
    const measures =
      made.get(kind) ?? policy.rubrics[kind].criteria.map((criterion) => measureIn(span, criterion, byDues));
    made.set(kind, measures);
    return measures;
  };
}
