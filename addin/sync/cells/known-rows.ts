/** The rows that labels are made from: the catalogue and the register's own forms. */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import type { Baseline } from "../kept/baseline.ts";
import type { KnownRows } from "../../../domain/forms/sheet/row-labels.ts";

export function knownRows(catalogue: Baseline, own: Baseline): KnownRows {
  const rowsByForm = new Map<string, ReadonlyMap<string, Fields>>();
  return (form) => {
    const rows = rowsByForm.get(form) ?? liveFields((isCatalogue(form) ? catalogue : own).get(form));
    rowsByForm.set(form, rows);
    return rows;
  };
}

function isCatalogue(form: string): boolean {
  // The criteria are not a form, but belong to the catalogue.
  return findForm(form)?.scope !== "unit";
}

function liveFields(
  entries: ReadonlyMap<
    string,
    { readonly fields: Fields; readonly deleted?: boolean | undefined }
  > = new Map(),
): ReadonlyMap<string, Fields> {
  const live = [...entries].filter(([, entry]) => entry.deleted !== true);
  return new Map(live.map(([key, entry]) => [key, entry.fields]));
}
