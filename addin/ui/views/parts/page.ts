import { html, nothing, type TemplateResult } from "lit/html.js";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { currentPlace } from "../../state/pane-state.ts";
import { ICONS } from "./icons.ts";
import type { View } from "./view.ts";

/** A place below a part: its name, the way back, and what it holds. */
export function page(view: View, title: string, ...content: readonly unknown[]): TemplateResult {
  return html`<div class="page">
    <div class="page-head">
      <fluent-button
        id="back"
        appearance="subtle"
        icon-only
        aria-label=${view.say(PANE_TEXTS.back)}
        title=${view.say(PANE_TEXTS.back)}
        @click=${() => view.actions.pane.goBack()}
        >${ICONS.back}</fluent-button
      >
      <h1 id="page-title" tabindex="-1">${title}</h1>
      ${currentPlace(view.state) === "help" ? nothing : helpButton(view)}
    </div>
    ${content}
  </div>`;
}

/** The head of a part, which has a tab and so no way back. */
export function partHead(view: View, title: string): TemplateResult {
  return html`<div class="page-head part-head">
    <h1 id="page-title" tabindex="-1">${title}</h1>
    ${helpButton(view)}
  </div>`;
}

/** "?": what the guide says about the current place. */
export function helpButton(view: View): TemplateResult {
  const text = view.say(PANE_TEXTS.help);
  return html`<fluent-button
    id="help"
    class="help-button"
    appearance="subtle"
    icon-only
    aria-label=${text}
    title=${text}
    @click=${() => view.actions.pane.goTo("help")}
    >?</fluent-button
  >`;
}

export function section(title: string, ...content: readonly unknown[]): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

export function hint(text: string): TemplateResult {
  return html`<p class="hint">${text}</p>`;
}

/** Shown by a place without content. */
export function emptyState(text: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="empty">
    <p>${text}</p>
    ${action}
  </div>`;
}

export function loading(view: View): TemplateResult {
  return html`<p class="loading" role="status">${view.say(PANE_TEXTS.loading)}</p>`;
}
