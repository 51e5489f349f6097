import { makeBoardActions } from "../../actions/board-actions.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { OUTCOME_TEXTS } from "../../../../domain/texts/vocabulary/levels.ts";
import type { SubjectResult } from "../../../../domain/score/result.ts";
import { DECISION_TEXTS } from "../../../../domain/texts/pane/decisions.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { RUN_LIST_TEXTS } from "../../../../domain/texts/pane/run-list.ts";
import { TERM_TEXTS } from "../../../../domain/texts/pane/term.ts";
import { RECEIPT_TEXTS, RESULT_TEXTS, SHORT_LEVEL_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { FLAG_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeRunActions } from "../../actions/run-actions.ts";
import { makeDecisionActions } from "../../actions/decision-actions.ts";
import { makeRunListActions } from "../../actions/run-list-actions.ts";
import { makeTermActions } from "../../actions/term-actions.ts";
import { button } from "../parts/controls.ts";
import { emptyState, hint, loading, partHead } from "../parts/page.ts";
import { filteredResults, openUnits, shownRun } from "../../state/run-state.ts";
import { may, seesWholeOrganisation } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { formatScore, formatUnit } from "../parts/format.ts";
import { levelBadge } from "../parts/level-badge.ts";
import { OUTCOMES } from "../../../../domain/vocabulary/level.ts";
import { periodChoice } from "../parts/period-choice.ts";
import { resultFilters } from "./result-filters.ts";
import { runPanel } from "./run-panel.ts";

const LISTED = 200;

/** The run panel, for users who may start a run, and the results of the shown run. */
export function resultsView(view: View): TemplateResult {
  const { say, state } = view;
  const mayRun = may(state.session, "start-run");
  return html`<div class="results">
    ${partHead(view, say(RESULT_TEXTS.title))} ${periodChoice(view)} ${runPanel(view, mayRun)}
    ${content(view)} ${beyond(view)}
  </div>`;
}

/** Links beyond the shown run: the period's other runs, and the term for users who see all units. */
function beyond(view: View): TemplateResult {
  const { say, state, actions } = view;
  return html`<div class="commands">
    ${button(view, {
      id: "run-list",
      text: say(RUN_LIST_TEXTS.open),
      onClick: () => void actions.of(makeRunListActions).show(),
    })}
    ${button(view, {
      id: "reports",
      text: say(REGISTER_TEXTS.reports),
      onClick: () => actions.pane.goTo("reports"),
    })}
    ${
      seesWholeOrganisation(state.session)
        ? button(view, {
            id: "term",
            text: say(TERM_TEXTS.open),
            onClick: () => void actions.of(makeTermActions).show(),
          })
        : nothing
    }
  </div>`;
}

function content(view: View): unknown {
  const { say, state } = view;
  const { results, board } = state.runs;
  if (results === undefined) {
    if (board === undefined || shownRun(state.runs) !== undefined)
      return state.busy === undefined ? reload(view) : loading(view);
    const isComplete = seesWholeOrganisation(state.session) && openUnits(board).length === 0;
    return emptyState(say(isComplete ? RESULT_TEXTS.beingScored : RESULT_TEXTS.none), reload(view));
  }
  const shown = filteredResults(state.runs);
  return [
    levels(view, results.results),
    more(view, results.results),
    resultFilters(view),
    hint(say(RESULT_TEXTS.showing, { shown: shown.length, all: results.results.length })),
    shown.length === 0 ? emptyState(say(RESULT_TEXTS.noMatch)) : nothing,
    html`<ul class="rows">
      ${shown.slice(0, LISTED).map((result) => resultRow(view, result))}
    </ul>`,
    shown.length > LISTED ? hint(say(PANE_TEXTS.narrow, { count: LISTED })) : nothing,
  ];
}

function reload(view: View): TemplateResult {
  return button(view, {
    id: "board",
    text: view.say(PANE_TEXTS.refresh),
    onClick: () => void view.actions.of(makeBoardActions).load(),
  });
}

/** The number of subjects at each level, in words; the bar only repeats them. */
function levels({ say }: View, results: readonly SubjectResult[]): TemplateResult {
  const counted = OUTCOMES.map((level) => ({
    level,
    count: results.filter((result) => result.level === level).length,
  })).filter(({ count }) => count > 0);
  return html`<div class="levels">
    <div class="bar" aria-hidden="true">
      ${counted.map(({ level, count }) => html`<span class=${`level ${level}`} style=${`flex-grow:${count}`}></span>`)}
    </div>
    <ul class="plain">
      ${counted.map(
        ({ level, count }) =>
          html`<li>
            <span class=${`dot level ${level}`} aria-hidden="true"></span>${say(OUTCOME_TEXTS[level])}
            <strong>${count}</strong>
          </li>`,
      )}
    </ul>
  </div>`;
}

function more(view: View, results: readonly SubjectResult[]): TemplateResult {
  const { say, actions } = view;
  const proposals = results.reduce((sum, { proposals: own }) => sum + own.length, 0);
  return html`<div class="commands">
    ${button(view, {
      id: "proposals",
      text: say(RESULT_TEXTS.proposals, { count: proposals }),
      onClick: () => actions.pane.goTo("proposals"),
    })}
    ${button(view, {
      id: "charts",
      text: say(RESULT_TEXTS.charts),
      onClick: () => void actions.of(makeRunActions).showCharts(),
    })}
    ${button(view, {
      id: "decisions",
      text: say(DECISION_TEXTS.open),
      onClick: () => void actions.of(makeDecisionActions).show(),
    })}
  </div>`;
}

function resultRow(view: View, result: SubjectResult): TemplateResult {
  const { say, actions } = view;
  const score =
    result.display === null
      ? say(RESULT_TEXTS.noScore)
      : say(RESULT_TEXTS.points, { score: formatScore(view, result.display) });
  const notes = [
    ...result.flags.map((flag) => say(FLAG_TEXTS[flag])),
    ...(result.suggested === null
      ? []
      : [say(RESULT_TEXTS.suggested, { level: say(SHORT_LEVEL_TEXTS[result.suggested]) })]),
  ];
  return html`<li class="row">
    <button
      type="button"
      class="row-button"
      id=${`receipt-${result.subject}`}
      @click=${() => void actions.of(makeRunActions).openScoreSheet(result.subject)}
    >
      <span class="grow">
        <span class="unseen">${say(RECEIPT_TEXTS.title)}:</span>
        <strong>${result.name}</strong>
        <span class="hint"
          >${result.kind === "collective" ? say(RESULT_TEXTS.collectives) : formatUnit(view, result.unit)} ·
          ${score}</span
        >
        ${notes.length === 0 ? nothing : html`<span class="notes">${notes.join("; ")}</span>`}
      </span>
      ${levelBadge(view, result.level)}
    </button>
  </li>`;
}
