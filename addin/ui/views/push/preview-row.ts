import { html, nothing, type TemplateResult } from "lit/html.js";
import { PUSH_TEXTS, ROW_CHOICE_TEXTS } from "../../../../domain/texts/pane/push.ts";
import type { PreviewRow } from "../../../sync/ports/register-sync.ts";
import type { CellPlace } from "../../../sync/ports/workbook-port.ts";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import { CORRECTION_TEXTS } from "../../../../domain/texts/pane/corrections.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { makeCorrectionActions } from "../../actions/correction-actions.ts";
import { badge, checkbox, linkButton, select, type Tone } from "../parts/controls.ts";
import { choicesOf, hasFormerValues, isPending, type PaneChoice } from "../../state/register-state.ts";
import type { View } from "../parts/view.ts";
import { dropRow } from "./dropping.ts";
import { leavingFields } from "./leaving.ts";
import { formatField, issueLine, formatValue, isShown } from "../parts/format.ts";

export const KIND_TONES: Readonly<Record<PreviewRow["kind"], Tone>> = {
  changed: "informative",
  new: "success",
  cleared: "warning",
  copied: "warning",
  missing: "warning",
  invalid: "danger",
};

/** One row of the preview: its title, its changes, and the choice for it. What it shares with others stands above them. */
export function previewRowView(view: View, row: PreviewRow, id: string, isInGroup = false): TemplateResult {
  const { say } = view;
  const shared = row.group === undefined || isInGroup ? "" : `${row.group} · `;
  // Points are first of all somebody's, a mark is first of all a person's.
  const isPoints = findForm(row.form)?.pivot !== undefined;
  const name = html`<strong>${isPoints ? shared : ""}${row.title}</strong>
    <span class="hint"
      >${isPoints ? "" : shared}${row.label}${row.hidden ? ` · ${say(PUSH_TEXTS.hiddenRow)}` : ""}</span
    >`;
  return html`<li class="row stacked">
    <div class="row-head">
      ${decision(view, row, id, name)} ${row.line === undefined ? nothing : goTo(view, row, id)}
    </div>
    ${view.state.register.choices.get(row) === "left" ? leavingFields(view, row, id) : nothing}
    ${changes(view, row)} ${issues(view, row.form, row.issues)} ${questions(view, row)} ${ways(view, row, id)}
  </li>`;
}

function decision(view: View, row: PreviewRow, id: string, name: TemplateResult): TemplateResult {
  const { say, state, actions } = view;
  const choices = choicesOf(row);
  const chosen = state.register.choices.get(row) ?? "skip";
  if (choices.length === 1) return html`<div class="grow">${name}</div>`;
  if (choices.includes("send")) {
    return checkbox(`row-${id}`, html`<span class="name">${name}</span>`, chosen === "send", (checked) =>
      actions.push.choose(row, checked ? "send" : "skip"),
    );
  }
  return html`<div class="grow">
    ${name}
    ${select({
      id: `row-${id}`,
      label: say(PUSH_TEXTS.choice, { row: row.title }),
      unlabelled: true,
      chosen,
      choices: choices.map((value) => ({ value, text: say(choiceText(row, value)) })),
      onChange: (value) => actions.push.choose(row, value),
    })}
  </div>`;
}

/** Why the row waits, and the ways out of it. */
function ways(view: View, row: PreviewRow, id: string): unknown {
  const { say, state, actions } = view;
  const { form, key, locked } = row;
  const isAsked = isPending(state.register, row);
  const mayAsk = locked !== undefined && !isAsked && key !== undefined;
  if (locked === undefined && !isAsked && row.canRevert !== true) return nothing;
  return html`<div class="row-actions">
    ${
      isAsked
        ? badge(say(PUSH_TEXTS.pending), "informative")
        : locked === undefined
          ? nothing
          : badge(say(PUSH_TEXTS.lockedIn, { period: formatPeriod(locked, state.language) }), "warning")
    }
    ${
      mayAsk
        ? linkButton(view, {
            id: `correct-${id}`,
            text: say(CORRECTION_TEXTS.ask),
            label: say(CORRECTION_TEXTS.askOf, { row: row.title }),
            onClick: () => void actions.of(makeCorrectionActions).ask(form, key),
          })
        : nothing
    }
    ${dropRow(view, row, id)}
  </div>`;
}

/** Only what changed: the title says what a new row is about, and the session's day comes with it. */
function shownFields({ form, key, kind, group, isNew = false, fields }: PreviewRow): PreviewRow["fields"] {
  // Without a key some of what names the row is wrong or missing.
  const isNamed = kind === "new" || (isNew && key !== undefined);
  const named = new Set(isNamed ? findForm(form)?.keyColumns : []);
  return fields.filter(
    ({ field }) =>
      isShown(form, field) && !named.has(field) && !(isNamed && group !== undefined && field === "day"),
  );
}

export function choiceText({ kind, since }: PreviewRow, choice: PaneChoice) {
  if (kind === "missing" && choice === "skip") return ROW_CHOICE_TEXTS.ignore;
  // A row that can be ended should be deleted only if it was entered by mistake.
  return choice === "delete" && since !== undefined ? ROW_CHOICE_TEXTS.mistaken : ROW_CHOICE_TEXTS[choice];
}

function goTo(view: View, row: PreviewRow, id: string): TemplateResult {
  const { say, actions } = view;
  const field = row.issues[0]?.field ?? row.fields[0]?.field ?? "";
  return linkButton(view, {
    id: `go-${id}`,
    text: say(PUSH_TEXTS.goTo),
    label: say(PUSH_TEXTS.goToOf, { row: row.title }),
    onClick: () => void actions.register.goToCell(placeOfRow(row, field)),
  });
}

/** A copied row has the key of another. */
function placeOfRow({ form, kind, key, line }: PreviewRow, field: string): CellPlace {
  return { form, key: kind === "copied" ? "" : (key ?? ""), field, ...(line !== undefined && { line }) };
}

function changes(view: View, row: PreviewRow): unknown {
  const shown = shownFields(row);
  if (shown.length === 0) return nothing;
  return html`<dl class="changes">
    ${shown.map(({ field, before, after, name }) => {
      const old = formatValue(view, row.form, field, before);
      const now = name ?? formatValue(view, row.form, field, after);
      return html`<div>
        <dt>${formatField(view, row.form, field)}</dt>
        <dd>
          ${hasFormerValues(row) ? html`<del>${old}</del><span class="unseen"> → </span>` : nothing}
          <ins>${after === null ? view.say(PUSH_TEXTS.willClear) : now}</ins>
          ${row.formulas.includes(field) ? html`<em>${view.say(PUSH_TEXTS.formula)}</em>` : nothing}
        </dd>
      </div>`;
    })}
  </dl>`;
}

/** A row with problems cannot be sent, so it is not asked about as well. */
function questions(view: View, { form, kind, questions: asked, isExplained }: PreviewRow): unknown {
  if (asked.length === 0 || kind === "invalid") return nothing;
  const { say } = view;
  return html`${issues(view, form, asked)}
    <p class="hint">${say(isExplained ? PUSH_TEXTS.explained : PUSH_TEXTS.asked)}</p>`;
}

function issues(view: View, form: string, found: PreviewRow["issues"]): unknown {
  if (found.length === 0) return nothing;
  return html`<ul class="issues">
    ${found.map((issue) => html`<li>${issueLine(view, form, issue)}</li>`)}
  </ul>`;
}
