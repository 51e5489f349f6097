import type { SheetReport } from "../../../domain/protocol/imports.ts";
import { IMPORT_TEXTS } from "../../../domain/texts/import/import.ts";
import type { ImportCode } from "../../../domain/vocabulary/faults/import-code.ts";
import { ISSUE_TEXTS } from "../../../domain/texts/sheet/issues.ts";
import { SYNC_ISSUE_TEXTS } from "../../../domain/texts/sheet/sync.ts";
import type { IssueCode } from "../../../domain/vocabulary/faults/issue-code.ts";
import type { SyncIssueCode } from "../../../domain/vocabulary/faults/sync-issue-code.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";

const TEXTS = { ...IMPORT_TEXTS, ...ISSUE_TEXTS, ...SYNC_ISSUE_TEXTS };

/** References are asked about as in the workbook of the add-in. */
type SheetProblemCode = ImportCode | IssueCode | Extract<SyncIssueCode, `ref-${string}`>;

/** A problem at a cell of a sheet, as a code; its text is rendered when it is shown. */
export interface SheetProblem {
  readonly cell: string;
  /** The cell that this one contradicts. */
  readonly other?: string;
  readonly code: SheetProblemCode;
  readonly values: Readonly<Record<string, string>>;
}

export function sheetProblem(
  cell: string,
  code: SheetProblemCode,
  values: Readonly<Record<string, string>> = {},
): SheetProblem {
  return { cell, code, values };
}

export function describeProblem(problem: SheetProblem, language: Language): SheetReport["problems"][number] {
  const { cell, other, code, values } = problem;
  // The variant with suggestions has the same public code.
  const shown = code.replace(/-suggested$/, "");
  return { cell, ...(other && { other }), code: shown, message: render(TEXTS[code], language, values) };
}
