import { html, type TemplateResult } from "lit/html.js";
import { displayDay } from "../../../../domain/values/day.ts";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import { limitsOf } from "../../../../domain/forms/limits.ts";
import { LEAVING_FAULT_TEXTS, LEAVING_TEXTS } from "../../../../domain/texts/sheet/leaving.ts";
import type { PreviewRow } from "../../../sync/register-sync.ts";
import { textField } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import { leavingOf, typedLeaving } from "../../state/leaving-state.ts";
import type { View } from "../parts/view.ts";

/** When and why somebody has left, and what would be recorded of it (rule S5). */
export function leavingFields(view: View, row: PreviewRow, id: string): TemplateResult {
  const { say, state, actions } = view;
  const typed = typedLeaving(state.register, row);
  const field = (part: "day" | "reason") =>
    textField({
      id: `${part}-${id}`,
      label: say(LEAVING_TEXTS[part]),
      value: typed[part],
      onInput: (value) => actions.push.typeLeaving(row, { [part]: value }),
    });
  return html`<div class="leaving">${field("day")} ${field("reason")} ${answer(view, row)}</div>`;
}

/** What still has to be typed is a hint; what was typed wrong is said at once, also to a screen reader. */
function answer(view: View, row: PreviewRow): unknown {
  const { say, state } = view;
  const read = leavingOf(state.register, row);
  if (read === undefined || row.since === undefined) return undefined;
  if (read.kind === "leaving") {
    const { until, reason } = read.leaving;
    return hint(say(LEAVING_TEXTS.said, { day: displayDay(until), reason }));
  }
  const form = findForm(row.form);
  const limits = limitsOf(form?.columns[form.ending?.reason ?? ""]);
  const text = say(LEAVING_FAULT_TEXTS[read.fault], { since: displayDay(row.since), ...limits });
  return read.fault === "day-missing" || read.fault === "reason-missing"
    ? hint(text)
    : html`<p class="danger-text" role="alert">${text}</p>`;
}
