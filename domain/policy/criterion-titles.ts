import type { Bilingual } from "../forms/column.ts";
import type { Policy } from "./policy.ts";

/**
 * The criteria of a policy whose points are entered by hand, by id, in the order of its rubrics. One that several kinds of
 * subject have is called as the first of them has it.
 */
export function enteredCriteria({ rubrics }: Policy): ReadonlyMap<string, Bilingual> {
  const titles = new Map<string, Bilingual>();
  for (const { criteria } of [rubrics.individual, rubrics.leader, rubrics.collective]) {
    for (const { id, title, measure } of criteria) {
      if (measure.kind === "entered" && !titles.has(id)) titles.set(id, title);
    }
  }
  return titles;
}
