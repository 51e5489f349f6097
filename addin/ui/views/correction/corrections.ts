import { html, nothing, type TemplateResult } from "lit/html.js";
import type { CorrectionResponse } from "../../../../domain/protocol/corrections.ts";
import { CORRECTION_STATE_TEXTS, CORRECTION_TEXTS } from "../../../../domain/texts/pane/corrections.ts";
import { ROW_OUTCOME_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeCorrectionActions } from "../../actions/correction-actions.ts";
import { badge, button, linkButton, textArea, type Tone } from "../parts/controls.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import { may } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { formatForm, formatPerson, formatTime, formatUnit } from "../parts/format.ts";
import { formatRow } from "../parts/format-row.ts";
import { rowChanges } from "../parts/row-changes.ts";

const TONES: Readonly<Record<CorrectionResponse["status"], Tone>> = {
  requested: "warning",
  refused: "danger",
  approved: "informative",
  applied: "success",
};

/** The correction requests of a year and their outcomes; an authorised user decides here. */
export function correctionsView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { list, withheld, year } = state.corrections;
  return page(
    view,
    year === undefined ? say(CORRECTION_TEXTS.title) : say(CORRECTION_TEXTS.titleOf, { year: String(year) }),
    list === undefined || list.length === 0
      ? emptyState(say(CORRECTION_TEXTS.none))
      : html`<ul class="rows">
          ${list.map((correction) => correctionRow(view, correction))}
        </ul>`,
    withheld === 0 ? nothing : hint(say(CORRECTION_TEXTS.withheld, { count: withheld })),
    html`<div class="commands">
      ${button(view, {
        id: "corrections",
        kind: "subtle",
        text: say(PANE_TEXTS.refresh),
        onClick: () => void actions.of(makeCorrectionActions).show(),
      })}
    </div>`,
  );
}

function correctionRow(view: View, correction: CorrectionResponse): TemplateResult {
  const { say } = view;
  const { unit, status, reason, requestedBy, requestedAt, decidedBy, decidedAt, decisionReason } = correction;
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">
        <strong>${formatUnit(view, unit)}</strong>
        <span class="hint"
          >${say(CORRECTION_TEXTS.asked, {
            by: formatPerson(view, requestedBy),
            at: formatTime(view, requestedAt),
          })}</span
        >
      </div>
      ${badge(say(CORRECTION_STATE_TEXTS[status]), TONES[status])}
    </div>
    <p>${reason}</p>
    ${correction.rows.map((row, index) => {
      const outcome = correction.outcomes?.[index]?.status;
      const before = correction.before[index];
      return html`<div>
        <p class="hint">
          ${formatForm(view, row.form)} ·
          ${formatRow(view, row.form, row.key, { ...before, ...row.fields })}${
            outcome === undefined ? nothing : html` · ${say(ROW_OUTCOME_TEXTS[outcome])}`
          }
        </p>
        ${row.deleted === true ? html`<p class="danger-text">${say(CORRECTION_TEXTS.emptied)}</p>` : nothing}
        ${rowChanges(
          view,
          row.form,
          Object.entries(row.fields ?? {}).map(([field, after]) => ({
            field,
            before: before == null ? undefined : (before[field] ?? null),
            after,
          })),
        )}
      </div>`;
    })}
    ${
      decidedBy === null || decidedAt === null
        ? nothing
        : hint(
            say(CORRECTION_TEXTS.decided, {
              by: formatPerson(view, decidedBy),
              at: formatTime(view, decidedAt),
              reason: decisionReason ?? "",
            }),
          )
    }
    ${status === "requested" ? deciding(view, correction) : nothing}
  </li>`;
}

function deciding(view: View, { id, unit, requestedBy }: CorrectionResponse): unknown {
  const { say, state, actions } = view;
  const { session } = state;
  if (session.kind === "signed-out" || !may(session, "decide-correction")) return nothing;
  if (requestedBy === session.me.user) return hint(say(CORRECTION_TEXTS.own));
  const corrections = actions.of(makeCorrectionActions);
  const offers = (["approve", "refuse"] as const).map((outcome) =>
    linkButton(view, {
      id: `${outcome}-${id}`,
      text: say(CORRECTION_TEXTS[outcome]),
      label: say(outcome === "approve" ? CORRECTION_TEXTS.approveOf : CORRECTION_TEXTS.refuseOf, {
        unit: formatUnit(view, unit),
      }),
      onClick: () => corrections.askDecision(id, outcome),
    }),
  );
  const asked = state.corrections.deciding;
  return html`<div class="row-actions">${offers}</div>
    ${asked?.id === id ? question(view, asked) : nothing}`;
}

function question(
  view: View,
  { outcome, reason }: NonNullable<View["state"]["corrections"]["deciding"]>,
): TemplateResult {
  const { say, actions } = view;
  const corrections = actions.of(makeCorrectionActions);
  return html`<div class="question" role="group" aria-label=${say(CORRECTION_TEXTS[outcome])}>
    ${textArea({
      id: "decision-reason",
      label: say(CORRECTION_TEXTS.decisionReason),
      value: reason,
      onInput: corrections.giveDecisionReason,
    })}
    <div class="commands">
      ${button(view, {
        id: "decide-correction",
        kind: "primary",
        text: say(CORRECTION_TEXTS[outcome]),
        disabled: reason.trim() === "",
        onClick: () => void corrections.decide(),
      })}
      ${button(view, { id: "drop-decision", text: say(PANE_TEXTS.cancel), onClick: corrections.dropDecision })}
    </div>
  </div>`;
}
