import type { TemplateResult } from "lit/html.js";
import { BROKEN_TEXTS } from "../../../../domain/texts/pane/broken.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import type { Broken } from "../../../sync/ports/register-sync.ts";
import { makeMendingActions } from "../../actions/mending-actions.ts";
import { isRepairable } from "../../state/mending-state.ts";
import { button } from "./controls.ts";
import { formatForm } from "./format.ts";
import { messageBar } from "./message-bar.ts";
import type { View } from "./view.ts";

/** Why the workbook is read only, and the way to mend it. */
export function brokenBar(view: View, { why, forms }: Broken): TemplateResult {
  const { say, actions } = view;
  const named = forms.map((form) => formatForm(view, form)).join(", ");
  const way = isRepairable(why)
    ? button(view, {
        id: "repair",
        text: say(REGISTER_TEXTS.repair),
        onClick: () => void actions.of(makeMendingActions).showRepair(),
      })
    : undefined;
  return messageBar("warning", say(BROKEN_TEXTS[why], { forms: named }), way);
}
