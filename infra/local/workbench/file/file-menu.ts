import { menuButton } from "../frame/menu-button.ts";
import { FILE_TEXTS } from "../../texts/workbench.ts";

interface FileActions {
  readonly create: () => void;
  readonly open: () => void;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly closeUnsaved: () => void;
}

/** The File menu. */
export function fileMenu({ create, open, save, saveAs, closeUnsaved }: FileActions): HTMLElement {
  return menuButton("file-menu", FILE_TEXTS.file, [
    { id: "new-book", label: FILE_TEXTS.newBook, act: create },
    { id: "open-book", label: FILE_TEXTS.open, act: open },
    { id: "save-book", label: FILE_TEXTS.save, keys: "Ctrl+S", act: save },
    { id: "download-book", label: FILE_TEXTS.saveAs, act: saveAs },
    { id: "close-book", label: FILE_TEXTS.closeUnsaved, act: closeUnsaved },
  ]);
}

/** Saves by the keys of every program, instead of the browser's own saving of the page. */
export function onSaveKeys(save: () => void): void {
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    save();
  });
}
