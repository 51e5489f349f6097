import { memberships } from "../forms/catalogue/memberships.ts";
import { addDays, formatDay } from "../values/day.ts";
import type { RowKey } from "../values/ids.ts";
import { isOpenFrom, type Member, type Role } from "./office.ts";
import { type MovementPlan, peerGroup } from "./movement-plan.ts";

/** Who leads a unit after a movement. */
export interface Leadership {
  readonly head?: string | undefined;
  readonly leaders: readonly string[];
}

export function roleIn({ head, leaders }: Leadership, person: string): Role {
  if (head === person) return "head";
  return leaders.includes(person) ? "leader" : "member";
}

/** Ends a membership the day before, and begins one in the other unit, rated where the old one was. */
export function moveMember(plan: MovementPlan, member: Member, to: RowKey, role: Role): void {
  const { person, fields } = member;
  if (fields.from >= plan.day) {
    const unit = plan.office.unitName(fields.unit);
    plan.fault("day", "day-before-start", {
      name: person.fields.fullName,
      unit,
      day: formatDay(fields.from),
    });
    return;
  }
  const eve = addDays(plan.day, -1);
  plan.close(member, eve);
  const { person: key, rated, until, reason, role: oldRole, group: oldGroup } = fields;
  const begun = plan.begun(key, to);
  if (begun !== undefined) {
    if (rated) plan.put(memberships.id, begun.key, { rated });
    return;
  }
  const there = person.memberships.find(
    (membership) => membership.fields.unit === to && isOpenFrom(membership.fields, plan.day),
  );
  const group = peerGroup(plan.office, to, role, { role: oldRole, group: oldGroup });
  const next = {
    person: key,
    unit: to,
    from: plan.day,
    rated,
    until,
    reason: until === null ? null : reason,
  };
  if (there === undefined) {
    plan.open({ ...next, role, group });
    return;
  }
  if (!rated || there.fields.rated) return;
  if (there.fields.from >= plan.day) {
    plan.put(memberships.id, there.row.key, { rated });
    return;
  }
  plan.close(there, eve);
  plan.open({ ...next, role: there.fields.role, group: there.fields.group });
}

/** The leadership of a unit from the day on; nothing is said of a unit whose leadership is not named. */
export function setLeadership(
  plan: MovementPlan,
  members: readonly Member[],
  leadership: Leadership,
  arriving: ReadonlySet<string> = new Set(),
): void {
  if (leadership.head === undefined && leadership.leaders.length === 0) return;
  const here = new Set([...members.map(({ person }): string => person.row.key), ...arriving]);
  const named = [...(leadership.head === undefined ? [] : [leadership.head]), ...leadership.leaders];
  for (const key of named.filter((one) => !here.has(one)))
    plan.fault("head", "not-member", { name: plan.office.person(key)?.fields.fullName ?? "" });
  for (const member of members) plan.setRole(member, roleIn(leadership, member.person.row.key));
}
