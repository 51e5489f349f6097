import { iconButton } from "../frame/controls.ts";
import { element } from "../frame/element.ts";
import { SUFFIX } from "./book-file.ts";
import { FILE_TEXTS } from "../../texts/workbench.ts";

interface TitleBarActions {
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The name of the workbook and whether it is saved, behind the three commands that are always at hand. */
export function titleBar({ save, undo, redo }: TitleBarActions): {
  readonly node: HTMLElement;
  readonly show: (name: string, isDirty: boolean) => void;
} {
  const name = element("span", { id: "book" });
  const state = element("span", { id: "book-state" });
  return {
    node: element(
      "div",
      { class: "title-bar" },
      element("img", { attributes: { src: "assets/app-32.png", alt: "", width: "20", height: "20" } }),
      iconButton("quick-save", "save", FILE_TEXTS.save, save),
      iconButton("undo", "undo", FILE_TEXTS.undo, undo),
      iconButton("redo", "redo", FILE_TEXTS.redo, redo),
      element("h1", { class: "book" }, name, state),
    ),
    show: (text, isDirty) => {
      const word = isDirty ? FILE_TEXTS.unsaved : FILE_TEXTS.saved;
      name.textContent = text.replace(SUFFIX, "");
      state.textContent = word.vi;
      state.title = word.en;
    },
  };
}
