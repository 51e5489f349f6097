import type { Policy } from "../policy/policy.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import { countedRows } from "../due/due-row.ts";
import type { SubjectDues } from "../due/subject-dues.ts";
import type { Fact } from "../facts/fact.ts";
import type { evaluations } from "../forms/catalogue/evaluations.ts";
import type { taskResults } from "../forms/catalogue/task-results.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Span } from "../facts/span.ts";
import { type DisciplineRecord, inOrder } from "./discipline-record.ts";
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
 * not rated or for which they were waived, or of a unit that did not rate the subject. They stay, do not count, and are listed.
 */
export function uncountedRows(due: SubjectDues, subject: RatedSubject, span: Span): readonly UncountedRows[] {
  const { index, policy } = due.scope;
  // Beside another rule book, task results of another rhythm are the other's.
  const results = policy.beside === undefined ? (index.taskResults.get(subject.id) ?? []) : [];
  const entered = [index.evaluations.get(subject.id) ?? [], results];
  const counted = [
    countedRows(due.own("points")),
    ...(policy.beside === undefined ? [countedRows(due.own("task-results"))] : []),
  ];
  // A due counts one row, and no row is counted twice.
  if (countIn(span, entered) === countIn(span, counted)) return [];
  const known = new Set<Counted>(counted.flat());
  const rows = entered.flat().filter((row) => isIn(span, row) && !known.has(row));
  const values = { count: String(rows.length) };
  return [
    { reason: { code: "rows-not-counted", values, source: "" }, node: count("rows-not-counted", rows) },
  ];
}

function isIn({ parts }: Span, { fields }: Entered): boolean {
  return parts.has(fields.period);
}

function countIn(span: Span, lists: readonly (readonly Entered[])[]): number {
  let found = 0;
  for (const rows of lists) for (const row of rows) if (isIn(span, row)) found += 1;
  return found;
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

/** What the score sheet says of measures that are not counted, since another one for the same act is. */
export function punishedAgain(
  { discipline }: Policy,
  again: DisciplineRecord["again"],
): readonly UncountedRows[] {
  if (discipline === undefined || again.length === 0) return [];
  const values = { count: String(again.length) };
  const reason = { code: "act-counted-once", values, source: discipline.oncePerAct.text } as const;
  return [{ reason, node: count("act-counted-once", again) }];
}
