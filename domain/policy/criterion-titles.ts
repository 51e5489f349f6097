import type { Bilingual } from "../values/bilingual.ts";
import type { Policy } from "./policy.ts";

/**
 * Titles of the criteria whose points are entered by hand, by id, in the order of the rubrics. A criterion in several
 * rubrics has the title of the first one.
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
