import "@fluentui/web-components/button.js";
import "@fluentui/web-components/badge.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { View } from "./view.ts";

type Content = string | TemplateResult;

export interface ButtonOptions {
  readonly id: string;
  readonly text: Content;
  readonly kind?: "primary" | "outline" | "subtle" | undefined;
  /** For a screen reader, when the text alone does not say what it is about. */
  readonly label?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Of a button that stands for a choice: whether it is the chosen one. */
  readonly pressed?: boolean | undefined;
  readonly icon?: TemplateResult | undefined;
  /** The action during which the button works all the same. */
  readonly worksDuring?: string | undefined;
  readonly onClick: () => void;
}

/** While an action is running, buttons do nothing but stay in the tab order; one that ends the action works. */
export function button(view: View, options: ButtonOptions): TemplateResult {
  const { busy } = view.state;
  const idle = (busy === undefined || busy === options.worksDuring) && options.disabled !== true;
  return html`<fluent-button
    id=${options.id}
    appearance=${options.kind ?? "outline"}
    ?disabled-focusable=${!idle}
    aria-label=${options.label ?? nothing}
    aria-disabled=${idle ? nothing : "true"}
    role=${options.pressed === undefined ? nothing : "button"}
    aria-pressed=${options.pressed ?? nothing}
    aria-busy=${busy === options.id ? "true" : nothing}
    @click=${() => (idle ? options.onClick() : undefined)}
    >${
      options.icon === undefined ? nothing : html`<span slot="start" class="icon">${options.icon}</span>`
    }${options.text}</fluent-button
  >`;
}

/** A small button inside a row, which looks like a link. */
export function linkButton(
  view: View,
  options: Omit<ButtonOptions, "kind" | "icon" | "worksDuring">,
): TemplateResult {
  const idle = view.state.busy === undefined && options.disabled !== true;
  return html`<button
    type="button"
    id=${options.id}
    class="link"
    aria-label=${options.label ?? nothing}
    aria-disabled=${idle ? nothing : "true"}
    @click=${() => (idle ? options.onClick() : undefined)}
  >
    ${options.text}
  </button>`;
}

export type Tone = "success" | "informative" | "warning" | "danger" | "subtle" | "brand";

/** A state in words; the colour only repeats the words. */
export function badge(text: string, tone: Tone): TemplateResult {
  return html`<fluent-badge appearance="tint" size="medium" color=${tone} class=${tone}
    >${text}</fluent-badge
  >`;
}

export interface SelectOptions<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** For a list whose row already says what it is about. */
  readonly unlabelled?: boolean;
  /** "" when nothing is chosen yet. */
  readonly chosen: Value | "";
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

/** A native list, as in Excel's own panes, because it can open beyond a narrow pane. */
export function select<Value extends string>(options: SelectOptions<Value>): TemplateResult {
  const { id, label, unlabelled, chosen, choices, onChange } = options;
  const change = (event: Event): void => {
    const { selectedIndex } = event.target as HTMLSelectElement;
    const choice = choices[selectedIndex];
    if (choice !== undefined) onChange(choice.value);
  };
  return html`<label class="field" for=${id}>
    <span class=${unlabelled === true ? "unseen" : "label"}>${label}</span>
    <select id=${id} @change=${change}>
      ${choices.map(
        ({ value, text }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </label>`;
}

export function checkbox(
  id: string,
  label: Content,
  checked: boolean,
  onChange: (checked: boolean) => void,
): TemplateResult {
  return html`<label class="check" for=${id}>
    <input
      type="checkbox"
      id=${id}
      .checked=${checked}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;
}

export interface TextOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Of an area: how many lines it shows, and how many letters it takes. */
  readonly rows?: number;
  readonly most?: number;
  readonly onInput: (value: string) => void;
}

/** The defaults suit a reason of a few lines. */
export function textArea({ id, label, value, rows = 2, most = 500, onInput }: TextOptions): TemplateResult {
  return html`<label class="field" for=${id}>
    <span>${label}</span>
    <textarea
      id=${id}
      rows=${rows}
      maxlength=${most}
      .value=${value}
      @input=${(event: Event) => onInput((event.target as HTMLTextAreaElement).value)}
    ></textarea>
  </label>`;
}

export function textField(
  { id, label, value, onInput }: TextOptions,
  mode: "text" | "numeric" = "text",
): TemplateResult {
  return html`<label class="field" for=${id}>
    <span>${label}</span>
    <input
      id=${id}
      type="text"
      inputmode=${mode}
      autocomplete="off"
      .value=${value}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)}
    />
  </label>`;
}
