import "@fluentui/web-components/message-bar.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { ICONS } from "./icons.ts";
import type { Notice } from "../../state/pane-state.ts";

/** A message with an icon; the colour only repeats it. It is a live region, so a screen reader reads it when it appears. */
export function messageBar(
  intent: Notice["intent"],
  content: string | TemplateResult,
  actions: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<fluent-message-bar intent=${intent} layout=${actions === nothing ? "singleline" : "multiline"}>
    <span slot="icon" class="icon">${ICONS[intent]}</span>
    <span class="message">${content}</span>
    ${actions === nothing ? nothing : html`<span slot="actions" class="actions">${actions}</span>`}
  </fluent-message-bar>`;
}
