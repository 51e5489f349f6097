import type { Policy } from "../policy/policy.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import type { DueIndex } from "../due/due-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { evaluations } from "../forms/catalogue/evaluations.ts";
import type { taskResults } from "../forms/catalogue/task-results.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Span } from "../facts/span.ts";
import { inOrder } from "./discipline-record.ts";
import { count } from "./measure/tally.ts";
import type { Reason } from "./result.ts";
import type { Counted, TracedNumber } from "../trace/traced-number.ts";

type Entered = Fact<typeof evaluations | typeof taskResults>;

interface UncountedRows {
  readonly reason: Reason;
  readonly node: TracedNumber;
}

/**
 * Points and task results of the period that fulfil nothing that was due: rows of another rhythm, of a month that was
 * not rated, or of a unit that did not rate the subject. They stay, do not count, and are listed.
 */
export function uncountedRows(due: DueIndex, subject: RatedSubject, span: Span): readonly UncountedRows[] {
  const { index } = due.scope;
  const isOfPeriod = ({ fields }: Entered) => span.parts.has(fields.period);
  const entered = [
    ...(index.evaluations.get(subject.id) ?? []),
    ...(index.taskResults.get(subject.id) ?? []),
  ].filter(isOfPeriod);
  const dues = [...due.own("points", subject), ...due.own("task-results", subject)];
  const counted = dues.flatMap(({ row }) => (row !== undefined && isOfPeriod(row) ? row : []));
  // A due counts one row, and no row is counted twice.
  if (counted.length === entered.length) return [];
  const known = new Set<Counted>(counted);
  const rows = entered.filter((row) => !known.has(row));
  const values = { count: String(rows.length) };
  return [
    { reason: { code: "rows-not-counted", values, source: "" }, node: count("rows-not-counted", rows) },
  ];
}

/**
 * Decided cases that a unit entered to which the subject never belonged: whoever answers for the act has to enter them.
 * Of what is under way nothing is told.
 */
export function uncountedCases(
  { discipline }: Policy,
  index: FactIndex,
  subject: RatedSubject,
): readonly UncountedRows[] {
  const decided = (index.strayCases.get(subject.id) ?? []).filter(({ fields }) => !fields.pending);
  if (discipline === undefined || decided.length === 0) return [];
  const rows = inOrder(decided).map((fact) => ({ ...fact, ref: { ...fact.ref, register: fact.register } }));
  const values = { count: String(rows.length) };
  const reason = { code: "cases-not-counted", values, source: discipline.unitOfAct.text } as const;
  return [{ reason, node: count("cases-not-counted", rows) }];
}
