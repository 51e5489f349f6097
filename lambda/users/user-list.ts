import { grants } from "../../domain/forms/catalogue/grants.ts";
import { users } from "../../domain/forms/catalogue/users.ts";
import { typedFields } from "../../domain/forms/row.ts";
import { listUserRights, type UserRights } from "../../domain/users/user-rights.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { officeUsers } from "../ledger/catalogue-lookup.ts";
import { readUnits } from "../ledger/units.ts";
import type { UserNames } from "../ledger/user-names.ts";

export interface UserListDeps {
  readonly ledger: Ledger;
  readonly userNames: UserNames;
  readonly committee: UnitId;
  /** An ISO instant. */
  readonly now: () => string;
}

/** A user with the revision of their row, which is 0 without one. */
export type ListedUser = UserRights & { readonly rev: number };

/** Who has which right in a year, as it stands now. */
export async function readUserList(
  { ledger, userNames, committee, now }: UserListDeps,
  year: number,
): Promise<readonly ListedUser[]> {
  const register = { unit: committee, year };
  const [userRows, grantRows, units, accounts] = await Promise.all([
    ledger.allRows(register, users.id),
    ledger.allRows(register, grants.id),
    readUnits(ledger, committee, year),
    userNames.list(),
  ]);
  const revs = new Map<string | undefined, number>(userRows.map(({ key, rev }) => [key, rev]));
  const list = listUserRights({
    list: officeUsers(userRows),
    accounts,
    grants: grantRows
      .filter(({ deleted }) => !deleted)
      .map(({ key, fields }) => typedFields(grants, key, fields)),
    committee,
    units: units.map(({ unit }) => unit),
    today: vietnamDay(now()),
  });
  return list.map((user) => ({ ...user, rev: revs.get(user.key) ?? 0 }));
}
