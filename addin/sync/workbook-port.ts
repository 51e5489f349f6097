/**
 * The clerk's workbook: what synchronising needs of a workbook, and all it may know of one. `addin/host` holds it on Excel.
 * Rows are named by form and key, cells by field; places (A1) exist only to be shown to the clerk.
 */
import type { Day } from "../../domain/values/day.ts";
import type { RowKey, UnitId } from "../../domain/values/ids.ts";
import type { Language } from "../../domain/values/bilingual.ts";

/** As Excel gives it: "" is empty, a day is a serial number, an error its text ("#N/A"). */
export type Cell = string | number | boolean;

/** Which register a workbook holds. */
export interface Binding {
  readonly unit: UnitId;
  readonly year: number;
  /** Version of the forms the sheets were made from (`FORMS_VERSION`); a newer one than ours makes the workbook read-only. */
  readonly forms: number;
}

export interface SheetRow {
  /** The hidden key cell; "" for a row that the clerk has added. */
  readonly key: string;
  /** Names this very row in the last reading; the only way to speak of a row without a key or with a copied one. */
  readonly place: number;
  /** Where it stands, for the clerk: the sheet's name as it is now, and the line that Excel counts from 1. */
  readonly sheet: string;
  readonly line: number;
  /** By field; a field whose column is gone is absent. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Fields whose cell holds a formula of the clerk's: its value is taken, and said to be one (rule S23). */
  readonly formulas: readonly string[];
  /** Put out of sight by a filter or by hand (rule S7). */
  readonly hidden: boolean;
}

export interface SheetReading {
  readonly form: string;
  readonly rows: readonly SheetRow[];
  /** Fields whose column is gone (rule S6). */
  readonly missing: readonly string[];
  /**
   * `whole`: a row of the form is a row of the sheet. `matrix`: people down, sessions across. A matrix gives one row for
   * every cell where a person and a session cross, empty ones too: its key is `<session>.<person>`, its `cells` are
   * `session` and `person` (their keys) and `mark` (the cell as it stands). So a cleared cell, which is a deletion, differs
   * from a line or column that is gone.
   */
  readonly layout: "whole" | "matrix";
}

export type WorkbookReading = ReadContent &
  (
    | { readonly kind: "read" }
    /** What cannot be read as ours, and why: the clerk is offered a repair (forms named by id). */
    | {
        readonly kind: "broken";
        readonly why: "no-binding" | "another-register" | "newer-forms" | "sheet-gone" | "key-column-gone";
        readonly forms: readonly string[];
      }
  );

interface ReadContent {
  /** Of a broken workbook what can be read all the same, for a repair; rows whose key is lost have "". */
  readonly sheets: readonly SheetReading[];
  readonly date1904: boolean;
  readonly binding: Binding | undefined;
  /** What is kept under the names that were asked for, as `kept` says it. */
  readonly texts: Readonly<Record<string, string | undefined>>;
}

export type RowState =
  | "clean"
  | "changed"
  | "sending"
  | "saved"
  | "merged"
  | "conflict"
  | "locked"
  | "invalid"
  | "forbidden";

export type SheetChange =
  /**
   * `was`: what the change was decided on. A cell that holds something else by now is left alone (rule S16), and comes back
   * in the answer. The only change of a matrix, where an empty `mark` is a row that is not there.
   */
  | {
      readonly kind: "set";
      readonly form: string;
      readonly key: RowKey;
      readonly cells: Readonly<Record<string, { readonly was: Cell; readonly now: Cell }>>;
    }
  | {
      readonly kind: "insert";
      readonly form: string;
      readonly key: RowKey;
      readonly cells: Readonly<Record<string, Cell>>;
    }
  /**
   * Only for rows that were deleted elsewhere and that the clerk has not touched. `was`: what the row says; one of which
   * any cell holds something else by now is left alone as a whole (rule S16).
   */
  | {
      readonly kind: "remove";
      readonly form: string;
      readonly key: RowKey;
      readonly was: Readonly<Record<string, Cell>>;
    }
  /** Gives the row at this place of the last reading its key; refused when the row has moved since. */
  | { readonly kind: "key"; readonly form: string; readonly place: number; readonly key: RowKey }
  /** Of a matrix a line shows the states of all its marks that are written together, the gravest first. */
  | {
      readonly kind: "state";
      readonly form: string;
      readonly key: RowKey;
      readonly state: RowState;
      readonly text: string;
    };

