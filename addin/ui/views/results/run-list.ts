import { html, nothing, type TemplateResult } from "lit/html.js";
import { explainStop } from "../../../../domain/explanation/stopped-run.ts";
import type { RunResponse, RunsResponse } from "../../../../domain/protocol/runs.ts";
import { firstNameOf, nameOf } from "../../../../domain/policy/policy-name.ts";
import { RUN_KIND_TEXTS, RUN_LIST_TEXTS } from "../../../../domain/texts/pane/run-list.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeRunListActions } from "../../actions/run-list-actions.ts";
import { badge, button, linkButton, type Tone } from "../parts/controls.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import { seesWholeOrganisation } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { formatPeriodInSentence, formatPerson, formatTime } from "../parts/format.ts";
import { formatPolicy } from "../parts/policy-choice.ts";
import { waitingUnits } from "./waiting-units.ts";

/** Every run of the period, latest first: the current one, and which run superseded which and why. */
export function runListView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { list, period } = state.runs;
  return page(
    view,
    say(RUN_LIST_TEXTS.title, { period: formatPeriodInSentence(view, period) }),
    list === undefined || list.runs.length === 0
      ? emptyState(say(RUN_LIST_TEXTS.none))
      : html`<ul class="rows">
          ${list.runs.map((run) => runRow(view, list, run))}
        </ul>`,
    html`<div class="commands">
      ${button(view, {
        id: "run-list",
        kind: "subtle",
        text: say(PANE_TEXTS.refresh),
        onClick: () => void actions.of(makeRunListActions).show(),
      })}
    </div>`,
  );
}

function runRow(view: View, { current, second = {} }: RunsResponse, run: RunResponse): TemplateResult {
  const { say, state, actions } = view;
  const runList = actions.of(makeRunListActions);
  const seesWhole = seesWholeOrganisation(state.session);
  const at = formatTime(view, run.startedAt);
  const by = run.startedByName ?? formatPerson(view, run.startedBy);
  const hasResults = run.status === "finished" || run.status === "published";
  const [text, tone] = kindOf(
    run,
    [current, second].some((published) => published[run.period] === run.id),
  );
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">
        <strong>${say(RUN_LIST_TEXTS.startedBy, { by, at })}</strong>
        ${policyLine(view, run.policy)}
        <span class="hint">${say(RUN_LIST_TEXTS.registers, { count: run.registers.length })}</span>
      </div>
      ${badge(say(text), tone)}
    </div>
    ${run.supersedes === null ? nothing : hint(say(RUN_LIST_TEXTS.supersedes, { reason: run.supersedes.reason }))}
    ${run.reason === null ? nothing : html`<p class="danger-text">${explainStop(run.reason, view.state.language)}</p>`}
    ${waitingUnits(view, run)}
    ${
      hasResults
        ? html`<div class="row-actions">
            ${linkButton(view, {
              id: `results-${run.id}`,
              text: say(RUN_LIST_TEXTS.show),
              label: say(RUN_LIST_TEXTS.showOf, { at }),
              onClick: () => void runList.showResults(run),
            })}
            ${
              run.supersedes !== null && run.status === "published" && seesWhole
                ? linkButton(view, {
                    id: `delta-${run.id}`,
                    text: say(RUN_LIST_TEXTS.delta),
                    onClick: () => void runList.showDelta(run),
                  })
                : nothing
            }
          </div>`
        : nothing
    }
  </li>`;
}

function kindOf(run: RunResponse, isCurrent: boolean) {
  if (isCurrent) return [RUN_LIST_TEXTS.current, "success"] as const;
  if (run.supersededBy !== null) return [RUN_LIST_TEXTS.superseded, "warning"] as const;
  return [RUN_KIND_TEXTS[run.status], TONES[run.status]] as const;
}

const TONES: Readonly<Record<RunResponse["status"], Tone>> = {
  running: "informative",
  refused: "danger",
  failed: "danger",
  finished: "informative",
  published: "success",
};

/** By which rule book the run was made, once rule books are loaded: its id says nothing to a person. */
function policyLine(view: View, name: string): unknown {
  const known = view.state.runs.policies.find((policy) => nameOf(policy) === firstNameOf(name));
  if (known === undefined) return nothing;
  return html`<span class="hint"
    >${view.say(RUN_LIST_TEXTS.policy, { policy: formatPolicy(view, known) })}</span
  >`;
}
