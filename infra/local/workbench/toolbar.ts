import type { Bilingual } from "../../../domain/values/bilingual.ts";
import { element } from "./element.ts";
import { WORDS } from "../texts/workbench.ts";

/** A button with a Vietnamese label and an English tooltip. */
export function button(id: string, label: Bilingual, act: () => void): HTMLButtonElement {
  return element(
    "button",
    { id, attributes: { type: "button", title: label.en }, on: { click: act } },
    label.vi,
  );
}

/** A toggle button. */
export function toggle(id: string, label: Bilingual, onToggle: (on: boolean) => void): HTMLButtonElement {
  const control = button(id, label, () => {
    const on = control.getAttribute("aria-pressed") !== "true";
    control.setAttribute("aria-pressed", String(on));
    onToggle(on);
  });
  control.setAttribute("aria-pressed", "false");
  return control;
}

export function choice<Value extends string>(
  id: string,
  label: Bilingual,
  options: Readonly<Record<Value, string>>,
  onChoice: (value: Value) => void,
): HTMLSelectElement {
  const control = element(
    "select",
    {
      id,
      attributes: { "aria-label": label.vi, title: label.en },
      on: { change: () => onChoice(control.value as Value) },
    },
    ...Object.entries<string>(options).map(([value, text]) =>
      element("option", { attributes: { value } }, text),
    ),
  );
  return control;
}

export function group(title: Bilingual, ...controls: readonly Node[]): HTMLElement {
  return element(
    "div",
    { class: "group", attributes: { role: "group", "aria-label": title.vi } },
    element("span", { class: "title", attributes: { title: title.en } }, title.vi),
    ...controls,
  );
}

/** The name of the workbook, and whether it is saved. */
export function bookState(): {
  readonly node: HTMLElement;
  readonly show: (name: string, isDirty: boolean) => void;
} {
  const name = element("span", { id: "book", class: "book" });
  const state = element("span", { id: "book-state" });
  return {
    node: element("span", { class: "group" }, name, state),
    show: (text, isDirty) => {
      const word = isDirty ? WORDS.unsaved : WORDS.saved;
      name.textContent = text;
      state.textContent = `(${word.vi})`;
      state.title = word.en;
    },
  };
}
