import "@fluentui/web-components/progress-bar.js";
import { explainStop } from "../../../../domain/explanation/stopped-run.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { POLICY_VIEW_TEXTS } from "../../../../domain/texts/pane/policies.ts";
import { REPORT_TEXTS } from "../../../../domain/texts/pane/reports.ts";
import { RUN_STATE_TEXTS, RUN_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { makeRunActions } from "../../actions/run-actions.ts";
import { makePolicyActions } from "../../actions/policy/policy-actions.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { button, linkButton } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint } from "../parts/page.ts";
import { openUnits, shownRun } from "../../state/run-state.ts";
import { may, seesWholeOrganisation } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { officialQuestion } from "./official-question.ts";
import { chosenPolicy, policyChoice } from "../parts/policy-choice.ts";
import { reportButton } from "../parts/report-button.ts";
import { waitingUnits } from "./waiting-units.ts";

/** Starts a run, shows its progress, and offers the workbook of its results. */
export function runPanel(view: View, mayRun: boolean): TemplateResult {
  const { say, state, actions } = view;
  const mayExport = may(state.session, "export") && state.runs.results !== undefined;
  const text = seesWholeOrganisation(state.session) ? RUN_TEXTS.export : REPORT_TEXTS.extract;
  return html`${mayRun ? starting(view) : nothing} ${standing(view)}
  ${
    mayExport
      ? reportButton(view, {
          id: "export",
          text: say(text),
          onClick: () => void actions.of(makeReportActions).writeCommittee("export"),
        })
      : nothing
  }`;
}

function starting(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { board, official, policies } = state.runs;
  const policy = chosenPolicy(view);
  const name = policy?.name ?? "";
  const open = board === undefined ? 0 : openUnits(board).length;
  return html`<section class="panel">
    ${hint(say(RUN_TEXTS.hint))}
    ${policyChoice(view, "policy", say(RUN_TEXTS.policy), policy, actions.of(makeRunActions).choosePolicy)}
    ${
      policy === undefined
        ? nothing
        : linkButton(view, {
            id: "policy-values",
            text: say(POLICY_VIEW_TEXTS.values),
            onClick: () => void actions.of(makePolicyActions).open(policy.name),
          })
    }
    ${
      policies.length > 1
        ? linkButton(view, {
            id: "compare-policies",
            text: say(POLICY_VIEW_TEXTS.compare),
            onClick: () => actions.pane.goTo("impact"),
          })
        : nothing
    }
    <div class="commands">
      ${button(view, {
        id: "dry-run",
        text: say(RUN_TEXTS.dryRun),
        disabled: policy === undefined,
        onClick: () => void actions.of(makeRunActions).start(name, true),
      })}
      ${button(view, {
        id: "ask-official",
        kind: "primary",
        text: say(RUN_TEXTS.official),
        disabled: open > 0 || policy === undefined,
        onClick: () => actions.of(makeRunActions).askOfficial({ reason: "" }),
      })}
    </div>
    ${open > 0 ? hint(say(RUN_TEXTS.openRegisters, { count: open })) : nothing}
    ${official === undefined ? nothing : officialQuestion(view, name, official.reason)}
  </section>`;
}

/** The status of the shown run; that a period is published is shown to everybody. */
function standing(view: View): TemplateResult | typeof nothing {
  const { say, state } = view;
  const { run, board, seconds } = state.runs;
  if (run === undefined) {
    return shownRun(state.runs) === undefined || board === undefined
      ? nothing
      : messageBar("success", say(RUN_TEXTS.published));
  }
  const words = say(RUN_STATE_TEXTS[run.status]);
  switch (run.status) {
    case "running":
      return html`<div class="progress">
        <p role="status">${words}</p>
        <fluent-progress-bar aria-label=${words}></fluent-progress-bar>
        ${hint(say(RUN_TEXTS.seconds, { seconds }))}
      </div>`;
    case "refused":
    case "failed":
      return messageBar(
        "error",
        `${words}. ${run.reason === null ? "" : explainStop(run.reason, view.state.language)}`,
      );
    case "finished":
      return html`${messageBar("info", words)} ${waitingUnits(view, run)}`;
    case "published":
      return messageBar("success", words);
  }
}
