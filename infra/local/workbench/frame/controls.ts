import type { Bilingual } from "../../../../domain/values/bilingual.ts";
import { element } from "./element.ts";
import { ICONS, type IconName, icon } from "./icon.ts";

/** A button with a Vietnamese label and an English tooltip. */
export function button(id: string, label: Bilingual, act: () => void): HTMLButtonElement {
  return element(
    "button",
    { id, attributes: { type: "button", title: label.en }, on: { click: act } },
    label.vi,
  );
}

/** A button that shows an icon alone; its name is told by the tooltip and to a screen reader. */
export function iconButton(id: string, name: IconName, label: Bilingual, act: () => void): HTMLButtonElement {
  const text = `${label.vi} / ${label.en}`;
  return element(
    "button",
    {
      id,
      class: "icon-button",
      attributes: { type: "button", title: text, "aria-label": text },
      on: { click: act },
    },
    icon(ICONS[name], 18),
  );
}

/** A toggle button. */
export function toggle(id: string, label: Bilingual, onToggle: (on: boolean) => void): HTMLButtonElement {
  const control = button(id, label, () => {
    const on = control.ariaPressed !== "true";
    control.ariaPressed = String(on);
    onToggle(on);
  });
  control.ariaPressed = "false";
  return control;
}

/** A labelled choice of one value. */
export function choice<Value extends string>(
  id: string,
  label: Bilingual,
  options: Readonly<Record<Value, Bilingual>>,
  onChoice: (value: Value) => void,
): HTMLElement {
  const control = element(
    "select",
    { id, on: { change: () => onChoice(control.value as Value) } },
    ...Object.entries<Bilingual>(options).map(([value, text]) =>
      element("option", { attributes: { value } }, text.vi),
    ),
  );
  return element("label", { class: "choice", attributes: { title: label.en } }, label.vi, control);
}
