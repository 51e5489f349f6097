import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import type { Period } from "../../../domain/values/period.ts";
import { noticed } from "../state/pane-state.ts";
import { openUnits, shownRun, withPeriod } from "../state/run-state.ts";
import { may } from "../state/session-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";
import { tellEnd } from "./run-to-its-end.ts";

export type BoardActions = ReturnType<typeof makeBoardActions>;

/** Answers until every unit is counted: more than the largest organisation needs. */
const MOST_ANSWERS = 20;

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

/** Loads the policies, once for all periods, if the user may start a run. */
async function readPolicies(deps: ActionDeps): Promise<void> {
  const { session, runs } = deps.store.get();
  if (!may(session, "start-run")) return;
  if (runs.policies.length > 0) return;
  const answer = valueOrNotice(deps.store, await deps.api.policies(runs.year));
  if (answer !== undefined) changeRuns(deps)((before) => ({ ...before, policies: answer.policies }));
}

/** Asks until every register is counted. A question that was dropped or replaced meanwhile is left alone. */
async function readQuestion(deps: ActionDeps, unit: UnitId | undefined): Promise<void> {
  const { store, api } = deps;
  const { year, period, lock: asked } = store.get().runs;
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    const question = valueOrNotice(store, await api.lockQuestion(year, period, unit));
    const { lock } = store.get().runs;
    if (question === undefined || lock === undefined || asked === undefined || lock.unit !== unit) return;
    if (question.pending.length > 0) continue;
    changeRuns(deps)((runs) => ({ ...runs, lock: { ...lock, question } }));
    return;
  }
}

export function makeBoardActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);

  return {
    load: () =>
      during(deps, "board", async () => {
        await Promise.all([readBoard(deps), readPolicies(deps)]);
        await readResults(deps);
        await readDueBoard(deps);
      }),

    choosePeriod: (year: number, period: Period) =>
      during(deps, "period", async () => {
        change((runs) => withPeriod(runs, year, period));
        await readBoard(deps);
        await readResults(deps);
        if (store.get().runs.dues === undefined) await readDueBoard(deps);
      }),

    /** Opens the question, and looks up what the lock would find. */
    askLock: (action: "lock" | "unlock", unit: UnitId | undefined) => {
      change((runs) => ({ ...runs, lock: { action, unit, reason: "", question: undefined } }));
      return action === "unlock"
        ? Promise.resolve()
        : during(deps, "ask-lock", () => readQuestion(deps, unit));
    },
    giveReason: (reason: string) =>
      change((runs) => (runs.lock === undefined ? runs : { ...runs, lock: { ...runs.lock, reason } })),
    dropLock: () => change((runs) => ({ ...runs, lock: undefined })),

    lock: () =>
      during(deps, "lock", async () => {
        const { year, period, board, lock } = store.get().runs;
        if (board === undefined || lock === undefined) return;
        const { action, reason } = lock;
        const units = lock.unit === undefined ? openUnits(board).map(({ unit }) => unit) : [lock.unit];
        const started: RunId[] = [];
        for (const unit of units) {
          const answer = valueOrNotice(store, await api.lock(unit, year, { period, action, reason }));
          if (answer === undefined) return;
          started.push(...answer.runs);
        }
        change((runs) => ({ ...runs, lock: undefined }));
        await Promise.all([readBoard(deps), readDueBoard(deps)]);
        const after = store.get().runs.board;
        const isComplete = action === "lock" && after !== undefined && openUnits(after).length === 0;
        const text = isComplete ? NOTICE_TEXTS.allLocked : NOTICE_TEXTS.lockDone;
        store.set((state) => noticed(state, "success", text[state.language]));
        if (started.length > 0)
          void tellEnd(deps, started, async () => {
            await readBoard(deps);
            await readResults(deps);
          });
      }),
  };
}
