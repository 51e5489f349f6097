import { type Area, area } from "../../excel/model/area.ts";
import { textOf } from "../../excel/model/range/read.ts";
import type { Sheet } from "../../excel/model/sheet/sheet.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import type { Desktop } from "./desktop.ts";
import { isOfSheet } from "./sheet-event.ts";
import { formatTabText, parseTabText } from "./tab-text.ts";

/**
 * Copies and pastes by the model instead of Univer, which leaves hidden columns out: a row copied in Excel takes its
 * hidden key along (rule S4).
 */
export function followClipboard(
  grid: HTMLElement,
  model: WorkbookModel,
  desktop: Desktop,
  isEditing: () => boolean,
  asUser: (act: () => void) => void,
): () => void {
  /** The last copy of this page, valid while the clipboard has the same text. */
  let copied: { readonly text: string; readonly sheetId: string; readonly area: Area } | undefined;

  /** The cell editor and every box of text handle the clipboard themselves. */
  const isOurs = (event: Event): boolean => !isEditing() && isOfSheet(event, grid);

  const copy = (event: ClipboardEvent): void => {
    if (!isOurs(event)) return;
    const { sheet, area: from, rows, columns } = selected(model);
    const texts = rows.map((row) =>
      columns.map((column) => textOf(model, sheet, area(row, column))[0]?.[0] ?? ""),
    );
    const text = formatTabText(texts);
    // A block would contain the rows that a filter hides.
    copied = rows.length === from.rows ? { text, sheetId: sheet.id, area: from } : undefined;
    event.clipboardData?.setData("text/plain", text);
    stop(event);
    if (event.type === "cut") asUser(() => desktop.person.pressDelete(sheet, from));
  };

  const paste = (event: ClipboardEvent): void => {
    if (!isOurs(event)) return;
    stop(event);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const source = copied === undefined ? undefined : model.findSheet(copied.sheetId);
    asUser(() => {
      if (copied !== undefined && source !== undefined && sameText(text, copied.text))
        desktop.person.copyPaste(
          { sheet: source, area: copied.area },
          model.activeSheet,
          model.selection.area,
        );
      else if (text !== "") desktop.paste(parseTabText(text));
    });
  };

  /** Univer would act on the keys before the browser's clipboard event. */
  const key = (event: KeyboardEvent): void => {
    const isClipboard = (event.ctrlKey || event.metaKey) && ["c", "x", "v"].includes(event.key.toLowerCase());
    if (isClipboard && isOurs(event)) event.stopImmediatePropagation();
  };

  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  addEventListener("copy", copy, options);
  addEventListener("cut", copy, options);
  addEventListener("paste", paste, options);
  addEventListener("keydown", key, options);
  return () => listening.abort();
}

/** The copied rows and columns of the selection: hidden columns are included, rows hidden by a filter are not. */
function selected(model: WorkbookModel): { sheet: Sheet; area: Area; rows: number[]; columns: number[] } {
  const sheet = model.activeSheet;
  const used = sheet.used(false);
  const { row, column, rows, columns } = sheet.bounded(model.selection.area);
  const within = area(
    row,
    column,
    rows,
    used === undefined ? 1 : Math.min(columns, Math.max(1, used.column + used.columns - column)),
  );
  return {
    sheet,
    area: within,
    rows: counting(row, rows).filter((index) => sheet.rows.get(index)?.filtered !== true),
    columns: counting(column, within.columns),
  };
}

function counting(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Compares without line ends, which browsers change. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll(/\r\n?/g, "\n").trimEnd() === b.replaceAll(/\r\n?/g, "\n").trimEnd();
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
