import { html, type TemplateResult } from "lit/html.js";
import { formatDay } from "../../../../domain/values/day.ts";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import { limitsOf } from "../../../../domain/forms/limits.ts";
import { LEAVING_FAULT_TEXTS, LEAVING_TEXTS } from "../../../../domain/texts/sheet/leaving.ts";
import type { PreviewRow } from "../../../sync/ports/register-sync.ts";
import { textField } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import { leavingOf } from "../../state/decided-choices.ts";
import { typedLeaving } from "../../state/leaving-state.ts";
import type { View } from "../parts/view.ts";

/** Inputs for the day and reason of leaving, and the resulting record (rule S5). */
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

/** A missing input is a hint; a wrong one is reported at once, also to screen readers. */
function answer(view: View, row: PreviewRow): unknown {
  const { say, state } = view;
  const read = leavingOf(state.register, row);
  if (read === undefined || row.since === undefined) return undefined;
  if (read.kind === "leaving") {
    const { until, reason } = read.leaving;
    return hint(say(LEAVING_TEXTS.said, { day: formatDay(until), reason }));
  }
  const form = findForm(row.form);
  const limits = limitsOf(form?.columns[form.ending?.reason ?? ""]);
  const text = say(LEAVING_FAULT_TEXTS[read.fault], { since: formatDay(row.since), ...limits });
  return read.fault === "day-missing" || read.fault === "reason-missing"
    ? hint(text)
    : html`<p class="danger-text" role="alert">${text}</p>`;
}
