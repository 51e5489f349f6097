import { memberships } from "../forms/catalogue/memberships.ts";
import type { Fields, FieldsOf } from "../forms/form.ts";
import { findForm } from "../forms/catalogue/catalogue.ts";
import { naturalKey } from "../forms/row.ts";
import type { KnownMembership } from "../roster/known-people.ts";
import { addDays, type Day } from "../values/day.ts";
import type { MovementFaultCode, MovementNoticeCode } from "../vocabulary/faults/movement-code.ts";
import type { Office, Role } from "./office.ts";

/** A row as a movement writes it. */
export interface PlannedRow {
  readonly form: string;
  readonly key: string;
  readonly baseRev: number;
  readonly fields: Fields;
  readonly deleted: boolean;
  /** Undefined for a row that is not there. */
  readonly before: Fields | undefined;
}

export type Values = Readonly<Record<string, string>>;

export interface MovementFault {
  /** The field of the movement. */
  readonly field: string;
  readonly code: MovementFaultCode;
  readonly values: Values;
}

export interface MovementNotice {
  readonly code: MovementNoticeCode;
  readonly values: Values;
}

export type MembershipFields = FieldsOf<typeof memberships>;
type NewMembership = Pick<MembershipFields, "person" | "unit" | "from" | "role" | "group" | "rated"> &
  Partial<Pick<MembershipFields, "until" | "reason" | "note">>;

/** What a movement would write, as it is gathered. */
export class MovementPlan {
  readonly faults: MovementFault[] = [];
  readonly notices: MovementNotice[] = [];
  readonly #rows = new Map<string, PlannedRow>();

  readonly office: Office;
  /** The first day on which it holds. */
  readonly day: Day;
  readonly #reason: string;

  constructor(office: Office, day: Day, reason: string) {
    this.office = office;
    this.day = day;
    this.#reason = reason;
  }

  get rows(): readonly PlannedRow[] {
    return [...this.#rows.values()];
  }

  fault(field: string, code: MovementFaultCode, values: Values = {}): void {
    this.faults.push({ field, code, values });
  }

  notice(code: MovementNoticeCode, values: Values = {}): void {
    this.notices.push({ code, values });
  }

  /** Writes cells of a row; a tombstone comes back with these cells alone. */
  put(form: string, key: string, fields: Fields): void {
    const stored = this.office.row(form, key);
    const planned = this.#rows.get(`${form} ${key}`);
    const present = stored?.deleted === false ? stored.fields : undefined;
    const old = stored?.deleted === true ? emptied(form) : {};
    this.#rows.set(`${form} ${key}`, {
      form,
      key,
      baseRev: stored?.rev ?? 0,
      fields: { ...old, ...planned?.fields, ...fields },
      deleted: false,
      before: present,
    });
  }

  remove(form: string, key: string): void {
    const stored = this.office.row(form, key);
    if (stored === undefined) return;
    const { rev: baseRev, fields: before } = stored;
    this.#rows.set(`${form} ${key}`, { form, key, baseRev, fields: {}, deleted: true, before });
  }

  /** Ends a membership with its last day. */
  close({ row }: KnownMembership, until: Day): void {
    this.put(memberships.id, row.key, { until, reason: this.#reason });
  }

  open(membership: NewMembership): void {
    const fields = { note: this.#reason, ...membership };
    this.put(memberships.id, naturalKey(memberships, fields) ?? "", withoutNulls(fields));
  }

  /** A membership that this movement begins. */
  begun(person: string, unit: string): PlannedRow | undefined {
    return this.rows.find(
      ({ form, fields, before }) =>
        form === memberships.id &&
        before === undefined &&
        fields["person"] === person &&
        fields["unit"] === unit,
    );
  }

  /** Gives somebody another role from the day on: the role of the days before stays as it was. */
  setRole(membership: KnownMembership, role: Role): void {
    const { person, unit, from, until, reason, rated, group, role: old } = membership.fields;
    if (role === old) return;
    const next = peerGroup(this.office, unit, role, { role: old, group });
    if (from >= this.day) {
      this.put(memberships.id, membership.row.key, { role, group: next });
      return;
    }
    this.close(membership, addDays(this.day, -1));
    this.open({ person, unit, from: this.day, role, group: next, rated, until, reason });
  }
}

/** The peer group of a role in a unit: as others of the role have it there, else as the person has it, else as the office does. */
export function peerGroup(
  office: Office,
  unit: string,
  role: Role,
  own: Pick<MembershipFields, "role" | "group"> | undefined,
): string {
  const all = office.people.all.flatMap((person) => person.memberships.map(({ fields }) => fields));
  const [there, everywhere] = [all.filter((fields) => fields.unit === unit), all].map((fields) =>
    mostUsed(fields.filter((one) => one.role === role).map(({ group }) => group)),
  );
  return there ?? (own?.role === role ? own.group : undefined) ?? everywhere ?? own?.group ?? GROUPS[role];
}

/** Peer groups of an office that has none yet. */
const GROUPS: Readonly<Record<Role, string>> = {
  head: "Lãnh đạo, quản lý",
  leader: "Lãnh đạo, quản lý",
  member: "Chuyên môn",
};

function mostUsed(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0];
}

function emptied(form: string): Fields {
  return Object.fromEntries(Object.keys(findForm(form)?.columns ?? {}).map((column) => [column, null]));
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}
