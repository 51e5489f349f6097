import type { Fields, Form } from "../../../domain/forms/form.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { LetterheadTexts } from "../../../domain/forms/letterhead.ts";

export interface CopiedRow {
  readonly key: string;
  /** 0 for a row that is not in the register yet. */
  readonly rev: number;
  readonly fields: Fields;
}

/** The data of one register's workbook. */
export interface RegisterCopy {
  readonly unit: { readonly unit: UnitId; readonly name: string };
  readonly year: number;
  /** The register's sequence at which it was read. */
  readonly seq: number;
  readonly blank: boolean;
  readonly committee: UnitId;
  /** The committee's name, for a letterhead without one. */
  readonly office: string;
  readonly letterhead: LetterheadTexts;
  /** The forms in the order of the sheets, with their rows in the register's order. */
  readonly forms: readonly { readonly form: Form; readonly rows: readonly CopiedRow[] }[];
  readonly names: RowNames;
  readonly generatedAt: string;
  readonly generatedBy: string;
}

/** Names of rows, by form and key. */
export type RowNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The name of a key of one of these forms; undefined for a key that none of them has. */
export function nameOfKey(names: RowNames, forms: readonly string[], key: string): string | undefined {
  return forms.map((form) => names.get(form)?.get(key)).find((name) => name !== undefined);
}
