import "@fluentui/web-components/progress-bar.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { rolesAllow } from "../../../domain/access.ts";
import { POLICY_VIEW_TEXTS } from "../../../domain/texts/pane-policies.ts";
import { RUN_STATE_TEXTS, RUN_TEXTS } from "../../../domain/texts/pane-runs.ts";
import { button, linkButton } from "../controls.ts";
import { messageBar } from "../message-bar.ts";
import { hint } from "../page.ts";
import { openUnits, shownRun } from "../state/run-state.ts";
import { seesWholeOrganisation } from "../state/session-state.ts";
import type { View } from "../view.ts";
import { officialQuestion } from "./official-question.ts";
import { chosenPolicy, policyChoice } from "./policy-choice.ts";
import { waitingUnits } from "./waiting-units.ts";

/** Starting a run, seeing it through, and the workbook of what it found. */
export function runPanel(view: View, mayRun: boolean): TemplateResult {
  const { state } = view;
  const me = state.session.kind === "signed-in" ? state.session.me : undefined;
  const mayExport = rolesAllow(me?.roles ?? [], "export") && seesWholeOrganisation(state.session);
  return html`${mayRun ? starting(view) : nothing} ${standing(view)}
  ${mayExport && state.runs.results !== undefined ? exporting(view) : nothing}`;
}

function starting(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { board, official, policies } = state.runs;
  const policy = chosenPolicy(view);
  const name = policy?.name ?? "";
  const open = board === undefined ? 0 : openUnits(board).length;
  return html`<section class="panel">
    ${hint(say(RUN_TEXTS.hint))}
    ${policyChoice(view, "policy", say(RUN_TEXTS.policy), policy, actions.run.choosePolicy)}
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
        onClick: () => void actions.run.start(name, true),
      })}
      ${button(view, {
        id: "ask-official",
        kind: "primary",
        text: say(RUN_TEXTS.official),
        disabled: open > 0 || policy === undefined,
        onClick: () => actions.run.askOfficial({ reason: "" }),
      })}
    </div>
    ${open > 0 ? hint(say(RUN_TEXTS.openRegisters, { count: open })) : nothing}
    ${official === undefined ? nothing : officialQuestion(view, name, official.reason)}
  </section>`;
}

/** Where the shown run stands; a published period says so to everybody. */
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
      return messageBar("error", `${words}. ${run.reason ?? ""}`);
    case "finished":
      return html`${messageBar("info", words)} ${waitingUnits(view, run)}`;
    case "published":
      return messageBar("success", words);
  }
}

function exporting(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { download } = state.runs;
  const exports = state.busy === "export";
  return html`<div class="commands">
    ${button(view, {
      id: "export",
      text: say(exports ? RUN_TEXTS.exporting : RUN_TEXTS.export),
      onClick: () => void actions.run.exportWorkbook(),
    })}
    ${
      download === undefined
        ? nothing
        : html`<a class="link" id="download" href=${download} download>${say(RUN_TEXTS.download)}</a>`
    }
  </div>`;
}
