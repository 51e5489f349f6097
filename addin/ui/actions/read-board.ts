import { noticed } from "../state/pane-state.ts";
import { changeRuns } from "../state/change-runs.ts";
import { shownRun } from "../state/run-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { valueOrNotice } from "./during.ts";

/** Answers until every unit is counted: more than the largest organisation needs. */
export const MOST_ANSWERS = 20;

/** Reads what is due by unit and month, and shows each answer while the rest is counted. */
export async function readDueBoard(deps: ActionDeps): Promise<void> {
  const { year } = deps.store.get().runs;
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    const dues = valueOrNotice(deps.store, await deps.api.dueBoard(year));
    if (dues === undefined || deps.store.get().runs.year !== year) return;
    changeRuns(deps)((runs) => ({ ...runs, dues }));
    if (dues.pending.length === 0) return;
  }
}

/**
 * Reads the board. A run that was stopped since the reading before is told in a notice too: the board says it at its top,
 * while whoever has just locked or asked again looks at its end.
 */
export async function readBoard(deps: ActionDeps): Promise<void> {
  const { year, period, board: before } = deps.store.get().runs;
  const board = valueOrNotice(deps.store, await deps.api.board(year, period));
  if (board === undefined) return;
  changeRuns(deps)((runs) => ({ ...runs, board }));
  const { stopped } = board;
  if (before?.period === period && stopped !== null && stopped.run !== before.stopped?.run)
    deps.store.set((state) => noticed(state, "error", stopped.message));
}

/** Loads the results of the shown run; a period without a run has none. */
export async function readResults(deps: ActionDeps): Promise<void> {
  const run = shownRun(deps.store.get().runs);
  if (run === undefined) return;
  const results = valueOrNotice(deps.store, await deps.api.results(run));
  changeRuns(deps)((runs) => ({ ...runs, results }));
}
