import { html, type TemplateResult } from "lit/html.js";
import { FOUNDING_TEXTS } from "../../../../domain/texts/pane/founding.ts";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import { changeKind } from "../../actions/import/change-import.ts";
import type { OfficeState } from "../../state/office-state.ts";
import { button } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";

/** The ways for lists that are too long to be typed here: a file, or the sheets of the committee's register. */
export function openSheets(view: View, { year }: OfficeState, { committee }: MeResponse): TemplateResult {
  const { say, actions } = view;
  return html`<div class="commands">
    ${button(view, {
      id: "bring-list",
      text: say(FOUNDING_TEXTS.bringList),
      onClick: () => {
        actions.of(changeKind).choose("lists");
        actions.pane.goTo("import");
      },
    })}
    ${button(view, {
      id: "open-sheets",
      text: say(FOUNDING_TEXTS.openSheets),
      onClick: () => void actions.register.open(committee, year),
    })}
  </div>`;
}
