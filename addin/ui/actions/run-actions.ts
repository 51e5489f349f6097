import type { RunId } from "../../../domain/values/ids.ts";
import { wentTo } from "../state/pane-state.ts";
import { type PublishedPeriod, type ResultFilter, type RunState, shownRun } from "../state/run-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { readBoard, readDueBoard, readResults } from "./board-actions.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";
import { readSelectedSubject, showPeriod } from "./read-selected-subject.ts";
import { runToItsEnd } from "./run-to-its-end.ts";

export function makeRunActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = changeRuns(deps);

  const showScoreSheet = async (run: RunId, subject: string): Promise<void> => {
    const receipt = valueOrNotice(store, await api.receipt(run, subject));
    if (receipt === undefined) return;
    change((runs) => ({ ...runs, receipt }));
    store.set((state) => wentTo(state, "receipt"));
  };

  return {
    choosePolicy: (policy: string) =>
      change((runs) => ({ ...runs, policy, impact: runs.impact && { ...runs.impact, impact: undefined } })),
    askOfficial: (official: RunState["official"]) => change((runs) => ({ ...runs, official })),

    start: (policy: string, dryRun: boolean) =>
      during(deps, dryRun ? "dry-run" : "official-run", async () => {
        const { year, period, official } = store.get().runs;
        const reason = dryRun ? "" : (official?.reason.trim() ?? "");
        const began = deps.now().getTime();
        change((runs) => ({ ...runs, official: undefined, results: undefined, run: undefined, seconds: 0 }));
        const request = { year, period, policy, dryRun, ...(reason === "" ? {} : { reason }) };
        const run = await runToItsEnd(deps, request, (current) => {
          const seconds = Math.floor((deps.now().getTime() - began) / 1000);
          change((runs) => ({ ...runs, run: current, seconds }));
        });
        if (run?.status !== "finished" && run?.status !== "published") return;
        await readBoard(deps);
        await readResults(deps);
      }),

    filter: (part: Partial<ResultFilter>) =>
      change((runs) => ({ ...runs, filter: { ...runs.filter, ...part } })),

    openScoreSheet: (subject: string) =>
      during(deps, `receipt-${subject}`, async () => {
        const run = shownRun(store.get().runs);
        if (run === undefined) return;
        change((runs) => ({ ...runs, receiptPeriods: [] }));
        await showScoreSheet(run, subject);
      }),

    /** The same subject in another period. */
    chooseReceiptPeriod: (chosen: PublishedPeriod, subject: string) =>
      during(deps, "receipt-period", async () => {
        await showPeriod(deps, chosen);
        await showScoreSheet(chosen.run, subject);
      }),

    openSelectedReceipt: () =>
      during(deps, "selected-receipt", async () => {
        const selected = await readSelectedSubject(deps);
        if (selected !== undefined) await showScoreSheet(selected.run, selected.subject);
      }),

    showCharts: () =>
      during(deps, "charts", async () => {
        // The board's answer holds the counts.
        if (store.get().runs.dues === undefined) await readDueBoard(deps);
        store.set((state) => wentTo(state, "charts"));
      }),
  };
}
