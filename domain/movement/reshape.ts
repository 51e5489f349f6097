import { units } from "../forms/catalogue/units.ts";
import type { MovementOf } from "../protocol/year/movements.ts";
import { addDays } from "../values/day.ts";
import type { RowKey } from "../values/ids.ts";
import type { Member, OfficeUnit } from "./office.ts";
import { moveMember, roleIn, setLeadership } from "./move-member.ts";
import type { MovementPlan } from "./movement-plan.ts";
import { freeUnitName, liveUnit } from "./named.ts";
import { membersNamed } from "./transfer.ts";

/** Some people of a unit become a unit of their own, of the same kind. */
export function planSplit(plan: MovementPlan, split: MovementOf<"split">, newKey: RowKey): void {
  const unit = sourceUnit(plan, "unit", split.unit);
  const name = freeUnitName(plan, split.name);
  const members = membersNamed(plan, split.unit, split.people);
  if (unit === undefined || name === undefined) return;
  foundUnit(plan, newKey, name, unit);
  for (const member of members) moveMember(plan, member, newKey, roleIn(split, member.person.row.key));
  setLeadership(plan, [], split, keysOf(members));
}

/** Units end, and their people go on in another unit or in a new one. */
export function planMerge(plan: MovementPlan, merge: MovementOf<"merge">, newKey: RowKey): void {
  const sources = [...new Set(merge.units)].map((key) => sourceUnit(plan, "units", key));
  const [first] = sources;
  const target = merge.into === undefined ? undefined : liveUnit(plan, "into", merge.into);
  if (merge.into !== undefined && merge.units.some((key) => key === merge.into))
    plan.fault("into", "same-unit");
  const name = merge.into === undefined ? freeUnitName(plan, merge.name) : undefined;
  if (first === undefined || sources.includes(undefined) || (target === undefined && name === undefined))
    return;
  if (name !== undefined) foundUnit(plan, newKey, name, first);
  const to = target?.row.key ?? newKey;
  const arriving = sources.flatMap((source) =>
    source === undefined ? [] : plan.office.membersFrom(source.row.key, plan.day),
  );
  for (const member of arriving) moveMember(plan, member, to, roleIn(merge, member.person.row.key));
  for (const source of sources)
    if (source !== undefined) plan.put(units.id, source.row.key, { endedOn: addDays(plan.day, -1) });
  setLeadership(plan, plan.office.membersFrom(to, plan.day), merge, keysOf(arriving));
}

/** A unit that may be split or end: any but the committee. */
function sourceUnit(plan: MovementPlan, field: string, key: string): OfficeUnit | undefined {
  if (key !== plan.office.committee) return liveUnit(plan, field, key);
  plan.fault(field, "unit-is-committee");
  return undefined;
}

function foundUnit(plan: MovementPlan, key: string, name: string, { fields }: OfficeUnit): void {
  const { kind, group, order } = fields;
  plan.put(units.id, key, { name, kind, group, ...(order !== null && { order }), establishedOn: plan.day });
}

function keysOf(members: readonly Member[]): ReadonlySet<string> {
  return new Set(members.map(({ person }) => person.row.key));
}
