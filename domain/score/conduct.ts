import { exact } from "../exact.ts";
import { inForce, useOf } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { Step } from "../step.ts";
import type { ParameterUse, RowRef } from "../trace.ts";
import type { FactIndex } from "./fact-index.ts";
import { issuedPlans } from "./plans.ts";
import type { RatedSubject } from "./rated-subject.ts";
import type { Reason } from "./result.ts";
import { isCutShort, isMixed, sessionsOf } from "./session-conduct.ts";
import type { Span } from "./span.ts";
import { count } from "./tally.ts";

interface ConductNote {
  readonly reason: Reason;
  /** The rows that the reason speaks of. */
  readonly node: Step;
}

/** What somebody should look at in how a unit studied and planned. It changes no points. */
export function conductNotes(
  policy: Policy,
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
): readonly ConductNote[] {
  if (subject.kind !== "collective") return [];
  const sessions = sessionsOf(index, subject.unit, span);
  const refs = (kept: typeof sessions) => kept.map(({ ref }) => ref);
  const short = sessions.filter((session) => isCutShort(index, session));
  return [
    ...note("sessions-mixed", refs(sessions.filter(isMixed))),
    ...note("sessions-short", refs(short)),
    ...copiedPlans(policy, index, subject, span),
  ];
}

function copiedPlans(policy: Policy, index: FactIndex, subject: RatedSubject, span: Span) {
  if (policy.copiedPlan === undefined) return [];
  const limit = inForce(policy.copiedPlan.flagFrom, span.end);
  const copied = issuedPlans(index, subject, span).filter(
    ({ fields }) => fields.copiedShare !== null && exact(fields.copiedShare).compare(exact(limit.value)) >= 0,
  );
  const rows = copied.map(({ ref }) => ref);
  const values = { limit: limit.value };
  return note("plans-copied", rows, values, limit.source.text, [useOf("copied-share", limit)]);
}

type NoteCode = "sessions-mixed" | "sessions-short" | "plans-copied";

function note(
  code: NoteCode,
  rows: readonly RowRef[],
  values: Reason["values"] = {},
  source = "",
  parameters: readonly ParameterUse[] = [],
): readonly ConductNote[] {
  if (rows.length === 0) return [];
  const reason = { code, values: { count: String(rows.length), ...values }, source };
  return [{ reason, node: count(code, rows, parameters) }];
}
