import type { ImportResponse } from "../../domain/protocol/imports.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { rowId } from "../../domain/values/ids.ts";
import { refusalReason } from "./list-import/refusal-reason.ts";
import type { ResolvedWorkbook } from "./resolve/resolve-workbook.ts";
import { describeProblem, sheetProblem } from "./sheet-problem/sheet-problem.ts";

/** What the register did not accept is told at its cell too: a person has the sheet before them, and not its keys. */
export function tellRefused(
  { sheets, receipts }: ImportResponse,
  { places }: ResolvedWorkbook,
  language: Language,
): void {
  for (const outcome of receipts.flatMap(({ rows }) => rows)) {
    const place = places.get(rowId(outcome));
    const reason = refusalReason(outcome, language);
    if (place === undefined || reason === undefined) continue;
    const field = outcome.status === "invalid" ? (outcome.issues[0]?.field ?? "") : "";
    const cell = place.cells[field] ?? place.cell;
    const told = sheets[place.sheet]?.problems;
    // The reading may have found the same before the register did.
    if (told === undefined || told.some((problem) => problem.cell === cell)) continue;
    told.push(describeProblem(sheetProblem(cell, "not-accepted", { reason }), language));
  }
}
