import { answered, type ImportQuestion, NO_ANSWERS } from "../../../../domain/protocol/import/question.ts";
import { importState, NO_SHEETS, type SheetImportState } from "../../state/import-state.ts";
import type { ActionDeps } from "../action-deps.ts";
import { during, valueOrNotice } from "../during.ts";
import { bringFile } from "../stored-files.ts";
import { changeImport } from "./change-import.ts";

/** A file into the register that is open: it is read first, and stored after somebody has looked at what was read. */
export function makeSheetImportActions(deps: Pick<ActionDeps, "store" | "api">) {
  const { store, api } = deps;
  const sheets = (): SheetImportState => importState(store.get()).sheets;
  const change = (part: Partial<SheetImportState>): void =>
    changeImport(deps, (state) => ({ ...state, sheets: { ...state.sheets, ...part } }));

  return {
    choose: (file: File | undefined) => change({ ...NO_SHEETS, file }),

    addPeople: (addPeople: boolean) => change({ addPeople }),

    read: () =>
      during(deps, "read-sheets", async () => {
        const { bound } = store.get().register;
        const { file } = sheets();
        if (file === undefined || bound === undefined) return;
        const { unit, year } = bound;
        const id = await bringFile(store, file, (about) => api.openImport({ unit, year, ...about }));
        if (id === undefined) return;
        const report = valueOrNotice(store, await api.checkImport(id, {}));
        if (report !== undefined) change({ report, answers: NO_ANSWERS, isStored: false });
      }),

    /** The file is read again with the answer, so that what it does is seen before anything is stored. */
    answer: (question: ImportQuestion, answer: string | null) =>
      during(deps, "answer-question", async () => {
        const { report, answers: before } = sheets();
        if (report === undefined) return;
        const answers = answered(before, question, answer);
        const next = valueOrNotice(store, await api.checkImport(report.id, { answers }));
        if (next !== undefined) change({ report: next, answers });
      }),

    /** The service keeps the plan of an import, so that storing it again after a lost answer stores nothing twice. */
    confirm: () =>
      during(deps, "store-sheets", async () => {
        const { report, addPeople, answers } = sheets();
        if (report === undefined) return;
        const done = valueOrNotice(store, await api.commitImport(report.id, { addPeople, answers }));
        if (done !== undefined) change({ report: done, isStored: true });
      }),
  };
}
