import { FEED_READ } from "../aws/log-events.ts";
import type { Log } from "../aws/log.ts";
import type { ApiApp } from "../http/api-app.ts";
import { makeOpenApp } from "../http/app.ts";
import { readFeedRoute } from "../http/contract/outward/read-feed.ts";
import { problem } from "../http/contract/problem.ts";
import type { ReportDeps } from "../workbook/report/read-report.ts";
import { type FeedDoorDeps, openFeed } from "./open-feed.ts";
import { readTable } from "./read-table.ts";

export type FeedDeps = FeedDoorDeps & ReportDeps & { readonly log: Log };

/** Programs are asked for a name and a password; the realm is a name for people. */
const ASK = { "WWW-Authenticate": 'Basic realm="Quan Triet", charset="UTF-8"' };

/** The route of the function `feed`, which asks for a key of its own and for no token. */
export function makeFeedApp(deps: FeedDeps): ApiApp {
  const app = makeOpenApp(deps);
  app.openapi(readFeedRoute, async (c) => {
    const { id } = c.req.valid("param");
    const opened = await openFeed(deps, id, c.req.header("Authorization"));
    if (opened.kind !== "open") {
      if (opened.kind === "feed-too-often") c.header("Retry-After", "3600");
      else c.header("WWW-Authenticate", ASK["WWW-Authenticate"]);
      return problem(c, opened.kind);
    }
    const { unit, period } = opened.key;
    const table = await readTable(deps, opened.key);
    if (table.kind !== "table") return problem(c, table.kind);
    deps.log.info(FEED_READ, {
      traceId: c.get("traceId"),
      user: id,
      run: table.run,
      period,
      rows: table.rows,
      ...(unit !== null && { unit }),
    });
    return c.body(table.text, 200, { "Content-Type": "text/csv; charset=utf-8" });
  });
  return app;
}
