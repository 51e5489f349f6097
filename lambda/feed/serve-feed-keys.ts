import { LONGEST_FEED_DAYS } from "../../domain/feed/feed-verdict.ts";
import { FeedId, type FeedKey } from "../../domain/protocol/outward/feeds.ts";
import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import { addDays } from "../../domain/values/day.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import { periodYear } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { FEED_MADE, FEED_REVOKED } from "../aws/log-events.ts";
import type { Log } from "../aws/log.ts";
import { readRecused } from "../decision/read-recused.ts";
import type { ApiApp } from "../http/api-app.ts";
import { feedsRoute, makeFeedRoute, revokeFeedRoute } from "../http/contract/outward/feeds.ts";
import { problem } from "../http/contract/problem.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { FeedKeys } from "./feed-keys.ts";

export interface FeedKeyDeps {
  readonly ledger: Ledger;
  readonly feedKeys: FeedKeys;
  readonly committee: UnitId;
  readonly log: Log;
  /** An ISO instant. */
  readonly now: () => string;
  /** A new unique id of lower-case letters and digits. */
  readonly newId: () => string;
  /** 256 random bits as text. */
  readonly newSecret: () => string;
}

/** Keys are made, listed and revoked by whoever may export the whole office. */
export function serveFeedKeys(app: ApiApp, deps: FeedKeyDeps): void {
  const { feedKeys, log } = deps;
  const viewOf = async (identity: Identity, year: number) => {
    const { reach, units } = await readReaderView(deps, identity, year);
    return reachesWholeOrganisation(reach, "export") ? units : undefined;
  };

  app.openapi(feedsRoute, async (c) => {
    const units = await viewOf(c.get("identity"), c.req.valid("query").year);
    if (units === undefined) return problem(c, "forbidden");
    return c.json({ feeds: [...(await feedKeys.list())] }, 200);
  });

  app.openapi(makeFeedRoute, async (c) => {
    const request = c.req.valid("json");
    const identity = c.get("identity");
    const year = periodYear(request.period);
    const units = await viewOf(identity, year);
    if (units === undefined) return problem(c, "forbidden");
    // A key opens what its maker reads, so whoever is kept from something makes none.
    if ((await readRecused(deps, identity, year)).size > 0) return problem(c, "recused");
    if (request.unit !== null && !units.some(({ unit }) => unit === request.unit))
      return problem(c, "not-found");
    const at = deps.now();
    const today = vietnamDay(at);
    if (request.until < today || request.until > addDays(today, LONGEST_FEED_DAYS))
      return problem(c, "invalid-request", { field: "body.until" });
    const feed: FeedKey = {
      ...request,
      id: FeedId.parse(deps.newId()),
      madeBy: identity.user,
      madeAt: at,
      lastUsedAt: null,
      revokedAt: null,
      revokedBy: null,
    };
    const secret = deps.newSecret();
    await feedKeys.keep(feed, secret);
    log.info(FEED_MADE, { traceId: c.get("traceId"), user: identity.user, code: feed.id });
    return c.json({ feed, path: `/v1/feeds/${feed.id}`, secret }, 200);
  });

  app.openapi(revokeFeedRoute, async (c) => {
    const { id } = c.req.valid("param");
    const identity = c.get("identity");
    const units = await viewOf(identity, Number(vietnamDay(deps.now()).slice(0, 4)));
    if (units === undefined) return problem(c, "forbidden");
    const isNew = await feedKeys.revoke(id, identity.user, deps.now());
    const { key } = await feedKeys.find(id);
    if (key === undefined) return problem(c, "not-found");
    if (isNew) log.info(FEED_REVOKED, { traceId: c.get("traceId"), user: identity.user, code: id });
    return c.json(key, 200);
  });
}
