import "@fluentui/web-components/progress-bar.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { REPORT_TEXTS } from "../../../../domain/texts/pane/reports.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { button, type ButtonOptions } from "./controls.ts";
import type { View } from "./view.ts";

/** A report's button; below it the progress, or a link to the file if Excel did not open it. */
export function reportButton(view: View, options: Omit<ButtonOptions, "icon">): TemplateResult {
  return html`<div class="report">
    ${button(view, options)} ${view.state.busy === options.id ? writing(view) : file(view, options.id)}
  </div>`;
}

function writing(view: View): TemplateResult {
  const words = view.say(REPORT_TEXTS.writing, { seconds: view.state.reports.seconds });
  const { stopWaiting } = view.actions.of(makeReportActions);
  // A plain button, because the pane's buttons do nothing while an action is running.
  return html`<div class="progress">
    <fluent-progress-bar aria-label=${words}></fluent-progress-bar>
    <p class="hint">
      ${words}
      <button type="button" class="link" id="stop-waiting" @click=${stopWaiting}>
        ${view.say(REPORT_TEXTS.stopWaiting)}
      </button>
    </p>
  </div>`;
}

function file({ say, state }: View, id: string): TemplateResult | typeof nothing {
  const ready = state.reports.file;
  if (ready?.button !== id) return nothing;
  return html`<p class="download">
    <a class="link" id="download" href=${ready.url} target="_blank" rel="noopener" download
      >${say(REPORT_TEXTS.download)}</a
    >
    <span class="hint">${say(REPORT_TEXTS.downloadHint)}</span>
  </p>`;
}
