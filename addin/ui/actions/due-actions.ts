import type { UnitId } from "../../../domain/values/ids.ts";
import type { Period } from "../../../domain/values/period.ts";
import { wentTo } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";

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

/** What a unit owes: by month on the board, and item by item. */
export function makeDueActions(deps: ActionDeps) {
  const { store, api } = deps;

  return {
    showBoard: () =>
      during(deps, "due-board", async () => {
        await readDueBoard(deps);
        store.set((state) => wentTo(state, "due-board"));
      }),

    showUnit: (unit: UnitId, period: Period) =>
      during(deps, "due-list", async () => {
        const { year } = store.get().runs;
        const unitDues = valueOrNotice(store, await api.dues(unit, year, period));
        if (unitDues === undefined) return;
        changeRuns(deps)((runs) => ({ ...runs, unitDues }));
        store.set((state) => wentTo(state, "due-list"));
      }),
  };
}
