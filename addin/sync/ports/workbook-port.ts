/**
 * The port to the clerk's workbook: everything that the sync may know of it. `addin/host` is the adapter for Excel. Rows are
 * identified by form and key, cells by field; positions (A1) exist only for display.
 */
import type { Day } from "../../../domain/values/day.ts";
import type { RowKey, UnitId } from "../../../domain/values/ids.ts";
import type { Language } from "../../../domain/values/bilingual.ts";

/** A cell as Excel returns it: "" is empty, a day is a serial number, an error is its text ("#N/A"). */
export type Cell = string | number | boolean;

/** The register that a workbook holds. */
export interface Binding {
  readonly unit: UnitId;
  readonly year: number;
  /** Version of the forms the sheets were made from (`FORMS_VERSION`); a version newer than this pane's is read-only. */
  readonly forms: number;
  /** Present where a sheet lacks what `setUp` would give it. */
  readonly isOutdated?: true;
  /** Forms whose sheet is gone; absent where none is. `setUp` would make them anew, empty. */
  readonly lost?: readonly string[];
}

export interface SheetRow {
  /** The hidden key cell; "" for a row that the clerk has added. */
  readonly key: string;
  /** Identifies the row within the last reading, also when its key is empty or copied. */
  readonly place: number;
  /** The position shown to the clerk: the current name of the sheet, and the line, counted from 1. */
  readonly sheet: string;
  readonly line: number;
  /** By field; a field whose column is gone is absent. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Fields whose cell holds the clerk's formula: its value is sent, and the preview points it out (rule S23). */
  readonly formulas: readonly string[];
  /** Hidden by a filter or by hand (rule S7). */
  readonly hidden: boolean;
}

export interface SheetReading {
  readonly form: string;
  readonly rows: readonly SheetRow[];
  /** Fields whose column is gone (rule S6). */
  readonly missing: readonly string[];
  /**
   * `whole`: a row of the form is a row of the sheet. `pivoted`: rows that differ in their last key column alone stand in one line
   * (`Pivot` of the form), and each of them is a row here, whose cell of that column is its value itself. Of a line with a key every
   * such row is there, empty ones included. `matrix`: people down, sessions across. A matrix has one row for every
   * crossing of a person and a session, empty ones included: its key is `<session>.<person>`, its `cells` are `session` and
   * `person` (their keys) and `mark` (the cell's content). A cleared cell, which is a deletion, thus differs from a missing
   * line or column. A line without a key, which the clerk has added, is one row: its `cells` are `name`, the typed name, and
   * `mark`, its marks in one text.
   */
  readonly layout: "whole" | "pivoted" | "matrix";
  /** The values that have columns in a pivoted sheet. */
  readonly across?: readonly string[];
  /**
   * What stands above the cells, whatever the pane's language and the clerk's wording: by field, in a pivoted sheet by `partOf`.
   */
  readonly captions?: Readonly<Record<string, string>>;
  /** The number that our last writing left on the sheet. Excel's undo takes it back before the cells (rule S30). */
  readonly writing?: number | undefined;
  /** Whether the sheet cannot take a number, because the office has locked its cell. */
  readonly unnumbered?: boolean;
}

/** Names the cell of a field for one of the values across. */
export function partOf(field: string, value: string): string {
  return `${field}@${value}`;
}

export type WorkbookReading = ReadContent &
  (
    | { readonly kind: "read" }
    /** The sheets cannot be read for this reason; the clerk is offered a repair. `forms` are ids. */
    | {
        readonly kind: "broken";
        readonly why:
          | "no-binding"
          | "another-register"
          | "newer-forms"
          | "sheet-gone"
          | "key-column-gone"
          /** Captions and column ids contradict each other, and either may be right (rule S33). */
          | "columns-unclear";
        readonly forms: readonly string[];
      }
  );

interface ReadContent {
  /** The readable sheets, also of a broken workbook, for a repair. A row that lost its key has the key "". */
  readonly sheets: readonly SheetReading[];
  readonly date1904: boolean;
  /** Whether this Excel reads "05/03" as the fifth of March (rule S35). */
  readonly dayFirst: boolean;
  /** Forms whose columns another program has numbered anew: they are taken by their captions (rule S33). */
  readonly renumbered: readonly string[];
  readonly binding: Binding | undefined;
  /** The stored texts under the requested names, as from `kept`. */
  readonly texts: Readonly<Record<string, string | undefined>>;
}

