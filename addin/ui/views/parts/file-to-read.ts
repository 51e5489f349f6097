import { html } from "lit/html.js";
import { button } from "./controls.ts";
import { type FileOptions, fileField } from "./file-field.ts";
import type { View } from "./view.ts";

export interface ReadOptions {
  /** The id of the button. */
  readonly id: string;
  readonly text: string;
  /** Whether the chosen file was read already. */
  readonly isRead: boolean;
  readonly onRead: () => Promise<void>;
}

/** A file to be chosen, and the button that has it read. */
export function fileToRead(view: View, field: FileOptions, read: ReadOptions): readonly unknown[] {
  return [
    fileField(view, field),
    html`<div class="commands">
      ${button(view, {
        id: read.id,
        kind: read.isRead ? "outline" : "primary",
        text: read.text,
        disabled: field.file === undefined,
        onClick: () => void read.onRead(),
      })}
    </div>`,
  ];
}
