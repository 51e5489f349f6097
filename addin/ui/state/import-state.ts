import { type ImportAnswers, NO_ANSWERS } from "../../../domain/protocol/import/question.ts";
import type { ImportResponse } from "../../../domain/protocol/imports.ts";
import type { ListReport } from "../../../domain/protocol/lists.ts";

/**
 * What a file is brought for: sheets of the register, a workbook that the committee returned, lists into the catalogue,
 * or a list of the upper body to compare with.
 */
export type ImportKind = "sheets" | "returned" | "lists" | "compare";

/** A hand-made attendance sheet or a filled form that is chosen, read and stored. */
export interface SheetImportState {
  readonly file: File | undefined;
  readonly report: ImportResponse | undefined;
  /** What the questions of the file were answered so far. */
  readonly answers: ImportAnswers;
  /** Whether people whom the unit does not have are added. */
  readonly addPeople: boolean;
  /** Whether the report tells what was stored; before, what was read. */
  readonly isStored: boolean;
}

export const NO_SHEETS: SheetImportState = {
  file: undefined,
  report: undefined,
  answers: NO_ANSWERS,
  addPeople: false,
  isStored: false,
};

/** A file of lists that is chosen, read and stored. */
export interface ListImportState {
  readonly file: File | undefined;
  /** The unit of people whose list names none; "" for none. */
  readonly unit: string;
  readonly report: ListReport | undefined;
  readonly answers: ImportAnswers;
  /** Whether a list is meant though its title names another year. */
  readonly otherYear: boolean;
  /** Ids of lines that are not to be stored. */
  readonly skipped: ReadonlySet<string>;
  /** The number of lines that were stored; undefined before. */
  readonly stored: number | undefined;
  /** The comparison as a file, where Excel does not open it. */
  readonly download: { readonly name: string; readonly url: string } | undefined;
}

export interface ImportState {
  readonly kind: ImportKind | undefined;
  readonly sheets: SheetImportState;
  readonly lists: ListImportState;
}

export function newListImport(unit: string): ListImportState {
  return {
    file: undefined,
    unit,
    report: undefined,
    answers: NO_ANSWERS,
    otherYear: false,
    skipped: new Set(),
    stored: undefined,
    download: undefined,
  };
}

/** The state of the place, which is made when it is first shown. */
export function importState({ imports }: { readonly imports: ImportState | undefined }): ImportState {
  return imports ?? { kind: undefined, sheets: NO_SHEETS, lists: newListImport("") };
}
