import { html, type TemplateResult } from "lit/html.js";
import { FOUNDING_TEXTS } from "../../../../domain/texts/pane/founding.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import type { OfficeState } from "../../state/office-state.ts";
import { makeUserActions } from "../../actions/office/user-actions.ts";
import { button } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { openSheets } from "./open-sheets.ts";

/** Who may do what. */
export function usersStep(view: View, office: OfficeState, me: MeResponse): TemplateResult {
  return html`${hint(view.say(FOUNDING_TEXTS.usersHint))}
  ${button(view, {
    id: "users",
    kind: "primary",
    text: view.say(PANE_TEXTS.users),
    onClick: () => void view.actions.of(makeUserActions).show(office.year),
  })}
  ${openSheets(view, office, me)}`;
}
