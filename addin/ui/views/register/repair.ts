import { html, nothing, type TemplateResult } from "lit/html.js";
import { PUSH_TEXTS, REPAIR_TEXTS } from "../../../../domain/texts/pane/push.ts";
import type { RepairProposal } from "../../../sync/ports/register-sync.ts";
import { makeMendingActions } from "../../actions/mending-actions.ts";
import { badge, button, checkbox, type Tone } from "../parts/controls.ts";
import { emptyState, hint, page, section } from "../parts/page.ts";
import { acceptedRepair, matchId } from "../../state/mending-state.ts";
import type { View } from "../parts/view.ts";
import { formatForm } from "../parts/format.ts";

type Match = RepairProposal["matches"][number];

const CERTAINTY: Readonly<Record<Match["certainty"], { tone: Tone; text: keyof typeof REPAIR_TEXTS }>> = {
  same: { tone: "success", text: "same" },
  likely: { tone: "warning", text: "likely" },
  none: { tone: "subtle", text: "noMatch" },
};

/** Certain matches beyond this number are not listed, but restored all the same. */
const LISTED = 100;

/** The proposed match of each row, for confirmation: doubtful ones first, certain ones in one line. */
export function repairView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const proposals = state.register.repair ?? [];
  const accepted = acceptedRepair(state.register).reduce((sum, { matches }) => sum + matches.length, 0);
  return page(
    view,
    say(REPAIR_TEXTS.title),
    proposals.length === 0 ? emptyState(say(REPAIR_TEXTS.none)) : hint(say(REPAIR_TEXTS.hint)),
    proposals.map(({ form, matches }) => {
      const doubtful = (["likely", "none"] as const).flatMap((certainty) =>
        matches.filter((match) => match.certainty === certainty),
      );
      const certain = matches.filter(({ certainty }) => certainty === "same");
      return section(
        formatForm(view, form),
        html`<ul class="rows">
          ${doubtful.map((match) => matchRow(view, form, match))}
        </ul>`,
        certain.length === 0 ? nothing : certainRows(view, form, certain),
      );
    }),
    proposals.length === 0
      ? nothing
      : html`<div class="footer">
          ${button(view, {
            id: "apply-repair",
            kind: "primary",
            text: say(REPAIR_TEXTS.apply, { count: accepted }),
            onClick: () => void actions.of(makeMendingActions).repair(),
          })}
        </div>`,
  );
}

function certainRows(view: View, form: string, certain: readonly Match[]): TemplateResult {
  const { say } = view;
  const unlisted = certain.length - LISTED;
  return html`<details>
    <summary>${say(REPAIR_TEXTS.certain, { count: certain.length })}</summary>
    <ul class="rows">
      ${certain.slice(0, LISTED).map((match) => matchRow(view, form, match))}
    </ul>
    ${unlisted > 0 ? hint(say(PUSH_TEXTS.unlisted, { count: unlisted })) : nothing}
  </details>`;
}

function matchRow(view: View, form: string, { place, label, key, title, certainty }: Match): TemplateResult {
  const { say, state, actions } = view;
  const id = matchId(form, place);
  const { tone, text } = CERTAINTY[certainty];
  const name = html`<span class="name"
    ><strong>${title === "" ? label : title}</strong
    >${title === "" ? nothing : html` <span class="hint">${label}</span>`}</span
  >`;
  return html`<li class="row">
    <div class="grow">
      ${
        key === undefined
          ? name
          : checkbox(`match-${id}`, name, !state.register.refused.has(id), (accepted) =>
              actions.of(makeMendingActions).acceptMatch(id, accepted),
            )
      }
    </div>
    ${badge(say(REPAIR_TEXTS[text]), tone)}
  </li>`;
}
