import type { Form } from "../forms/form.ts";
import { type Period, periodYear } from "../values/period.ts";
import type { MembershipSpan } from "../membership/membership.ts";
import { ratingUnit, standingToWrite } from "../membership/standing-to-write.ts";
import type { Policy } from "../policy/policy.ts";
import type { Fact } from "./fact.ts";
import type { OrganisationFacts } from "./facts.ts";

type Answers = (form: Form, fact: Pick<Fact, "register" | "fields">) => boolean;

/**
 * Whether the register that a row stands in answers for its subject, as the ledger asks before it is stored: points and
 * task results are those of the unit that rated the subject then; of other rows only a stranger's are left out, since
 * the office enters what an earlier unit has to answer for. A policy that rates by rows that exist takes every row.
 */
export function rowsThatAnswer(
  policy: Policy | undefined,
  { committee, year }: Pick<OrganisationFacts, "committee" | "year">,
  membershipsOf: (person: string) => readonly MembershipSpan[],
): Answers {
  if (policy?.dues === undefined) return () => true;
  const rates = unitsThatRate(year, membershipsOf);
  return (form, { register, fields }) => {
    const { about } = form;
    if (about === undefined || register === committee) return true;
    const cells: Readonly<Record<string, unknown>> = fields;
    const subject = String(cells[about.subject]);
    if (about.answers === "rating") {
      return subject === register || rates(register, subject, cells[about.on[0] ?? ""] as Period);
    }
    const held = membershipsOf(subject);
    return standingToWrite(form, cells, { unit: register, year }, held) !== "stranger";
  };
}

/**
 * Whether a unit rates a person in a period. The memberships of the catalogue say nothing of points that an earlier year
 * left open, so there any unit does. The rows of a person and period, one for each criterion, follow one another, and are
 * by far the most: the last answer is kept.
 */
function unitsThatRate(
  year: number,
  membershipsOf: (person: string) => readonly MembershipSpan[],
): (unit: string, person: string, period: Period) => boolean {
  let last:
    | { readonly person: string; readonly period: Period; readonly unit: string | undefined }
    | undefined;
  return (unit, person, period) => {
    if (last?.person !== person || last.period !== period) {
      last = { person, period, unit: ratingUnit(membershipsOf(person), period) };
    }
    return last.unit === unit || periodYear(period) !== year;
  };
}
