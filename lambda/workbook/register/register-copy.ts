import type { Fields, Form } from "../../../domain/forms/form.ts";
import type { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
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
  /** What the rows are called that others refer to. */
  readonly labels: RowLabels;
  readonly generatedAt: string;
  readonly generatedBy: string;
}
