import { html, nothing, type TemplateResult } from "lit/html.js";
import { REPAIR_TEXTS } from "../../../domain/texts/pane-push.ts";
import type { RepairProposal } from "../../sync/register-sync.ts";
import { makeMendingActions } from "../actions/mending-actions.ts";
import { badge, button, checkbox, type Tone } from "../controls.ts";
import { emptyState, hint, page, section } from "../page.ts";
import { acceptedRepair, matchId } from "../state/register-state.ts";
import type { View } from "../view.ts";
import { formWords } from "../words.ts";

type Match = RepairProposal["matches"][number];

const CERTAINTY: Readonly<Record<Match["certainty"], { tone: Tone; text: keyof typeof REPAIR_TEXTS }>> = {
  same: { tone: "success", text: "same" },
  likely: { tone: "warning", text: "likely" },
  none: { tone: "subtle", text: "noMatch" },
};

/** Lists what each row would be taken for, before anything is done. */
export function repairView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const proposals = state.register.repair ?? [];
  const accepted = acceptedRepair(state.register).reduce((sum, { matches }) => sum + matches.length, 0);
  return page(
    view,
    say(REPAIR_TEXTS.title),
    proposals.length === 0 ? emptyState(say(REPAIR_TEXTS.none)) : hint(say(REPAIR_TEXTS.hint)),
    proposals.map(({ form, matches }) =>
      section(
        formWords(view, form),
        html`<ul class="rows">
          ${matches.map((match) => matchRow(view, form, match))}
        </ul>`,
      ),
    ),
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
