import type { Bilingual } from "../../../domain/forms/column.ts";
import type { Actions } from "./actions.ts";
import { element } from "./element.ts";
import type { State } from "./state.ts";
import { WORDS } from "./words.ts";

/** What every part of the page is drawn from. */
export interface View {
  readonly state: State;
  readonly actions: Actions;
  readonly say: (text: Bilingual) => string;
  readonly draw: () => void;
}

export interface ButtonOptions {
  readonly id: string;
  readonly kind?: "primary" | "quiet";
  readonly disabled?: boolean;
  readonly label?: string;
  readonly onClick: () => void;
}

/** A button that cannot be pressed while anything is under way, and says so when that is its own doing. */
export function button(view: View, text: Bilingual, options: ButtonOptions): HTMLElement {
  const { busy } = view.state;
  const attributes: Record<string, string> = { type: "button" };
  if (options.label !== undefined) attributes["aria-label"] = options.label;
  if (busy === options.id) attributes["aria-busy"] = "true";
  if (busy !== undefined || options.disabled === true) attributes["aria-disabled"] = "true";
  const idle = attributes["aria-disabled"] === undefined;
  return element(
    "button",
    {
      id: options.id,
      class: `button ${options.kind ?? ""}`,
      attributes,
      on: { click: () => (idle ? options.onClick() : undefined) },
    },
    view.say(text),
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export function select(
  view: View,
  label: Bilingual,
  id: string,
  choices: readonly Choice[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLElement {
  const options = choices.map(({ value, text }) => {
    const option = element("option", {}, text);
    option.value = value;
    option.selected = value === chosen;
    return option;
  });
  const field = element("select", { id }, ...options);
  field.addEventListener("change", () => onChange(field.value));
  return element("label", { class: "field" }, element("span", {}, view.say(label)), field);
}

export function section(
  view: View,
  title: Bilingual,
  id: string,
  ...children: readonly (Node | null)[]
): HTMLElement {
  const heading = element("h2", { id }, view.say(title));
  return element("section", { attributes: { "aria-labelledby": id } }, heading, ...children);
}

/** A table whose cells carry their column's name, so that a narrow screen can show each row as a card. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (Node | string)[])[],
): HTMLElement {
  const head = columns.map((column) => element("th", { attributes: { scope: "col" } }, column));
  const body = rows.map((cells) =>
    element(
      "tr",
      {},
      ...cells.map((cell, index) =>
        element("td", { attributes: { "data-label": columns[index] ?? "" } }, cell),
      ),
    ),
  );
  return element(
    "table",
    {},
    element("caption", { class: "unseen" }, caption),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body),
  );
}

export function loading(view: View): HTMLElement {
  return element("p", { class: "hint" }, view.say(WORDS.loading));
}
