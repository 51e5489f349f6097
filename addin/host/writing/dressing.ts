/**
 * The look of our cells: formats, drop-downs and notes on captions. Every cell stays unlocked, so that a sheet that the office
 * protects can still be written (rule S28). Nothing rests on its being sorted, which Excel refuses for tables (office-js#2135).
 */
import { SHEET_TEXTS } from "../../../domain/texts/sheet/sheet.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { render } from "../../../domain/values/bilingual.ts";
import { listSource, sessionOfSlot, type Slot } from "../table/layout.ts";
import { isInternal, isWrittenBySystem, type SheetColumn, slotFormat } from "../table/sheet-columns.ts";
import { STATE_LOOKS } from "../table/state-looks.ts";
import { cellsOf, type Stand } from "../table/stand.ts";

interface Lines {
  readonly from: number;
  readonly count: number;
}

/** One value for every cell of a range. Source: "Set a single value to all cells" of the Range reference. */
export function everyCell(format: string): string[][] {
  return format as unknown as string[][];
}

/** Excel measures in points; a character of the default font is 7 pixels and a cell has 5 beside. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Formats must be set before values: a code that is written first has already lost its leading zeros. */
export function dressRows(stand: Stand, from: number, count: number): void {
  cellsOf(stand, from, 0, count, stand.width).format.protection.locked = false;
  for (const [slot, offset] of stand.offsets) {
    cellsOf(stand, from, offset, count, 1).numberFormat = everyCell(slotFormat(stand.kept.form, slot));
    restoreRule(stand, slot, { from, count });
  }
}

/** A pasted block brings its own rules, locks and formats, or removes ours (rule S22). The clerk's date format may stay. */
export function restoreRules(stand: Stand): void {
  cellsOf(stand, 0, 0, stand.rows, stand.width).format.protection.locked = false;
  for (const [slot, offset] of stand.offsets) {
    if (slotFormat(stand.kept.form, slot) === "@")
      cellsOf(stand, 0, offset, stand.rows, 1).numberFormat = everyCell("@");
    restoreRule(stand, slot, { from: 0, count: stand.rows });
  }
}

const LINE_POINTS = 15;
const MOST_LINES = 8;
/** Room for captions: they are bold, their last words break early, and a filter button covers the end of each. */
const WIDER = 1.35;

/** In points. Not every Excel makes a row higher by itself when an add-in wraps its text. */
export function captionHeight(columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ caption, width }) => Math.ceil((caption.length * WIDER) / width));
  return Math.min(Math.max(...lines, 2), MOST_LINES) * LINE_POINTS;
}

export function dressCaptions(
  captions: Excel.Range,
  columns: readonly SheetColumn[],
  offsetOf: (slot: Slot) => number | undefined,
): void {
  captions.format.wrapText = true;
  captions.format.verticalAlignment = "Center";
  captions.format.protection.locked = false;
  for (const { slot, caption, width, prompt } of columns) {
    const offset = offsetOf(slot);
    if (offset === undefined) continue;
    const cell = captions.getCell(0, offset);
    cell.format.columnWidth = columnPoints(width);
    if (prompt === "") continue;
    cell.dataValidation.prompt = {
      showPrompt: true,
      title: caption.slice(0, 32),
      message: prompt.slice(0, 255),
    };
  }
}

/** Colours only repeat what the mark before the text says. */
export function colourStates(column: Excel.Range): void {
  for (const { mark, fill, font } of Object.values(STATE_LOOKS)) {
    if (mark === "") continue;
    const { textComparison } = column.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    textComparison.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: mark };
    textComparison.format.font.color = font;
    textComparison.format.fill.color = fill;
  }
}

/**
 * Marks the cells that the status beside them names, by a rule that Excel follows by itself: no state needs an exchange.
 * @param first the address of the first cell below the captions, such as "B4", and of the first status cell
 */
export function markNamedCells(
  body: Excel.Range,
  first: { readonly cell: string; readonly status: string },
): void {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(first.cell) ?? [];
  const [, statusColumn = ""] = /^([A-Z]+)\d+$/.exec(first.status) ?? [];
  const caption = `${column}$${Number(row) - 1}`;
  const status = `$${statusColumn}${row}`;
  const asks = ["invalid", "conflict", "locked", "forbidden"] as const;
  const marks = asks.map((state) => STATE_LOOKS[state].mark).join("");
  const { custom } = body.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=AND(${status}<>"",ISNUMBER(FIND(LEFT(${status},1),"${marks}")),ISNUMBER(FIND(${caption},${status})))`;
  custom.format.fill.color = STATE_LOOKS.invalid.fill;
  custom.format.font.color = STATE_LOOKS.invalid.font;
}

function restoreRule(stand: Stand, slot: Slot, lines: Lines): void {
  const { kept, offsets } = stand;
  const offset = offsets.get(slot) ?? 0;
  const cells = cellsOf(stand, lines.from, offset, lines.count, 1);
  if (isInternal(kept.form, slot)) cells.columnHidden = true;
  if (isWrittenBySystem(kept.form, slot)) {
    refuseTyping(cells);
    return;
  }
  const most = kept.limits?.[slot];
  if (most !== undefined)
    refuseAbove(cells, cellName(stand.top + lines.from + 1, stand.left + offset + 1), most);
  const list = kept.lists[sessionOfSlot(slot) === undefined ? slot : "mark"];
  if (list === undefined) return;
  cells.dataValidation.clear();
  cells.dataValidation.rule = { list: { inCellDropDown: true, source: listSource(list) } };
  // Codes and short forms are accepted as well as captions; the value is checked when it is read.
  cells.dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

/**
 * Points above the maximum are refused at the cell. A text is let in, because "8.5" is one where Excel writes 8,5: it is checked when
 * it is read (rule S20).
 */
function refuseAbove(cells: Excel.Range, first: string, most: string): void {
  cells.dataValidation.clear();
  const formula = `=OR(ISTEXT(${first}),AND(${first}>=0,${first}<=${most}))`;
  cells.dataValidation.rule = { custom: { formula } };
  const message = (["vi", "en"] as const).map((language) => render(SHEET_TEXTS.overMost, language, { most }));
  cells.dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "Quán Triệt",
    message: message.join(" "),
  };
}

/** A clerk can still empty such a cell, because Excel does not check the rule then. */
function refuseTyping(cells: Excel.Range): void {
  cells.dataValidation.clear();
  cells.dataValidation.rule = { custom: { formula: "=FALSE" } };
  const message = `${SHEET_TEXTS.systemColumn.vi} ${SHEET_TEXTS.systemColumn.en}`;
  cells.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Quán Triệt", message };
}
