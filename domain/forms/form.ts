import type * as z from "zod";
import type { Bilingual, Column, FieldValue, ValueOf } from "./column.ts";

export type Fields = Readonly<Record<string, FieldValue>>;

/** Which columns say from when and until when, both days included, a row holds, and why it ended. */
export interface Ending {
  /** A required day. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/**
 * One typed definition of a table. It drives the zod schema of the wire, the Excel table and its drop-downs,
 * the import of a filled workbook, the scoring's reading and the export.
 */
export interface Form<
  Id extends string = string,
  Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>,
> {
  readonly id: Id;
  readonly caption: Bilingual;
  /** `catalogue` forms live in the committee's register and are pulled by every unit; `unit` forms in each unit's. */
  readonly scope: "catalogue" | "unit";
  /** In the order of the sheet. */
  readonly columns: Columns;
  /** The column that says to which period a row belongs; without one it belongs to the register's year. */
  readonly periodColumn?: string;
  /** Written also when its period is locked: what is decided about a run, not what a run counts. */
  readonly afterLock?: true;
  /** Written through this lane of the ledger alone, which holds its rows to rules of their own. */
  readonly lane?: "decisions";
  /** What keys this form allows, when other things are named after them. */
  readonly keySchema?: z.ZodType<string>;
  /** Of a form whose rows come to an end: one that is gone from a sheet may have ended, and is then kept with its end. */
  readonly ending?: Ending;
  /** Columns whose values make the key, joined by ".": the same fact can then not be entered twice. */
  readonly keyColumns?: readonly string[];
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
