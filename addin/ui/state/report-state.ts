import type {
  PaperNumberResponse,
  PapersResponse,
  PaperTemplatesResponse,
} from "../../../domain/protocol/paper/papers.ts";
import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import type { PaperKind } from "../../../domain/vocabulary/paper/paper-kind.ts";
import type { CsvTable } from "../../../domain/vocabulary/csv-table.ts";

/** Reports as files: their inputs, and the progress of the last one. */
export interface ReportState {
  /** Undefined for the register of this workbook, else the first that the user may read. */
  readonly unit: UnitId | undefined;
  readonly year: number | undefined;
  readonly table: CsvTable;
  /** Whether the table is for a program, with the columns of keys. */
  readonly keys: boolean;
  /** Seconds since the current report was requested. */
  readonly seconds: number;
  /** A file for the browser to download, by the id of its button; the address is valid for five minutes. */
  readonly file: { readonly button: string; readonly url: string } | undefined;
}

export const NO_REPORTS: ReportState = {
  unit: undefined,
  year: undefined,
  table: "people",
  keys: false,
  seconds: 0,
  file: undefined,
};

/** The papers of a run, and the one that is being numbered. */
export interface PapersState {
  /** Once they were asked for. */
  readonly read:
    | {
        readonly run: RunId;
        readonly list: PapersResponse["papers"];
        readonly refused: PapersResponse["refused"];
      }
    | undefined;
  readonly numbering: NumberingState | undefined;
  readonly templates: TemplatesState | undefined;
  readonly count: CountState;
}

/** Filled minutes of a count, and what the check of them said. */
export interface CountState {
  readonly file: File | undefined;
  readonly checked: { readonly names: number; readonly faults: readonly string[] } | undefined;
}

/** The templates of papers, once they were asked for, and the file that is brought for one of them. */
export interface TemplatesState {
  readonly list: PaperTemplatesResponse["templates"];
  readonly kind: PaperKind;
  readonly file: File | undefined;
  /** Why the file was not taken. */
  readonly faults: readonly string[];
}

export interface NumberingState {
  readonly name: string;
  readonly number: string;
  /** As typed. */
  readonly day: string;
  readonly questions: Extract<PaperNumberResponse, { status: "asked" }>["questions"];
  readonly fault: string | undefined;
}

export const NO_PAPERS: PapersState = {
  read: undefined,
  numbering: undefined,
  templates: undefined,
  count: { file: undefined, checked: undefined },
};
