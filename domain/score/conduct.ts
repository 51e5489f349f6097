import { compareText } from "../values/compare-text.ts";
import { exact } from "../values/exact.ts";
import { inForce, useOf } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { type Counted, derive, leaf, type TracedNumber } from "../trace/traced-number.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import { issuedPlans } from "./measure/plans.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Reason } from "./result.ts";
import { isCutShort, isMixed, sessionsOf } from "./measure/session-conduct.ts";
import type { Span } from "../facts/span.ts";
import { count } from "./measure/tally.ts";

interface ConductNote {
  readonly reason: Reason;
  /** The rows that the reason refers to. */
  readonly node: TracedNumber;
}

/** Notes for a person to check on a unit's sessions and plans; they change no points. */
export function conductNotes(
  policy: Policy,
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
): readonly ConductNote[] {
  if (subject.kind !== "collective") return [];
  const sessions = sessionsOf(index, subject.unit, span);
  const short = sessions.filter((session) => isCutShort(index, session));
  return [
    ...note("sessions-mixed", sessions.filter(isMixed)),
    ...note("sessions-short", short),
    ...copiedPlans(policy, index, subject, span),
  ];
}

/** A flagged plan is shown with its share, the limit, and the codes of the two texts that were compared. */
function copiedPlans(
  policy: Policy,
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
): readonly ConductNote[] {
  if (policy.copiedPlan === undefined) return [];
  const limit = inForce(policy.copiedPlan.flagFrom, span.end);
  const parameters = [useOf("copied-share", limit)];
  const least = leaf(exact(limit.value), { rule: "copied-limit", parameters });
  const copied = issuedPlans(index, subject, span)
    .toSorted((a, b) => compareText(a.ref.key, b.ref.key))
    .flatMap((plan) => {
      const { copiedShare, comparedTexts } = plan.fields;
      if (copiedShare == null) return [];
      const texts = comparedTexts ?? "–";
      const share = leaf(exact(copiedShare), { rule: "copied-share", subject: texts, facts: [plan] });
      const reached = derive("reaches", [share, least], { rule: "plan-copied", subject: plan.ref.key });
      return reached.value === "1" ? [reached] : [];
    });
  if (copied.length === 0) return [];
  const node = derive("sum", copied, { rule: "plans-copied" });
  const values = { count: node.value, limit: limit.value };
  return [{ reason: { code: "plans-copied", values, source: limit.source.text }, node }];
}

function note(code: "sessions-mixed" | "sessions-short", facts: readonly Counted[]): readonly ConductNote[] {
  if (facts.length === 0) return [];
  const reason = { code, values: { count: String(facts.length) }, source: "" };
  return [{ reason, node: count(code, facts) }];
}
