import type { Day } from "../values/day.ts";
import { formatExact, exact, roundHalfUp } from "../values/exact.ts";
import { inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { isAssessed } from "../vocabulary/level.ts";
import { type Draft, flagged } from "../score/draft.ts";
import type { Reason } from "../score/result.ts";

const DISPLAY_DECIMALS = 2;

/** Flags a score below a threshold that is printed like the threshold: 89.995 prints 90,00. */
export function markNearThreshold(policy: Policy, day: Day, draft: Draft): Draft {
  const { score: text } = draft.assessment.standing;
  if (text === null || !isAssessed(draft.outcome)) return draft;
  const score = exact(text);
  const shown = roundHalfUp(score, DISPLAY_DECIMALS);
  const near = policy.levels
    .map((rule) => inForce(rule.floor, day))
    .find(({ value }) => score.compare(exact(value)) < 0 && shown.compare(exact(value)) >= 0);
  if (near === undefined) return draft;
  const values = { display: formatExact(score), floor: near.value };
  return flagged(draft, "NEAR_THRESHOLD", { code: "near-threshold", values, source: near.source.text });
}

/**
 * Commendations wait for a conclusion; they are not refused (NĐ 152/2025 Điều 4). Where the policy says so, the decision
 * on the level waits, too.
 */
export function markHold({ verifyFirst }: Policy, draft: Draft): Draft {
  const { pending } = draft.assessment.standing;
  if (pending.length === 0) return draft;
  const values = { pending: pending.join(", ") };
  const held = flagged(draft, "HOLD", { code: "hold", values, source: "152/2025/NĐ-CP Điều 4" });
  if (verifyFirst === undefined) return held;
  const verified: Reason = { code: "verify-first", values, source: verifyFirst.text };
  return { ...held, reasons: [...held.reasons, verified] };
}
