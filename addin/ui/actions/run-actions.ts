import { NOTICE_TEXTS } from "../../../domain/texts/pane-notices.ts";
import type { RowKey } from "../../../domain/ids.ts";
import { periodHasDay } from "../../../domain/period.ts";
import type { Day } from "../../../domain/day.ts";
import { pullAll } from "../pull-all.ts";
import { noticed, wentTo } from "../state/pane-state.ts";
import { type ResultFilter, type RunState, shownRun } from "../state/run-state.ts";
import { subjectOfRow } from "../selected-subject.ts";
import { countMarks, type UnitAttendance } from "../unit-attendance.ts";
import type { Bench } from "./bench.ts";
import { changeRuns, readBoard, readResults } from "./board-actions.ts";
import { during, taken } from "./during.ts";
import { pause } from "./pause.ts";
import { runToItsEnd } from "./run-to-its-end.ts";

export type RunActions = ReturnType<typeof makeRunActions>;

const POLL_MS = 1000;

export function makeRunActions(bench: Bench) {
  const { store, api } = bench;
  const change = changeRuns(bench);

  const showReceipt = async (subject: string): Promise<void> => {
    if (shownRun(store.get().runs) === undefined) await readBoard(bench);
    const run = shownRun(store.get().runs);
    if (run === undefined) {
      store.set((state) => noticed(state, "info", NOTICE_TEXTS.noResults[state.language]));
      return;
    }
    const receipt = taken(store, await api.receipt(run, subject));
    if (receipt === undefined) return;
    change((runs) => ({ ...runs, receipt }));
    store.set((state) => wentTo(state, "receipt"));
  };

  return {
    choosePolicy: (policy: string) =>
      change((runs) => ({ ...runs, policy, impact: runs.impact && { ...runs.impact, impact: undefined } })),
    askOfficial: (official: RunState["official"]) => change((runs) => ({ ...runs, official })),

    start: (policy: string, dryRun: boolean) =>
      during(bench, dryRun ? "dry-run" : "official-run", async () => {
        const { year, period, official } = store.get().runs;
        const reason = dryRun ? "" : (official?.reason.trim() ?? "");
        const began = bench.now().getTime();
        change((runs) => ({ ...runs, official: undefined, results: undefined, run: undefined, seconds: 0 }));
        const request = { year, period, policy, dryRun, ...(reason === "" ? {} : { reason }) };
        const run = await runToItsEnd(bench, request, (current) => {
          const seconds = Math.floor((bench.now().getTime() - began) / 1000);
          change((runs) => ({ ...runs, run: current, seconds }));
        });
        if (run?.status !== "finished" && run?.status !== "published") return;
        await readBoard(bench);
        await readResults(bench);
      }),

    filter: (part: Partial<ResultFilter>) =>
      change((runs) => ({ ...runs, filter: { ...runs.filter, ...part } })),

    openReceipt: (subject: string) => during(bench, `receipt-${subject}`, () => showReceipt(subject)),

    openSelectedReceipt: () =>
      during(bench, "selected-receipt", async () => {
        const place = await (await bench.workbook()).desk.selected();
        const subject = place === undefined ? undefined : subjectOfRow(place.form, place.key);
        if (subject !== undefined) return showReceipt(subject);
        const text = place === undefined ? NOTICE_TEXTS.noRow : NOTICE_TEXTS.noSubject;
        store.set((state) => noticed(state, "info", text[state.language]));
      }),

    showCharts: () =>
      during(bench, "charts", async () => {
        const { session, runs } = store.get();
        if (session.kind === "signed-out") return;
        const attendance: UnitAttendance[] = [];
        for (const { unit, name } of session.me.units) {
          if (unit === session.me.committee) continue;
          const rows = taken(store, await pullAll(api, unit, runs.year));
          if (rows === undefined) return;
          const marks = countMarks(rows, (day) => periodHasDay(runs.period, day as Day));
          attendance.push({ unit, name, marks });
        }
        change((before) => ({ ...before, attendance }));
        store.set((state) => wentTo(state, "charts"));
      }),

    exportWorkbook: () =>
      during(bench, "export", async () => {
        const run = shownRun(store.get().runs);
        if (run === undefined) return;
        let workbook = taken(store, await api.startWorkbook({ run }));
        while (workbook?.status === "writing") {
          await pause(POLL_MS);
          workbook = taken(store, await api.workbook(workbook.id));
        }
        if (workbook === undefined) return;
        const { url } = workbook;
        if (url === null) {
          store.set((state) => noticed(state, "error", NOTICE_TEXTS.exportFailed[state.language]));
          return;
        }
        const bytes = await fetchBytes(url);
        const opened = bytes !== undefined && (await (await bench.workbook()).openFile(bytes));
        change((runs) => ({ ...runs, download: opened ? undefined : url }));
        const text = opened ? NOTICE_TEXTS.exported : NOTICE_TEXTS.exportReady;
        store.set((state) => noticed(state, opened ? "success" : "info", text[state.language]));
      }),

    goToRow: (form: string, key: RowKey, field: string) =>
      during(bench, "go-to-cell", async () => (await bench.workbook()).desk.goTo({ form, key, field })),
  };
}

/** Undefined when the store of files is not reached from here: the clerk then downloads by the browser. */
async function fetchBytes(url: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
