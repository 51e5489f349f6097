import { html, type TemplateResult } from "lit/html.js";
import { FOUNDING_TEXTS } from "../../../../domain/texts/pane/founding.ts";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import type { OfficeState } from "../../state/office-state.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { openSheets } from "./open-sheets.ts";

/** Who may do what. */
export function usersStep(view: View, office: OfficeState, me: MeResponse): TemplateResult {
  return html`${hint(view.say(FOUNDING_TEXTS.usersHint))} ${openSheets(view, office, me)}`;
}
