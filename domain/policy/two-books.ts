/** The Party's rules and the decree on civil servants beside each other in one year: whom each rates, and which awards it proposes. */
import type { Day } from "../values/day.ts";
import type { RuleBook } from "../vocabulary/setting.ts";
import type { SubjectKind } from "../vocabulary/subject-kind.ts";
import { inForce } from "./dated.ts";
import type { Policy } from "./policy.ts";
import { nameOf } from "./policy-name.ts";
import type { Work } from "./work.ts";

/** A subject as far as it matters whom a rating of work concerns. */
export interface Worker {
  readonly subject: SubjectKind;
  readonly category?: string | undefined;
  readonly unitKind: string;
}

/**
 * A policy as it rates beside the other of the year, or alone. The organisation's own awards belong to the first book;
 * titles of the state hang on the rating of work, so that a second book that rates none proposes none.
 */
export function besideOther(
  { beside: _before, ...own }: Policy,
  book: RuleBook,
  other: Policy | undefined,
): Policy {
  if (other === undefined) return own;
  const isOwn = ({ branch }: Policy["proposals"][number]): boolean =>
    book === "first" || branch === "party" || (branch === "state" && own.work !== undefined);
  return {
    ...own,
    proposals: own.proposals.filter(isOwn),
    beside: {
      book,
      policy: nameOf(other),
      title: other.title,
      ...(other.work && { work: other.work }),
    },
  };
}

/** Whether a policy rates the subject: beside another book, a rating of work rates those whom it concerns alone. */
export function rates({ beside, work }: Policy, subject: Worker, day: Day): boolean {
  return beside === undefined || work === undefined || concerns(work, subject, day);
}

/** Whether a rating of work concerns the subject. */
export function concerns(
  { categories, unitKinds }: Work,
  { subject, category, unitKind }: Worker,
  day: Day,
): boolean {
  if (subject === "collective") return unitKinds.includes(unitKind);
  const [first] = categories;
  const on = first !== undefined && day < first.effective ? first.effective : day;
  return category !== undefined && inForce(categories, on).value.includes(category);
}
