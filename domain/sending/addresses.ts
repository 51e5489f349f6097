import type { GrantAccess } from "../register/access.ts";
import { hasLeft, type OfficeUser } from "../users/office-users.ts";
import type { Day } from "../values/day.ts";

export interface AddressFacts {
  readonly list: readonly OfficeUser[];
  readonly grants: readonly { readonly user: string; readonly unit: string; readonly access: GrantAccess }[];
  readonly today: Day;
}

/** One letter goes to so many at most, which is SES's own limit. */
const MOST_ADDRESSES = 50;

/** An address that can stand in a header as it is. */
const ADDRESS = /^[!#-'*+\-/-9=?A-Z^-~.]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** The sign-in names of those who keep a unit's register and have not left, as far as they are e-mail addresses. */
export function addressesOf(unit: string, { list, grants, today }: AddressFacts): readonly string[] {
  const writers = new Set(
    grants.filter((grant) => grant.unit === unit && grant.access === "write").map(({ user }) => user),
  );
  const rows = list.filter(
    (row) =>
      (writers.has(row.key) || (row.directoryId !== null && writers.has(row.directoryId))) &&
      !hasLeft([row], today),
  );
  const addresses = new Set(rows.map(({ signIn }) => signIn.trim().toLowerCase()));
  return [...addresses].filter((address) => ADDRESS.test(address)).slice(0, MOST_ADDRESSES);
}
