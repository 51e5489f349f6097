import { grants } from "../forms/catalogue/grants.ts";
import { users } from "../forms/catalogue/users.ts";
import type { MovementOf } from "../protocol/year/movements.ts";
import { addDays, type Day, formatDay } from "../values/day.ts";
import { nameKey } from "../values/person-name.ts";
import { isOpenFrom } from "./office.ts";
import type { MovementPlan } from "./movement-plan.ts";
import { knownPerson } from "./named.ts";

/** Somebody leaves the organisation: every membership ends on the last day, and so do the rights of the person's accounts. */
export function planLeave(plan: MovementPlan, { person: key, day }: MovementOf<"leave">, today: Day): void {
  const person = knownPerson(plan, "person", key);
  if (person === undefined) return;
  const open = person.memberships.filter(({ fields }) => isOpenFrom(fields, addDays(day, 1)));
  const name = person.fields.fullName;
  if (open.length === 0) plan.fault("person", "belongs-nowhere", { name });
  for (const membership of open) {
    const { from, unit } = membership.fields;
    if (from > day)
      plan.fault("day", "later-membership", { name, unit: plan.office.unitName(unit), day: formatDay(from) });
    else plan.close(membership, day);
  }
  endRights(plan, key, name, firstDayWithout(day, today));
}

/** Rights end with the last day; where that is today, they end now. */
function firstDayWithout(last: Day, today: Day): Day {
  return last === today ? today : addDays(last, 1);
}

function endRights(plan: MovementPlan, person: string, name: string, until: Day): void {
  const { office } = plan;
  const own = office.grants.filter(({ fields }) => fields.person === person);
  const named = new Set(own.map(({ fields }): string => fields.user));
  const rows = office.users.filter(
    ({ row, fields }) => named.has(row.key) || named.has(fields.directoryId ?? ""),
  );
  for (const { row, fields } of rows)
    if (fields.until === null || fields.until > until) plan.put(users.id, row.key, { until });
  const listed = new Set(
    rows.flatMap(({ row, fields }): string[] => [row.key, fields.directoryId ?? row.key]),
  );
  // An account that is not among the users has no row to end, so its grants go.
  for (const { row, fields } of own) if (!listed.has(String(fields.user))) plan.remove(grants.id, row.key);
  for (const { row, fields } of office.users) {
    const isAlike = nameKey(fields.fullName) === nameKey(name) && fields.until === null;
    if (isAlike && !rows.some((linked) => linked.row.key === row.key))
      plan.notice("same-name-user", { name, signIn: fields.signIn });
  }
}
