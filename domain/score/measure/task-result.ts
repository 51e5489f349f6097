import { exact } from "../../values/exact.ts";
import type { taskResults } from "../../forms/catalogue/task-results.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import { derive, leaf, type TracedNumber } from "../../trace/traced-number.ts";
import { rowsOfPeriod } from "../facts/period-rows.ts";
import type { RatedSubject } from "../facts/rated-subject.ts";
import type { Span } from "../facts/span.ts";
import type { TraceRule } from "../../vocabulary/trace-rule.ts";

type TaskRow = Fact<typeof taskResults>;
type CountColumn = "assigned" | "done" | "late" | "exceeded" | "errors";

const COUNT_RULES = {
  assigned: "tasks-assigned",
  done: "tasks-done",
  late: "tasks-late",
  exceeded: "tasks-exceeded",
  errors: "tasks-errors",
} as const;

/**
 * The rows of the subject's tasks, without periods that have no task. A leader without rows of their own is measured by
 * the unit's rows (366-QĐ/TW Điều 11: the tasks of the units led).
 */
export function taskRows(index: FactIndex, subject: RatedSubject, span: Span): readonly TaskRow[] {
  const of = (id: string) =>
    rowsOfPeriod(
      (index.taskResults.get(id) ?? []).filter(({ fields }) => fields.assigned > 0),
      span,
      subject.unit,
    );
  const own = of(subject.id);
  return own.length === 0 && subject.kind === "leader" ? of(subject.unit) : own;
}

interface TaskWeights {
  readonly error: TracedNumber;
  readonly late: TracedNumber;
}

/**
 * The mean over the rows of (quantity + quality + progress) / 3 (335/2025/NĐ-CP Điều 16): each serious error takes its
 * weight off the quality, each late task off the progress.
 */
export function taskRatio(rows: readonly TaskRow[], weights: TaskWeights): TracedNumber {
  const ratios = rows.map((row) => {
    const only = [row];
    const assigned = countOf(only, "assigned");
    const done = countOf(only, "done");
    const qualityLost = derive("product", [weights.error, countOf(only, "errors")], { rule: "quality-lost" });
    const progressLost = derive("product", [weights.late, countOf(only, "late")], { rule: "progress-lost" });
    const quality = derive("difference", [done, qualityLost], { rule: "quality-kept" });
    const progress = derive("difference", [done, progressLost], { rule: "progress-kept" });
    const parts = [
      derive("ratio", [done, assigned], { rule: "task-quantity" }),
      derive("ratio", [quality, assigned], { rule: "task-quality" }),
      derive("ratio", [progress, assigned], { rule: "task-progress" }),
    ];
    return derive("mean", parts, { rule: "task-ratio", subject: row.fields.period });
  });
  return derive("mean", ratios, { rule: "mean-of-task-results" });
}

/** One count of all these rows as a percentage of the tasks assigned. */
export function taskPercent(
  rows: readonly TaskRow[],
  column: Exclude<CountColumn, "assigned" | "errors">,
  rule: TraceRule,
): TracedNumber {
  return derive("percent", [countOf(rows, column), countOf(rows, "assigned")], { rule });
}

function countOf(rows: readonly TaskRow[], column: CountColumn): TracedNumber {
  let total = 0;
  for (const { fields } of rows) total += fields[column] ?? 0;
  return leaf(exact(total), { rule: COUNT_RULES[column], facts: rows });
}
