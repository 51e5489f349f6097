/**
 * Statuses with days: whether a person is exempt or suspended, and whether a unit exists. Old rows have a flag without
 * days, which holds for the whole year; once a day stands in the row, the days decide.
 */
import type { people } from "../forms/catalogue/people.ts";
import type { units } from "../forms/catalogue/units.ts";
import type { Day } from "../values/day.ts";
import type { Fact } from "./fact.ts";

type Person = Fact<typeof people> | undefined;
type Maybe<T> = T | null | undefined;

export function isExemptOn(person: Person, day: Day): boolean {
  return isExemptThroughout(person, day, day);
}

/** Whether a person is exempt on every day of a period: then there is nothing to rate in it (366-QĐ/TW Điều 5). */
export function isExemptThroughout(person: Person, first: Day, last: Day): boolean {
  if (person === undefined) return false;
  const { exempt, exemptFrom, exemptUntil } = person.fields;
  return holds(exempt, exemptFrom, exemptUntil, first, last);
}

export function isSuspendedOn(person: Person, day: Day): boolean {
  if (person === undefined) return false;
  const { suspended, suspendedFrom, suspendedUntil } = person.fields;
  return holds(suspended, suspendedFrom, suspendedUntil, day, day);
}

/** Whether no session, essay or task is due from the person on the day. */
export function owesNothingOn(person: Person, day: Day): boolean {
  return isExemptOn(person, day) || isSuspendedOn(person, day);
}

/** Whether a unit exists on a day, from the day it was founded to the day it ended, both included. */
export function unitExistsOn({ fields }: Fact<typeof units>, day: Day): boolean {
  const { establishedOn, endedOn } = fields;
  return (establishedOn == null || establishedOn <= day) && (endedOn == null || day <= endedOn);
}

/** Whether a status holds on every day from `first` to `last`; a day that is missing leaves that side open. */
function holds(flag: Maybe<boolean>, from: Maybe<Day>, until: Maybe<Day>, first: Day, last: Day): boolean {
  if (from == null && until == null) return flag === true;
  return (from == null || from <= first) && (until == null || last <= until);
}
