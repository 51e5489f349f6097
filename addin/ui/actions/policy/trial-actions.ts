import type { RunId } from "../../../../domain/values/ids.ts";
import type { ActionDeps } from "../action-deps.ts";
import { changeRuns } from "../../state/change-runs.ts";
import { NO_TRIAL, type TrialState } from "../../state/impact-state.ts";
import { during, valueOrNotice } from "../during.ts";

/** Facts and rules changed in thought; nothing is stored. */
export function makeTrialActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);
  const note = (part: Partial<TrialState>): void =>
    change((runs) => ({ ...runs, trial: { ...NO_TRIAL, ...runs.trial, ...part } }));

  return {
    choose: (part: Pick<TrialState, "row"> | Pick<TrialState, "field"> | Pick<TrialState, "value">) =>
      note({ ...part, answer: undefined }),

    ask: (run: RunId, subject: string, changes: string) =>
      during(deps, "what-if", async () => {
        const answer = valueOrNotice(store, await api.whatIf(run, { subject, changes }));
        if (answer !== undefined) note({ answer });
      }),

    readAssumed: (run: RunId) =>
      during(deps, "assumed", async () => {
        const assumed = valueOrNotice(store, await api.assumed(run));
        if (assumed !== undefined) note({ assumed });
      }),
  };
}
