import { EFFECTIVE } from "../../domain/policy/library/dang-366-2025/sources.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import type { AwardRule } from "../../domain/policy/award.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { law, valuesFrom } from "../../domain/policy/sources.ts";
import { Period } from "../../domain/values/period.ts";
import type { Assessment } from "../../domain/score/assess.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { settle } from "../../domain/rating/settle.ts";
import type { TraceNode } from "../../domain/trace/trace.ts";

export const source = law("test");
export const since = valuesFrom(EFFECTIVE);

/** A title of the state for everyone at HTT or better, unless other fields are given. */
export function award(fields: Partial<AwardRule> = {}): AwardRule {
  return {
    id: "ldtt",
    branch: "state",
    form: { vi: "Danh hiệu", en: "Title" },
    decidedBy: { vi: "Thủ trưởng", en: "The head" },
    periods: ["year"],
    kinds: ["individual", "leader"],
    partyOnly: false,
    conditions: [{ kind: "level", atLeast: "HTT" }],
    source,
    ...fields,
  };
}

/** The default policy with only these awards. */
export function withAwards(...proposals: readonly AwardRule[]): Policy {
  return Policy.parse({ ...dang3662025, id: "awards", proposals });
}

export interface Outcome {
  readonly result: SubjectResult;
  readonly trace: TraceNode;
}

export function rate(
  policy: Policy,
  assessments: readonly Assessment[],
  period = "2026",
): ReadonlyMap<string, Outcome> {
  const all = settle(policy, {}, Period.parse(period), assessments);
  return new Map(all.map((draft) => [draft.result.subject, draft]));
}

/** The subjects proposed for each award. */
export function proposed(
  outcomes: ReadonlyMap<string, Outcome>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...outcomes].flatMap(([id, { result }]) =>
      result.proposals.length === 0 ? [] : [[id, result.proposals.map((proposal) => proposal.id)]],
    ),
  );
}
