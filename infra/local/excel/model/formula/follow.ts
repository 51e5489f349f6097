import { WHOLE_SHEET } from "../area.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type Shift, shifted } from "../sheet/shift.ts";
import type { WorkbookModel } from "../workbook.ts";
import { areaOf, movedBy, parseReference, pointedAt, type Reference, written } from "./reference.ts";
import { tokens } from "./token.ts";

/** Rewrites each reference to cells; undefined becomes #REF!. What cannot be read stays as it is. */
function rewrite(formula: string, change: (reference: Reference) => Reference | undefined): string {
  const parts = tokens(formula);
  if (parts === undefined) return formula;
  return parts
    .map(({ kind, text }) => {
      const reference = kind === "cells" ? parseReference(text) : undefined;
      if (reference === undefined) return text;
      const changed = change(reference);
      if (changed === reference) return text;
      return changed === undefined ? "#REF!" : written(changed);
    })
    .join("");
}

/** The formula of a copy so many rows and columns away. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0
    ? formula
    : rewrite(formula, (reference) => movedBy(reference, rows, columns));
}

export function renameSheetIn(formula: string, before: string, after: string | undefined): string {
  return rewrite(formula, (reference) => {
    if (reference.sheet?.toLowerCase() !== before.toLowerCase()) return reference;
    return after === undefined ? undefined : { ...reference, sheet: after };
  });
}

/** Rewrites every formula of the workbook; `on` is the sheet in which it stands. */
function rewriteAll(model: WorkbookModel, change: (formula: string, on: Sheet) => string): void {
  for (const sheet of model.sheets) {
    sheet.grid.each(WHOLE_SHEET, (row, column, cell) => {
      if (cell.formula === undefined) return;
      const formula = change(cell.formula, sheet);
      if (formula !== cell.formula) sheet.grid.put(row, column, { ...cell, formula });
    });
    sheet.validations = sheet.validations.map((one) => {
      const { rule } = one;
      if (rule?.type !== "List" || !rule.source.startsWith("=")) return one;
      return { ...one, rule: { ...rule, source: change(rule.source, sheet) } };
    });
  }
}

/** Follows a sheet's new name everywhere; undefined when the sheet is gone. */
export function renameInFormulas(model: WorkbookModel, before: string, after: string | undefined): void {
  return rewriteAll(model, (formula) => renameSheetIn(formula, before, after));
}

/** References in formulas and lists follow the cells that they mean. */
export function followShift(model: WorkbookModel, moved: Sheet, shift: Shift): void {
  return rewriteAll(model, (formula, on) =>
    rewrite(formula, (reference) => {
      const sheet = reference.sheet === undefined ? on : model.findSheet(reference.sheet);
      if (sheet !== moved) return reference;
      const before = areaOf(reference);
      const area = shifted(before, shift);
      if (area === undefined) return undefined;
      return area === before ? reference : pointedAt(reference, area);
    }),
  );
}
