import { type ImpactState, NO_IMPACT } from "../state/impact-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";
import { runToItsEnd } from "./run-to-its-end.ts";

/** Compares two dry runs over the same facts: the subjects whom the second policy changes. */
export function makeImpactActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);
  const note = (part: Partial<ImpactState>): void =>
    change((runs) => ({ ...runs, impact: { ...NO_IMPACT, ...runs.impact, ...part } }));

  return {
    choose: (against: string) => note({ against, impact: undefined }),

    compare: (before: string, after: string) =>
      during(deps, "compare", async () => {
        const { year, period } = store.get().runs;
        const dryRun = (step: "before" | "after", policy: string) => {
          note({ step, impact: undefined });
          return runToItsEnd(deps, { year, period, policy, dryRun: true }, () => undefined);
        };
        const first = await dryRun("before", before);
        const second = first && (await dryRun("after", after));
        note({ step: undefined });
        if (first === undefined || second === undefined) return;
        const answer = valueOrNotice(store, await api.impact(first.id, second.id));
        if (answer !== undefined) note({ impact: answer.impact });
      }),
  };
}
