import type { RunId } from "../../../domain/values/ids.ts";
import { type RunStepDeps, runReason } from "./run-step-deps.ts";

/** Names of errors are short codes ("States.Timeout"); anything else may quote data and is not kept. */
const ERROR_NAME = /^[A-Za-z][A-Za-z0-9._]{0,59}$/;

/** Records that the machine gave up. A run that has ended keeps its end: a workbook that fails unpublishes nothing. */
export async function failStep({ store }: RunStepDeps, id: RunId, error: string): Promise<{ run: RunId }> {
  const name = ERROR_NAME.test(error) ? error : "unknown";
  await store.update(id, { status: "failed", reason: runReason("internal-error", name) });
  return { run: id };
}
