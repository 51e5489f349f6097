import type { ApiApp } from "../http/api-app.ts";
import { decideAccess, reachesWholeOrganisation } from "../../domain/register/access.ts";
import { boardState } from "../../domain/register/board.ts";
import { isLockedFor } from "../../domain/register/gate.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { periodYear } from "../../domain/values/period.ts";
import type { BoardResponse } from "../../domain/protocol/board.ts";
import type { RunStore } from "../run/store/run-store.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { boardRoute } from "../http/contract/board.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { startDueQuietly } from "./start-due.ts";
import { readReaderView } from "../http/reader-view.ts";

/** The runs that this one superseded, newest first. */
async function readSuperseded(
  runs: RunStore,
  published: RunId | undefined,
): Promise<BoardResponse["superseded"]> {
  const superseded: BoardResponse["superseded"] = [];
  let supersedes = published && (await runs.read(published))?.supersedes;
  let by = published;
  while (supersedes && by !== undefined) {
    const { run, reason } = supersedes;
    superseded.push({ run, by, reason });
    supersedes = (await runs.read(run))?.supersedes;
    by = run;
  }
  return superseded;
}

export function serveBoard(app: ApiApp, deps: ApiDeps): void {
  const { ledger, runs, committee } = deps;

  app.openapi(boardRoute, async (c) => {
    const { year, period } = c.req.valid("query");
    if (periodYear(period) !== year) return problem(c, "invalid-request", { field: "query.period" });
    const { reach, units } = await readReaderView(deps, c.get("identity"), year);
    const visible = units.filter(({ unit }) => decideAccess(reach, "read-board", unit) === "allowed");
    if (visible.length === 0) return problem(c, "forbidden");
    const [heads, published] = await Promise.all([
      ledger.heads(visible.map(({ unit }) => ({ unit, year }))),
      runs.published(committee, year, period),
    ]);
    // If a process died between a lock and its run, the next look at the board starts the run.
    const isDue = heads.every(({ locks }) => isLockedFor(period, locks));
    if (isDue && reachesWholeOrganisation(reach, "read-board"))
      await startDueQuietly(deps, { year, period, traceId: c.get("traceId") });
    const today = vietnamDay(deps.now());
    const states = heads.flatMap((head, index) => {
      const unit = visible[index];
      if (unit === undefined) return [];
      const { seq, rows, lastAt } = head;
      return [{ ...unit, state: boardState(head, period, today), seq, rows, lastAt }];
    });
    const superseded = await readSuperseded(runs, published);
    return c.json({ period, units: states, published: published ?? null, superseded }, 200);
  });
}
