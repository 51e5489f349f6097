/**
 * The sync of one register in one workbook. Every operation reads the sheet anew, decides by pure rules and writes the
 * result; a crash loses nothing that is only in memory.
 */
import type { FieldValue } from "../../../domain/forms/column.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import type { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import type { Day } from "../../../domain/values/day.ts";
import type { Leaving } from "../../../domain/forms/leaving.ts";
import type { BatchId, RowKey } from "../../../domain/values/ids.ts";
import type { Period } from "../../../domain/values/period.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import type { CallProblem } from "../../client/call.ts";
import type { WorkbookReading } from "./workbook-port.ts";

export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** What `after` refers to, where it is not sent yet and so has a name in this workbook alone. */
  readonly name?: string;
}

/** One row of the preview (rule S7). */
export interface PreviewRow {
  readonly form: string;
  /** Undefined for a row without a key yet. */
  readonly key: RowKey | undefined;
  readonly place: number;
  /** The line of the sheet; undefined for a row that is not in it. */
  readonly line?: number | undefined;
  /** The position, "Bài thu hoạch, dòng 12"; `title` is the content, "Nguyễn Văn An · NQ 57". */
  readonly label: string;
  readonly title: string;
  readonly kind:
    | "changed"
    | "new"
    /** A cell of the matrix was emptied: the mark will be deleted. */
    | "cleared"
    /** A second row with the same key (rule S4); sent only if the clerk declares it new. */
    | "copied"
    /** In the baseline, not in the sheet (rule S5): the clerk can restore, end, delete or ignore it. */
    | "missing"
    /** Cannot be sent; `issues` gives the reasons. */
    | "invalid";
  readonly fields: readonly FieldChange[];
  readonly issues: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  /** Cells that hardly fit others: the row is sent once the clerk has said so, or has given the reason in its note. */
  readonly questions: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly isExplained: boolean;
  /** Fields whose value comes from the clerk's formula (rule S23). */
  readonly formulas: readonly string[];
  readonly hidden: boolean;
  /**
   * What the row shares with others beside it: a mark its session, points their person and period, a mark whose line is gone its
   * person. The title names what is its own.
   */
  readonly group?: string;
  /** The locked period of the row: it waits for a correction, or for the office to unlock. */
  readonly locked?: Period;
  /** Whether the register holds something that the row can show again. */
  readonly canRevert?: boolean;
  /** Whether the register holds nothing of the row, so that no field of it had a value before. */
  readonly isNew?: boolean;
  /** The first day of validity of a missing row that can be ended. */
  readonly since?: Day;
}

export interface PreviewCounts {
  readonly changed: number;
  readonly added: number;
  readonly cleared: number;
  readonly copied: number;
  readonly missing: number;
  readonly invalid: number;
  readonly hidden: number;
}

export type Preview =
  | {
      readonly kind: "preview";
      readonly rows: readonly PreviewRow[];
      readonly counts: PreviewCounts;
      /** Missing required columns by form; they block the push of that form (rule S6). */
      readonly missingColumns: Readonly<Record<string, readonly string[]>>;
    }
  | Broken;

/** A workbook that is read-only: until it is repaired, or for good if it holds another register or newer forms. */
export interface Broken {
  readonly kind: "broken";
  /**
   * `damaged`: the baselines of these forms cannot be read. `taken-back`: Excel's undo has taken keys from lines of these forms, and
   * the clerk has to say which rows the lines are.
   */
  readonly why: Extract<WorkbookReading, { kind: "broken" }>["why"] | "damaged" | "taken-back";
  readonly forms: readonly string[];
}

/** The clerk's decision about one row of the preview. */
export type RowChoice = "send" | "skip" | "put-back" | "delete" | "keep-as-new" | Leaving;

export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly outcomes: Readonly<Partial<Record<RowOutcome["status"], number>>>;
}

/** What became of the rows that another user began to send from this workbook (rule S34). */
export interface TakenOver {
  readonly user: string;
  /** Rows whose outcome the register knows. */
  readonly answered: number;
  /** Rows that it has not received: they stand in the next preview. */
  readonly dropped: number;
}

export interface PushReport {
  readonly kind:
    | "sent"
    | "cancelled"
    | "offline"
    | "signed-out"
    | "another-user"
    /** Nothing of the user's own was sent: a new preview follows. */
    | "taken-over"
    | "stopped"
    | "broken";
  readonly outcomes: readonly RowOutcome[];
  /** Batches whose rows were stored, newest last; "Hoàn tác" undoes them (rule S15). */
  readonly batches: readonly BatchId[];
  /** The number of rows in the outbox for the next try. */
  readonly waiting: number;
  /** Chosen rows that were not sent, because they are no longer as the clerk saw them; they are still in the sheet. */
  readonly leftOut?: readonly PreviewRow[];
  /** The number of chosen rows that were only put back into the sheet. */
  readonly putBack?: number;
  /** How many of the outcomes, the first ones, are of an earlier push that had not been finished. */
  readonly earlier?: number;
  readonly takenOver?: readonly TakenOver[];
  readonly problem?: CallProblem;
  readonly broken?: Broken;
}

export interface PullReport {
  readonly kind: "pulled" | "unchanged" | "offline" | "signed-out" | "another-user" | "stopped" | "broken";
  readonly rows: number;
  readonly added: number;
  readonly removed: number;
  /** Whether Excel's undo had taken sheets back, which the pull has brought in step again (rule S30). */
  readonly takenBack?: true;
  /** The number of fields that both sides changed; the clerk's stay, and the next push reports a conflict. */
  readonly kept: number;
  readonly problem?: CallProblem;
  readonly broken?: Broken;
}

