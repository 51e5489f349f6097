import { html, nothing } from "lit/html.js";
import { groupBy } from "../../../../domain/values/group-by.ts";
import type { Impact } from "../../../../domain/score/impact.ts";
import { IMPACT_GROUP_TEXTS, IMPACT_TEXTS } from "../../../../domain/texts/pane/policies.ts";
import { emptyState, hint } from "../parts/page.ts";
import { groupOf, type ImpactGroup } from "../../state/impact-state.ts";
import type { View } from "../parts/view.ts";
import { impactRow } from "./impact-row.ts";

const COUNTS = ["compared", "raised", "lowered", "rescored", "crossedUp", "crossedDown"] as const;
const GROUPS: readonly ImpactGroup[] = ["down", "up", "other", "line", "rest"];

/**
 * The number of changed subjects, then these subjects, lowered ones first.
 * @param id of the counts; pages that show two give each its own
 */
export function impactFound(view: View, impact: Impact, id = "impact-counts"): unknown {
  const { say } = view;
  const groups = groupBy(impact.changed, groupOf);
  return [
    html`<dl class="facts" id=${id}>
      ${COUNTS.map(
        (name) =>
          html`<div>
            <dt>${say(IMPACT_TEXTS[name])}</dt>
            <dd><strong>${impact[name]}</strong></dd>
          </div>`,
      )}
    </dl>`,
    impact.unentered === 0
      ? nothing
      : hint(say(IMPACT_TEXTS.unentered, { count: impact.unentered, all: impact.compared })),
    impact.changed.length === 0 ? emptyState(say(IMPACT_TEXTS.unchanged)) : nothing,
    GROUPS.map((group) => {
      const changes = groups.get(group) ?? [];
      return changes.length === 0
        ? nothing
        : html`<details ?open=${group !== "rest"}>
            <summary>${say(IMPACT_GROUP_TEXTS[group])} (${changes.length})</summary>
            <ul class="rows">
              ${changes.map((change) => impactRow(view, change))}
            </ul>
          </details>`;
    }),
    (["onlyBefore", "onlyAfter"] as const).map((side) =>
      impact[side].length === 0 ? nothing : hint(say(IMPACT_TEXTS[side], { count: impact[side].length })),
    ),
  ];
}
