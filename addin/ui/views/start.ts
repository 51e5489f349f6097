import { html, type TemplateResult } from "lit/html.js";
import { PANE_TEXTS } from "../../../domain/texts/pane/pane.ts";
import { START_FRAME_TEXTS, START_TEXTS } from "../../../domain/texts/pane/start.ts";
import type { StartCode } from "../../../domain/vocabulary/faults/start-code.ts";
import { ICONS } from "./parts/icons.ts";
import type { Bilingual } from "../../../domain/values/bilingual.ts";
import type { View } from "./parts/view.ts";

export function startingView({ say }: View): TemplateResult {
  return html`<div class="centre" role="status">
    <h1>${say(PANE_TEXTS.product)}</h1>
    <p class="hint">${say(START_FRAME_TEXTS.starting)}</p>
  </div>`;
}

/** The failure, the advice, and the code that the clerk gives to the administrator. */
export function startFailureView(say: (text: Bilingual) => string, code: StartCode): TemplateResult {
  return html`<div class="centre failure" role="alert">
    <span class="icon large">${ICONS.warning}</span>
    <h1>${say(START_FRAME_TEXTS.title)}</h1>
    <p>${say(START_TEXTS[code].advice)}</p>
    <p class="hint">${say(START_FRAME_TEXTS.code)}: <strong class="code">${code}</strong></p>
    <fluent-button id="reload" appearance="primary" @click=${() => globalThis.location.reload()}
      >${say(PANE_TEXTS.retry)}</fluent-button
    >
  </div>`;
}
