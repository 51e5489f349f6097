import { html, nothing, type TemplateResult } from "lit/html.js";
import { explainReason } from "../../../../domain/explanation/explain-reason.ts";
import { groupBy } from "../../../../domain/values/group-by.ts";
import type { SubjectResult } from "../../../../domain/score/result.ts";
import type { Flag } from "../../../../domain/vocabulary/flag.ts";
import { PROPOSAL_VIEW_TEXTS, RESULT_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { FLAG_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import { makeRunActions } from "../../actions/run-actions.ts";
import { badge, linkButton } from "../parts/controls.ts";
import { emptyState, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { formatUnit } from "../parts/format.ts";
import { commendationFacts } from "./commendation-facts.ts";
import { levelBadge } from "../parts/level-badge.ts";

/** Flags that only the authority can settle: ties, places beyond the cap, results on hold or near a threshold. */
const FOR_AUTHORITY: ReadonlySet<Flag> = new Set([
  "TIE_DECISION_NEEDED",
  "AWARD_TIE",
  "STREAK_REWARDED",
  "NO_WORK_RATING",
  "OVER_CAP",
  "HOLD",
  "NEAR_THRESHOLD",
  "CAP_PROVISIONAL",
  "UNIT_UNDECIDED",
  "DEPUTY_LIMITED",
]);

/** Subjects with flags for the authority, then commendations by form, each with its conditions and source. */
export function proposalsView(view: View): TemplateResult {
  const { say, state } = view;
  const results = state.runs.results?.results ?? [];
  const attention = results.filter(({ flags }) => flags.some((flag) => FOR_AUTHORITY.has(flag)));
  const forms = groupBy(
    results.flatMap((result) => result.proposals.map((proposal) => ({ result, proposal }))),
    ({ proposal }) => proposal.form,
  );
  return page(
    view,
    say(PROPOSAL_VIEW_TEXTS.title),
    attention.length === 0
      ? nothing
      : html`<details open>
          <summary>${say(PROPOSAL_VIEW_TEXTS.attention)} (${attention.length})</summary>
          <ul class="rows">
            ${attention.map((result) => attentionRow(view, result))}
          </ul>
        </details>`,
    forms.size === 0 ? emptyState(say(PROPOSAL_VIEW_TEXTS.none)) : nothing,
    [...forms].map(
      ([form, offers]) =>
        html`<details>
          <summary>${form} (${offers.length})</summary>
          <ul class="rows">
            ${offers.map(({ result, proposal }) => offerRow(view, result, proposal))}
          </ul>
        </details>`,
    ),
  );
}

function attentionRow(view: View, result: SubjectResult): TemplateResult {
  const { say, state } = view;
  const why = result.reasons.filter(({ code }) =>
    ["cap-over", "cap-tie", "award-tie", "hold", "near-threshold"].includes(code),
  );
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">${name(view, result)}</div>
      ${levelBadge(view, result.level)}
    </div>
    <p class="counts">
      ${result.flags.filter((flag) => FOR_AUTHORITY.has(flag)).map((flag) => badge(say(FLAG_TEXTS[flag]), "warning"))}
    </p>
    ${why.map((reason) => html`<p class="hint">${explainReason(reason, state.language)}</p>`)}
  </li>`;
}

function offerRow(
  view: View,
  result: SubjectResult,
  proposal: SubjectResult["proposals"][number],
): TemplateResult {
  return html`<li class="row stacked">${name(view, result)} ${commendationFacts(view, proposal)}</li>`;
}

function name(view: View, result: SubjectResult): TemplateResult {
  const unit =
    result.kind === "collective" ? view.say(RESULT_TEXTS.collectives) : formatUnit(view, result.unit);
  return html`${linkButton(view, {
      id: `receipt-${result.subject}`,
      text: result.name,
      label: view.say(RESULT_TEXTS.openScoreSheet, { name: result.name }),
      onClick: () => void view.actions.of(makeRunActions).openScoreSheet(result.subject),
    })} <span class="hint">${unit}</span>`;
}
