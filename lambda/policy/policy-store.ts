/**
 * The office's own policies in the Ledger table: `POLICIES` / `<id>@<version>` holds one published version as JSON text
 * (about 25 KB of an item's 400). A version is stored once and never changed.
 */
import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { UserId } from "../../domain/values/ids.ts";
import { findPolicy } from "../../domain/policy/library/library.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { nameOf, parseName } from "../../domain/policy/policy-name.ts";
import { putNew } from "../aws/conditional-write.ts";
import { queryAll } from "../aws/query-all.ts";
import { canonicalJson } from "../aws/canonical-json.ts";

export interface StoredPolicy {
  readonly policy: Policy;
  readonly by: string;
  /** An ISO instant. */
  readonly at: string;
}

export interface PolicyStore {
  /** false when another document was published under this id and version; the same document again is accepted. */
  publish(policy: Policy, by: UserId, at: string): Promise<boolean>;
  /** Every published version, oldest first. */
  list(): Promise<readonly StoredPolicy[]>;
  /**
   * The policy of a run's name: `id` is the newest version of the library's policy or else of the office's, `id@version`
   * exactly that version. The returned `name` is the full name, which always means the same document.
   */
  resolve(name: string): Promise<{ readonly name: string; readonly policy: Policy } | undefined>;
}

const StoredItem = z.object({ document: z.string(), by: z.string(), at: z.string() });
const PARTITION = "POLICIES";

export function makePolicyStore(options: {
  readonly db: DynamoDBDocumentClient;
  readonly ledgerTable: string;
}): PolicyStore {
  const { db, ledgerTable: TableName } = options;

  const read = async (name: string): Promise<StoredPolicy | undefined> => {
    const Key = { pk: PARTITION, sk: name };
    const { Item: item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return item === undefined ? undefined : storedOf(item);
  };

  const list = async (): Promise<readonly StoredPolicy[]> => {
    const stored = (await queryAll({ db, table: TableName, pk: PARTITION })).map(storedOf);
    return stored.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  };

  const newestOf = async (id: string): Promise<Policy | undefined> =>
    (await list()).findLast(({ policy }) => policy.id === id)?.policy;

  return {
    list,

    async publish(policy, by, at) {
      const sk = nameOf(policy);
      const document = canonicalJson(policy);
      if (await putNew(db, TableName, { pk: PARTITION, sk, document, by, at })) return true;
      const stored = await read(sk);
      return stored !== undefined && canonicalJson(stored.policy) === document;
    },

    async resolve(name) {
      const { id, version } = parseName(name);
      const own = findPolicy(name);
      // An office may have published a version of its own before the product came with one of the same name.
      const policy =
        version === undefined ? (own ?? (await newestOf(id))) : ((await read(name))?.policy ?? own);
      return policy === undefined ? undefined : { name: nameOf(policy), policy };
    },
  };
}

function storedOf(item: unknown): StoredPolicy {
  const { document, by, at } = StoredItem.parse(item);
  return { policy: Policy.parse(JSON.parse(document)), by, at };
}

function sortKey({ at, policy }: StoredPolicy): string {
  return `${at} ${nameOf(policy)}`;
}
