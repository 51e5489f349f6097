import { html, nothing, type TemplateResult } from "lit/html.js";

export interface FormFieldOptions {
  readonly id: string;
  readonly label: string;
  /** What the field is for, in sentences below it. */
  readonly help?: readonly string[];
  readonly value: string;
  /** What is wrong with it. */
  readonly fault?: string | undefined;
  /** Makes the field a list. */
  readonly choices?: readonly { readonly value: string; readonly text: string }[] | undefined;
  /** Makes the field an area of so many lines. */
  readonly rows?: number;
  /** Whether the reader may change it; without it, yes. */
  readonly isMine?: boolean;
  readonly onInput: (text: string) => void;
}

/** A labelled field with its help, and its fault in words beside it; both are read out with the field. */
export function formField(options: FormFieldOptions): TemplateResult {
  const { id, label, help = [], fault } = options;
  const described = [
    ...(help.length > 0 ? [`${id}-help`] : []),
    ...(fault === undefined ? [] : [`${id}-fault`]),
  ];
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${control(options, described.join(" "))}
    ${fault === undefined ? nothing : html`<p class="fault" id="${id}-fault" role="alert">${fault}</p>`}
    ${help.length === 0 ? nothing : html`<p class="hint" id="${id}-help">${help.join(" ")}</p>`}
  </div>`;
}

function control(
  { id, value, fault, choices, rows, isMine = true, onInput }: FormFieldOptions,
  described: string,
): TemplateResult {
  const by = described === "" ? nothing : described;
  const invalid = fault === undefined ? nothing : "true";
  const input = (event: Event): void => onInput((event.target as HTMLInputElement).value);
  if (choices !== undefined) {
    return html`<select
      id=${id}
      ?disabled=${!isMine}
      aria-describedby=${by}
      aria-invalid=${invalid}
      @change=${input}
    >
      ${choices.map(
        (choice) =>
          html`<option
            value=${choice.value}
            ?selected=${choice.value === value}
            .selected=${choice.value === value}
          >
            ${choice.text}
          </option>`,
      )}
    </select>`;
  }
  if (rows !== undefined) {
    return html`<textarea
      id=${id}
      rows=${rows}
      ?readonly=${!isMine}
      aria-describedby=${by}
      aria-invalid=${invalid}
      .value=${value}
      @input=${input}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    type="text"
    autocomplete="off"
    ?readonly=${!isMine}
    aria-describedby=${by}
    aria-invalid=${invalid}
    .value=${value}
    @input=${input}
  />`;
}
