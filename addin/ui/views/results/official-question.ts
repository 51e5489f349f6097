import { html, nothing, type TemplateResult } from "lit/html.js";
import { RUN_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeRunActions } from "../../actions/run-actions.ts";
import { button, textArea } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";
import { formatPeriodInSentence } from "../parts/format.ts";

/** The confirmation before an official run. */
export function officialQuestion(view: View, policy: string, reason: string): TemplateResult {
  const { say, state, actions } = view;
  const { period, board } = state.runs;
  const isAgain = (board?.published ?? null) !== null;
  return html`<div class="question" role="group" aria-labelledby="official-meaning">
    <p id="official-meaning">
      ${say(RUN_TEXTS.confirmOfficial, { period: formatPeriodInSentence(view, period) })}
    </p>
    ${
      isAgain
        ? textArea({
            id: "run-reason",
            label: say(RUN_TEXTS.supersede),
            value: reason,
            onInput: (text) => actions.of(makeRunActions).askOfficial({ reason: text }),
          })
        : nothing
    }
    <div class="commands">
      ${button(view, {
        id: "official-run",
        kind: "primary",
        text: say(RUN_TEXTS.publish),
        onClick: () => void actions.of(makeRunActions).start(policy, false),
      })}
      ${button(view, {
        id: "drop-official",
        text: say(PANE_TEXTS.cancel),
        onClick: () => actions.of(makeRunActions).askOfficial(undefined),
      })}
    </div>
  </div>`;
}
