import { inspections } from "../forms/catalogue/inspections.ts";
import type { planTasks } from "../forms/catalogue/plan-tasks.ts";
import type { shortcomings } from "../forms/catalogue/shortcomings.ts";
import type { Fact } from "../facts/fact.ts";
import type { Due } from "./due.ts";

/** What a task asks for, or what is to be remedied, in the words of its row. */
export function contentOf({ row }: Due): string {
  if (row?.ref.form === inspections.id) return (row as Fact<typeof inspections>).fields.finding ?? "";
  return (row as Fact<typeof planTasks | typeof shortcomings>).fields.content;
}
