import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ImpactChange } from "../../../../domain/score/impact.ts";
import { OUTCOME_TEXTS } from "../../../../domain/texts/vocabulary/levels.ts";
import { IMPACT_TEXTS } from "../../../../domain/texts/pane/policies.ts";
import { FLAG_TEXTS, PROPOSAL_TEXTS } from "../../../../domain/texts/vocabulary/score.ts";
import type { View } from "../parts/view.ts";
import { formatScore, formatUnit } from "../parts/format.ts";

type Side = ImpactChange["before"];
type Caption = "level" | "score" | "flags" | "proposals";

/** One subject under both policies; equal values are shown once. */
export function impactRow(view: View, { subject, name, unit, before, after }: ImpactChange): TemplateResult {
  const lines = (["level", "score", "flags", "proposals"] as const).map((caption) => ({
    caption,
    was: formatSide(view, caption, before),
    is: formatSide(view, caption, after),
  }));
  return html`<li class="row stacked">
    <div class="grow">
      <strong>${name}</strong>
      ${unit === subject ? nothing : html`<span class="hint">${formatUnit(view, unit)}</span>`}
    </div>
    <dl class="changes">
      ${lines
        .filter(({ caption, was, is }) => caption === "level" || was !== is)
        .map(
          ({ caption, was, is }) =>
            html`<div>
              <dt>${view.say(IMPACT_TEXTS[caption])}</dt>
              <dd>
                ${was === is ? nothing : html`<del>${was}</del><span class="unseen"> → </span>`}
                <ins>${is}</ins>
              </dd>
            </div>`,
        )}
    </dl>
  </li>`;
}

function formatSide(view: View, caption: Caption, side: Side): string {
  const { say } = view;
  const none = say(IMPACT_TEXTS.nothing);
  switch (caption) {
    case "level":
      return say(OUTCOME_TEXTS[side.level]);
    case "score":
      return side.display === null ? none : formatScore(view, side.display);
    case "flags":
      return side.flags.map((flag) => say(FLAG_TEXTS[flag])).join("; ") || none;
    case "proposals":
      return side.proposals.map((proposal) => say(PROPOSAL_TEXTS[proposal])).join("; ") || none;
  }
}
