import { LIST_IMPORT_TEXTS } from "../../../../domain/texts/pane/import.ts";
import {
  answered,
  type ImportAnswers,
  type ImportQuestion,
  NO_ANSWERS,
} from "../../../../domain/protocol/import/question.ts";
import { fill } from "../../../../domain/values/bilingual.ts";
import { importState, type ListImportState, newListImport } from "../../state/import-state.ts";
import { listYear } from "./list-year.ts";
import { noticed } from "../../state/pane-state.ts";
import type { ActionDeps } from "../action-deps.ts";
import { during, valueOrNotice } from "../during.ts";
import { bringFile } from "../stored-files.ts";
import { changeImport } from "./change-import.ts";

/** A file of lists: it is read first, and stored after somebody has looked at what becomes of its lines. */
export function makeListImportActions(deps: ActionDeps) {
  const { store, api } = deps;
  const lists = (): ListImportState => importState(store.get()).lists;
  const change = (part: Partial<ListImportState>): void =>
    changeImport(deps, (state) => ({ ...state, lists: { ...state.lists, ...part } }));

  /** Uploads the file; returns its id at the service. */
  const upload = async ({ file, unit }: ListImportState): Promise<string | undefined> => {
    const year = listYear(store.get());
    if (file === undefined || year === undefined) return undefined;
    const request = { kind: "lists", year, ...(unit === "" ? {} : { unit }) } as const;
    return bringFile(store, file, (about) => api.openLists({ ...request, ...about }));
  };

  const read = async (id: string | undefined, otherYear: boolean, answers: ImportAnswers): Promise<void> => {
    if (id === undefined) return;
    const report = valueOrNotice(store, await api.checkLists(id, { otherYear, answers }));
    if (report !== undefined)
      change({ report, otherYear, answers, skipped: new Set(), stored: undefined, download: undefined });
  };

  return {
    choose: (file: File | undefined) => change({ ...newListImport(lists().unit), file }),
    chooseUnit: (unit: string) => change({ unit, report: undefined, stored: undefined }),

    read: () => during(deps, "read-lists", async () => read(await upload(lists()), false, NO_ANSWERS)),

    /** Reads the file again, so that what becomes of its lines is seen before it is stored. */
    takeOtherYear: (otherYear: boolean) =>
      during(deps, "other-year", () => read(lists().report?.id, otherYear, lists().answers)),

    /** Reads the file again with the answer. */
    answer: (question: ImportQuestion, answer: string | null) =>
      during(deps, "answer-question", () => {
        const { report, otherYear, answers } = lists();
        return read(report?.id, otherYear, answered(answers, question, answer));
      }),

    /** Opens the comparison as a workbook beside this one; where Excel cannot, it is downloaded. */
    exportComparison: () =>
      during(deps, "export-comparison", async () => {
        const { report } = lists();
        const answer = report && valueOrNotice(store, await api.compareLists(report.id));
        if (answer === undefined) return;
        const bytes = Uint8Array.from(atob(answer.content), (letter) => letter.codePointAt(0) ?? 0);
        if (await (await deps.workbook()).openFile(bytes)) return;
        change({ download: { name: answer.fileName, url: URL.createObjectURL(new Blob([bytes])) } });
      }),

    /** Leaves a line out, or takes it in again. */
    tick: (id: string, isWanted: boolean) => {
      const skipped = new Set(lists().skipped);
      if (isWanted) skipped.delete(id);
      else skipped.add(id);
      change({ skipped });
    },

    /** A long list is stored by several requests; each stores what the one before left. */
    confirm: () =>
      during(deps, "store-lists", async () => {
        const { report, otherYear, answers, skipped } = lists();
        if (report === undefined) return;
        const options = { otherYear, answers, skip: [...skipped], seq: report.seq };
        let stored = 0;
        for (;;) {
          const done = valueOrNotice(store, await api.commitLists(report.id, options));
          if (done === undefined) return;
          stored += done.stored;
          change({ report: { ...done, seq: report.seq }, stored });
          if (done.left === 0 || done.stored === 0) break;
        }
        const { language } = store.get();
        const text = fill(LIST_IMPORT_TEXTS.stored[language], { count: String(stored) });
        store.set((state) => noticed(state, "success", text));
      }),
  };
}
