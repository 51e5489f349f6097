import { html, nothing, type TemplateResult } from "lit/html.js";
import type { RunResponse } from "../../../../domain/protocol/runs.ts";
import { RUN_LIST_TEXTS } from "../../../../domain/texts/pane/run-list.ts";
import { BOARD_STATE_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import type { View } from "../parts/view.ts";
import { formatUnit } from "../parts/format.ts";

/** Units that a dry run counted although they had not locked: what is missing or late. */
export function waitingUnits(view: View, { waiting }: RunResponse): TemplateResult | typeof nothing {
  const { say } = view;
  if (waiting.length === 0) return nothing;
  return html`<details class="waiting">
    <summary>${say(RUN_LIST_TEXTS.waiting, { count: waiting.length })}</summary>
    <ul class="bullets">
      ${waiting.map(
        ({ unit, state }) => html`<li>${formatUnit(view, unit)}: ${say(BOARD_STATE_TEXTS[state])}</li>`,
      )}
    </ul>
  </details>`;
}
