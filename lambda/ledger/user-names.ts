/** What users are called: `USERS` / `<user>` in the Ledger table. The journal has ids alone. */
import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { UserId } from "../../domain/values/ids.ts";
import { holds } from "../aws/conditional-write.ts";
import { type Key, readItems } from "./tables.ts";

export interface UserNames {
  /** Keeps how the identity provider writes somebody now. */
  keep(user: UserId, name: string): Promise<void>;
  /** @param users each once; the unknown are left out of the answer. */
  read(users: readonly UserId[]): Promise<Record<UserId, string>>;
}

const UserItem = z.object({ sk: UserId, name: z.string() });

export function makeUserNames(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
}): UserNames {
  const { db, ledgerTable } = options;
  /** Of this process: a name costs one write when somebody first comes, and nothing after that. */
  const kept = new Map<UserId, string>();
  return {
    async keep(user, name) {
      if (name === "" || kept.get(user) === name) return;
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
      kept.set(user, name);
    },

    async read(users) {
      const items = await readItems({ db, ledger: ledgerTable }, users.map(keyOf));
      return Object.fromEntries(items.map((item) => UserItem.parse(item)).map(({ sk, name }) => [sk, name]));
    },
  };
}

function keyOf(user: UserId): Key {
  return { pk: "USERS", sk: user };
}
