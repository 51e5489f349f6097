import { inspections } from "../forms/catalogue/inspections.ts";
import { planTasks } from "../forms/catalogue/plan-tasks.ts";
import type { sessions } from "../forms/catalogue/sessions.ts";
import { shortcomings } from "../forms/catalogue/shortcomings.ts";
import type { Form } from "../forms/form.ts";
import type { Fact } from "../facts/fact.ts";
import type { Due } from "./due.ts";

/** The row of a due where it is one of the form: a due may also have the row by which nothing is asked. */
export function rowOf<F extends Form>({ row }: Pick<Due, "row">, form: F): Fact<F> | undefined {
  return row?.ref.form === form.id ? (row as Fact<F>) : undefined;
}

/** The rows of dues, in their order. */
export function rowsOf<R extends Fact>(dues: readonly Pick<Due<R>, "row">[]): R[] {
  const rows: R[] = [];
  for (const { row } of dues) if (row !== undefined) rows.push(row);
  return rows;
}

/** The rows of points or results that count: none of a period for which they were waived or cancelled. */
export function countedRows<R extends Fact>(entries: readonly Due<R>[]): R[] {
  return rowsOf(entries.filter(({ outcome }) => outcome === "met"));
}

/** Whether points or results are owed and stand in no register, also where there is more time to enter them. */
export function isNotEntered({ state }: Due): boolean {
  return state === "missing" || state === "open";
}

/** Whether nothing is asked any more, by a decision of the office or by what excuses. */
export function isEnded({ state }: Pick<Due, "state">): boolean {
  return state === "waived" || state === "cancelled";
}

/** Whether nobody but the row itself asks for what it says. */
export function asksForItself({ row, asks }: Pick<Due, "row" | "asks">): boolean {
  return "row" in asks && asks.row === row;
}

/** The session that asks for a mark; undefined for what a policy asks. */
export function sessionOf({ asks }: Pick<Due, "asks">): Fact<typeof sessions> | undefined {
  return "row" in asks ? (asks.row as Fact<typeof sessions>) : undefined;
}

/** What a task asks for, or what is to be remedied, in the words of its row. */
export function contentOf(due: Due): string {
  const task = rowOf(due, planTasks) ?? rowOf(due, shortcomings);
  return task?.fields.content ?? rowOf(due, inspections)?.fields.finding ?? "";
}
