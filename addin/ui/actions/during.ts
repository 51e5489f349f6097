import { START_TEXTS } from "../../../domain/texts/pane/start.ts";
import { SIGN_IN_TEXTS } from "../../../domain/texts/pane/pane.ts";
import { WorkbookError } from "../../sync/ports/workbook-port.ts";
import type { Answer } from "../../client/call.ts";
import { SignInNeeded } from "../../sign-in/sign-in.ts";
import { render } from "../../../domain/values/bilingual.ts";
import { began, ended, noticed, type PaneState } from "../state/pane-state.ts";
import type { Store } from "../state/store.ts";
import type { ActionDeps } from "./action-deps.ts";

/**
 * Runs one action at a time: an action requested while another is running is ignored. An error becomes a notice, and the
 * pane stays usable.
 */
export async function during(
  { store }: Pick<ActionDeps, "store">,
  id: string,
  work: () => Promise<void>,
): Promise<void> {
  if (store.get().busy !== undefined) return;
  store.set((state) => began(state, id));
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WorkbookError || error instanceof SignInNeeded)) console.error(error);
    const intent = error instanceof WorkbookError && error.code === "dropped" ? "info" : "error";
    const text = await formatFailure(store.get(), error);
    store.set((state) => noticed(state, intent, text));
  } finally {
    store.set(ended);
  }
}

/** The first cells are enough to find the place. */
const MOST_CELLS = 5;

/** What Excel refuses is loaded when it refuses: a pane opens without its texts. */
async function formatFailure({ language }: PaneState, error: unknown): Promise<string> {
  const texts =
    error instanceof WorkbookError
      ? await import("../../../domain/texts/pane/workbook-errors.ts").catch(() => undefined)
      : undefined;
  if (error instanceof WorkbookError && texts !== undefined)
    return render(texts.WORKBOOK_ERROR_TEXTS[error.code], language, {
      cells: error.cells.slice(0, MOST_CELLS).join(", "),
    });
  if (error instanceof SignInNeeded) return SIGN_IN_TEXTS.again[language];
  return `QT-UNKNOWN: ${START_TEXTS["QT-UNKNOWN"].advice[language]}`;
}

/** The value of an answer; for a failure undefined, with the problem shown as a notice. */
export function valueOrNotice<T>(store: Store<PaneState>, answer: Answer<T>): T | undefined {
  if (answer.ok) return answer.value;
  const { title, traceId } = answer.problem;
  store.set((state) => noticed(state, "error", title, traceId));
  return undefined;
}
