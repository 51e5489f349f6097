import { memberships } from "../forms/catalogue/memberships.ts";
import { people } from "../forms/catalogue/people.ts";
import type { FieldsOf } from "../forms/form.ts";
import { typedFields } from "../forms/row.ts";
import { fold } from "../values/fold.ts";
import { groupBy } from "../values/group-by.ts";
import { nameKey } from "../values/person-name.ts";
import type { StoredRow } from "./matched-line.ts";

export interface KnownMembership {
  readonly row: StoredRow;
  readonly fields: FieldsOf<typeof memberships>;
}

/** A person of the catalogue, with all memberships. */
export interface KnownPerson {
  readonly row: StoredRow;
  readonly fields: FieldsOf<typeof people>;
  readonly memberships: readonly KnownMembership[];
}

/** The people of a catalogue by what they are recognised by. */
export interface KnownPeople {
  readonly all: readonly KnownPerson[];
  readonly byCard: (card: string) => readonly KnownPerson[];
  readonly byCode: (code: string) => readonly KnownPerson[];
  readonly byName: (name: string) => readonly KnownPerson[];
  /** By the name without diacritics, for people whom a list may have spelled otherwise. */
  readonly byLetters: (name: string) => readonly KnownPerson[];
  readonly byBirthDate: (day: string) => readonly KnownPerson[];
}

export function indexPeople(rows: readonly StoredRow[]): KnownPeople {
  const present = rows.filter(({ deleted }) => !deleted);
  const ofPeople = groupBy(
    present
      .filter(({ form }) => form === memberships.id)
      .map((row): KnownMembership => ({ row, fields: typedFields(memberships, row.key, row.fields) })),
    ({ fields }) => fields.person,
  );
  const all = present
    .filter(({ form }) => form === people.id)
    .map((row): KnownPerson => ({
      row,
      fields: typedFields(people, row.key, row.fields),
      memberships: ofPeople.get(row.key) ?? [],
    }));
  const by = (keyOf: (person: KnownPerson) => string): ((key: string) => readonly KnownPerson[]) => {
    const groups = groupBy(all, keyOf);
    return (key) => (key === "" ? [] : (groups.get(key) ?? []));
  };
  const [byCard, byCode, byName, byLetters] = [
    by(({ fields }) => cardKey(fields.card ?? "")),
    by(({ row }) => codeKey(codeOf(row))),
    by(({ fields }) => nameKey(fields.fullName)),
    by(({ fields }) => fold(fields.fullName)),
  ];
  return {
    all,
    byCard: (card) => byCard(cardKey(card)),
    byCode: (code) => byCode(codeKey(code)),
    byName: (name) => byName(nameKey(name)),
    byLetters: (name) => byLetters(fold(name)),
    byBirthDate: by(({ fields }) => fields.birthDate ?? ""),
  };
}

/** Programs that keep a card as a number lose its first zeros. */
export function cardKey(card: string): string {
  return card.replace(/^0+/, "");
}

export function codeKey(code: string): string {
  return fold(code).replaceAll(" ", "");
}

/** The office's own code; before it has one, its key does as well. */
export function codeOf({ fields, key }: StoredRow): string {
  const { code } = fields;
  return typeof code === "string" ? code : key;
}
