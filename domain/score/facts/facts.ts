import type { Fields } from "../../forms/form.ts";
import type { UnitId } from "../../values/ids.ts";
import type { Period } from "../../values/period.ts";

/** A row of a register as scoring reads it. */
export interface FactRow {
  readonly form: string;
  readonly key: string;
  readonly rev: number;
  readonly fields: Fields;
}

/** Everything that one grassroots organisation is scored on: the committee's register (catalogue) and its units'. */
export interface OrganisationFacts {
  readonly committee: UnitId;
  readonly year: number;
  readonly period: Period;
  readonly registers: readonly {
    readonly unit: UnitId;
    readonly seq: number;
    readonly rows: readonly FactRow[];
  }[];
  /** What the authority decided in the years before (form `decisions` of the committee's registers). */
  readonly earlier?: readonly { readonly year: number; readonly rows: readonly FactRow[] }[];
}
