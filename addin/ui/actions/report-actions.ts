import type * as z from "zod";
import type { WorkbookRequest, WorkbookResponse } from "../../../domain/protocol/workbooks.ts";
import { REPORT_TEXTS } from "../../../domain/texts/pane/reports.ts";
import { noticed } from "../state/pane-state.ts";
import type { ReportState } from "../state/report-state.ts";
import { shownRun } from "../state/run-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { during, valueOrNotice } from "./during.ts";
import { pause } from "../../client/pause.ts";
import { readSelectedSubject } from "./read-selected-subject.ts";
import { fetchFile } from "./stored-files.ts";

export type ReportOrder = z.input<typeof WorkbookRequest>;

const POLL_MS = 1000;

/** Reports as files. Each is identified by the id of its button, beside which its progress and file are shown. */
export function makeReportActions(deps: ActionDeps) {
  const { store, api } = deps;
  const change = (part: Partial<ReportState>): void =>
    store.set((state) => ({ ...state, reports: { ...state.reports, ...part } }));
  let isAwaited = false;

  /** The finished report; undefined, with a notice, if it failed or the clerk stopped waiting. */
  const written = async (order: ReportOrder): Promise<WorkbookResponse | undefined> => {
    const began = deps.now().getTime();
    isAwaited = true;
    change({ file: undefined, seconds: 0 });
    let answer = valueOrNotice(store, await api.startWorkbook(order));
    while (answer?.status === "writing") {
      await pause(POLL_MS);
      if (!isAwaited) {
        store.set((state) => noticed(state, "info", REPORT_TEXTS.goesOn[state.language]));
        return undefined;
      }
      change({ seconds: Math.floor((deps.now().getTime() - began) / 1000) });
      answer = valueOrNotice(store, await api.workbook(answer.id));
    }
    return answer;
  };

  const write = async (button: string, order: ReportOrder): Promise<void> => {
    const answer = await written(order);
    if (answer === undefined) return;
    const { url } = answer;
    if (url === null) {
      store.set((state) => noticed(state, "error", REPORT_TEXTS.failed[state.language]));
      return;
    }
    if (order.report === "csv" || order.report === "dossier" || order.report === "template") {
      change({ file: { button, url } });
      const said = order.report === "csv" ? REPORT_TEXTS.saved : REPORT_TEXTS.papersMade;
      store.set((state) => noticed(state, "success", said[state.language]));
      return;
    }
    const bytes = await fetchFile(url);
    const isOpen = bytes !== undefined && (await (await deps.workbook()).openFile(bytes));
    change({ file: isOpen ? undefined : { button, url } });
    const [intent, text] = isOpen
      ? (["success", REPORT_TEXTS.opened] as const)
      : (["info", REPORT_TEXTS.ready] as const);
    store.set((state) => noticed(state, intent, text[state.language]));
  };

  return {
    choose: change,

    write: (button: string, order: ReportOrder) => during(deps, button, () => write(button, order)),

    /** The committee's workbook of the shown run. */
    writeCommittee: (button: string) =>
      during(deps, button, async () => {
        const run = shownRun(store.get().runs);
        if (run !== undefined) await write(button, { report: "committee", run });
      }),

    /** The score sheet for signature, of the subject of the selected row. */
    writeSelectedScoreSheet: (button: string) =>
      during(deps, button, async () => {
        const subject = await readSelectedSubject(deps);
        if (subject !== undefined) await write(button, { report: "receipt", ...subject });
      }),

    /** Frees the pane; the service still finishes the report. */
    stopWaiting: () => {
      isAwaited = false;
    },
  };
}
