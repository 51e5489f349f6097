import { addMonths } from "../values/day.ts";
import { exact } from "../values/exact.ts";
import { type Period, periodKind, periodYear, quarterPeriod } from "../values/period.ts";
import { citation, inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { Reason } from "./result.ts";
import type { Span } from "../facts/span.ts";
import type { Standing } from "./standing.ts";

/**
 * The reason for which a subject is left out of the rating and of every denominator, or undefined (366-QĐ/TW Điều 5,
 * 335/2025/NĐ-CP Điều 11). Months run from the day of admission to the day after the period's end: exactly six are
 * enough.
 */
export function notRatedReason(policy: Policy, standing: Standing, span: Span): Reason | undefined {
  const { exempt, admittedMonths, workedMonths, monthPresence, fourthQuarter } = policy.notRated;
  const { end, after } = span;
  if (standing.exempt) return { code: "not-rated-exempt", values: {}, source: exempt.text };
  if (standing.suspended) return { code: "not-rated-suspended", values: {}, source: exempt.text };
  if (fourthQuarter !== undefined && isFourthQuarter(span.period))
    return { code: "not-rated-fourth-quarter", values: {}, source: citation(fourthQuarter) };
  const founded = foundedReason(policy, standing, span);
  if (founded !== undefined) return founded;
  if (standing.nothingDue) return { code: "not-rated-nothing-due", values: {}, source: "" };

  const admitted = inForce(admittedMonths, end);
  const { admittedOn } = standing;
  if (admittedOn !== undefined && addMonths(admittedOn, Number(admitted.value)) > after) {
    const values = { admittedOn, months: admitted.value };
    return { code: "not-rated-admitted", values, source: admitted.source.text };
  }
  const worked = inForce(workedMonths, end);
  if (periodKind(span.period) === "year" && exact(standing.monthsWorked).compare(exact(worked.value)) < 0) {
    const values = { worked: String(standing.monthsWorked), months: worked.value };
    return { code: "not-rated-worked", values, source: worked.source.text };
  }
  if (monthPresence !== undefined && standing.presence !== undefined) {
    const least = inForce(monthPresence, end);
    if (exact(standing.presence).compare(exact(least.value)) < 0) {
      const values = { percent: standing.presence, limit: least.value };
      return { code: "not-rated-absent", values, source: least.source.text };
    }
  }
  return undefined;
}

function isFourthQuarter(period: Period): boolean {
  return period === quarterPeriod(periodYear(period), 4);
}

/** A unit that existed for too few months of a year, or on no month's end of a shorter period. */
function foundedReason({ dues }: Policy, { monthsExisted }: Standing, span: Span): Reason | undefined {
  if (dues === undefined || monthsExisted === undefined) return undefined;
  const { value, source } = inForce(dues.unitMonths, span.end);
  const least = periodKind(span.period) === "year" ? value : "1";
  if (monthsExisted >= Number(least)) return undefined;
  return { code: "not-rated-founded", values: { months: String(monthsExisted), least }, source: source.text };
}
