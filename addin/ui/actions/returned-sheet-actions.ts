import type { DecidedOn, DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";
import { RETURNED_SHEET_TEXTS } from "../../../domain/texts/pane/returned-sheet.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import { newReturnedSheet, type ReturnedSheetState } from "../state/returned-sheet-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { changeRuns } from "../state/change-runs.ts";
import { during, valueOrNotice } from "./during.ts";
import { bringFile } from "./stored-files.ts";

/** Decisions from the workbook that the committee returned. They are read first and recorded after a person has checked them. */
export function makeReturnedSheetActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (part: Partial<ReturnedSheetState>): void =>
    changeRuns(deps)((runs) => ({ ...runs, returned: runs.returned && { ...runs.returned, ...part } }));

  /** Uploads the file; returns its id at the service. */
  const upload = async ({ on, file }: ReturnedSheetState): Promise<string | undefined> => {
    if (file === undefined) return undefined;
    return bringFile(store, file, (about) => api.openDecisionSheet({ ...on, ...about }));
  };

  const read = async (id: string | undefined, replace: boolean): Promise<void> => {
    if (id === undefined) return;
    const report = valueOrNotice(store, await api.checkDecisionSheet(id, { replace }));
    if (report !== undefined) change({ report, replace, isRecorded: false });
  };

  return {
    show: (on: DecidedOn) => {
      changeRuns(deps)((runs) => ({ ...runs, returned: newReturnedSheet(on) }));
      store.set((state) => wentTo(state, "returned-sheet"));
    },

    choose: (file: File | undefined) =>
      change({ file, report: undefined, replace: false, isRecorded: false }),

    read: () =>
      during(deps, "read-sheet", async () => {
        const { returned } = store.get().runs;
        if (returned !== undefined) await read(await upload(returned), false);
      }),

    /** Reads the file again, so that the changes are shown before they are recorded. */
    replace: (replace: boolean) =>
      during(deps, "replace-decisions", () => read(store.get().runs.returned?.report?.id, replace)),

    record: () =>
      during(deps, "record-sheet", async () => {
        const { report, replace = false } = store.get().runs.returned ?? {};
        if (report === undefined) return;
        const done = valueOrNotice(store, await api.commitDecisionSheet(report.id, { replace }));
        if (done === undefined) return;
        change({ report: done, isRecorded: true });
        store.set((state) => noticed(state, ...recordNotice(done, state.language)));
      }),
  };
}

function recordNotice(
  { counts }: DecisionSheetReport,
  language: "vi" | "en",
): ["success" | "warning", string] {
  const intent = counts.refused + counts.conflict === 0 ? "success" : "warning";
  return [intent, fill(RETURNED_SHEET_TEXTS.recorded[language], { count: String(counts.recorded) })];
}
