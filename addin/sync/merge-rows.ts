/** The register's row and the line of the sheet that is this row, brought together. */
import { findForm } from "../../domain/forms/catalogue.ts";
import { RowKey } from "../../domain/ids.ts";
import type { Entry } from "./baseline.ts";
import { type MergedRow, mergeRemote } from "./merge-remote.ts";
import type { RemoteRow } from "./remote-rows.ts";
import { rowOf } from "./sheet-rows.ts";
import { sheetOf, type Stand } from "./stand.ts";
import { takeUnnamed } from "./unnamed-rows.ts";

/** Undefined for a form that is not known here. */
export function mergeRow(stand: Stand, remote: RemoteRow, entry: Entry | undefined): MergedRow | undefined {
  const form = findForm(remote.form);
  if (form === undefined) return undefined;
  const sheet = sheetOf(stand, remote.form);
  const layout = sheet?.layout ?? "whole";
  const row = rowOf(sheet, remote.key);
  const isNew = (entry === undefined || entry.deleted === true) && !remote.deleted;
  const unnamed =
    row === undefined && isNew && sheet?.layout === "whole"
      ? takeUnnamed(form, sheet, remote, stand)
      : undefined;
  const merged = mergeRemote(form, layout, row ?? unnamed, entry, remote, stand);
  if (unnamed === undefined) return merged;
  const key = RowKey.parse(remote.key);
  const given = { kind: "key", form: form.id, place: unnamed.place, key } as const;
  return { ...merged, changes: [given, ...merged.changes] };
}
