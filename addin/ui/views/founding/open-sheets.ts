import type { TemplateResult } from "lit/html.js";
import { FOUNDING_TEXTS } from "../../../../domain/texts/pane/founding.ts";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import type { OfficeState } from "../../state/office-state.ts";
import { button } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";

/** Opens the committee's register, whose sheets hold the catalogue, for lists that are too long for the pane. */
export function openSheets(view: View, { year }: OfficeState, { committee }: MeResponse): TemplateResult {
  return button(view, {
    id: "open-sheets",
    text: view.say(FOUNDING_TEXTS.openSheets),
    onClick: () => void view.actions.register.open(committee, year),
  });
}
