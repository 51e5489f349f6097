import { html } from "lit/html.js";
import { RETURNED_IMPORT_TEXTS } from "../../../../domain/texts/pane/import.ts";
import { RETURNED_SHEET_TEXTS } from "../../../../domain/texts/pane/returned-sheet.ts";
import { makeReturnedSheetActions } from "../../actions/returned-sheet-actions.ts";
import { shownRun } from "../../state/run-state.ts";
import { button } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** The committee's workbook has a page of its own, which belongs to the shown results. */
export function returnedImport(view: View): readonly unknown[] {
  const { say, state, actions } = view;
  const run = shownRun(state.runs);
  if (run === undefined) return [hint(say(RETURNED_IMPORT_TEXTS.noRun))];
  return [
    hint(say(RETURNED_IMPORT_TEXTS.hint)),
    html`<div class="commands">
      ${button(view, {
        id: "returned-sheet",
        kind: "primary",
        text: say(RETURNED_SHEET_TEXTS.open),
        onClick: () => actions.of(makeReturnedSheetActions).show({ run }),
      })}
    </div>`,
  ];
}
