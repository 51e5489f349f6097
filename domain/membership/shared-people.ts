import type { MembershipSpan } from "./membership.ts";

/**
 * The other units that a unit shares people with at any time, by unit: what those people did may be entered in the
 * registers of either.
 */
export function unitsSharingPeople(
  memberships: readonly (Pick<MembershipSpan, "unit"> & { readonly person: string })[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const unitsOf = new Map<string, Set<string>>();
  for (const { person, unit } of memberships) {
    const units = unitsOf.get(person);
    if (units === undefined) unitsOf.set(person, new Set([unit]));
    else units.add(unit);
  }
  const others = new Map<string, Set<string>>();
  for (const units of unitsOf.values()) {
    for (const unit of units) {
      const shared = others.get(unit) ?? new Set<string>();
      for (const other of units) if (other !== unit) shared.add(other);
      others.set(unit, shared);
    }
  }
  return others;
}
