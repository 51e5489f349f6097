import type { Fields } from "../forms/form.ts";
import type { Day } from "../values/day.ts";
import type { UnitId } from "../values/ids.ts";
import type { Period } from "../values/period.ts";

/** The part of a register's row that scoring reads. */
export interface FactRow {
  readonly form: string;
  readonly key: string;
  readonly rev: number;
  readonly fields: Fields;
  /** The year of its register, where it was left open by an earlier one. */
  readonly year?: number;
}

/** What is read of an earlier year. */
interface EarlierYear {
  readonly year: number;
  /** Of the committee's register: the authority's decisions, and of last year what was still open at its end. */
  readonly rows: readonly FactRow[];
  /** Of last year, the rows of the units' registers that were still open at its end. */
  readonly registers?: readonly { readonly unit: UnitId; readonly rows: readonly FactRow[] }[];
}

/** A matter of published results that the authority has to decide on: a subject's level, or a proposal. */
export interface PublishedMatter {
  readonly period: Period;
  readonly subject: { readonly kind: "person" | "unit"; readonly id: string };
  /** `level`, or the id of a proposal. */
  readonly matter: string;
  readonly publishedOn: Day;
  /** The authority's decision, where one is recorded. */
  readonly decision?: FactRow | undefined;
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
  readonly earlier?: readonly EarlierYear[];
  /** Read for the list of what is due alone. */
  readonly published?: readonly PublishedMatter[];
}
