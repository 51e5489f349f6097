import { type ImpactState, NO_IMPACT } from "../../state/impact-state.ts";
import type { ActionDeps } from "../action-deps.ts";
import { changeRuns } from "../../state/change-runs.ts";
import { during, valueOrNotice } from "../during.ts";
import { runToItsEnd } from "../run-to-its-end.ts";

/** One dry run that scores the same facts by two policies: the subjects whom the second changes. */
export function makeImpactActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);
  const note = (part: Partial<ImpactState>): void =>
    change((runs) => ({ ...runs, impact: { ...NO_IMPACT, ...runs.impact, ...part } }));

  return {
    choose: (against: string) => note({ against, impact: undefined }),

    compare: (policy: string, against: string) =>
      during(deps, "compare", async () => {
        const { year, period } = store.get().runs;
        note({ impact: undefined });
        const request = { year, period, policy, against, dryRun: true };
        const run = await runToItsEnd(deps, request, () => undefined);
        if (run?.status !== "finished") return;
        const answer = valueOrNotice(store, await api.impact(run.id));
        if (answer !== undefined) note({ impact: answer.impact });
      }),
  };
}
