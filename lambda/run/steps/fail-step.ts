import type { RunId } from "../../../domain/values/ids.ts";
import { type RunStepDeps, runReason } from "./run-step-deps.ts";

/** Names of errors are short codes ("States.Timeout"); any other text may quote data and is not stored. */
const ERROR_NAME = /^[A-Za-z][A-Za-z0-9._]{0,59}$/;

/** Records the machine's failure. A run that has ended keeps its status: a failed workbook does not unpublish a run. */
export async function failStep({ store }: RunStepDeps, id: RunId, error: string): Promise<{ run: RunId }> {
  const name = ERROR_NAME.test(error) ? error : "unknown";
  await store.update(id, { status: "failed", reason: runReason("internal-error", name) });
  return { run: id };
}
