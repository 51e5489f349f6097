import { settings } from "../../../domain/forms/catalogue/settings.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { FieldValue } from "../../../domain/forms/column.ts";
import { naturalKey } from "../../../domain/forms/row.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import type { PolicySummary } from "../../../domain/protocol/policies.ts";
import type { WireState } from "../../../domain/protocol/pull.ts";

export const FOUNDING_STEPS = ["committee", "rules", "units", "people", "users"] as const;
export type FoundingStep = (typeof FOUNDING_STEPS)[number];

/** A year's catalogue as it is stored, and what is typed on the pages that set up an office. */
export interface OfficeState {
  readonly year: number;
  readonly rows: readonly WireState[];
  readonly policies: readonly PolicySummary[];
  /** The rule book of the year; undefined where the chosen one is not known. */
  readonly policy: Policy | undefined;
  /** The second one; undefined where there is none. */
  readonly second?: Policy | undefined;
  /** The open step of the founding. */
  readonly step: FoundingStep | undefined;
  /** What is typed or chosen and not stored, by field; a stored value is no draft. */
  readonly typed: Readonly<Record<string, string>>;
  /** What is wrong with it, in the reader's language, by field. */
  readonly faults: Readonly<Record<string, string>>;
}

export function liveRows(office: Pick<OfficeState, "rows">, form: string): readonly WireState[] {
  return office.rows.filter((row) => row.form === form && !row.deleted);
}

/** The row of a unit, deleted or not. */
export function unitRow(office: Pick<OfficeState, "rows">, unit: UnitId): WireState | undefined {
  return office.rows.find(({ form, key }) => form === "units" && String(key) === unit);
}

/** The row that holds a setting, deleted or not, since a deleted one is brought back by its revision. */
export function settingRow(office: Pick<OfficeState, "rows">, name: string): WireState | undefined {
  const key = naturalKey(settings, { name });
  return office.rows.find((row) => row.form === settings.id && row.key === key);
}

/** The stored value of a setting; empty where there is none. */
export function settingValue(office: Pick<OfficeState, "rows">, name: string, column = "value"): string {
  const row = settingRow(office, name);
  return row === undefined || row.deleted ? "" : textOf(row.fields[column]);
}

/** What a field shows: what is typed, or else what is stored. */
export function shownText(office: OfficeState, field: string, stored: string): string {
  return office.typed[field] ?? stored;
}

/** The office with a draft; what is as stored is none, and a fault goes with what was typed. */
export function withTyped(office: OfficeState, field: string, text: string, stored: string): OfficeState {
  const { [field]: _old, ...typed } = office.typed;
  const { [field]: _fault, ...faults } = office.faults;
  return { ...office, typed: text === stored ? typed : { ...typed, [field]: text }, faults };
}

export function textOf(value: FieldValue | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
