import type { Bilingual } from "../values/bilingual.ts";
import { SECOND_PREFIX } from "../vocabulary/setting.ts";
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

/** The same of a year's rule books: those of the second by the ids under which its points are entered. */
export function criteriaOfBooks(first: Policy, second: Policy | undefined): ReadonlyMap<string, Bilingual> {
  const own = [...enteredCriteria(first)];
  if (second === undefined) return new Map(own);
  const beside = [...enteredCriteria(second)].map(([id, { vi, en }]): [string, Bilingual] => [
    `${SECOND_PREFIX}${id}`,
    second.work === undefined
      ? { vi: `${vi} (bộ quy tắc thứ hai)`, en: `${en} (second rule book)` }
      : { vi: `${vi} (xếp loại công chức)`, en: `${en} (rating of civil servants)` },
  ]);
  return new Map([...own, ...beside]);
}
