import { html, type TemplateResult } from "lit/html.js";
import { PROPOSAL_VIEW_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import type { SubjectResult } from "../../../../domain/score/result.ts";
import type { View } from "../parts/view.ts";

const FACTS = ["decidedBy", "settledBy", "source"] as const;

/** The reasons of a proposal: the deciding authority, the conditions with their numbers, the article. */
export function commendationFacts(
  { say }: View,
  commendation: SubjectResult["proposals"][number],
): TemplateResult {
  return html`<dl class="facts long">
    ${FACTS.filter((fact) => commendation[fact] !== "").map(
      (fact) =>
        html`<div>
          <dt>${say(PROPOSAL_VIEW_TEXTS[fact])}</dt>
          <dd>${commendation[fact]}</dd>
        </div>`,
    )}
  </dl>`;
}
