import { grants } from "../forms/catalogue/grants.ts";
import type { memberships } from "../forms/catalogue/memberships.ts";
import { people } from "../forms/catalogue/people.ts";
import { units } from "../forms/catalogue/units.ts";
import { users } from "../forms/catalogue/users.ts";
import type { FieldsOf } from "../forms/form.ts";
import { typedFields } from "../forms/row.ts";
import {
  indexPeople,
  type KnownMembership,
  type KnownPeople,
  type KnownPerson,
} from "../roster/known-people.ts";
import type { StoredRow } from "../roster/matched-line.ts";
import type { Day } from "../values/day.ts";
import { rowId } from "../values/ids.ts";

export type Role = FieldsOf<typeof memberships>["role"];

interface Row<Fields> {
  readonly row: StoredRow;
  readonly fields: Fields;
}
export type OfficeUnit = Row<FieldsOf<typeof units>>;

/** A membership with its person. */
export interface Member extends KnownMembership {
  readonly person: KnownPerson;
}

/** A year's catalogue as a movement asks it. */
export class Office {
  readonly people: KnownPeople;
  /** Including those who stayed in the year before, under their keys. */
  readonly everKnown: KnownPeople;
  readonly users: readonly Row<FieldsOf<typeof users>>[];
  readonly grants: readonly Row<FieldsOf<typeof grants>>[];
  readonly units: readonly OfficeUnit[];
  readonly #rows: ReadonlyMap<string, StoredRow>;

  readonly year: number;
  readonly committee: string;

  /**
   * @param rows the catalogue with tombstones
   * @param former people of the year before
   */
  constructor(
    rows: readonly StoredRow[],
    year: number,
    committee: string,
    former: readonly StoredRow[] = [],
  ) {
    this.year = year;
    this.committee = committee;
    this.#rows = new Map(rows.map((row) => [rowId(row), row]));
    const live = rows.filter(({ deleted }) => !deleted);
    this.people = indexPeople(live);
    const gone = former.filter(
      (row) => row.form === people.id && !row.deleted && this.row(people.id, row.key) === undefined,
    );
    this.everKnown = indexPeople([...live, ...gone]);
    const of = (form: string): readonly StoredRow[] => live.filter((row) => row.form === form);
    this.users = of(users.id).map((row) => ({ row, fields: typedFields(users, row.key, row.fields) }));
    this.grants = of(grants.id).map((row) => ({ row, fields: typedFields(grants, row.key, row.fields) }));
    this.units = of(units.id).map((row) => ({ row, fields: typedFields(units, row.key, row.fields) }));
  }

  /** Also a tombstone, by whose revision a row comes back. */
  row(form: string, key: string): StoredRow | undefined {
    return this.#rows.get(rowId({ form, key }));
  }

  person(key: string): KnownPerson | undefined {
    return this.people.all.find(({ row }) => row.key === key);
  }

  unit(key: string): OfficeUnit | undefined {
    return this.units.find(({ row }) => row.key === key);
  }

  unitName(key: string): string {
    return this.unit(key)?.fields.name ?? "";
  }

  /** Everybody who is in the unit on the day or comes to it later. */
  membersFrom(unit: string, day: Day): readonly Member[] {
    return this.people.all.flatMap((person) =>
      person.memberships
        .filter(({ fields }) => fields.unit === unit && isOpenFrom(fields, day))
        .map((membership) => ({ ...membership, person })),
    );
  }
}

/** Whether it holds on the day or on a later one. */
export function isOpenFrom({ until }: Pick<FieldsOf<typeof memberships>, "until">, day: Day): boolean {
  return until === null || until >= day;
}
