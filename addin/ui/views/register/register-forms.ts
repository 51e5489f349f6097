import { html, nothing, type TemplateResult } from "lit/html.js";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import type { FormStatus } from "../../../sync/ports/register-sync.ts";
import { badge } from "../parts/controls.ts";
import { emptyState, section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { formatForm } from "../parts/format.ts";

/** The forms of the register with their numbers of rows, unsent rows and problems. */
export function registerForms(view: View): TemplateResult {
  const { say, state } = view;
  const all = state.register.status?.forms ?? [];
  return section(
    say(REGISTER_TEXTS.forms),
    all.length === 0
      ? emptyState(say(REGISTER_TEXTS.noForms))
      : html`<ul class="rows">
          ${all.map((form) => formRow(view, form))}
        </ul>`,
  );
}

function formRow(view: View, { form, rows, unsent, problems, uncounted }: FormStatus): TemplateResult {
  const { say } = view;
  return html`<li class="row">
    <div class="grow">
      <strong>${formatForm(view, form)}</strong>
      <span class="hint">${say(REGISTER_TEXTS.formRows, { rows })}</span>
    </div>
    <span class="badges">
      ${problems > 0 ? badge(say(REGISTER_TEXTS.problems, { count: problems }), "danger") : nothing}
      ${unsent > 0 ? badge(say(REGISTER_TEXTS.unsent, { count: unsent }), "warning") : nothing}
      ${uncounted === true ? badge(say(REGISTER_TEXTS.uncounted), "warning") : nothing}
      ${uncounted !== true && problems + unsent === 0 && rows > 0 ? badge(say(REGISTER_TEXTS.allSent), "success") : nothing}
    </span>
  </li>`;
}
