import type { KnownPerson } from "../roster/known-people.ts";
import { unitKey } from "../roster/unit-finder.ts";
import { formatDay } from "../values/day.ts";
import type { OfficeUnit } from "./office.ts";
import type { MovementPlan } from "./movement-plan.ts";

/** The unit, which exists on the movement's day; what is wrong with it is told at the field. */
export function liveUnit(plan: MovementPlan, field: string, key: string): OfficeUnit | undefined {
  const unit = plan.office.unit(key);
  if (unit === undefined) {
    plan.fault(field, "unknown-unit");
    return undefined;
  }
  const { name, endedOn } = unit.fields;
  if (endedOn === null || endedOn >= plan.day) return unit;
  plan.fault(field, "unit-ended", { unit: name, day: formatDay(endedOn) });
  return undefined;
}

export function knownPerson(plan: MovementPlan, field: string, key: string): KnownPerson | undefined {
  const person = plan.office.person(key);
  if (person === undefined) plan.fault(field, "unknown-person");
  return person;
}

/** The trimmed name of a new unit, which no other unit of the year has. */
export function freeUnitName(plan: MovementPlan, name: string | undefined): string | undefined {
  const own = (name ?? "").trim();
  const taken = plan.office.units.find(({ fields }) => unitKey(fields.name) === unitKey(own));
  if (own === "") plan.fault("name", "unit-name-missing");
  else if (taken !== undefined) plan.fault("name", "unit-name-taken", { unit: taken.fields.name });
  else return own;
  return undefined;
}
