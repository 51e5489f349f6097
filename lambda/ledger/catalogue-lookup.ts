/**
 * What a push asks the catalogue of its year, each thing once. It is not among the conditions of the commit: a change at
 * the very same moment is not seen, as with references (rule L7).
 */
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { interests } from "../../domain/forms/catalogue/interests.ts";
import { memberships } from "../../domain/forms/catalogue/memberships.ts";
import { users } from "../../domain/forms/catalogue/users.ts";
import { naturalKey, typedFields } from "../../domain/forms/row.ts";
import type { MembershipSpan } from "../../domain/membership/membership.ts";
import { type Register, UserId } from "../../domain/values/ids.ts";
import type { OfficeUser } from "../../domain/users/office-users.ts";
import type { BatchRow } from "./batch.ts";
import { readAllRows, type StoredRow } from "./row-item.ts";
import type { Tables } from "./tables.ts";
import { readUserNames } from "./user-names.ts";

export type FindMemberships = (person: string) => Promise<readonly MembershipSpan[]>;

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

export type FindUsers = (rows: readonly BatchRow[]) => Promise<readonly OfficeUser[]>;

/** Forms of rows that are decided by who is a user. */
const ABOUT_USERS: ReadonlySet<string> = new Set([users.id, grants.id, interests.id]);

/** Reads the users of the year, where a row of the batch is decided by them. */
export function makeUserFinder(tables: Tables, catalogue: Register): FindUsers {
  return async (rows) =>
    rows.some(({ form }) => ABOUT_USERS.has(form))
      ? officeUsers(await readAllRows(tables, catalogue, { form: users.id }))
      : [];
}

/** The users among the rows of a catalogue. */
export function officeUsers(
  rows: readonly Pick<StoredRow, "form" | "key" | "fields" | "deleted">[],
): readonly OfficeUser[] {
  return rows
    .filter(({ form, deleted }) => form === users.id && !deleted)
    .map(({ key, fields }) => ({ ...typedFields(users, key, fields), key }));
}

export type FindKnownUsers = (rows: readonly BatchRow[]) => Promise<ReadonlySet<string>>;

/**
 * Finds which users named by grants and declared interests there are: those who have signed in, and those who hold a grant in
 * the year already. Whoever has not signed in yet is entered in the form of users first, or in the same batch.
 */
export function makeKnownUserFinder(
  tables: Tables,
  catalogue: Register,
  writer: UserId,
  batch: readonly BatchRow[],
): FindKnownUsers {
  const entered = batch.filter(({ form }) => form === users.id).map(({ key }) => key);
  return async (rows) => {
    const named = [...new Set([...usersIn(rows, interests.id), ...usersIn(rows, grants.id)])];
    if (named.length === 0) return new Set();
    const signedIn = Object.keys(await readUserNames(tables, named));
    const strangers = named.filter((user) => user !== writer && !signedIn.includes(user));
    const granted = strangers.length === 0 ? [] : await readAllRows(tables, catalogue, { form: grants.id });
    const holders = granted.filter(({ deleted }) => !deleted).map(({ fields }) => String(fields["user"]));
    return new Set<string>([writer, ...entered, ...signedIn, ...holders]);
  };
}

/** The users whom the rows of a form name. */
function usersIn(rows: readonly BatchRow[], form: string): readonly UserId[] {
  const named = rows.flatMap((row) =>
    row.kind === "patch" && row.form === form ? (row.patch.fields?.["user"] ?? []) : [],
  );
  return [...new Set(named)].flatMap((user) => UserId.safeParse(user).data ?? []);
}
