/**
 * Which unit may write about whom. The ledger asks it before a row is stored, and scoring before a row counts, so that
 * what may not be entered does not count either.
 */
import type { About, Form } from "../forms/form.ts";
import type { Day } from "../values/day.ts";
import type { UnitId } from "../values/ids.ts";
import { type Period, periodEnd, periodStart, yearPeriod } from "../values/period.ts";
import { holdsOn, type MembershipSpan, ratedOn } from "./membership.ts";

/** The register that a row stands in. */
export interface Register {
  readonly unit: UnitId | string;
  readonly year: number;
}

/** A row's cells: a stored row keeps no empty ones, and a sheet has null there. */
type Cells = Readonly<Record<string, unknown>>;

/**
 * `own`: the unit answers for the subject in this matter. `opinion`: another unit does; the row is shown and does not
 * count. `former`: the subject belonged to the unit in the year, but the matter is another unit's; only the committee
 * enters it here. `stranger`: the subject never belonged to the unit in the year.
 */
export type StandingToWrite = "own" | "opinion" | "former" | "stranger";

/** @param memberships those of the subject in the year's catalogue; none for a unit */
export function standingToWrite(
  { about }: Pick<Form, "about">,
  fields: Cells,
  register: Register,
  memberships: readonly MembershipSpan[],
): StandingToWrite {
  const subject = about === undefined ? undefined : fields[about.subject];
  // A row about nobody, such as an inspection of the unit's work, is the unit's own.
  if (about === undefined || subject == null || subject === register.unit) return "own";
  const { unit } = register;
  switch (about.answers) {
    case "rating": {
      const period = fields[about.on[0] ?? ""] as Period;
      return ratingUnit(memberships, period) === unit ? "own" : "opinion";
    }
    case "membership": {
      const day = dayOf(about, fields);
      if (day === undefined) return wasHere(memberships, register) ? "own" : "stranger";
      return isHere(memberships, unit, day) ? "own" : formerly(memberships, register);
    }
    case "act": {
      const day = dayOf(about, fields) ?? periodEnd(yearPeriod(register.year));
      const isPlace = (fields["actUnit"] ?? unit) === unit;
      return isPlace && isHere(memberships, unit, day) ? "own" : formerly(memberships, register);
    }
  }
}

/** The unit that rates whoever has these memberships in a period: that of its last day. */
export function ratingUnit(memberships: readonly MembershipSpan[], period: Period): string | undefined {
  return ratedOn(memberships, periodEnd(period), itself)?.unit;
}

function isHere(memberships: readonly MembershipSpan[], unit: string, day: Day): boolean {
  return memberships.some((membership) => membership.unit === unit && holdsOn(membership, day));
}

function wasHere(memberships: readonly MembershipSpan[], { unit, year }: Register): boolean {
  return memberships.some((membership) => membership.unit === unit && touchesYear(membership, year));
}

function formerly(memberships: readonly MembershipSpan[], register: Register): "former" | "stranger" {
  return wasHere(memberships, register) ? "former" : "stranger";
}

function itself(membership: MembershipSpan): MembershipSpan {
  return membership;
}

/** The day of the matter; undefined where none is entered, or where the matter has none. */
function dayOf({ on }: About, fields: Cells): Day | undefined {
  const filled = on.find((column) => fields[column] != null);
  return filled === undefined ? undefined : (fields[filled] as Day);
}

function touchesYear({ from, until }: MembershipSpan, year: number): boolean {
  const span = yearPeriod(year);
  return from <= periodEnd(span) && (until == null || until >= periodStart(span));
}
