import type { RowKey, RunId } from "../../../domain/values/ids.ts";
import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { changeRuns } from "../state/change-runs.ts";
import { subjectOfRow } from "../state/selected-subject.ts";
import { noticed } from "../state/pane-state.ts";
import { type PublishedPeriod, publishedPeriods, shownRun, withPeriod } from "../state/run-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { readBoard } from "./board-actions.ts";
import { valueOrNotice } from "./during.ts";

interface SelectedSubject {
  readonly run: RunId;
  readonly subject: RowKey;
}

/**
 * The subject of the selected row and the shown run. A clerk looks at a year long before it has results: then it is the run of the
 * latest period that has. Undefined, with a notice, if either is missing.
 */
export async function readSelectedSubject(deps: ActionDeps): Promise<SelectedSubject | undefined> {
  const { store, api } = deps;
  const say = (text: keyof typeof NOTICE_TEXTS): undefined => {
    store.set((state) => noticed(state, "info", NOTICE_TEXTS[text][state.language]));
  };
  const place = await (await deps.workbook()).port.selected();
  if (place === undefined) return say("noRow");
  const subject = subjectOfRow(place.form, place.key);
  if (subject === undefined) return say("noSubject");
  if (shownRun(store.get().runs) === undefined) await readBoard(deps);
  const answer = valueOrNotice(store, await api.runs(store.get().runs.year));
  if (answer === undefined) return undefined;
  const periods = publishedPeriods(answer);
  const [latest] = periods;
  if (shownRun(store.get().runs) === undefined && latest !== undefined) await showPeriod(deps, latest);
  changeRuns(deps)((runs) => ({ ...runs, receiptPeriods: periods }));
  const run = shownRun(store.get().runs);
  return run === undefined ? say("noResults") : { run, subject };
}

/** Turns to a period that has results. */
export async function showPeriod(deps: ActionDeps, { period }: PublishedPeriod): Promise<void> {
  changeRuns(deps)((runs) => ({
    ...withPeriod(runs, runs.year, period),
    receiptPeriods: runs.receiptPeriods,
  }));
  await readBoard(deps);
}
