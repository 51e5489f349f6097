import type { ActionDeps } from "../action-deps.ts";
import { changeRuns } from "../../state/change-runs.ts";
import { wentTo } from "../../state/pane-state.ts";
import { during, valueOrNotice } from "../during.ts";

/** A rule book as it is read: every value beside its text. */
export function makePolicyActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);

  return {
    open: (name: string) =>
      during(deps, "policy-values", async () => {
        const readPolicy = valueOrNotice(store, await api.policy(name));
        if (readPolicy === undefined) return;
        change((runs) => ({ ...runs, readPolicy }));
        store.set((state) => wentTo(state, "policy"));
      }),
  };
}