export type ChangeOf<Kind extends SheetChange["kind"]> = Extract<SheetChange, { kind: Kind }>;

/** What the drop-downs of a form's columns offer, by field, in order. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** A form as a sheet: what `setUp` makes, and brings up to date when it is there already. */
export interface FormSheet {
  readonly form: string;
  readonly choices: Choices;
  /** The matrix's frame: people down, sessions across, both named by key, with the words the clerk reads. */
  readonly matrix?: {
    readonly people: readonly { readonly key: RowKey; readonly code: string; readonly name: string }[];
    /** In time order; `title` as the clerk reads it, without the day. */
    readonly sessions: readonly { readonly key: RowKey; readonly day: Day; readonly title: string }[];
  };
}

export interface CellPlace {
  readonly form: string;
  readonly key: string;
  readonly field: string;
}

/** What the host could not do; `code` finds the text for the clerk in the catalogue. */
export class WorkbookError extends Error {
  readonly code: "busy" | "protected" | "too-large" | "gone" | "unsupported" | "failed";
  constructor(code: WorkbookError["code"], options?: ErrorOptions) {
    super(code, options);
    this.name = "DeskError";
    this.code = code;
  }
}

/** Told what was left alone. Asked again, and kept instead, where more was left alone than was known at first. */
export type TextsAfter = (left: readonly SheetChange[]) => Readonly<Record<string, string>>;

export interface WriteOptions {
  /**
   * The reading on which the changes were decided, just now: then the port need not look at the rows once more. What has
   * changed since is left alone all the same.
   */
  readonly on?: WorkbookReading;
  /** To be kept right after the cells; a crash may leave the cells alone, never the texts alone. */
  readonly texts?: TextsAfter;
}

/** @throws DeskError from every method: what the workbook refused. */
export interface WorkbookPort {
  binding(): Promise<Binding | undefined>;
  /** Makes what is missing and keeps everything the clerk has. Sheets are put in the order given. */
  setUp(binding: Binding, sheets: readonly FormSheet[], language: Language): Promise<void>;
  read(names?: readonly string[]): Promise<WorkbookReading>;
  /**
   * As `read`, for counts: a port that is told of edits may read again only what was named, and take the rest from its last
   * reading. Tellings get lost, so nothing is sent or written on its word (rule S2).
   */
  readCached(names?: readonly string[]): Promise<WorkbookReading>;
  /**
   * In blocks, never a call per row. Answers with what was left alone because it had changed: of a `set`, only the cells
   * that were; an `insert` whose key is there already; a `remove` whose row says something else; a `remove`, `key` or
   * `state` whose row is not there.
   */
  write(changes: readonly SheetChange[], options?: WriteOptions): Promise<readonly SheetChange[]>;
  /**
   * Texts kept inside the workbook, of any length; "" for a name under which nothing is kept, undefined for one of which
   * only pieces are left (rule S3).
   */
  kept<Name extends string>(names: readonly Name[]): Promise<Readonly<Record<Name, string | undefined>>>;
  /** In the order given, so that a crash leaves the first ones; "" forgets. */
  keep(texts: Readonly<Record<string, string>>): Promise<void>;
  /** Whether everything kept has reached the file. */
  isSaved(): Promise<boolean>;
  /** Puts the lost key column or sheet columns back, empty; the clerk's cells stay as they are (rule S6). */
  restoreColumns(form: string): Promise<void>;
  goTo(place: CellPlace): Promise<void>;
  selected(): Promise<CellPlace | undefined>;
  /** Hints that something may have changed; never what (rule S2). Answers how to stop. */
  watch(onHint: (hint: "edited" | "selected") => void): Promise<() => Promise<void>>;
}
