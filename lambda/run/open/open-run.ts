import {
  AUTOMATIC,
  type RunId,
  RunId as RunIdSchema,
  type UnitId,
  type UserId,
} from "../../../domain/values/ids.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { type Period, periodEnd, periodYear } from "../../../domain/values/period.ts";
import { storedName } from "../../../domain/policy/library/library.ts";
import type { RunRequest, RunResponse } from "../../../domain/protocol/runs.ts";
import { rowsOfBook } from "../../../domain/facts/book-rows.ts";
import { parseName } from "../../../domain/policy/policy-name.ts";
import type { RuleBook } from "../../../domain/vocabulary/setting.ts";
import { parseSettings } from "../../../domain/facts/settings.ts";
import type { StartExecution } from "../../aws/executions.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { checkGate } from "./gate.ts";
import { otherPinnedPolicy, resolveInYear, secondOfYear } from "./policy-of-year.ts";
import type { RunStore } from "../store/run-store.ts";
import { sealedId, supersession } from "./supersession.ts";

/** Dependencies for opening runs. */
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
 * Refuses at once every request that the machine would refuse later, then stores the run and starts it. The run is
 * stored first, since an execution without a run would be invisible. An official run of locks that no run has counted
 * has an id made from these locks, so that a request and the lock itself start the same run. `name` is the requester's,
 * from the identity provider; reports print it.
 */
export async function openRun(
  deps: RunDeps,
  user: UserId,
  request: RunRequest,
  name = "",
): Promise<OpenedRun> {
  const { ledger, committee } = deps;
  const { year, period, dryRun } = request;
  if (periodYear(period) !== year) return refused("invalid-request", { field: "body.period" });
  if (request.against !== undefined && !dryRun) return refused("invalid-request", { field: "body.against" });
  const resolved = await resolveInYear(deps, year, request.policy);
  if (resolved === undefined) return refused("unknown-policy", { policy: request.policy });
  const second = request.against === undefined ? undefined : await resolveInYear(deps, year, request.against);
  if (request.against !== undefined && second === undefined)
    return refused("unknown-policy", { policy: request.against });
  const { name: policyId, policy } = resolved;
  const compared = second === undefined ? [resolved] : [resolved, second];
  const early = compared.find((one) => one.policy.effective > periodEnd(period));
  if (early !== undefined) {
    const effective = formatDay(early.policy.effective);
    return refused("policy-not-in-force", { policy: early.name, effective });
  }
  // Each book of a year is one policy, so that the policy tells the book.
  const secondName = await secondOfYear(deps, year);
  const isSecond = secondName !== undefined && parseName(secondName).id === policy.id;
  const book = isSecond ? ({ book: "second" } as const) : {};
  const published = dryRun
    ? undefined
    : await readPublished(deps, year, period, isSecond ? "second" : "first");
  const gate = await checkGate(ledger, { committee, year, period });
  const registers = gate.kind === "no-catalogue" ? [] : gate.registers;
  const supersedes = published && (await supersession(ledger, published, registers, request.reason));
  if (published !== undefined && supersedes === undefined) {
    // The locks started this run by themselves, and this is the first request for it.
    const isAnswer = published.startedBy === AUTOMATIC && storedName(published.policy) === policyId;
    if (isAnswer) return { kind: "opened", run: published };
    return refused("already-published", { run: published.id });
  }
  if (gate.kind === "no-catalogue") return refused("no-catalogue", { year: String(year) });
  const pinned = dryRun ? undefined : await otherPinnedPolicy(deps.runs, committee, year, policy);
  if (pinned !== undefined) return refused("policy-pinned", { policy: pinned });
  for (const one of compared) {
    const settings = parseSettings(one.policy, rowsOfBook(gate.catalogue, isSecond ? "second" : "first"));
    if (!settings.ok) return refused("invalid-settings", { setting: settings.setting });
  }
  if (gate.kind === "not-locked" && !dryRun) return gate;

  const basis = { year, period, policy: policyId, ...book, dryRun, startedBy: user, startedAt: deps.now() };
  const person = name === "" ? {} : { startedByName: name };
  const against = second === undefined ? {} : { against: second.name };
  const run = newRun({
    ...basis,
    ...person,
    ...against,
    id: freshId(deps, period),
    supersedes: supersedes ?? null,
  });
  if (dryRun || request.reason !== undefined) return { kind: "opened", run: await begin(deps, run) };
  const sealed = { ...run, id: sealedId(run, registers) };
  const begun = await beginOnce(deps, sealed);
  // A refused or failed run has used up its id, so a new one is begun.
  return { kind: "opened", run: begun.status === "running" ? begun : await begin(deps, run) };
}

type NewRun = Pick<
  RunResponse,
  | "id"
  | "year"
  | "period"
  | "policy"
  | "book"
  | "dryRun"
  | "against"
  | "startedBy"
  | "startedByName"
  | "startedAt"
  | "supersedes"
>;

/** A run as first stored, before anything is pinned. */
export function newRun(run: NewRun): RunResponse {
  return {
    ...run,
    status: "running",
    registers: [],
    earlier: [],
    waiting: [],
    settings: {},
    factsHash: null,
    reason: null,
    supersededBy: null,
  };
}

export async function readPublished(
  { runs, committee }: Pick<RunDeps, "runs" | "committee">,
  year: number,
  period: Period,
  book?: RuleBook,
): Promise<RunResponse | undefined> {
  const id = await runs.published(committee, year, period, book);
  return id === undefined ? undefined : runs.read(id);
}

/**
 * Stores the run unless it exists, and starts its machine unless the gate has pinned it: if a process died between the
 * two, the next caller starts the run. An execution of the same name is the same execution.
 */
export async function beginOnce(deps: RunDeps, run: RunResponse): Promise<RunResponse> {
  const created = await deps.runs.create(run);
  const stored = created ? run : await deps.runs.read(run.id);
  if (stored === undefined) throw new Error(`run ${run.id} vanished`);
  if (stored.status === "running" && stored.registers.length === 0)
    await deps.startExecution("run", stored.id, { run: stored.id });
  return stored;
}

async function begin(deps: RunDeps, run: RunResponse): Promise<RunResponse> {
  try {
    return await beginOnce(deps, run);
  } catch (error) {
    await deps.runs.update(run.id, { status: "failed", reason: "not-started" });
    throw error;
  }
}

function freshId(deps: RunDeps, period: Period): RunId {
  return RunIdSchema.parse(`run-${period.toLowerCase()}-${deps.newId()}`);
}

function refused(
  code: Extract<OpenedRun, { kind: "refused" }>["code"],
  values: Readonly<Record<string, string>>,
): OpenedRun {
  return { kind: "refused", code, values };
}
