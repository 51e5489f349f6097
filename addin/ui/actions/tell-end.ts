import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import type { RunId } from "../../../domain/values/ids.ts";
import { pause } from "../../client/pause.ts";
import { noticed } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { readBoard, readResults } from "./read-board.ts";

/** A run of a large organisation takes about a minute. */
const POLL_MS = 2000;
const MOST_POLLS = 90;

/**
 * Waits in the background for the runs that a lock started, and tells how they ended: whoever locked the last register is
 * not to look for it. Without an answer nothing is said; the board shows it when it is read again.
 */
export async function tellEnd(deps: ActionDeps, started: readonly RunId[]): Promise<void> {
  const { store, api } = deps;
  let running = started;
  for (let polls = 0; polls < MOST_POLLS; polls += 1) {
    const answers = await Promise.all(running.map((run) => api.run(run).catch(() => undefined)));
    const runs = answers.flatMap((answer) => (answer?.ok === true ? [answer.value] : []));
    if (runs.length < running.length || store.get().session.kind !== "signed-in") return;
    running = runs.filter(({ status }) => status === "running").map(({ id }) => id);
    if (running.length === 0) {
      if (runs.some(({ status }) => status === "published"))
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.published[state.language]));
      await readBoard(deps);
      await readResults(deps);
      return;
    }
    await pause(POLL_MS);
  }
}
