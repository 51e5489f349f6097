import * as z from "zod";
import type { Role } from "../vocabulary/role.ts";
import type { Bilingual } from "../values/bilingual.ts";
import type { CodedTexts } from "../wording/option-text.ts";
import type { Day } from "../values/day.ts";
import { tidy } from "../values/fold.ts";
import type { RowKey } from "../values/ids.ts";
import type { Period } from "../values/period.ts";

interface ColumnBase {
  readonly caption: Bilingual;
  /** Width in characters of the sheet's font, as Excel measures a column. */
  readonly width: number;
  readonly required?: true;
  /** The roles that may change it; without it everyone who may write the register. */
  readonly editors?: readonly Role[];
  /** Columns that a value here confirms: while it stands, they change by whoever may change it alone. */
  readonly confirms?: readonly string[];
  /** The day on which a duty was met; after the closing of its period it is entered into the locked row. */
  readonly fulfils?: true;
  /** A due day that may lie in the year after the register's: the row stays in its register. */
  readonly nextYear?: true;
  /** The only lane of the ledger that may write this column: a measured value, or a user's account, is never entered by hand. */
  readonly lane?: "measurements" | "sign-ins";
  /** Read by programs alone: no sheet, preview, history or workbook shows it. */
  readonly internal?: true;
}

/** How codes are proposed: the letters before the number, perhaps by the value of another column, and its digits. */
export interface CodeLetters {
  readonly letters: string | { readonly by: string; readonly of: Readonly<Record<string, string>> };
  readonly digits: number;
}

export type Column = ColumnBase &
  /** `code`: the row's short code, one of a kind in its form (`row-code.ts`). */
  (
    | {
        readonly kind: "text";
        readonly max: number;
        readonly code?: CodeLetters;
        /** Codes among the texts, which people read and write in words (`wording/option-text.ts`). */
        readonly texts?: CodedTexts;
      }
    | { readonly kind: "day" }
    | { readonly kind: "period" }
    | { readonly kind: "flag" }
    | { readonly kind: "integer"; readonly min: number; readonly max: number }
    /** Limits as decimal text: the value is exact and travels as text. */
    | { readonly kind: "decimal"; readonly min: string; readonly max: string }
    | { readonly kind: "choice"; readonly options: Readonly<Record<string, Bilingual>> }
    /**
     * The key of a row of one of these forms. An empty list is a code of something that need be no row but may have names.
     */
    | { readonly kind: "ref"; readonly to: readonly string[]; readonly names?: typeof CRITERIA | "users" }
    | { readonly kind: "refs"; readonly to: readonly string[] }
  );

/** The name for the criteria of the year's policy, used beside the ids of forms. */
export const CRITERIA = "criteria";

/** The sources of names for a column's codes: forms, or the criteria; empty for codes without names. */
export function namedBy(column: Column): readonly string[] {
  if (column.kind === "refs") return column.to;
  if (column.kind !== "ref") return [];
  return column.names === undefined ? column.to : [column.names];
}

/** A cell's value on the wire. `null` is a cleared or never entered cell; 0 and false are values (rule S20). */
export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type FieldValue = z.infer<typeof FieldValue>;

export type ValueOf<C extends Column> = C extends { kind: "integer" }
  ? number
  : C extends { kind: "flag" }
    ? boolean
    : C extends { kind: "day" }
      ? Day
      : C extends { kind: "period" }
        ? Period
        : C extends { kind: "refs" }
          ? readonly RowKey[]
          : C extends { kind: "ref" }
            ? RowKey
            : C extends { kind: "choice"; options: infer O }
              ? keyof O & string
              : string;

/** The schema of a text of at most `max` letters: normalised (NFC, trimmed), and not empty. */
export function textSchema(max: number): z.ZodType<string> {
  return z
    .string()
    .max(max * 4)
    .transform(tidy)
    .pipe(z.string().min(1).max(max));
}

/** The schema of a short code: one line of letters, digits and a few signs, so that it can be typed in a list of codes. */
export function codeSchema(max: number): z.ZodType<string> {
  return textSchema(max).pipe(z.string().regex(/^[\p{L}\p{N}](?:[ ./_-]?[\p{L}\p{N}])*$/u));
}

export function sameValue(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => item === right[index]);
  }
  return (left ?? null) === (right ?? null);
}
