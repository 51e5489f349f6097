import { people } from "../../../domain/forms/catalogue/people.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";

/** The posts of people as the catalogue of the run names them, by person. */
export function positionsOf({ registers, committee }: OrganisationFacts): ReadonlyMap<string, string> {
  const catalogue = registers.find(({ unit }) => unit === committee)?.rows ?? [];
  return new Map(
    catalogue.flatMap(({ form, key, fields }): [string, string][] => {
      if (form !== people.id) return [];
      const { position } = typedFields(people, key, fields);
      return position == null ? [] : [[key, position]];
    }),
  );
}
