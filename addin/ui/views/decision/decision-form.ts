import { html, nothing, type TemplateResult } from "lit/html.js";
import { LEVEL_TEXTS } from "../../../../domain/texts/vocabulary/levels.ts";
import { DECISION_CHOICE_TEXTS, DECISION_TEXTS } from "../../../../domain/texts/pane/decisions.ts";
import { PROPOSAL_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import { makeDecisionActions } from "../../actions/decision-actions.ts";
import { button, checkbox, select, textArea, textField } from "../parts/controls.ts";
import { type DecisionForm, type DecisionState, faultOf } from "../../state/decision-state.ts";
import type { View } from "../parts/view.ts";

/** One decision with one number and one day, for everybody who is ticked. */
export function decisionForm(view: View, decisions: DecisionState): TemplateResult {
  const { say, actions } = view;
  const { matter, voted, chosen, form } = decisions;
  const { type, record, declareInterest } = actions.of(makeDecisionActions);
  const fault = faultOf(form);
  const asksVote = form.outcome !== "refused" && (voted.has(matter) || voted.has(form.value));
  return html`<section class="panel" aria-labelledby="decision-form">
    <h2 id="decision-form">${say(DECISION_TEXTS.form)}</h2>
    ${select({
      id: "decision-outcome",
      label: say(DECISION_TEXTS.outcome),
      chosen: form.outcome,
      choices: (["approved", "changed", "refused"] as const).map((value) => ({
        value,
        text: say(DECISION_CHOICE_TEXTS[value]),
      })),
      onChange: (outcome) => type({ outcome }),
    })}
    ${form.outcome === "changed" ? otherValue(view, decisions) : nothing}
    ${
      matter === "level" && form.outcome !== "refused"
        ? checkbox("decision-typical", say(DECISION_TEXTS.typical), form.typical, (typical) =>
            type({ typical }),
          )
        : nothing
    }
    <div class="choices">${text(view, form, "number")} ${text(view, form, "day")}</div>
    ${
      asksVote
        ? html`<div class="choices">
            ${text(view, form, "votesFor")} ${text(view, form, "councilMembers")}
          </div>`
        : nothing
    }
    ${textArea({
      id: "decision-reason",
      label: say(DECISION_TEXTS.reason),
      value: form.reason,
      onInput: (reason) => type({ reason }),
    })}
    ${matter === "level" ? nothing : text(view, form, "money")} ${text(view, form, "note")}
    ${text(view, form, "exception")}
    <p class="hint">${say(DECISION_TEXTS.exceptionHint)}</p>
    ${fault === undefined ? nothing : html`<p class="danger-text" role="alert">${say(DECISION_TEXTS[fault])}</p>`}
    ${button(view, {
      id: "record-decisions",
      kind: "primary",
      text: say(DECISION_TEXTS.record, { count: chosen.size }),
      disabled: chosen.size === 0 || fault !== undefined,
      onClick: () => void record(),
    })}
    <p class="hint">${say(DECISION_TEXTS.interestHint)}</p>
    ${button(view, {
      id: "declare-interest",
      text: say(DECISION_TEXTS.interest, { count: chosen.size }),
      disabled: chosen.size === 0 || form.reason.trim() === "",
      onClick: () => void declareInterest(),
    })}
  </section>`;
}

function otherValue(view: View, { matter, form }: DecisionState): TemplateResult {
  const { say, actions } = view;
  const isLevel = matter === "level";
  const options = Object.entries(isLevel ? LEVEL_TEXTS : PROPOSAL_TEXTS);
  return select({
    id: "decision-value",
    label: say(isLevel ? DECISION_TEXTS.newLevel : DECISION_TEXTS.newAward),
    chosen: form.value,
    choices: [
      { value: "", text: say(DECISION_TEXTS.choose) },
      ...options.map(([value, caption]) => ({ value, text: say(caption) })),
    ],
    onChange: (value) => actions.of(makeDecisionActions).type({ value }),
  });
}

type TextPart = "number" | "day" | "votesFor" | "councilMembers" | "note" | "exception" | "money";

function text(view: View, form: DecisionForm, part: TextPart): TemplateResult {
  const { type } = view.actions.of(makeDecisionActions);
  return textField(
    {
      id: `decision-${part}`,
      label: view.say(DECISION_TEXTS[part]),
      value: form[part],
      onInput: (value) => type({ [part]: value }),
    },
    part === "votesFor" || part === "councilMembers" ? "numeric" : "text",
  );
}
