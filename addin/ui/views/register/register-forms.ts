import { html, nothing, type TemplateResult } from "lit/html.js";
import { OWN_DUE_TEXTS } from "../../../../domain/texts/pane/own-dues.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import type { FormStatus } from "../../../sync/ports/register-sync.ts";
import { formDues } from "../../state/form-dues.ts";
import { badge, linkButton } from "../parts/controls.ts";
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

const ownDues = async () => (await import("../../actions/due-actions.ts")).makeRegisterDueActions;

function formRow(
  view: View,
  { form, rows, unsent, problems, unfilled, uncounted, locked = 0 }: FormStatus,
): TemplateResult {
  const { say, state } = view;
  const due = formDues(state.register, form);
  const missing = due === undefined ? undefined : due.missing.length + due.locked.length;
  const isSettled = uncounted !== true && problems + unsent + unfilled + locked === 0 && rows > 0;
  return html`<li class="row">
    <div class="grow">
      <strong>${formatForm(view, form)}</strong>
      <span class="hint">${say(REGISTER_TEXTS.formRows, { rows })}</span>
      ${owed(view, form, { missing: missing ?? 0, awaited: due?.awaited.length ?? 0 })}
    </div>
    <span class="badges">
      ${problems > 0 ? badge(say(REGISTER_TEXTS.problems, { count: problems }), "danger") : nothing}
      ${unsent > 0 ? badge(say(REGISTER_TEXTS.unsent, { count: unsent }), "warning") : nothing}
      ${locked > 0 ? badge(say(REGISTER_TEXTS.lockedRows, { count: locked }), "warning") : nothing}
      ${uncounted === true ? badge(say(REGISTER_TEXTS.uncounted), "warning") : nothing}
      ${unfilled > 0 ? badge(say(REGISTER_TEXTS.unfilled, { count: unfilled }), "informative") : nothing}
      ${isSettled && missing === 0 ? badge(say(REGISTER_TEXTS.allSent), "success") : nothing}
    </span>
  </li>`;
}

/** The way to what the form lacks, or to what is due this month. */
function owed(
  view: View,
  form: string,
  { missing, awaited }: { readonly missing: number; readonly awaited: number },
): TemplateResult | typeof nothing {
  const { say, actions } = view;
  if (missing + awaited === 0) return nothing;
  const [text, label, count] =
    missing > 0
      ? [OWN_DUE_TEXTS.badge, OWN_DUE_TEXTS.badgeOf, missing]
      : [OWN_DUE_TEXTS.soon, OWN_DUE_TEXTS.soonOf, awaited];
  return linkButton(view, {
    id: `owed-${form}`,
    text: say(text, { count }),
    label: say(label, { count, form: formatForm(view, form) }),
    onClick: () => void actions.later(ownDues, (group) => group.showForm(form)),
  });
}
