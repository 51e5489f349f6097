import type { ListReport } from "../../../domain/protocol/lists.ts";

/** What a file is brought for: lists into the catalogue, or a list of the upper body to compare with. */
export type ImportKind = "lists" | "compare";

/** A file of lists that is chosen, read and stored. */
export interface ListImportState {
  readonly file: File | undefined;
  /** The unit of people whose list names none; "" for none. */
  readonly unit: string;
  readonly report: ListReport | undefined;
  /** Whether a list is meant though its title names another year. */
  readonly otherYear: boolean;
  /** Ids of lines that are not to be stored. */
  readonly skipped: ReadonlySet<string>;
  /** The number of lines that were stored; undefined before. */
  readonly stored: number | undefined;
}

export interface ImportState {
  readonly kind: ImportKind | undefined;
  readonly lists: ListImportState;
}

export function newListImport(unit: string): ListImportState {
  return {
    file: undefined,
    unit,
    report: undefined,
    otherYear: false,
    skipped: new Set(),
    stored: undefined,
  };
}

/** The state of the place, which is made when it is first shown. */
export function importState({ imports }: { readonly imports: ImportState | undefined }): ImportState {
  return imports ?? { kind: undefined, lists: newListImport("") };
}
