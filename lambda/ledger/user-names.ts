/** Who has signed in: `USERS` / `<user>` in the Ledger table. The journal has ids alone. */
import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Day } from "../../domain/values/day.ts";
import { UserId } from "../../domain/values/ids.ts";
import { Role } from "../../domain/vocabulary/role.ts";
import { queryAll } from "../aws/query-all.ts";
import { type Key, readItems, type Tables } from "./tables.ts";

/** An account as the identity provider described it at its last sign-in. */
export interface SeenAccount {
  readonly user: UserId;
  /** Empty when the identity provider gives none. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signIn?: string | undefined;
}

export interface UserNames {
  /** Stores what the identity provider says of an account, once a day and whenever it changes. */
  keep(account: SeenAccount, day: Day): Promise<void>;
  /** @param users distinct ids; unknown ones are left out of the result */
  read(users: readonly UserId[]): Promise<Record<UserId, string>>;
  /** Every account that has ever signed in with a role, with the day on which it did so last. */
  list(): Promise<readonly (SeenAccount & { readonly day: Day | undefined })[]>;
}

const PARTITION = "USERS";

const UserItem = z.object({
  sk: UserId,
  name: z.string(),
  roles: z.array(Role).default([]),
  signIn: z.string().optional(),
  day: Day.optional(),
});

export function makeUserNames(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
}): UserNames {
  const { db, ledgerTable } = options;
  /** What this process has stored, so that each account costs one write a day and process. */
  const stored = new Map<UserId, string>();
  return {
    async keep({ user, name, roles, signIn }, day) {
      const item = { name, roles: [...roles], day, ...(signIn !== undefined && { signIn }) };
      const text = JSON.stringify(item);
      if (name === "" || stored.get(user) === text) return;
      await db.send(new PutCommand({ TableName: ledgerTable, Item: { ...keyOf(user), ...item } }));
      stored.set(user, text);
    },

    read: (users) => readUserNames({ db, ledger: ledgerTable }, users),

    async list() {
      const items = await queryAll({ db, table: ledgerTable, pk: PARTITION });
      return items.map((item) => {
        const { sk: user, ...account } = UserItem.parse(item);
        return { user, ...account, day: account.day };
      });
    },
  };
}

/** @param users distinct ids; unknown ones are left out of the result */
export async function readUserNames(
  tables: Omit<Tables, "journal">,
  users: readonly UserId[],
): Promise<Record<UserId, string>> {
  const items = await readItems(tables, users.map(keyOf));
  return Object.fromEntries(items.map((item) => UserItem.parse(item)).map(({ sk, name }) => [sk, name]));
}

function keyOf(user: UserId): Key {
  return { pk: PARTITION, sk: user };
}
