import { html, type TemplateResult } from "lit/html.js";
import type { FieldValue } from "../../../../domain/forms/column.ts";
import { CONFLICT_TEXTS } from "../../../../domain/texts/pane/push.ts";
import type { Conflict, ConflictChoice } from "../../../sync/ports/register-sync.ts";
import { makeMendingActions } from "../../actions/mending-actions.ts";
import { button } from "../parts/controls.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import { isDecided } from "../../state/mending-state.ts";
import type { View } from "../parts/view.ts";
import { formatField, formatForm, formatPerson, formatTime, formatValue } from "../parts/format.ts";

/** Both values of each field in conflict, with author and time; no default is chosen (rule S11). */
export function conflictsView(view: View): TemplateResult {
  const { say, state } = view;
  const conflicts = state.register.conflicts ?? [];
  return page(
    view,
    say(CONFLICT_TEXTS.title),
    conflicts.length === 0 ? emptyState(say(CONFLICT_TEXTS.none)) : hint(say(CONFLICT_TEXTS.hint)),
    conflicts.map((conflict, index) => conflictCard(view, conflict, index)),
  );
}

function conflictCard(view: View, conflict: Conflict, index: number): TemplateResult {
  const { say, state, actions } = view;
  return html`<section class="panel" aria-labelledby=${`conflict-${index}`}>
    <h2 id=${`conflict-${index}`}>${conflict.title}</h2>
    ${hint(formatForm(view, conflict.form))}
    ${conflict.fields.map((field) => fieldChoice(view, conflict, field, `${index}-${field.field}`))}
    ${button(view, {
      id: `resolve-${index}`,
      kind: "primary",
      text: say(CONFLICT_TEXTS.apply),
      label: `${say(CONFLICT_TEXTS.apply)}: ${conflict.title}`,
      disabled: !isDecided(state.register, conflict),
      onClick: () => void actions.of(makeMendingActions).resolve(conflict),
    })}
  </section>`;
}

function fieldChoice(
  view: View,
  conflict: Conflict,
  { field, mine, theirs, by, at }: Conflict["fields"][number],
  id: string,
): TemplateResult {
  const { say } = view;
  const whoWhen = say(CONFLICT_TEXTS.whoWhen, { by: formatPerson(view, by), at: formatTime(view, at) });
  return html`<fieldset>
    <legend>${formatField(view, conflict.form, field)}</legend>
    ${side(view, conflict, field, "mine", mine, say(CONFLICT_TEXTS.mine), id)}
    ${side(view, conflict, field, "theirs", theirs, `${say(CONFLICT_TEXTS.theirs)} · ${whoWhen}`, id)}
  </fieldset>`;
}

function side(
  view: View,
  conflict: Conflict,
  field: string,
  choice: ConflictChoice,
  value: FieldValue,
  caption: string,
  id: string,
): TemplateResult {
  const chosen = view.state.register.conflictChoices.get(conflict)?.[field] === choice;
  return html`<label class="check" for=${`${id}-${choice}`}>
    <input
      type="radio"
      id=${`${id}-${choice}`}
      name=${id}
      .checked=${chosen}
      @change=${() => view.actions.of(makeMendingActions).choose(conflict, field, choice)}
    />
    <span>
      <strong>${formatValue(view, conflict.form, field, value)}</strong>
      <span class="hint">${caption}</span>
    </span>
  </label>`;
}
