import type { MovementOf } from "../protocol/year/movements.ts";
import type { Member } from "./office.ts";
import { moveMember, roleIn } from "./move-member.ts";
import type { MovementPlan } from "./movement-plan.ts";
import { knownPerson, liveUnit } from "./named.ts";

/** People go from one unit to another. */
export function planTransfer(plan: MovementPlan, transfer: MovementOf<"transfer">): void {
  const { from, to, people } = transfer;
  const [source, target] = [liveUnit(plan, "from", from), liveUnit(plan, "to", to)];
  if (source === undefined || target === undefined) return;
  if (from === to) {
    plan.fault("to", "same-unit");
    return;
  }
  for (const member of membersNamed(plan, from, people))
    moveMember(plan, member, to, roleIn(transfer, member.person.row.key));
}

/** The named people with their memberships in the unit; whoever is not there is told. */
export function membersNamed(plan: MovementPlan, unit: string, people: readonly string[]): readonly Member[] {
  const members = plan.office.membersFrom(unit, plan.day);
  return [...new Set(people)].flatMap((key) => {
    const person = knownPerson(plan, "people", key);
    const member = members.find((one) => one.person.row.key === key);
    if (person !== undefined && member === undefined)
      plan.fault("people", "not-member", { name: person.fields.fullName, unit: plan.office.unitName(unit) });
    return member ?? [];
  });
}
