import type { FieldsOf, Form } from "../forms/form.ts";
import { users } from "../forms/catalogue/users.ts";
import type { FieldIssue } from "../forms/row.ts";
import type { Day } from "../values/day.ts";
import { fold } from "../values/fold.ts";
import type { Entry } from "../register/entry-rights.ts";

/** A live row of the form of users. */
export interface OfficeUser extends FieldsOf<typeof users> {
  readonly key: string;
}

/** A signed-in account: the directory's id, and the name that the directory vouches for, if it gives one. */
export interface Account {
  readonly user: string;
  readonly signIn?: string | undefined;
}

export type Standing =
  /** The account's own rows; all of them have ended where somebody left. */
  | { readonly kind: "own"; readonly rows: readonly OfficeUser[] }
  /** The first sign-in under this name: the row is to be bound to the account. */
  | { readonly kind: "first"; readonly row: OfficeUser }
  /** The name belongs to another account, which has signed in before. */
  | { readonly kind: "taken"; readonly row: OfficeUser }
  | { readonly kind: "unlisted" };

/**
 * Finds an account among the users. A row that is bound knows its account by the directory's id alone: names are given
 * out again, ids never. An open row under the same name is the account's new beginning after it had left.
 */
export function standingOf(list: readonly OfficeUser[], account: Account): Standing {
  const own = list.filter((row) => accountOf(row) === account.user);
  if (own.some(({ until }) => until === null)) return { kind: "own", rows: own };
  const named = list.filter(
    ({ signIn }) => account.signIn !== undefined && isSameName(signIn, account.signIn),
  );
  const free = named.filter((row) => row.directoryId === null && row.key !== account.user);
  const first = free.find(({ until }) => until === null) ?? (own.length === 0 ? free[0] : undefined);
  if (first !== undefined) return { kind: "first", row: first };
  if (own.length > 0) return { kind: "own", rows: own };
  const taken = named.find(({ until }) => until === null);
  return taken === undefined ? { kind: "unlisted" } : { kind: "taken", row: taken };
}

/** Whether every row of the account has ended by the day. */
export function hasLeft(rows: readonly OfficeUser[], today: Day): boolean {
  return rows.length > 0 && rows.every(({ until }) => until !== null && until <= today);
}

/** The directory's id behind what a grant or a declared interest names: a row of the users, or an id itself. */
export function accountNamed(list: readonly OfficeUser[], named: string): string {
  const row = list.find(({ key }) => key === named);
  return row === undefined ? named : accountOf(row);
}

/** Grants that were entered before there was a list of users name ids; a row under such an id is that account's. */
function accountOf({ key, directoryId }: OfficeUser): string {
  return directoryId ?? key;
}

function isSameName(left: string, right: string): boolean {
  return fold(left) === fold(right);
}

const SIGN_IN_NAME = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The faults of a user's row. Nobody ends rights of their own, so that one administrator always remains; who has signed
 * in is never deleted, since a deleted row would not be known as ended.
 * @param writer the account that writes, whose own rights may have ended a moment ago
 */
export function userIssues(
  form: Form,
  key: string,
  { before, after, deleted, change }: Entry,
  {
    list,
    writer,
    today,
  }: { readonly list: readonly OfficeUser[]; readonly writer: string; readonly today: Day },
): readonly FieldIssue[] {
  if (form.id !== users.id) return [];
  const ownRows = list.filter((row) => accountOf(row) === writer);
  if (hasLeft(ownRows, today)) return [{ field: "until", code: "rights-ended" }];
  const isOwn = ownRows.some((row) => row.key === key);
  const isEnded = deleted || (change.set["until"] ?? null) !== null;
  if (isOwn && isEnded) return [{ field: "until", code: "own-rights" }];
  if (deleted) return before?.["directoryId"] == null ? [] : [{ field: "until", code: "user-kept" }];
  const signIn = String(after["signIn"]);
  if ("signIn" in change.set && !SIGN_IN_NAME.test(signIn)) return [{ field: "signIn", code: "bad-sign-in" }];
  const isOpen = (after["until"] ?? null) === null;
  const twin = list.find((row) => row.key !== key && row.until === null && isSameName(row.signIn, signIn));
  return isOpen && twin !== undefined
    ? [{ field: "signIn", code: "sign-in-twice", values: { name: twin.fullName } }]
    : [];
}
