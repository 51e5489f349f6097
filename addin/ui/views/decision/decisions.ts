import { html, nothing, type TemplateResult } from "lit/html.js";
import { DECISION_OUTCOME_TEXTS, DECISION_TEXTS } from "../../../../domain/texts/pane/decisions.ts";
import { RETURNED_SHEET_TEXTS } from "../../../../domain/texts/pane/returned-sheet.ts";
import { PROPOSAL_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import { makeDecisionActions } from "../../actions/decision-actions.ts";
import { makeReturnedSheetActions } from "../../actions/returned-sheet-actions.ts";
import { button, linkButton, select } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import {
  type DecisionState,
  itemsOf,
  type Matter,
  mattersOf,
  undecidedIn,
} from "../../state/decision-state.ts";
import { may } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { decisionForm } from "./decision-form.ts";
import { decisionItem } from "./decision-item.ts";

/** The proposals of a run, the decisions, and their differences; decisions can be recorded for many subjects at once. */
export function decisionsView(view: View): TemplateResult {
  const { decisions } = view.state.runs;
  return page(
    view,
    view.say(DECISION_TEXTS.title),
    decisions === undefined ? emptyState(view.say(DECISION_TEXTS.none)) : content(view, decisions),
  );
}

function formatMatter({ say }: View, matter: Matter): string {
  return say(matter === "level" ? DECISION_TEXTS.level : PROPOSAL_TEXTS[matter]);
}

function content(view: View, decisions: DecisionState): unknown {
  const { say, state, actions } = view;
  const isCurrent = state.runs.board?.published === decisions.response.run;
  const mayDecide = isCurrent && may(state.session, "record-decision");
  const items = itemsOf(decisions.response, decisions.matter);
  const decided = items.filter(({ decision }) => decision !== undefined);
  const { chooseMatter } = actions.of(makeDecisionActions);
  return [
    isCurrent ? nothing : messageBar("info", say(DECISION_TEXTS.notCurrent)),
    select({
      id: "matter",
      label: say(DECISION_TEXTS.matter),
      chosen: decisions.matter,
      choices: mattersOf(decisions.response).map((matter) => ({
        value: matter,
        text: formatMatter(view, matter),
      })),
      onChange: (matter) => chooseMatter(matter),
    }),
    hint(
      say(DECISION_TEXTS.summary, {
        decided: decided.length,
        all: items.length,
        differ: decided.filter(({ decision }) => decision?.differs === true).length,
      }),
    ),
    mayDecide
      ? html`<div class="commands">
          ${button(view, {
            id: "returned-sheet",
            text: say(RETURNED_SHEET_TEXTS.open),
            onClick: () => actions.of(makeReturnedSheetActions).show({ run: decisions.response.run }),
          })}
        </div>`
      : nothing,
    mayDecide ? ticking(view, decisions) : nothing,
    items.length === 0 ? emptyState(say(DECISION_TEXTS.none)) : nothing,
    decisions.response.withheld === 0
      ? nothing
      : hint(say(DECISION_TEXTS.withheld, { count: decisions.response.withheld })),
    html`<ul class="rows">
      ${items.map((item) => decisionItem(view, decisions, item, mayDecide))}
    </ul>`,
    mayDecide ? decisionForm(view, decisions) : nothing,
    outcomes(view, decisions),
  ];
}

function ticking(view: View, decisions: DecisionState): TemplateResult {
  const { say, actions } = view;
  const open = undecidedIn(decisions).length;
  const { chooseUndecided } = actions.of(makeDecisionActions);
  return html`<div class="row-actions">
    ${
      open > 0
        ? linkButton(view, {
            id: "choose-undecided",
            text: say(DECISION_TEXTS.all, { count: open }),
            onClick: () => chooseUndecided(true),
          })
        : nothing
    }
    ${
      decisions.chosen.size > 0
        ? linkButton(view, {
            id: "choose-nobody",
            text: say(DECISION_TEXTS.noneChosen),
            onClick: () => chooseUndecided(false),
          })
        : nothing
    }
  </div>`;
}

/** Decisions that were not recorded, each with its reason. */
function outcomes(
  view: View,
  { response, outcomes: unrecorded }: DecisionState,
): TemplateResult | typeof nothing {
  if (unrecorded.length === 0) return nothing;
  const names = new Map(response.subjects.map(({ subject, name }) => [subject, name]));
  return html`<section>
    <h2>${view.say(DECISION_TEXTS.result)}</h2>
    <ul class="issues" id="decision-outcomes">
      ${unrecorded.map(
        (outcome) =>
          html`<li>
            <b>${names.get(outcome.subject) ?? outcome.subject}:</b>
            ${outcome.status === "refused" ? outcome.message : view.say(DECISION_OUTCOME_TEXTS[outcome.status])}
          </li>`,
      )}
    </ul>
  </section>`;
}
