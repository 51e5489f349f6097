import { openSaved, saveWorkbook } from "../../excel/model/saving.ts";
import { WorkbookModel, type WorkbookOptions } from "../../excel/model/workbook.ts";
import { element } from "../frame/element.ts";
import { download } from "./download.ts";

/** The suffix is not .xlsx, because the file holds the model's own text, which Excel cannot read. */
export const SUFFIX = ".qtbook.json";

/** What belongs to this Excel and not to the file. */
export type ExcelOptions = Pick<WorkbookOptions, "culture" | "switches">;

export function newBook(excel: ExcelOptions): WorkbookModel {
  return new WorkbookModel({ name: `So-quan-triet${SUFFIX}`, ...excel });
}

/** The workbook after closing without saving: as it was saved last, or a new one. */
export function asSaved({ saved }: WorkbookModel, excel: ExcelOptions): WorkbookModel {
  return saved === undefined ? newBook(excel) : openSaved(saved, excel);
}

/** Saves the workbook and downloads its file. */
export function downloadBook(model: WorkbookModel): void {
  download(model.name, new Blob([saveWorkbook(model)], { type: "application/json" }));
}

/** Asks for a file. @param opened gets undefined for a file of another program */
export function chooseBook(excel: ExcelOptions, opened: (model: WorkbookModel | undefined) => void): void {
  const input = element("input", { attributes: { type: "file", accept: ".json" } });
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    try {
      opened(openSaved(await file.text(), { ...excel, name: file.name }));
    } catch {
      opened(undefined);
    }
  });
  input.click();
}
