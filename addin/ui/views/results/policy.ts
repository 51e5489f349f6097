import { html, nothing, type TemplateResult } from "lit/html.js";
import { type Basis, aboutText, basesOf, valueLine } from "../../../../domain/policy/reading/bases.ts";
import type { PolicyValue } from "../../../../domain/policy/reading/policy-value.ts";
import { nameSettings } from "../../../../domain/wording/setting-words.ts";
import { POLICY_VIEW_TEXTS } from "../../../../domain/texts/pane/policies.ts";
import { SOURCE_KINDS_TEXTS } from "../../../../domain/texts/document/policy-parts.ts";
import { TRIAL_TEXTS } from "../../../../domain/texts/document/trials.ts";
import { makeTrialActions } from "../../actions/policy/trial-actions.ts";
import { shownRun } from "../../state/run-state.ts";
import { button } from "../parts/controls.ts";
import { formatPolicy } from "../parts/policy-choice.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** A rule book as it is read: each text, what is known of it, and the values that rest on it. */
export function policyView(view: View): TemplateResult {
  const { say, state } = view;
  const { readPolicy } = state.runs;
  const run = shownRun(state.runs);
  if (readPolicy === undefined)
    return page(view, say(POLICY_VIEW_TEXTS.values), emptyState(say(POLICY_VIEW_TEXTS.valuesHint)));
  return page(
    view,
    formatPolicy(view, readPolicy.summary),
    hint(say(POLICY_VIEW_TEXTS.valuesHint)),
    run === undefined
      ? nothing
      : button(view, {
          id: "assumed",
          text: say(TRIAL_TEXTS.assumed),
          onClick: () => void view.actions.of(makeTrialActions).readAssumed(run),
        }),
    readPolicy.findings.length === 0
      ? nothing
      : html`<details id="policy-findings">
          <summary>${say(POLICY_VIEW_TEXTS.findings, { count: readPolicy.findings.length })}</summary>
          <ul class="rows">
            ${readPolicy.findings.map(({ message }) => html`<li class="row">${message}</li>`)}
          </ul>
        </details>`,
    basesOf(readPolicy.values).map((basis) => basisView(view, basis, readPolicy.summary.effective)),
  );
}

/** What an assumption moved in the run that is looked at. */
function assumedLine({ say, state }: View, { kind, source }: PolicyValue): unknown {
  const found = state.runs.trial?.assumed?.assumed.find(({ text }) => text === source);
  if (kind !== "assumption" || found === undefined) return nothing;
  return found.moved === null
    ? hint(say(TRIAL_TEXTS.needed))
    : hint(say(TRIAL_TEXTS.moved, { moved: found.moved, levels: found.levels ?? 0 }));
}

function basisView(view: View, { source, values }: Basis, since: string): TemplateResult {
  const {
    say,
    state: { language },
  } = view;
  const lines = [...new Set(values.map((value) => valueLine(value, language, since)))];
  return html`<details>
    <summary>
      ${say(SOURCE_KINDS_TEXTS[source.kind])}: ${nameSettings(source.source, language)} (${lines.length})
    </summary>
    ${assumedLine(view, source)} ${aboutText(source, language).map((line) => hint(line))}
    ${source.address === null ? nothing : hint(say(POLICY_VIEW_TEXTS.address, { address: source.address }))}
    <ul class="rows">
      ${lines.map((line) => html`<li class="row">${line}</li>`)}
    </ul>
  </details>`;
}
