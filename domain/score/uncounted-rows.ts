import type { DueIndex } from "../due/due-index.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Span } from "../facts/span.ts";
import { count } from "./measure/tally.ts";
import type { Reason } from "./result.ts";
import type { Counted, TracedNumber } from "../trace/traced-number.ts";

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
  const counted = new Set<Counted>([
    ...due.own("points", subject).flatMap(({ row }) => row ?? []),
    ...due.own("task-results", subject).flatMap(({ row }) => row ?? []),
  ]);
  const entered = [
    ...(index.evaluations.get(subject.id) ?? []),
    ...(index.taskResults.get(subject.id) ?? []),
  ];
  const rows = entered.filter((row) => span.parts.has(row.fields.period) && !counted.has(row));
  if (rows.length === 0) return [];
  const values = { count: String(rows.length) };
  return [
    { reason: { code: "rows-not-counted", values, source: "" }, node: count("rows-not-counted", rows) },
  ];
}
