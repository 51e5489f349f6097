import { html, nothing, type TemplateResult } from "lit/html.js";
import { type Basis, aboutText, basesOf, valueLine } from "../../../../domain/policy/reading/bases.ts";
import { POLICY_VIEW_TEXTS } from "../../../../domain/texts/pane/policies.ts";
import { SOURCE_KINDS_TEXTS } from "../../../../domain/texts/document/policy-parts.ts";
import { formatPolicy } from "../parts/policy-choice.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** A rule book as it is read: each text, what is known of it, and the values that rest on it. */
export function policyView(view: View): TemplateResult {
  const { say, state } = view;
  const { readPolicy } = state.runs;
  if (readPolicy === undefined)
    return page(view, say(POLICY_VIEW_TEXTS.values), emptyState(say(POLICY_VIEW_TEXTS.valuesHint)));
  return page(
    view,
    formatPolicy(view, readPolicy.summary),
    hint(say(POLICY_VIEW_TEXTS.valuesHint)),
    basesOf(readPolicy.values).map((basis) => basisView(view, basis, readPolicy.summary.effective)),
  );
}

function basisView(
  { say, state: { language } }: View,
  { source, values }: Basis,
  since: string,
): TemplateResult {
  const lines = [...new Set(values.map((value) => valueLine(value, language, since)))];
  return html`<details>
    <summary>${say(SOURCE_KINDS_TEXTS[source.kind])}: ${source.source} (${lines.length})</summary>
    ${aboutText(source, language).map((line) => hint(line))}
    ${source.address === null ? nothing : hint(say(POLICY_VIEW_TEXTS.address, { address: source.address }))}
    <ul class="rows">
      ${lines.map((line) => html`<li class="row">${line}</li>`)}
    </ul>
  </details>`;
}
