import { type RunId, RunId as RunIdSchema, type UserId } from "../../domain/ids.ts";
import { periodYear } from "../../domain/period.ts";
import { findPolicy } from "../../domain/policy/library.ts";
import type { RunRequest, RunResponse } from "../../domain/protocol/runs.ts";
import { readSettings } from "../../domain/score/settings.ts";
import { checkGate } from "../run/gate.ts";
import type { ApiDependencies } from "./dependencies.ts";
import { readUnits } from "./units.ts";

export type OpenedRun =
  | { readonly kind: "opened"; readonly run: RunResponse }
  | {
      readonly kind: "refused";
      readonly code:
        | "invalid-request"
        | "unknown-policy"
        | "invalid-settings"
        | "no-catalogue"
        | "registers-not-locked"
        | "already-published";
      readonly values: Readonly<Record<string, string>>;
    };

/**
 * Refuses at once what the machine would refuse later, then stores the run and starts it. The run is stored first: an
 * execution without a run would be one that nobody can see.
 */
export async function openRun(deps: ApiDependencies, user: UserId, request: RunRequest): Promise<OpenedRun> {
  const refusal = await findRefusal(deps, request);
  if (refusal !== undefined) return refusal;
  const run: RunResponse = {
    ...request,
    id: newRunId(deps, request),
    status: "running",
    startedBy: user,
    startedAt: deps.now(),
    registers: [],
    settings: {},
    factsHash: null,
    reason: null,
  };
  if (!(await deps.runs.create(run))) throw new Error(`run ${run.id} exists`);
  try {
    await deps.startExecution("run", run.id, { run: run.id });
  } catch (error) {
    await deps.runs.update(run.id, { status: "failed", reason: "not-started" });
    throw error;
  }
  return { kind: "opened", run };
}

async function findRefusal(deps: ApiDependencies, request: RunRequest): Promise<OpenedRun | undefined> {
  const { ledger, runs, committee } = deps;
  const { year, period, dryRun } = request;
  if (periodYear(period) !== year) return refused("invalid-request", { field: "body.period" });
  const policy = findPolicy(request.policy);
  if (policy === undefined) return refused("unknown-policy", { policy: request.policy });
  if (!dryRun) {
    const published = await runs.published(committee, year, period);
    if (published !== undefined) return refused("already-published", { run: published });
  }
  const gate = await checkGate(ledger, { committee, year, period });
  if (gate.kind === "no-catalogue") return refused("no-catalogue", { year: String(year) });
  const settings = readSettings(policy, gate.catalogue);
  if (!settings.ok) return refused("invalid-settings", { setting: settings.setting });
  if (gate.kind === "not-locked" && !dryRun) {
    const units = await readUnits(ledger, committee, year);
    const open = units.filter(({ unit }) => gate.units.includes(unit));
    return refused("registers-not-locked", { units: open.map(({ name }) => name).join("; ") });
  }
  return undefined;
}

function newRunId(deps: ApiDependencies, { period }: RunRequest): RunId {
  return RunIdSchema.parse(`run-${period.toLowerCase()}-${deps.newId()}`);
}

function refused(
  code: Extract<OpenedRun, { kind: "refused" }>["code"],
  values: Readonly<Record<string, string>>,
): OpenedRun {
  return { kind: "refused", code, values };
}
