import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { Period } from "../../../domain/values/period.ts";
import { noticed } from "../state/pane-state.ts";
import { openUnits, type RunState, shownRun, withPeriod } from "../state/run-state.ts";
import { may } from "../state/session-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during, valueOrNotice } from "./during.ts";

export type BoardActions = ReturnType<typeof makeBoardActions>;

export type ChangeRuns = (change: (runs: RunState) => RunState) => void;

export function changeRuns({ store }: ActionDeps): ChangeRuns {
  return (change) => store.set((state) => ({ ...state, runs: change(state.runs) }));
}

export async function readBoard(deps: ActionDeps): Promise<void> {
  const { year, period } = deps.store.get().runs;
  const board = valueOrNotice(deps.store, await deps.api.board(year, period));
  if (board !== undefined) changeRuns(deps)((runs) => ({ ...runs, board }));
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
  const answer = valueOrNotice(deps.store, await deps.api.policies());
  if (answer !== undefined) changeRuns(deps)((before) => ({ ...before, policies: answer.policies }));
}

export function makeBoardActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);

  return {
    load: () =>
      during(deps, "board", async () => {
        await Promise.all([readBoard(deps), readPolicies(deps)]);
        await readResults(deps);
      }),

    choosePeriod: (year: number, period: Period) =>
      during(deps, "period", async () => {
        change((runs) => withPeriod(runs, year, period));
        await readBoard(deps);
        await readResults(deps);
      }),

    askLock: (action: "lock" | "unlock", unit: UnitId | undefined) =>
      change((runs) => ({ ...runs, lock: { action, unit, reason: "" } })),
    giveReason: (reason: string) =>
      change((runs) => (runs.lock === undefined ? runs : { ...runs, lock: { ...runs.lock, reason } })),
    dropLock: () => change((runs) => ({ ...runs, lock: undefined })),

    lock: () =>
      during(deps, "lock", async () => {
        const { year, period, board, lock } = store.get().runs;
        if (board === undefined || lock === undefined) return;
        const { action, reason } = lock;
        const units = lock.unit === undefined ? openUnits(board).map(({ unit }) => unit) : [lock.unit];
        for (const unit of units) {
          const answer = valueOrNotice(store, await api.lock(unit, year, { period, action, reason }));
          if (answer === undefined) return;
        }
        change((runs) => ({ ...runs, lock: undefined }));
        await readBoard(deps);
        const after = store.get().runs.board;
        const isComplete = action === "lock" && after !== undefined && openUnits(after).length === 0;
        const text = isComplete ? NOTICE_TEXTS.allLocked : NOTICE_TEXTS.lockDone;
        store.set((state) => noticed(state, "success", text[state.language]));
      }),

    copy: (text: string) =>
      during(deps, "copy", async () => {
        await deps.copy(text);
        store.set((state) => noticed(state, "success", NOTICE_TEXTS.copied[state.language]));
      }),
  };
}
