/**
 * Cell A2 of a form's sheet, in the hidden column of keys and above the table: the number of our last writing there. It is the last
 * write of its request, so Excel's undo takes it back before any cell that was written with it (rule S30). Only a cell is taken back,
 * and A1 would show its number in the formula bar, because a sheet opens with A1 selected.
 */
import type { WritingMark } from "../../sync/ports/workbook-port.ts";
import type { Stand } from "./stand.ts";

const PLACE = "A2";

/** Queues the reading. */
export function loadNumber(sheet: Excel.Worksheet): Excel.Range {
  const cell = sheet.getRange(PLACE);
  cell.load("values");
  cell.format.protection.load("locked");
  return cell;
}

/** Undefined where no writing has left its number, or somebody has typed over it. */
export function numberIn({ values }: Excel.Range): number | undefined {
  const text = String(values[0]?.[0] ?? "");
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/**
 * Queues the number on the sheets of the forms. Nothing of the request is written after it; only the notebook follows, which the undo
 * of Excel leaves as it is. A cell that the office has locked keeps what it has (rule S28).
 * @returns to be called after the exchange: queues the number of before where the writing did not follow it, and tells whether it did
 */
export function queueNumbers(stands: readonly Stand[], writing: WritingMark | undefined): () => boolean {
  const written = stands.flatMap(({ kept, sheet, isProtected, isNumberLocked }) => {
    const follows = writing?.follows[kept.form];
    if (writing === undefined || follows === undefined || (isProtected && isNumberLocked)) return [];
    const [before, cell] = [sheet.getRange(PLACE), sheet.getRange(PLACE)];
    before.load("values");
    cell.values = [[String(writing.number)]];
    return [{ sheet, before, known: [follows, writing.number] }];
  });
  return () => {
    const turned = written.filter(({ before, known }) => !known.includes(numberIn(before) ?? 0));
    for (const { sheet, before } of turned) sheet.getRange(PLACE).values = before.values;
    return turned.length > 0;
  };
}

/** A sheet that is protected later can still be written. */
export function dressNumber(sheet: Excel.Worksheet): void {
  const cell = sheet.getRange(PLACE);
  cell.numberFormat = [["@"]];
  cell.format.protection.locked = false;
}
