import type { RowKey, RunId } from "../../../domain/values/ids.ts";
import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { subjectOfRow } from "../state/selected-subject.ts";
import { noticed } from "../state/pane-state.ts";
import { shownRun } from "../state/run-state.ts";
import type { ActionDeps } from "./action-deps.ts";
import { readBoard } from "./board-actions.ts";

interface SelectedSubject {
  readonly run: RunId;
  readonly subject: RowKey;
}

/** The subject of the selected row and the shown run; undefined, with a notice, if either is missing. */
export async function readSelectedSubject(deps: ActionDeps): Promise<SelectedSubject | undefined> {
  const { store } = deps;
  const say = (text: keyof typeof NOTICE_TEXTS): undefined => {
    store.set((state) => noticed(state, "info", NOTICE_TEXTS[text][state.language]));
  };
  const place = await (await deps.workbook()).port.selected();
  if (place === undefined) return say("noRow");
  const subject = subjectOfRow(place.form, place.key);
  if (subject === undefined) return say("noSubject");
  if (shownRun(store.get().runs) === undefined) await readBoard(deps);
  const run = shownRun(store.get().runs);
  return run === undefined ? say("noResults") : { run, subject };
}
