import { html, nothing, type TemplateResult } from "lit/html.js";
import { formatDay } from "../../../../domain/values/day.ts";
import type { DecisionLine, SheetDecision } from "../../../../domain/protocol/decision-sheets.ts";
import { DECISION_CHOICE_TEXTS, DECISION_TEXTS } from "../../../../domain/texts/pane/decisions.ts";
import { RETURNED_SHEET_TEXTS } from "../../../../domain/texts/pane/returned-sheet.ts";
import { badge } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";

/** One line of the file: who, what is proposed, what the committee wrote, and what is wrong with it. */
export function returnedLine(view: View, line: DecisionLine): TemplateResult {
  const { say } = view;
  const { sheet, cell, name, award, said, instead, differs, problems } = line;
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow"><strong>${name}</strong> <span class="hint">${award}</span></div>
      ${differs ? badge(say(RETURNED_SHEET_TEXTS.differs), "warning") : nothing}
    </div>
    ${said === null ? nothing : html`<p>${formatSheetDecision(view, said, instead)}</p>`}
    ${
      problems.length === 0
        ? html`<p class="hint">${say(RETURNED_SHEET_TEXTS.at, { sheet, cell })}</p>`
        : html`<ul class="issues">
            ${problems.map(
              (problem) => html`<li><b>${say(RETURNED_SHEET_TEXTS.at, problem)}:</b> ${problem.message}</li>`,
            )}
          </ul>`
    }
  </li>`;
}

function formatSheetDecision({ say }: View, decision: SheetDecision, instead: string | null): string {
  const { outcome, number, decidedOn, votesFor, councilMembers, remark, exception } = decision;
  return [
    instead === null
      ? say(DECISION_CHOICE_TEXTS[outcome])
      : `${say(DECISION_CHOICE_TEXTS[outcome])}: ${instead}`,
    number === null ? "" : say(DECISION_TEXTS.numberOf, { number }),
    decidedOn === null ? "" : say(DECISION_TEXTS.dayOf, { day: formatDay(decidedOn) }),
    votesFor === null || councilMembers === null
      ? ""
      : say(DECISION_TEXTS.votesOf, { votes: votesFor, members: councilMembers }),
    remark ?? "",
    exception === null ? "" : say(DECISION_TEXTS.exceptionOf, { article: exception }),
  ]
    .filter((fact) => fact !== "")
    .join("; ");
}
