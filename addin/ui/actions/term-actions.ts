import { wentTo } from "../state/pane-state.ts";
import { LONGEST_TERM } from "../../../domain/protocol/terms.ts";
import type { ActionDeps } from "./action-deps.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";

/** A term has five years, from one congress to the next. */
const USUAL_TERM = 5;

export function makeTermActions(deps: ActionDeps) {
  const { store, api } = deps;

  const read = async (from: number, to: number): Promise<void> => {
    const term = valueOrNotice(store, await api.term(from, to));
    if (term !== undefined) changeRuns(deps)((runs) => ({ ...runs, term }));
  };

  return {
    show: () =>
      during(deps, "term", async () => {
        const { term, year } = store.get().runs;
        await read(term?.from ?? year - USUAL_TERM + 1, term?.to ?? year);
        store.set((state) => ({ ...wentTo(state, "term"), notice: state.notice }));
      }),

    /** Adjusts the last year if the term would end before it begins or become too long. */
    chooseFrom: (from: number) =>
      during(deps, "term", async () => {
        const to = store.get().runs.term?.to ?? from;
        await read(from, Math.min(Math.max(to, from), from + LONGEST_TERM - 1));
      }),
    chooseTo: (to: number) =>
      during(deps, "term", async () => {
        const from = store.get().runs.term?.from ?? to;
        await read(Math.max(Math.min(from, to), to - LONGEST_TERM + 1), to);
      }),
  };
}
