import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { ProblemCode } from "../../../domain/texts/service/problems.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { JsonObjects } from "../../aws/json-objects.ts";
import type { RunStore } from "../store/run-store.ts";

/** What every step of a run works with. Each step may be repeated, or started again after a crash, without double effect. */
export interface RunStepDeps {
  readonly ledger: Ledger;
  readonly store: RunStore;
  readonly objects: JsonObjects;
  readonly committee: UnitId;
  /** An ISO instant. */
  readonly now: () => string;
}

/** @throws Error when there is no such run: the machine is started only after the run was stored. */
export async function requireRun(store: RunStore, id: RunId): Promise<RunResponse> {
  const run = await store.read(id);
  if (run === undefined) throw new Error(`no run ${id}`);
  return run;
}

/** Why a run ended without results: a problem's code and, after a colon, what it speaks of. Never personal data. */
export function runReason(code: ProblemCode, value?: string): string {
  return value === undefined ? code : `${code}:${value}`;
}