/** What others changed since the workbook was last in step, and has not been fetched yet. */
export interface RegisterNews {
  /** ISO instant; undefined where the workbook has never taken anything of its own register. */
  readonly since: string | undefined;
  readonly forms: readonly { readonly form: string; readonly rows: number }[];
  /** Ids of those who changed it. */
  readonly by: readonly string[];
  /** Periods that were locked since. */
  readonly locked: readonly Period[];
}

export interface FormStatus {
  readonly form: string;
  readonly rows: number;
  readonly unsent: number;
  readonly problems: number;
  /** New rows with nothing but what they are about; they are not sent. */
  readonly unfilled: number;
  /** Unsent rows cannot be counted before the workbook is repaired; `unsent` and `problems` are 0. */
  readonly uncounted?: true;
  /** Changed rows of locked periods; they are not among the unsent ones. */
  readonly locked?: number;
}

export interface RegisterStatus {
  readonly forms: readonly FormStatus[];
  readonly lastSync: string | undefined;
  /** Rows in batches that have no receipt yet. */
  readonly waiting: number;
  /** What other users began to send from this workbook. */
  readonly begun: readonly {
    readonly user: string;
    readonly rows: number;
    /** ISO instant at which it began, if it is known. */
    readonly at?: string | undefined;
  }[];
  /** Unsent rows that the file does not hold either: they are on this computer alone. */
  readonly onlyHere: number;
  /** Nothing is unsent, but the file does not remember the last sending yet (rule S3). */
  readonly fileUnsaved?: true;
  readonly locks: Readonly<
    Partial<Record<Period, { readonly by: string; readonly at: string; readonly closing?: Day | undefined }>>
  >;
  readonly broken?: Broken;
  /** Forms whose columns another program has numbered anew: they are taken by their captions (rule S33). */
  readonly renumbered?: readonly string[];
  /** Excel does not read typed days as day and month (rule S35). */
  readonly monthFirst?: true;
}

/** A conflict as the dialog shows it (rule S11). */
export interface Conflict {
  readonly form: string;
  readonly key: RowKey;
  readonly title: string;
  readonly fields: readonly {
    readonly field: string;
    readonly mine: FieldValue;
    readonly theirs: FieldValue;
    readonly by: string;
    readonly at: string;
  }[];
}

export type ConflictChoice = "mine" | "theirs";

/** Rows that lost their keys, each with the most similar row of the baseline; applied only after confirmation. */
export interface RepairProposal {
  readonly form: string;
  readonly matches: readonly {
    readonly place: number;
    readonly label: string;
    readonly key: RowKey | undefined;
    readonly title: string;
    readonly certainty: "same" | "likely" | "none";
  }[];
}

/** A row to be entered, with the fields of the key columns of its form. */
export interface NewRow {
  readonly form: string;
  readonly fields: Fields;
}

export interface SessionMarks {
  readonly key: RowKey;
  /** "05/03/2026 Hội nghị". */
  readonly title: string;
  readonly day: Day | undefined;
  /** The people without a mark. */
  readonly blank: readonly string[];
}

export interface RegisterSync {
  /** Creates or updates the sheets from the catalogue and pulls the rows. */
  open(): Promise<PullReport>;
  status(): Promise<RegisterStatus>;
  preview(): Promise<Preview>;
  /** Marks the wrong cells in the sheets, and those that were mended no longer. */
  markProblems(): Promise<void>;
  /** Names of the rows that others refer to, as the workbook knows them. */
  labels(): Promise<RowLabels>;
  push(
    choices: ReadonlyMap<PreviewRow, RowChoice>,
    options?: { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal },
  ): Promise<PushReport>;
  /** Sends batches that have no receipt, in their order (rules S9, S13), or settles those that others began (rule S34). */
  resume(): Promise<PushReport>;
  /** What a pull would bring, without bringing it. */
  news(): Promise<RegisterNews | undefined>;
  pull(): Promise<PullReport>;
  /** Like `pull`, but also brings the catalogue's changes into the sheets. */
  refresh(): Promise<PullReport>;
  undo(batches: readonly BatchId[]): Promise<PushReport>;
  conflicts(): Promise<readonly Conflict[]>;
  resolve(conflict: Conflict, choices: Readonly<Record<string, ConflictChoice>>): Promise<void>;
  proposeRepair(): Promise<readonly RepairProposal[]>;
  repair(proposals: readonly RepairProposal[]): Promise<void>;
  /** The sessions of the unit's sheet, newest first. */
  sessions(): Promise<readonly SessionMarks[]>;
  /** Drops changes: the rows show what is stored again. Returns how many. */
  revert(rows: readonly PreviewRow[]): Promise<number>;
  /** Fills the blanks of one session; returns their number and an undo function (rule S27). */
  markAllPresent(session: RowKey): Promise<{ readonly filled: number; readonly undo: () => Promise<void> }>;
  /** Adds rows to be filled in, and returns how many; until something was entered in them they are not sent. */
  addRows(rows: readonly NewRow[]): Promise<number>;
  /** The rows that the sheets hold, by `rowId`. */
  standing(): Promise<ReadonlySet<string>>;
}
