import { html, nothing, type TemplateResult } from "lit/html.js";
import { FILE_TEXTS } from "../../../../domain/texts/pane/files.ts";
import type { View } from "./view.ts";

export interface FileOptions {
  readonly id: string;
  readonly text: string;
  /** Endings, as the browser takes them. */
  readonly accept: string;
  readonly file: File | undefined;
  readonly onChoose: (file: File | undefined) => void;
}

/** Only the label is visible, because browsers label the native control in the system's language. */
export function fileField(view: View, { id, text, accept, file, onChoose }: FileOptions): TemplateResult {
  return html`<div class="file">
    <input
      id=${id}
      type="file"
      class="unseen"
      accept=${accept}
      ?disabled=${view.state.busy !== undefined}
      @change=${(event: Event) => onChoose((event.target as HTMLInputElement).files?.[0])}
    />
    <label for=${id}>${text}</label>
    ${file === undefined ? nothing : html`<p>${formatFile(view, file)}</p>`}
  </div>`;
}

const BYTES_PER_KB = 1024;

function formatFile({ say }: View, { name, size }: File): string {
  return say(FILE_TEXTS.chosen, { name, size: Math.ceil(size / BYTES_PER_KB) });
}
