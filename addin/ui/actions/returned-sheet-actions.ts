import type { DecidedOn, DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";
import { wordAnswered } from "../../../domain/protocol/import/decision-words.ts";
import type { DecisionWord } from "../../../domain/vocabulary/decision-word.ts";
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

  const read = async (
    id: string | undefined,
    said: Pick<ReturnedSheetState, "replace" | "words">,
  ): Promise<void> => {
    if (id === undefined) return;
    const report = valueOrNotice(
      store,
      await api.checkDecisionSheet(id, { ...said, words: [...said.words] }),
    );
    if (report !== undefined) change({ ...said, report, isRecorded: false });
  };

  /** Reads the file again, so that what is said of it shows before anything is recorded. */
  const readAgain = async (said: Partial<Pick<ReturnedSheetState, "replace" | "words">>): Promise<void> => {
    const { returned } = store.get().runs;
    if (returned === undefined) return;
    const { replace, words, report } = returned;
    await read(report?.id, { replace, words, ...said });
  };

  return {
    show: (on: DecidedOn) => {
      changeRuns(deps)((runs) => ({ ...runs, returned: newReturnedSheet(on) }));
      store.set((state) => wentTo(state, "returned-sheet"));
    },

    choose: (file: File | undefined) =>
      change({ file, report: undefined, replace: false, words: [], isRecorded: false }),

    read: () =>
      during(deps, "read-sheet", async () => {
        const { returned } = store.get().runs;
        if (returned !== undefined) await read(await upload(returned), { replace: false, words: [] });
      }),

    replace: (replace: boolean) => during(deps, "replace-decisions", () => readAgain({ replace })),

    /** @param word what a word of the file means in all its cells; null leaves it unread */
    explain: (spelling: string, word: DecisionWord | null) =>
      during(deps, "explain-word", () =>
        readAgain({ words: wordAnswered(store.get().runs.returned?.words ?? [], spelling, word) }),
      ),

    record: () =>
      during(deps, "record-sheet", async () => {
        const { report, replace = false, words = [] } = store.get().runs.returned ?? {};
        if (report === undefined) return;
        const said = { replace, words: [...words] };
        const done = valueOrNotice(store, await api.commitDecisionSheet(report.id, said));
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
