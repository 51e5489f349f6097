import { createHash, timingSafeEqual } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { FEED_CALLS_PER_HOUR } from "../../domain/feed/feed-verdict.ts";
import { type FeedId, FeedKey } from "../../domain/protocol/outward/feeds.ts";
import type { UserId } from "../../domain/values/ids.ts";
import { countUpTo, putNew, setWhere } from "../aws/conditional-write.ts";
import { queryAll } from "../aws/query-all.ts";

const StoredKey = FeedKey.extend({ hash: z.string() });

/** Keys in the Ledger table: `FEEDS` / the id; answers of an hour are counted in `FEED-HOURS` / id and hour, for a day. */
export interface FeedKeys {
  readonly list: () => Promise<readonly FeedKey[]>;
  readonly keep: (key: FeedKey, secret: string) => Promise<void>;
  /** `isRight` tells whether the secret is the key's; it takes as long for a key that is not there. */
  readonly find: (
    id: FeedId,
    secret?: string,
  ) => Promise<{ readonly key: FeedKey | undefined; readonly isRight: boolean }>;
  /** false when it was revoked before. */
  readonly revoke: (id: FeedId, by: UserId, at: string) => Promise<boolean>;
  /** Counts a use; false when the hour's are used up. @param at an ISO instant */
  readonly use: (id: FeedId, at: string) => Promise<boolean>;
}

export function makeFeedKeys(db: DynamoDBDocumentClient, table: string): FeedKeys {
  return {
    async list() {
      const keys = z.array(FeedKey).parse(await queryAll({ db, table, pk: KEYS }));
      return keys.toSorted((a, b) => Number(a.madeAt < b.madeAt) - Number(a.madeAt > b.madeAt));
    },
    async keep(key, secret) {
      if (!(await putNew(db, table, { pk: KEYS, sk: key.id, ...key, hash: hashOf(secret) })))
        throw new Error("the id of a new key is taken");
    },
    async find(id, secret = "") {
      const Key = { pk: KEYS, sk: id };
      const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      const stored = Item === undefined ? undefined : StoredKey.parse(Item);
      const isSame = timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(stored?.hash ?? NOBODYS));
      return {
        key: stored === undefined ? undefined : FeedKey.parse(stored),
        isRight: isSame && stored !== undefined,
      };
    },
    revoke: (id, by, at) =>
      setWhere(db, table, {
        key: { pk: KEYS, sk: id },
        where: { revokedAt: null },
        set: { revokedAt: at, revokedBy: by },
      }),
    async use(id, at) {
      const isLeft = await countUpTo(db, table, {
        key: { pk: "FEED-HOURS", sk: `${id}#${at.slice(0, 13)}` },
        most: FEED_CALLS_PER_HOUR,
        until: Math.floor(Date.parse(at) / 1000) + SECONDS_PER_DAY,
      });
      if (isLeft) await setWhere(db, table, { key: { pk: KEYS, sk: id }, set: { lastUsedAt: at } });
      return isLeft;
    },
  };
}

const KEYS = "FEEDS";
const SECONDS_PER_DAY = 86_400;

/** A secret has 256 random bits, so one round is enough: nothing can be guessed that a slow hash would protect. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const NOBODYS = "0".repeat(64);
