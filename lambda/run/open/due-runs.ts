import { decideGate, lockedPeriods } from "../../../domain/register/gate.ts";
import { AUTOMATIC, type RunId } from "../../../domain/values/ids.ts";
import { type Period, periodEnd } from "../../../domain/values/period.ts";
import { storedName } from "../../../domain/policy/library/library.ts";
import { type OfficeRegister, readOffice } from "./gate.ts";
import { beginOnce, newRun, readPublished, type RunDeps } from "./open-run.ts";
import type { RuleBook } from "../../../domain/vocabulary/setting.ts";
import { policyOfYear, resolveInYear, secondOfYear } from "./policy-of-year.ts";
import { sealedId, supersession } from "./supersession.ts";

/**
 * Starts the official run of every period of the year whose registers are all locked and whose present locks and
 * corrections no run has counted. The run's id follows from these locks, so that concurrent callers start a single run.
 * If a caller dies half-way, the next lock, view of the board or morning schedule completes its work.
 */
export async function startDueRuns(deps: RunDeps, year: number, only?: Period): Promise<readonly RunId[]> {
  const office = await readOffice(deps.ledger, { committee: deps.committee, year });
  if (office === undefined) return [];
  const started: RunId[] = [];
  for (const period of only === undefined ? lockedPeriods(office.registers) : [only]) {
    if (decideGate(period, office.registers).kind !== "open") continue;
    for (const book of ["first", "second"] as const) {
      const run = await startDue(deps, { year, period, book }, office.registers);
      if (run !== undefined) started.push(run);
    }
  }
  return started;
}

async function startDue(
  deps: RunDeps,
  { year, period, book }: { readonly year: number; readonly period: Period; readonly book: RuleBook },
  registers: readonly OfficeRegister[],
): Promise<RunId | undefined> {
  const chosen = await (book === "first" ? policyOfYear : secondOfYear)(deps, year);
  if (chosen === undefined) return undefined;
  const published = await readPublished(deps, year, period, book);
  const supersedes = published && (await supersession(deps.ledger, published, registers));
  if (published !== undefined && supersedes === undefined) return undefined;
  const name = published === undefined ? chosen : storedName(published.policy);
  const resolved = await resolveInYear(deps, year, name);
  if (resolved !== undefined && periodEnd(period) < resolved.policy.effective) return undefined;
  const official = {
    year,
    period,
    policy: resolved?.name ?? name,
    ...(book === "second" && { book }),
    dryRun: false,
    supersedes: supersedes ?? null,
  };
  const id = sealedId(official, registers);
  const run = await beginOnce(deps, newRun({ ...official, id, startedBy: AUTOMATIC, startedAt: deps.now() }));
  return run.status === "running" ? run.id : undefined;
}
