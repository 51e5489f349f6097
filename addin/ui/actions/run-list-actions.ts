import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { wentTo } from "../state/pane-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { readResults } from "./board-actions.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";

/** The runs of the shown period, and the results of any of them. */
export function makeRunListActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);
  return {
    show: () =>
      during(deps, "run-list", async () => {
        const { year, period } = store.get().runs;
        const list = valueOrNotice(store, await api.runs(year, period));
        if (list === undefined) return;
        change((runs) => ({ ...runs, list }));
        store.set((state) => wentTo(state, "run-list"));
      }),

    showDelta: ({ id, supersedes }: RunResponse) =>
      during(deps, `delta-${id}`, async () => {
        if (supersedes === null) return;
        const answer = valueOrNotice(store, await api.impact(supersedes.run, id));
        if (answer === undefined) return;
        const { impact, apart } = answer;
        change((runs) => ({ ...runs, delta: { reason: supersedes.reason, impact, apart } }));
        store.set((state) => wentTo(state, "run-delta"));
      }),

    showResults: (run: RunResponse) =>
      during(deps, `results-${run.id}`, async () => {
        change((runs) => ({ ...runs, run, results: undefined, receipt: undefined, decisions: undefined }));
        await readResults(deps);
        store.set((state) => ({ ...wentTo(state, "results"), notice: state.notice }));
      }),
  };
}
