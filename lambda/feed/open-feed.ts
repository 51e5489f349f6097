import { type FeedVerdict, feedVerdict } from "../../domain/feed/feed-verdict.ts";
import { users } from "../../domain/forms/catalogue/users.ts";
import type { FeedId, FeedKey } from "../../domain/protocol/outward/feeds.ts";
import { hasLeft, standingOf } from "../../domain/users/office-users.ts";
import type { Day } from "../../domain/values/day.ts";
import type { UnitId, UserId } from "../../domain/values/ids.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { officeUsers } from "../ledger/catalogue-lookup.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { parseBasic } from "./basic.ts";
import type { FeedKeys } from "./feed-keys.ts";

export interface FeedDoorDeps {
  readonly ledger: Ledger;
  readonly feedKeys: FeedKeys;
  readonly committee: UnitId;
  /** An ISO instant. */
  readonly now: () => string;
}

export type OpenedFeed =
  | { readonly kind: "open"; readonly key: FeedKey }
  | { readonly kind: Exclude<FeedVerdict, "open"> };

/** Asks for the key on every request, so that a revoked one is refused at the next. */
export async function openFeed(
  deps: FeedDoorDeps,
  id: FeedId,
  authorization: string | undefined,
): Promise<OpenedFeed> {
  const given = parseBasic(authorization);
  if (given === undefined || given.name !== id) return { kind: "feed-key-unknown" };
  const { key, isRight } = await deps.feedKeys.find(id, given.password);
  if (key === undefined || !isRight) return { kind: "feed-key-unknown" };
  const at = deps.now();
  const today = vietnamDay(at);
  const verdict = feedVerdict({
    isRight,
    isRevoked: key.revokedAt !== null,
    until: key.until,
    today,
    hasMakerLeft: await hasMakerLeft(deps, key.madeBy, today),
  });
  if (verdict !== "open") return { kind: verdict };
  return (await deps.feedKeys.use(id, at)) ? { kind: "open", key } : { kind: "feed-too-often" };
}

/** By this year's list of users, or last year's while this year's does not know them. */
async function hasMakerLeft(
  { ledger, committee }: FeedDoorDeps,
  maker: UserId,
  today: Day,
): Promise<boolean> {
  const year = Number(today.slice(0, 4));
  for (const listYear of [year, year - 1]) {
    const rows = await ledger.allRows({ unit: committee, year: listYear }, users.id);
    const standing = standingOf(officeUsers(rows), { user: maker });
    if (standing.kind === "own") return hasLeft(standing.rows, today);
  }
  return false;
}
