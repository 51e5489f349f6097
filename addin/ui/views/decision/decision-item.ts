import { html, nothing, type TemplateResult } from "lit/html.js";
import { formatDay } from "../../../../domain/values/day.ts";
import type { Decision } from "../../../../domain/protocol/decisions.ts";
import { OUTCOME_TEXTS } from "../../../../domain/texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import { DECISION_CHOICE_TEXTS, DECISION_TEXTS } from "../../../../domain/texts/pane/decisions.ts";
import { formatCount } from "../../../../domain/wording/count-format.ts";
import { makeDecisionActions } from "../../actions/decision-actions.ts";
import { badge, checkbox } from "../parts/controls.ts";
import type { DecisionItem, DecisionState } from "../../state/decision-state.ts";
import type { View } from "../parts/view.ts";
import { formatPerson, formatTime, formatUnit } from "../parts/format.ts";

/** Levels and awards by their codes. */
const VALUE_TEXTS = { ...OUTCOME_TEXTS, ...PROPOSAL_TEXTS };

/** One subject: proposal, decision and difference side by side. */
export function decisionItem(
  view: View,
  decisions: DecisionState,
  { subject, proposed, decision }: DecisionItem,
  mayDecide: boolean,
): TemplateResult {
  const { say, actions } = view;
  const { choose } = actions.of(makeDecisionActions);
  const name = html`<span class="name"
    ><strong>${subject.name}</strong>
    ${subject.unit === subject.subject ? nothing : html`<span class="hint">${formatUnit(view, subject.unit)}</span>`}</span
  >`;
  const difference =
    decision === undefined
      ? nothing
      : badge(
          say(decision.differs ? DECISION_TEXTS.differs : DECISION_TEXTS.asProposed),
          decision.differs ? "warning" : "success",
        );
  return html`<li class="row stacked">
    <div class="row-head">
      ${
        mayDecide
          ? checkbox(`decide-${subject.subject}`, name, decisions.chosen.has(subject.subject), (chosen) =>
              choose(subject.subject, chosen),
            )
          : html`<div class="grow">${name}</div>`
      }
      ${difference}
    </div>
    <dl class="facts">
      <div>
        <dt>${say(DECISION_TEXTS.proposed)}</dt>
        <dd>${proposed === undefined ? say(DECISION_TEXTS.notProposed) : say(VALUE_TEXTS[proposed])}</dd>
      </div>
      <div>
        <dt>${say(DECISION_TEXTS.decided)}</dt>
        <dd>${decision === undefined ? say(DECISION_TEXTS.undecided) : formatDecision(view, decision)}</dd>
      </div>
    </dl>
  </li>`;
}

function formatDecision(view: View, decision: Decision): TemplateResult {
  const { say } = view;
  const {
    outcome,
    level,
    award,
    typical,
    number,
    decidedOn,
    votesFor,
    councilMembers,
    reason,
    note,
    exception,
    money,
    moneyDue,
  } = decision;
  const value = level ?? award;
  const facts = [
    typical === true ? say(DECISION_TEXTS.typicalMark) : "",
    number === null ? "" : say(DECISION_TEXTS.numberOf, { number }),
    decidedOn === null ? "" : say(DECISION_TEXTS.dayOf, { day: formatDay(decidedOn) }),
    votesFor === null || councilMembers === null
      ? ""
      : say(DECISION_TEXTS.votesOf, { votes: votesFor, members: councilMembers }),
    reason ?? "",
    note ?? "",
    exception === null ? "" : say(DECISION_TEXTS.exceptionOf, { article: exception }),
    ...moneyFacts(view, { money, moneyDue }),
  ].filter((fact) => fact !== "");
  return html`<strong>${say(DECISION_CHOICE_TEXTS[outcome])}</strong>${
      outcome === "refused" || value === null ? nothing : `: ${say(VALUE_TEXTS[value])}`
    }
    ${facts.length === 0 ? nothing : html`<span class="fact">${facts.join("; ")}</span>`}
    <span class="fact hint"
      >${say(DECISION_TEXTS.by, { by: formatPerson(view, decision.by), at: formatTime(view, decision.at) })}</span
    >`;
}

/** The sum that is given, and the rules' one where it is another. */
function moneyFacts(
  { say, state }: View,
  { money, moneyDue }: Pick<Decision, "money" | "moneyDue">,
): readonly string[] {
  const given = money ?? moneyDue;
  if (given === null) return [];
  const values = {
    sum: formatCount(given, state.language),
    due: formatCount(moneyDue ?? 0, state.language),
  };
  const isOther = money !== null && moneyDue !== null && money !== moneyDue;
  return [say(isOther ? DECISION_TEXTS.moneyOther : DECISION_TEXTS.moneyOf, values)];
}
