import * as z from "zod";

const SLUG = /^[a-z0-9][a-z0-9-]{0,39}$/;
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** The id of a chi bộ, a đoàn thể or the committee, "cb-hanh-chinh". */
export const UnitId = z.string().regex(SLUG).brand<"UnitId">();
export type UnitId = z.infer<typeof UnitId>;

/** The stable key of a row inside its form (rule S1). It has no "#", which separates the parts of a table key. */
export const RowKey = z.string().regex(KEY).brand<"RowKey">();
export type RowKey = z.infer<typeof RowKey>;

/** One row among all forms of a register. Neither part contains "#", so two rows never share an id. */
export function rowId({ form, key }: { readonly form: string; readonly key: string }): string {
  return `${form}#${key}`;
}

/** The id of a push, chosen by the client and kept with its rows until the receipt is stored (rule S9). */
export const BatchId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{7,79}$/)
  .brand<"BatchId">();
export type BatchId = z.infer<typeof BatchId>;

export const RunId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,79}$/)
  .brand<"RunId">();
export type RunId = z.infer<typeof RunId>;

/** The identity provider's object id of the person who acts, never a name or an address. */
export const UserId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,80}$/)
  .brand<"UserId">();
export type UserId = z.infer<typeof UserId>;

/** The starter of runs on schedule. */
export const AUTOMATIC = UserId.parse("quan-triet.automatic");

export const Year = z.int().min(2000).max(2199);

/** A register (sổ): one unit x one year. */
export interface Register {
  readonly unit: UnitId;
  readonly year: number;
}
