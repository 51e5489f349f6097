import type { OpenAPIHono } from "@hono/zod-openapi";
import { decideAccess } from "../../domain/access.ts";
import { boardState } from "../../domain/board.ts";
import { periodYear } from "../../domain/period.ts";
import { vietnamDay } from "../vietnam-day.ts";
import { readBoard } from "./contract/board.ts";
import type { ApiDependencies } from "./dependencies.ts";
import { problem } from "./problem.ts";
import type { RequestEnv } from "./request-env.ts";
import { readStandpoint } from "./standpoint.ts";

export function serveBoard(app: OpenAPIHono<RequestEnv>, deps: ApiDependencies): void {
  const { ledger, runs, committee } = deps;

  app.openapi(readBoard, async (c) => {
    const { year, period } = c.req.valid("query");
    if (periodYear(period) !== year) return problem(c, "invalid-request", { field: "query.period" });
    const { reach, units } = await readStandpoint(deps, c.get("identity"), year);
    const seen = units.filter(({ unit }) => decideAccess(reach, "read-board", unit) === "allowed");
    if (seen.length === 0) return problem(c, "forbidden");
    const [heads, published] = await Promise.all([
      ledger.heads(seen.map(({ unit }) => ({ unit, year }))),
      runs.published(committee, year, period),
    ]);
    const today = vietnamDay(deps.now());
    const lines = heads.flatMap((head, index) => {
      const unit = seen[index];
      if (unit === undefined) return [];
      const { seq, rows, lastAt } = head;
      return [{ ...unit, state: boardState(head, period, today), seq, rows, lastAt }];
    });
    return c.json({ period, units: lines, published: published ?? null }, 200);
  });
}
