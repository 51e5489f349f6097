import type { Due } from "../../due/due.ts";
import { rowsOf } from "../../due/due-row.ts";
import type { FactIndex } from "../../facts/fact-index.ts";
import { exact } from "../../values/exact.ts";
import { groupBy } from "../../values/group-by.ts";
import type { TraceRule } from "../../vocabulary/trace-rule.ts";
import { type Counted, derive, leaf, type TracedNumber } from "../../trace/traced-number.ts";
import { count, type Tally } from "./tally.ts";

/** A rate over dues, with the facts that the unit owes about the person. */
export interface DueTally extends Tally {
  readonly unknown: readonly Due[];
}

export interface DueRules {
  readonly done: TraceRule;
  readonly late?: TraceRule;
  readonly missing: TraceRule;
  readonly base: TraceRule;
}

/**
 * Met / all whose day has come and that were asked. What was not done is told apart: late with its row, missing by its
 * day, with the row that stands for it or else what asks for it.
 * @param people names the person of each missing record, where a unit answers for several
 */
export function countDues(
  rules: DueRules,
  dues: readonly Due[],
  isMet: (due: Due) => boolean = ({ outcome }) => outcome === "met",
  people?: FactIndex["personById"],
): DueTally {
  const [done, late, missing]: readonly [Due[], Due[], Due[]] = [[], [], []];
  for (const due of dues) {
    if (due.outcome === "out") continue;
    if (isMet(due)) done.push(due);
    else if (rules.late !== undefined && due.state === "late") late.push(due);
    else missing.push(due);
  }
  const met = rowsCounted(rules.done, done);
  const parts = [
    met,
    ...(rules.late === undefined || late.length === 0 ? [] : [rowsCounted(rules.late, late)]),
    ...missingByDay(rules.missing, missing, people),
  ];
  return { done: met, base: derive("sum", parts, { rule: rules.base }), notRecorded: 0, unknown: [] };
}

const NONE: readonly never[] = [];

function rowsCounted(rule: TraceRule, dues: readonly Due[]): TracedNumber {
  return count(rule, rowsOf(dues));
}

function missingByDay(
  rule: TraceRule,
  dues: readonly Due[],
  people: FactIndex["personById"] | undefined,
): readonly TracedNumber[] {
  if (dues.length === 0) return NONE;
  return [...groupBy(dues, ({ dueOn }) => dueOn)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, own]) =>
      leaf(exact(own.length), {
        rule,
        subject: day,
        facts: [...new Set(own.flatMap((due): Counted[] => evidenceOf(due, people)))],
      }),
    );
}

/** The row that stands without its fulfilment; else what asks, and who did not do it. */
function evidenceOf({ row, asks, subject }: Due, people: FactIndex["personById"] | undefined): Counted[] {
  if (row !== undefined) return [row];
  const person = subject.kind === "person" ? people?.get(subject.id) : undefined;
  return [...("row" in asks ? [asks.row] : []), ...(person === undefined ? [] : [person])];
}