export type RowState =
  | "clean"
  /** Nothing is asked of the row any more; that it was stored stays true. */
  | "settled"
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
   * `was` is the content that the change was decided on. A cell with other content is left alone and returned (rule S16).
   * This is the only change of a matrix, where an empty `mark` means that the row does not exist.
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
   * Only for rows that were deleted elsewhere and that the clerk has not changed. `was` is the content of the row; if any
   * cell has other content, the whole row is left alone (rule S16).
   */
  | {
      readonly kind: "remove";
      readonly form: string;
      readonly key: RowKey;
      readonly was: Readonly<Record<string, Cell>>;
    }
  /** Sets the key of the row at this place of the last reading; refused when the row has moved since. */
  | { readonly kind: "key"; readonly form: string; readonly place: number; readonly key: RowKey }
  /** A line of several rows shows the states of all of them that are written together, the gravest first. */
  | {
      readonly kind: "state";
      readonly form: string;
      readonly key: RowKey;
      readonly state: RowState;
      readonly text: string;
    }
  /**
   * The states of the lines without a key, by line of the sheet; a line that is not among them shows none. Left alone where the
   * sheet is not as it was last read, because nothing names these lines.
   */
  | {
      readonly kind: "unnamed-states";
      readonly form: string;
      readonly states: ReadonlyMap<number, readonly LineState[]>;
    };

export interface LineState {
  readonly state: RowState;
  readonly text: string;
}

export type ChangeOf<Kind extends SheetChange["kind"]> = Extract<SheetChange, { kind: Kind }>;

/** The options of the drop-downs of a form's columns, by field, in order. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** The description of a form's sheet; `setUp` creates the sheet or updates it. */
export interface FormSheet {
  readonly form: string;
  readonly choices: Choices;
  /** The frame of the matrix: people down, numbered, and sessions across, each with its key and the texts shown to the clerk. */
  readonly matrix?: {
    readonly people: readonly { readonly key: RowKey; readonly number: string; readonly name: string }[];
    /** In order of time; `title` is shown to the clerk and does not contain the day. */
    readonly sessions: readonly { readonly key: RowKey; readonly day: Day; readonly title: string }[];
  };
  /**
   * The values across a pivoted sheet: what the clerk reads above their cells, and the most that a number in them may be, as decimal
   * text. A sheet that was made before its form was pivoted stays as it is.
   */
  readonly pivot?: readonly { readonly value: string; readonly title: string; readonly most?: string }[];
}

export interface CellPlace {
  readonly form: string;
  /** "" for a row without a key, which `line` then finds; without a line too, any new row. */
  readonly key: string;
  readonly field: string;
  /** The line of the sheet, counted from 1. */
  readonly line?: number;
}

/** Why the host failed; the code is the key of its text for the clerk. */
export type WorkbookErrorCode =
  | "editing"
  | "busy"
  | "protected"
  | "too-large"
  | "gone"
  | "unsupported"
  | "no-room"
  | "filtered"
  | "merged"
  | "inactive"
  /** Somebody else has the workbook open, and the clerk has not been asked yet. */
  | "shared"
  /** Excel has refused new sheets, as it does while the workbook is open elsewhere. */
  | "not-added"
  /** The clerk has dropped the operation, which had written nothing yet (rule S36). */
  | "dropped"
  /** Excel has written something else than it was told, twice (rule S31). */
  | "misplaced"
  | "failed";

export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  /** The cells that are meant, as "Bài thu hoạch!D7". */
  readonly cells: readonly string[];
  constructor(
    code: WorkbookErrorCode,
    { cells = [], ...options }: ErrorOptions & { cells?: readonly string[] } = {},
  ) {
    super(code, options);
    this.name = "WorkbookError";
    this.code = code;
    this.cells = cells;
  }
}

