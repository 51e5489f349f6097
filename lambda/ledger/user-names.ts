/** Names of users: `USERS` / `<user>` in the Ledger table. The journal has ids alone. */
import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { UserId } from "../../domain/values/ids.ts";
import { holds } from "../aws/conditional-write.ts";
import { type Key, readItems, type Tables } from "./tables.ts";

export interface UserNames {
  /** Stores a user's present name from the identity provider. */
  keep(user: UserId, name: string): Promise<void>;
  /** @param users distinct ids; unknown ones are left out of the result */
  read(users: readonly UserId[]): Promise<Record<UserId, string>>;
}

const UserItem = z.object({ sk: UserId, name: z.string() });

export function makeUserNames(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
}): UserNames {
  const { db, ledgerTable } = options;
  /** Names stored by this process, so that each user costs one write per process. */
  const stored = new Map<UserId, string>();
  return {
    async keep(user, name) {
      if (name === "" || stored.get(user) === name) return;
      await holds(
        db.send(
          new PutCommand({
            TableName: ledgerTable,
            Item: { ...keyOf(user), name },
            ConditionExpression: "attribute_not_exists(pk) OR #name <> :name",
            ExpressionAttributeNames: { "#name": "name" },
            ExpressionAttributeValues: { ":name": name },
          }),
        ),
      );
      stored.set(user, name);
    },

    read: (users) => readUserNames({ db, ledger: ledgerTable }, users),
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
  return { pk: "USERS", sk: user };
}
