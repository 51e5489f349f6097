import type { ApiApp } from "../http/api-app.ts";
import { decideAccess, reachesWholeOrganisation } from "../../domain/register/access.ts";
import { boardState } from "../../domain/register/board.ts";
import { isLockedFor } from "../../domain/register/gate.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { coveringPeriods, type Period, periodYear } from "../../domain/values/period.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { explainStop } from "../../domain/explanation/stopped-run.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { BoardResponse } from "../../domain/protocol/board.ts";
import type { RunStore } from "../run/store/run-store.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { boardRoute } from "../http/contract/board.ts";
import type { ApiDeps } from "./deps.ts";
import { problem } from "../http/contract/problem.ts";
import { startDueQuietly } from "../run/open/start-due-quietly.ts";
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

/** The newest official run of the period, if it ended without results. */
async function readStopped(runs: RunStore, year: number, period: Period): Promise<StoppedRun | undefined> {
  const newest = (await runs.list(year, period)).find(({ dryRun }) => !dryRun);
  return newest !== undefined && isStopped(newest) ? newest : undefined;
}

type StoppedRun = RunResponse & { readonly status: "refused" | "failed" };

function isStopped(run: RunResponse): run is StoppedRun {
  return run.status === "refused" || run.status === "failed";
}

function wireStopped(
  { id, status, reason, startedBy, startedAt }: StoppedRun,
  language: Language,
): BoardResponse["stopped"] {
  return { run: id, status, message: explainStop(reason ?? "", language), by: startedBy, at: startedAt };
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
      const { seq, rows, lastAt, opened } = head;
      const state = boardState(head, period, today);
      return [{ ...unit, state, seq, rows, lastAt, opened: opened[period] ?? null }];
    });
    const [superseded, stopped] = await Promise.all([
      readSuperseded(runs, published),
      readStopped(runs, year, period),
    ]);
    const { user } = c.get("identity");
    const caused =
      stopped?.startedBy === user ||
      heads.some(({ locks }) => coveringPeriods(period).some((covering) => locks[covering]?.by === user));
    const isTold = caused || reachesWholeOrganisation(reach, "read-board");
    const told = stopped === undefined || !isTold ? null : wireStopped(stopped, c.get("language"));
    return c.json({ period, units: states, published: published ?? null, stopped: told, superseded }, 200);
  });
}
