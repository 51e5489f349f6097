import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { Api } from "../../client/api.ts";
import type { ActionDeps } from "./action-deps.ts";
import { valueOrNotice } from "./during.ts";
import { pause } from "../../client/pause.ts";

const POLL_MS = 1000;

/** Starts a run and polls it to its end; undefined, with a notice, when it could not be started or read. */
export async function runToItsEnd(
  { store, api }: ActionDeps,
  request: Parameters<Api["startRun"]>[0],
  onStep: (run: RunResponse) => void,
): Promise<RunResponse | undefined> {
  let run = valueOrNotice(store, await api.startRun(request));
  while (run !== undefined) {
    onStep(run);
    if (run.status !== "running") return run;
    await pause(POLL_MS);
    run = valueOrNotice(store, await api.run(run.id));
  }
  return undefined;
}
