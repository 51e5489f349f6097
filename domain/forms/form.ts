import type * as z from "zod";
import type { Column, FieldValue, ValueOf } from "./column.ts";
import type { Bilingual } from "../values/bilingual.ts";

export type Fields = Readonly<Record<string, FieldValue>>;

/** The columns that hold a row's first day, its last day (both included) and the reason for its end. */
export interface Ending {
  /** A required column of days. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** Whom a row of a unit's register is about, and which unit may say it (`domain/membership`). */
export interface About {
  /** The column of the person or unit. */
  readonly subject: string;
  /** The columns of the day or period that decides, of which the first filled one counts; none is the whole year. */
  readonly on: readonly string[];
  /**
   * The unit that answers: `membership`, one to which the person belonged that day; `rating`, the one that rated the
   * subject on the period's last day, while rows of others are opinions; `act`, the one in which the act happened.
   */
  readonly answers: "membership" | "rating" | "act";
}

/** How rows that differ in their last key column alone stand in one line of a sheet. */
export interface Pivot {
  /** The last key column: each of its values has cells of its own in the line. */
  readonly across: string;
  /** The columns that have a cell for each value, in the order of the sheet. */
  readonly each: readonly string[];
}

/** Cells about a person that only readers of a unit of theirs see, and who sees the whole organisation. */
export interface Personal {
  /** The column of the person (or unit); "key" where the row itself is the person. */
  readonly of: string;
  readonly columns: "all" | readonly string[];
}

/**
 * One typed definition of a table. The zod schema of the wire, the Excel table and its drop-downs, the import of a
 * filled workbook, the scoring and the export all follow from it.
 */
export interface Form<
  Id extends string = string,
  Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>,
> {
  readonly id: Id;
  readonly caption: Bilingual;
  /** `catalogue` forms live in the committee's register and are pulled by every unit; `unit` forms in each unit's. */
  readonly scope: "catalogue" | "unit";
  /** Columns in the order of the sheet. */
  readonly columns: Columns;
  /** The column that decides a row's period; without one the row belongs to the register's year. */
  readonly periodColumn?: string;
  /**
   * Whether rows are written after their period is locked: decisions about a run are, facts that a run counts are not.
   */
  readonly afterLock?: true;
  /** The only lane of the ledger that may write this form; the lane adds rules of its own. */
  readonly lane?: "decisions";
  /** The schema of the form's keys, where other things are named after them. */
  readonly keySchema?: z.ZodType<string>;
  /** Present where rows can end: a row deleted from a sheet may have ended and is then kept with its last day. */
  readonly ending?: Ending;
  /** Absent in forms that every reader of the register sees whole. */
  readonly personal?: Personal;
  /** Absent where rows are about no single person or unit. */
  readonly about?: About;
  /** Columns whose values make the key, joined by ".": the same fact can then not be entered twice. */
  readonly keyColumns?: readonly string[];
  /** Absent in forms of which a row is a line of the clerk's sheet. */
  readonly pivot?: Pivot;
}

/** The fields of a form's row: required columns are present, others may be empty. */
export type FieldsOf<F extends Form> = {
  readonly [K in keyof F["columns"]]: F["columns"][K] extends { required: true }
    ? ValueOf<F["columns"][K]>
    : ValueOf<F["columns"][K]> | null;
};

export function defineForm<const Id extends string, const Columns extends Readonly<Record<string, Column>>>(
  form: Form<Id, Columns> & {
    readonly periodColumn?: keyof Columns & string;
    readonly keyColumns?: readonly (keyof Columns & string)[];
  },
): Form<Id, Columns> {
  return form;
}
