import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import type { RunId } from "../../../domain/values/ids.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { Api } from "../../client/api.ts";
import type { ActionDeps } from "./action-deps.ts";
import { noticed } from "../state/pane-state.ts";
import { valueOrNotice } from "./during.ts";
import { pause } from "../../client/pause.ts";

/** An office's run takes a second or two, a large organisation's a minute: the waits grow from the first to the last. */
export const POLL_WAITS = { firstMs: 200, growth: 1.5, lastMs: 1000 };

/** Starts a run and polls it to its end; undefined, with a notice, when it could not be started or read. */
export async function runToItsEnd(
  { store, api }: ActionDeps,
  request: Parameters<Api["startRun"]>[0],
  onStep: (run: RunResponse) => void,
): Promise<RunResponse | undefined> {
  let run = valueOrNotice(store, await api.startRun(request));
  let wait = POLL_WAITS.firstMs;
  while (run !== undefined) {
    onStep(run);
    if (run.status !== "running") return run;
    await pause(wait);
    wait = Math.min(wait * POLL_WAITS.growth, POLL_WAITS.lastMs);
    run = valueOrNotice(store, await api.run(run.id));
  }
  return undefined;
}

/** A run of a large organisation takes about a minute. */
const SLOW_POLL_MS = 2000;
const MOST_POLLS = 90;

/**
 * Waits in the background for the runs that a lock started, and tells how they ended: whoever locked the last register is
 * not to look for it. Without an answer nothing is said; the board shows it when it is read again.
 */
export async function tellEnd(
  { store, api }: ActionDeps,
  started: readonly RunId[],
  readAgain: () => Promise<void>,
): Promise<void> {
  let running = started;
  for (let polls = 0; polls < MOST_POLLS; polls += 1) {
    const answers = await Promise.all(running.map((run) => api.run(run).catch(() => undefined)));
    const runs = answers.flatMap((answer) => (answer?.ok === true ? [answer.value] : []));
    if (runs.length < running.length || store.get().session.kind !== "signed-in") return;
    running = runs.filter(({ status }) => status === "running").map(({ id }) => id);
    if (running.length === 0) {
      if (runs.some(({ status }) => status === "published"))
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.published[state.language]));
      return readAgain();
    }
    await pause(SLOW_POLL_MS);
  }
}
