import type { Form } from "../forms/form.ts";
import type { MembershipSpan } from "../membership/membership.ts";
import { standingToWrite } from "../membership/standing-to-write.ts";
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
  /** The criteria of a subject and period have one answer, and are by far the most rows. */
  const rated = new Map<string, boolean>();
  const ratesHere = (form: Form, register: string, cells: Readonly<Record<string, unknown>>): boolean => {
    const subject = String(cells[form.about?.subject ?? ""]);
    const place = `${register} ${subject} ${String(cells[form.about?.on[0] ?? ""])}`;
    let answer = rated.get(place);
    if (answer === undefined) {
      answer = standingToWrite(form, cells, { unit: register, year }, membershipsOf(subject)) === "own";
      rated.set(place, answer);
    }
    return answer;
  };
  return (form, { register, fields }) => {
    const { about } = form;
    if (about === undefined || register === committee) return true;
    const cells: Readonly<Record<string, unknown>> = fields;
    const isRating = about.answers === "rating";
    // The memberships of the catalogue say nothing of points that an earlier year left open.
    if (isRating && Number(String(cells[about.on[0] ?? ""]).slice(0, 4)) !== year) return true;
    if (isRating) return ratesHere(form, register, cells);
    const held = membershipsOf(String(cells[about.subject]));
    return standingToWrite(form, cells, { unit: register, year }, held) !== "stranger";
  };
}
