import { html, nothing, type TemplateResult } from "lit/html.js";
import type { TermResponse } from "../../../../domain/protocol/terms.ts";
import { groupBy } from "../../../../domain/values/group-by.ts";
import { TERM_TEXTS } from "../../../../domain/texts/pane/term.ts";
import { section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { commendationFacts } from "../results/commendation-facts.ts";

/** The policy's proposals for the whole term, by form of commendation; empty if the policy has no award for a term. */
export function termProposals(view: View, term: TermResponse): TemplateResult | typeof nothing {
  const { commendations = [] } = term;
  if (commendations.length === 0) return nothing;
  const names = new Map(term.subjects.map(({ subject, name }) => [subject, name]));
  return section(
    view.say(TERM_TEXTS.proposals),
    [...groupBy(commendations, ({ form }) => form)].map(
      ([form, offers]) =>
        html`<details open>
          <summary>${form} (${offers.length})</summary>
          <ul class="rows">
            ${offers.map(
              (offer) =>
                html`<li class="row stacked">
                  <strong>${names.get(offer.subject) ?? offer.subject}</strong>
                  ${commendationFacts(view, offer)}
                </li>`,
            )}
          </ul>
        </details>`,
    ),
  );
}
