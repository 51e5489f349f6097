import "@fluentui/web-components/progress-bar.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { IMPACT_TEXTS } from "../../../../domain/texts/pane/policies.ts";
import { makeRunActions } from "../../actions/run-actions.ts";
import { makeImpactActions } from "../../actions/policy/impact-actions.ts";
import { button } from "../parts/controls.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import { NO_IMPACT } from "../../state/impact-state.ts";
import type { View } from "../parts/view.ts";
import { formatPeriodInSentence } from "../parts/format.ts";
import { impactFound } from "./impact-found.ts";
import { chosenPolicy, policyChoice } from "../parts/policy-choice.ts";

/** The subjects whose results differ when the same facts are scored by a second policy. */
export function impactView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { policies, period, impact: shown } = state.runs;
  const { against, impact } = shown ?? NO_IMPACT;
  const first = chosenPolicy(view);
  const second = policies.find(({ name }) => name === against) ?? policies.find((policy) => policy !== first);
  const { choose, compare } = actions.of(makeImpactActions);
  if (first === undefined || second === undefined)
    return page(view, say(IMPACT_TEXTS.title), emptyState(say(IMPACT_TEXTS.onlyOne)));
  return page(
    view,
    say(IMPACT_TEXTS.title),
    hint(say(IMPACT_TEXTS.hint, { period: formatPeriodInSentence(view, period) })),
    policyChoice(view, "policy", say(IMPACT_TEXTS.before), first, actions.of(makeRunActions).choosePolicy),
    policyChoice(view, "against", say(IMPACT_TEXTS.after), second, choose),
    html`<div class="commands">
      ${button(view, {
        id: "compare",
        kind: "primary",
        text: say(IMPACT_TEXTS.start),
        disabled: first === second,
        onClick: () => void compare(first.name, second.name),
      })}
    </div>`,
    state.busy === "compare" ? running(view) : nothing,
    impact === undefined ? nothing : impactFound(view, impact),
  );
}

function running({ say }: View): TemplateResult {
  const words = say(IMPACT_TEXTS.running);
  return html`<div class="progress">
    <p role="status">${words}</p>
    <fluent-progress-bar aria-label=${words}></fluent-progress-bar>
  </div>`;
}