/** The host does not answer (rule S36). */
export interface Wait {
  /** `editing`: a cell is being typed in, and Excel does nothing else until that ends. */
  readonly why: "editing" | "busy";
  /** Ends the operation before it has written anything; undefined for a write, which waits with Excel and cannot be recalled. */
  readonly drop: (() => void) | undefined;
}

/** Undefined when the host has answered. */
export type OnWait = (wait: Wait | undefined) => void;

/** Makes the texts from the changes that were left alone. It is called again if more changes turn out to be left alone. */
export type TextsAfter = (leftAlone: readonly SheetChange[]) => Readonly<Record<string, string>>;

/** The number that a writing leaves on sheets, as its last write, whether it changes their cells or not (rule S30). */
export interface WritingMark {
  readonly number: number;
  /**
   * By form, the number on which the writing was decided, 0 for none. A sheet that shows another one keeps it: Excel's undo has taken
   * the sheet back since, which the next reading must see.
   */
  readonly follows: Readonly<Record<string, number>>;
}

export interface WriteOptions {
  /**
   * The recent reading on which the changes were decided; it saves the port another reading of the rows. Cells that have
   * changed since are left alone all the same.
   */
  readonly on?: WorkbookReading;
  /**
   * Texts stored once the cells were seen written: after a crash the cells may be written without the texts, never the reverse. With
   * keys they go in one request, because a key is of no use without the outbox that names it, nor the reverse.
   */
  readonly texts?: TextsAfter;
  readonly writing?: WritingMark | undefined;
}

/** By form: the fields for which a sheet that was there got its column, empty. */
export type AddedColumns = Readonly<Record<string, readonly string[]>>;

export interface Standing {
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly sheets: readonly Pick<SheetReading, "form" | "writing" | "unnumbered">[];
}

/** @throws WorkbookError from every method, when the workbook refuses. */
export interface WorkbookPort {
  binding(): Promise<Binding | undefined>;
  /**
   * Creates missing sheets and keeps all content of the clerk. A sheet that was made for an earlier version of its form
   * gets the columns that it never had, unless it is protected; a column that the clerk deleted stays away. Sheets are
   * put in the given order.
   */
  setUp(binding: Binding, sheets: readonly FormSheet[], language: Language): Promise<AddedColumns>;
  read(names?: readonly string[]): Promise<WorkbookReading>;
  /**
   * Like `read`, for counts: an adapter that receives edit events may read only the edited parts again and take the rest from
   * its last reading. Events get lost, so nothing is sent or written on this basis (rule S2).
   */
  readCached(names?: readonly string[]): Promise<WorkbookReading>;
  /**
   * Writes in blocks, never one call per row. Returns the changes that were left alone: of a `set`, only the cells that had
   * changed; an `insert` whose key exists; a `remove` whose row has changed; a `remove`, `key` or `state` whose row does not
   * exist.
   */
  write(changes: readonly SheetChange[], options?: WriteOptions): Promise<readonly SheetChange[]>;
  /**
   * Texts of any length stored in the workbook. "" means that nothing is stored under the name, undefined that the text is
   * incomplete (rule S3). A name that ends with `*` asks for every text whose name begins so; the answer has those that exist.
   */
  kept<Name extends string>(names: readonly Name[]): Promise<Readonly<Record<Name, string | undefined>>>;
  /** Texts as from `kept`, and the number on each form's sheet, without reading its rows (rule S30). */
  standing(names: readonly string[]): Promise<Standing>;
  /** Stores texts in the given order, so a crash leaves the first ones; "" deletes. */
  keep(texts: Readonly<Record<string, string>>): Promise<void>;
  /** Whether all stored texts have reached the file. */
  isSaved(): Promise<boolean>;
  /**
   * Restores the lost key column or sheet columns, empty; the clerk's cells stay unchanged (rule S6). Where captions and ids
   * contradict each other, the captions count from now on (rule S33).
   */
  restoreColumns(form: string): Promise<void>;
  goTo(place: CellPlace): Promise<void>;
  selected(): Promise<CellPlace | undefined>;
  /** Reports that something may have changed, never what (rule S2). Returns a function that stops it. */
  watch(onHint: (hint: "edited" | "selected") => void): Promise<() => Promise<void>>;
}
