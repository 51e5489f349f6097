import { memberships } from "../../domain/forms/catalogue/memberships.ts";
import { naturalKey, typedFields } from "../../domain/forms/row.ts";
import type { MembershipSpan } from "../../domain/membership/membership.ts";
import type { Register } from "../../domain/values/ids.ts";
import { readAllRows } from "./row-item.ts";
import type { Tables } from "./tables.ts";

export type FindMemberships = (person: string) => Promise<readonly MembershipSpan[]>;

/**
 * Finds the memberships of a person in the catalogue of the year, each person once. They are not among the conditions of
 * the commit: one that is changed at the very same moment is not seen, as with references (rule L7).
 */
export function makeMembershipFinder(tables: Tables, catalogue: Register): FindMemberships {
  const found = new Map<string, Promise<readonly MembershipSpan[]>>();
  return (person) => {
    const spans = found.get(person) ?? readSpans(tables, catalogue, person);
    found.set(person, spans);
    return spans;
  };
}

async function readSpans(
  tables: Tables,
  catalogue: Register,
  person: string,
): Promise<readonly MembershipSpan[]> {
  // The person is the first part of a membership's key.
  const keyPrefix = String(naturalKey({ ...memberships, keyColumns: ["person"] }, { person })) + ".";
  const rows = await readAllRows(tables, catalogue, { form: memberships.id, keyPrefix });
  return rows
    .filter(({ deleted }) => !deleted)
    .map(({ key, fields }) => typedFields(memberships, key, fields))
    .filter((membership) => membership.person === person);
}
