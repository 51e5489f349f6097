import { html, type TemplateResult } from "lit/html.js";
import { DUE_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import type { ShownCounts } from "../../state/due-counts.ts";
import type { View } from "../parts/view.ts";

const PARTS = ["met", "late", "missing", "awaited"] as const;

/** The parts of what is due as a coloured bar. The numbers stand beside it, for it says nothing to a screen reader. */
export function dueBar(counts: ShownCounts): TemplateResult {
  return html`<span class="bar" aria-hidden="true">
    ${PARTS.filter((part) => counts[part] > 0).map(
      (part) => html`<span class=${`level due-${part}`} style=${`flex:${counts[part]}`}></span>`,
    )}
  </span>`;
}

/** What the colours mean. */
export function dueLegend({ say }: View): TemplateResult {
  return html`<p class="badges legend">
    ${PARTS.map((part) => html`<span><span class=${`dot level due-${part}`}></span>${say(DUE_TEXTS[part])}</span>`)}
  </p>`;
}
