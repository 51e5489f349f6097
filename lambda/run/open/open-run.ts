import {
  AUTOMATIC,
  type RunId,
  RunId as RunIdSchema,
  type UnitId,
  type UserId,
} from "../../../domain/values/ids.ts";
import { displayDay } from "../../../domain/values/day.ts";
import { type Period, periodEnd, periodYear } from "../../../domain/values/period.ts";
import type { RunRequest, RunResponse } from "../../../domain/protocol/runs.ts";
import { readSettings } from "../../../domain/score/facts/settings.ts";
import type { StartExecution } from "../../aws/executions.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { canonicalHash } from "../../aws/canonical-json.ts";
import { checkGate, type OfficeRegister } from "./gate.ts";
import { newRun } from "./new-run.ts";
import { pinnedVersion } from "./pinned-version.ts";
import type { RunStore } from "../store/run-store.ts";
import { countsSeals, sealedAt } from "./seal.ts";
import { supersedingReason } from "./superseding-reason.ts";

/** What it takes to open runs. */
export interface RunDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
  readonly now: () => string;
  readonly newId: () => string;
  readonly startExecution: StartExecution<"run">;
}

export type OpenedRun =
  | { readonly kind: "opened"; readonly run: RunResponse }
  | { readonly kind: "not-locked"; readonly units: readonly UnitId[] }
  | {
      readonly kind: "refused";
      readonly code:
        | "invalid-request"
        | "unknown-policy"
        | "policy-not-in-force"
        | "policy-pinned"
        | "invalid-settings"
        | "no-catalogue"
        | "already-published";
      readonly values: Readonly<Record<string, string>>;
    };

/**
 * Refuses at once what the machine would refuse later, then stores the run and starts it. The run is stored first: an
 * execution without a run would be one that nobody can see. An official run of locks that were counted by nobody yet bears
 * the name that these locks give it, so that whoever asks, and the lock itself, start one and the same.
 * `name` is the asker's, as the identity provider writes it: reports print it.
 */
export async function openRun(
  desk: RunDeps,
  user: UserId,
  request: RunRequest,
  name = "",
): Promise<OpenedRun> {
  const { ledger, committee } = desk;
  const { year, period, dryRun } = request;
  if (periodYear(period) !== year) return refused("invalid-request", { field: "body.period" });
  const found = await desk.runs.policies.resolve(request.policy);
  if (found === undefined) return refused("unknown-policy", { policy: request.policy });
  const { name: policyId, policy } = found;
  if (policy.effective > periodEnd(period)) {
    const effective = displayDay(policy.effective);
    return refused("policy-not-in-force", { policy: policyId, effective });
  }
  const published = dryRun ? undefined : await readPublished(desk, year, period);
  const gate = await checkGate(ledger, { committee, year, period });
  const registers = gate.kind === "no-catalogue" ? [] : gate.registers;
  const supersedes = published && (await supersession(ledger, published, registers, request.reason));
  if (published !== undefined && supersedes === undefined) {
    // Nobody asked for it before: the locks started it, and this is the first question.
    const isAnswer = published.startedBy === AUTOMATIC && published.policy === policyId;
    if (isAnswer) return { kind: "opened", run: published };
    return refused("already-published", { run: published.id });
  }
  if (gate.kind === "no-catalogue") return refused("no-catalogue", { year: String(year) });
  const pinned = dryRun ? undefined : await pinnedVersion(desk.runs, committee, year, policy);
  if (pinned !== undefined) return refused("policy-pinned", { policy: pinned });
  const settings = readSettings(policy, gate.catalogue);
  if (!settings.ok) return refused("invalid-settings", { setting: settings.setting });
  if (gate.kind === "not-locked" && !dryRun) return gate;

  const asked = { year, period, policy: policyId, dryRun, startedBy: user, startedAt: desk.now() };
  const person = name === "" ? {} : { startedByName: name };
  const run = newRun({ ...asked, ...person, id: freshId(desk, period), supersedes: supersedes ?? null });
  if (dryRun || request.reason !== undefined) return { kind: "opened", run: await begin(desk, run) };
  const sealed = { ...run, id: sealedId(run, registers) };
  const begun = await beginOnce(desk, sealed);
  // One that was refused or failed has used up its name.
  return { kind: "opened", run: begun.status === "running" ? begun : await begin(desk, run) };
}

export async function readPublished(
  { runs, committee }: Pick<RunDeps, "runs" | "committee">,
  year: number,
  period: Period,
): Promise<RunResponse | undefined> {
  const id = await runs.published(committee, year, period);
  return id === undefined ? undefined : runs.read(id);
}

/** Which run is superseded and why; undefined when there is no reason to publish the period again. */
export async function supersession(
  ledger: Ledger,
  published: RunResponse,
  registers: readonly OfficeRegister[],
  given?: string,
): Promise<NonNullable<RunResponse["supersedes"]> | undefined> {
  if (given !== undefined && given !== "") return { run: published.id, reason: given };
  if (countsSeals(published, registers)) return undefined;
  const reason = await supersedingReason(ledger, published);
  return reason === undefined ? undefined : { run: published.id, reason };
}

/**
 * Stores the run unless it is there, and starts its machine until the gate has pinned it: a process that died between the
 * two leaves a run that the next caller starts. An execution of the same name is the same execution.
 */
export async function beginOnce(desk: RunDeps, run: RunResponse): Promise<RunResponse> {
  const created = await desk.runs.create(run);
  const stored = created ? run : await desk.runs.read(run.id);
  if (stored === undefined) throw new Error(`run ${run.id} vanished`);
  if (stored.status === "running" && stored.registers.length === 0)
    await desk.startExecution("run", stored.id, { run: stored.id });
  return stored;
}

async function begin(desk: RunDeps, run: RunResponse): Promise<RunResponse> {
  try {
    return await beginOnce(desk, run);
  } catch (error) {
    await desk.runs.update(run.id, { status: "failed", reason: "not-started" });
    throw error;
  }
}

/** The same for the same locks, corrections, policy and superseded run. */
export function sealedId(
  { period, policy, supersedes }: Pick<RunResponse, "period" | "policy" | "supersedes">,
  registers: readonly OfficeRegister[],
): RunId {
  const seals = registers.map((register) => [register.unit, sealedAt(register, period)]);
  const hash = canonicalHash({ policy, seals, supersedes: supersedes?.run }).slice(0, 20);
  return RunIdSchema.parse(`run-${period.toLowerCase()}-${hash}`);
}

function freshId(desk: RunDeps, period: Period): RunId {
  return RunIdSchema.parse(`run-${period.toLowerCase()}-${desk.newId()}`);
}

function refused(
  code: Extract<OpenedRun, { kind: "refused" }>["code"],
  values: Readonly<Record<string, string>>,
): OpenedRun {
  return { kind: "refused", code, values };
}
