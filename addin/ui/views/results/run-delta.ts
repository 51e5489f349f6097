import { html, nothing, type TemplateResult } from "lit/html.js";
import { RUN_LIST_TEXTS } from "../../../../domain/texts/pane/run-list.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { impactFound } from "./impact-found.ts";

/**
 * The changes of a published run against the run it superseded, with the reason; what a correction changed apart from
 * what other rules, and a newer version of the product, changed.
 */
export function runDeltaView(view: View): TemplateResult {
  const { say, state } = view;
  const { delta } = state.runs;
  return page(
    view,
    say(RUN_LIST_TEXTS.delta),
    delta === undefined
      ? emptyState(say(RUN_LIST_TEXTS.none))
      : [hint(say(RUN_LIST_TEXTS.supersedes, { reason: delta.reason })), changes(view, delta)],
  );
}

type Delta = NonNullable<View["state"]["runs"]["delta"]>;

function changes(view: View, { impact, apart }: Delta): unknown {
  if (apart === null) return impactFound(view, impact);
  return (["engine", "facts", "rules"] as const).map((cause) => {
    const found = apart[cause];
    return found === null
      ? nothing
      : html`<section id=${`delta-${cause}`}>
          <h2>${view.say(RUN_LIST_TEXTS[cause])}</h2>
          ${impactFound(view, found, `impact-${cause}`)}
        </section>`;
  });
}
