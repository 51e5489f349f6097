import { openSaved, saveWorkbook } from "../excel/model/saving.ts";
import { WorkbookModel } from "../excel/model/workbook.ts";
import { download } from "./download.ts";
import { element } from "./element.ts";

/** The suffix is not .xlsx, because the file holds the model's own text, which Excel cannot read. */
const SUFFIX = ".qtbook.json";

export function newBook(): WorkbookModel {
  return new WorkbookModel({ name: `So-quan-triet${SUFFIX}`, culture: "vi-VN" });
}

/** The workbook after closing without saving: as it was saved last, or a new one. */
export function asSaved({ saved }: WorkbookModel): WorkbookModel {
  return saved === undefined ? newBook() : openSaved(saved);
}

/** Saves the workbook and downloads its file. */
export function downloadBook(model: WorkbookModel): void {
  download(model.name, new Blob([saveWorkbook(model)], { type: "application/json" }));
}

/** Asks for a file. @param opened gets undefined for a file of another program */
export function chooseBook(opened: (model: WorkbookModel | undefined) => void): void {
  const input = element("input", { attributes: { type: "file", accept: ".json" } });
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    try {
      opened(openSaved(await file.text(), { name: file.name }));
    } catch {
      opened(undefined);
    }
  });
  input.click();
}
