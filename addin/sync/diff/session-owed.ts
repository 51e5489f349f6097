/** From whom a session is due in the clerk's unit, as far as the workbook knows the catalogue. */
import { holdsOn, type MembershipSpan } from "../../../domain/membership/membership.ts";
import { absences } from "../../../domain/forms/catalogue/absences.ts";
import { memberships } from "../../../domain/forms/catalogue/memberships.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import { sessions } from "../../../domain/forms/catalogue/sessions.ts";
import { Day } from "../../../domain/values/day.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import type { SyncSnapshot } from "./sync-snapshot.ts";

/**
 * Whether the person belonged to the unit on the session's day, and was neither exempt, suspended nor on long leave. A session
 * without a day is due from everybody who stands in the sheet.
 */
export function isOwed(
  { known }: Pick<SyncSnapshot, "known">,
  unit: string,
  { session, person }: { readonly session: string; readonly person: string },
): boolean {
  const day = Day.safeParse(known(sessions.id).get(session)?.["date"]).data;
  if (day === undefined) return true;
  const about = (form: string): readonly Fields[] =>
    [...known(form).values()].filter((row) => row["person"] === person);
  const belongs = about(memberships.id).some((row) => row["unit"] === unit && holdsOn(spanOf(row), day));
  const fields = known(people.id).get(person) ?? {};
  const isFree = ["exempt", "suspended"].some((status) => hasStatus(fields, status, day));
  return belongs && !isFree && !about(absences.id).some((row) => holdsOn(spanOf(row), day));
}

/** A status with days holds on those, one without on every day. */
function hasStatus(fields: Fields, status: string, day: Day): boolean {
  const [from, until] = [dayOf(fields[`${status}From`]), dayOf(fields[`${status}Until`])];
  if (from === undefined && until === undefined) return fields[status] === true;
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

function spanOf(row: Fields): MembershipSpan {
  const from = dayOf(row["from"]) ?? Day.parse("0001-01-01");
  return { unit: "", from, until: dayOf(row["until"]), rated: true };
}

function dayOf(value: unknown): Day | undefined {
  return Day.safeParse(value).data;
}
