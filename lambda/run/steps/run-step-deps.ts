import type { UnitId } from "../../../domain/values/ids.ts";
import type { ProblemCode } from "../../../domain/vocabulary/faults/problem-code.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { JsonObjects } from "../../aws/json-objects.ts";
import type { RunStore } from "../store/run-store.ts";

/** Dependencies of every step of a run. Each step is idempotent: it may be repeated, or restarted after a crash. */
export interface RunStepDeps {
  readonly ledger: Ledger;
  readonly store: RunStore;
  readonly objects: JsonObjects;
  readonly committee: UnitId;
  /** An ISO instant. */
  readonly now: () => string;
}

/** The reason of a run without results: a problem's code and, after a colon, its value. Never personal data. */
export function runReason(code: ProblemCode, value?: string): string {
  return value === undefined ? code : `${code}:${value}`;
}
