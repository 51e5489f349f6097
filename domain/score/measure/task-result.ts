import { exact } from "../../values/exact.ts";
import type { taskResults } from "../../forms/catalogue/task-results.ts";
import { countedRows } from "../../due/due-row.ts";
import type { SubjectDues } from "../../due/subject-dues.ts";
import type { FactIndex } from "../../facts/fact-index.ts";
import type { Fact } from "../../facts/fact.ts";
import { derive, leaf, type TracedNumber } from "../../trace/traced-number.ts";
import { rowsOfPeriod } from "../../facts/period-rows.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import type { Span } from "../../facts/span.ts";
import type { TraceRule } from "../../vocabulary/trace-rule.ts";

export type TaskRow = Fact<typeof taskResults>;
type CountColumn = "assigned" | "done" | "late" | "exceeded" | "errors";

const COUNT_RULES = {
  assigned: "tasks-assigned",
  done: "tasks-done",
  late: "tasks-late",
  exceeded: "tasks-exceeded",
  errors: "tasks-errors",
} as const;

/**
 * The rows of the subject's tasks, those that were due where the policy says so, without periods that have no task. A leader without rows of their own is measured by
 * the unit's rows (366-QĐ/TW Điều 11: the tasks of the units led).
 */
export function taskRows(
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
  due?: SubjectDues,
): readonly TaskRow[] {
  if (due !== undefined) return dueTaskRows(due, subject);
  const of = (id: string) =>
    rowsOfPeriod(
      (index.taskResults.get(id) ?? []).filter(({ fields }) => fields.assigned > 0),
      span,
      subject.unit,
    );
  const own = of(subject.id);
  return own.length === 0 && subject.kind === "leader" ? of(subject.unit) : own;
}

/**
 * The rows that were due and entered. A leader whose own rows say that no task was assigned to them is measured by the
 * unit's; one without a row is not, or leaving it out could pay.
 */
function dueTaskRows(due: SubjectDues, subject: RatedSubject): readonly TaskRow[] {
  const own = countedRows(due.own("task-results"));
  const isFree =
    subject.kind === "leader" && own.length > 0 && own.every(({ fields }) => fields.assigned === 0);
  const rows = isFree ? countedRows(due.ofUnit("task-results")) : own;
  return rows.filter(({ fields }) => fields.assigned > 0);
}

interface TaskWeights {
  readonly error: TracedNumber;
  readonly late: TracedNumber;
  /** Whether a confirmed objective cause takes nothing off. */
  readonly lifts: boolean;
  /** Whether tasks done beyond the assigned ones count as done, so that a period can have more than 100 per cent. */
  readonly unplanned: boolean;
}

const OBJECTIVE = {
  late: { column: "objectiveLate", rule: "tasks-late-objective", counted: "tasks-late-counted" },
  errors: { column: "objectiveErrors", rule: "tasks-errors-objective", counted: "tasks-errors-counted" },
} as const;

/** Late tasks or serious errors, without those whose objective cause the authority confirmed (335/2025/NĐ-CP Điều 14). */
function chargedOf(rows: readonly TaskRow[], column: "late" | "errors", lifts: boolean): TracedNumber {
  const all = countOf(rows, column);
  const { column: objective, rule, counted } = OBJECTIVE[column];
  const confirmed = rows.filter(
    ({ fields }) => (fields.confirmedBy ?? "").trim() !== "" && (fields[objective] ?? 0) > 0,
  );
  if (!lifts || confirmed.length === 0) return all;
  // A row cannot lift more than it holds.
  const lifted = confirmed.reduce(
    (sum, { fields }) => sum + Math.min(fields[objective] ?? 0, fields[column] ?? 0),
    0,
  );
  const excused = leaf(exact(lifted), { rule, facts: confirmed });
  return derive("difference", [all, excused], { rule: counted });
}

/** The tasks done, with those beyond the assigned ones where they count. */
function resultsOf(row: TaskRow, unplanned: boolean): TracedNumber {
  const done = countOf([row], "done");
  const beyond = row.fields.unplanned ?? 0;
  if (!unplanned || beyond === 0) return done;
  const more = leaf(exact(beyond), { rule: "tasks-unplanned", facts: [row] });
  return derive("sum", [done, more], { rule: "tasks-results" });
}

/**
 * The mean over the rows of (quantity + quality + progress) / 3 (335/2025/NĐ-CP Điều 16): each serious error takes its
 * weight off the quality, each late task off the progress.
 */
export function taskRatio(rows: readonly TaskRow[], weights: TaskWeights): TracedNumber {
  const ratios = rows.map((row) => {
    const only = [row];
    const assigned = countOf(only, "assigned");
    const done = resultsOf(row, weights.unplanned);
    const qualityLost = derive("product", [weights.error, chargedOf(only, "errors", weights.lifts)], {
      rule: "quality-lost",
    });
    const progressLost = derive("product", [weights.late, chargedOf(only, "late", weights.lifts)], {
      rule: "progress-lost",
    });
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

/** What conditions on tasks test, as percentages of the tasks assigned. */
export interface TaskPercents {
  readonly done: TracedNumber;
  readonly late: TracedNumber;
  readonly exceeded: TracedNumber;
  readonly errors?: TracedNumber;
}

interface Asked {
  /** Whether a condition asks for serious errors. */
  readonly errors: boolean;
  readonly lifts: boolean;
}

/** The percentages over all these rows, or null without a row. */
export function taskPercents(rows: readonly TaskRow[], { errors, lifts }: Asked): TaskPercents | null {
  if (rows.length === 0) return null;
  const percent = (count: TracedNumber, rule: TraceRule) =>
    derive("percent", [count, countOf(rows, "assigned")], { rule });
  return {
    done: percent(countOf(rows, "done"), "percent-done"),
    late: percent(chargedOf(rows, "late", lifts), "percent-late"),
    exceeded: percent(countOf(rows, "exceeded"), "percent-exceeded"),
    ...(errors && { errors: percent(chargedOf(rows, "errors", lifts), "percent-errors") }),
  };
}

function countOf(rows: readonly TaskRow[], column: CountColumn): TracedNumber {
  let total = 0;
  for (const { fields } of rows) total += fields[column] ?? 0;
  return leaf(exact(total), { rule: COUNT_RULES[column], facts: rows });
}
