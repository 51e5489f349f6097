import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { rowId } from "../../domain/values/ids.ts";
import { withFollowing } from "./cells/following-fields.ts";
import { formatRow } from "./cells/row-view.ts";
import { keyMadeBy } from "./diff/row-diff.ts";
import {
  brokenOf,
  diffsOf,
  readSnapshot,
  sheetOf,
  type SyncDeps,
  type SyncSnapshot,
} from "./diff/sync-snapshot.ts";
import type { NewRow } from "./ports/register-sync.ts";
import type { ChangeOf, SheetChange } from "./ports/workbook-port.ts";

/** S37: adds rows that are due, each with the columns that name it, and returns how many lines; those that stand are left alone. */
export async function addRows(deps: SyncDeps, rows: readonly NewRow[]): Promise<number> {
  const snapshot = await readSnapshot(deps);
  if (brokenOf(snapshot) !== undefined) return 0;
  const standing = idsInSheets(snapshot);
  const inserts = rows
    .flatMap((row) => insertOf(snapshot, row))
    .filter((insert) => !standing.has(rowId(insert)));
  if (inserts.length === 0) return 0;
  const leftAlone = new Set((await deps.workbook.write(inserts, { on: snapshot.told })).map(idOf));
  return new Set(
    inserts.filter((insert) => !leftAlone.has(idOf(insert))).map((insert) => lineOf(snapshot, insert)),
  ).size;
}

/** The line in which a row stands, of which a pivoted sheet has one for several rows. */
function lineOf(snapshot: SyncSnapshot, { form, key }: ChangeOf<"insert">): string {
  const isFolded = sheetOf(snapshot, form)?.layout === "pivoted";
  return rowId({ form, key: isFolded ? key.slice(0, key.lastIndexOf(".")) : key });
}

function idOf(change: SheetChange): string {
  return "key" in change ? rowId(change) : "";
}

/** The ids of the rows in the sheets; one without a key of its own is found by what it is about. */
export function idsInSheets(snapshot: SyncSnapshot): ReadonlySet<string> {
  return new Set(
    diffsOf(snapshot).flatMap(({ form, key, kind }) =>
      key === undefined || kind === "missing" ? [] : [rowId({ form: form.id, key })],
    ),
  );
}

/** Nothing for a sheet that is gone, and for a matrix, which has a cell for everybody. */
function insertOf(snapshot: SyncSnapshot, row: NewRow): readonly ChangeOf<"insert">[] {
  const form = findForm(row.form);
  const layout = sheetOf(snapshot, row.form)?.layout;
  if (form === undefined || layout === undefined || layout === "matrix") return [];
  const key = keyMadeBy(form, row.fields);
  if (key === undefined) return [];
  const fields = withFollowing(form, row.fields, snapshot.known);
  return [{ kind: "insert", form: form.id, key, cells: formatRow(form, layout, fields, snapshot.style) }];
}
