import type { Fields } from "../../forms/form.ts";
import type { UnitId } from "../../values/ids.ts";
import type { Period } from "../../values/period.ts";

/** The part of a register's row that scoring reads. */
export interface FactRow {
  readonly form: string;
  readonly key: string;
  readonly rev: number;
  readonly fields: Fields;
}

/**
 * The facts that one grassroots organisation is scored on: the registers of the committee (catalogue) and of its units.
 */
export interface OrganisationFacts {
  readonly committee: UnitId;
  readonly year: number;
  readonly period: Period;
  readonly registers: readonly {
    readonly unit: UnitId;
    readonly seq: number;
    readonly rows: readonly FactRow[];
  }[];
  /** The authority's decisions of earlier years (form `decisions` of the committee's registers). */
  readonly earlier?: readonly { readonly year: number; readonly rows: readonly FactRow[] }[];
}
