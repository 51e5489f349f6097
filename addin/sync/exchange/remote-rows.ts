/** The rows of a register that changed since a cursor, in their current state (rules S17, S18). */
import { rowId, type UnitId } from "../../../domain/values/ids.ts";
import type { Head, PullResponse } from "../../../domain/protocol/pull.ts";
import type { Fields } from "../../../domain/forms/form.ts";
import type { Api } from "../../client/api.ts";
import type { CallProblem } from "../../client/call.ts";
import { type Baseline, entriesOf } from "../kept/baseline.ts";

export interface RemoteRow {
  readonly form: string;
  readonly key: string;
  readonly rev: number;
  readonly fields: Fields;
  readonly deleted: boolean;
  /** The author and time of each field changed since the baseline. */
  readonly changed: Readonly<Record<string, { readonly by: string; readonly at: string }>>;
  readonly by: string;
  readonly at: string;
}

export type RemoteRows =
  | {
      readonly kind: "rows";
      readonly rows: readonly RemoteRow[];
      readonly cursor: number;
      readonly head: Head;
    }
  | { readonly kind: "problem"; readonly problem: CallProblem };

/** @param baseline the rows as known up to `since`; it is not changed */
export async function readRemoteRows(
  api: Pick<Api, "pull">,
  unit: UnitId,
  year: number,
  since: number,
  baseline: Baseline,
): Promise<RemoteRows> {
  const rows = new Map<string, RemoteRow>();
  let cursor = since;
  let page: string | undefined;
  for (;;) {
    const from = cursor;
    const answer = await api.pull(unit, year, from, page);
    if (!answer.ok) return { kind: "problem", problem: answer.problem };
    const { head, more } = answer.value;
    addRows(rows, baseline, answer.value);
    ({ page } = answer.value);
    // All pages of one answer have the same cursor and are requested with the same `since`.
    if (page === undefined) ({ cursor } = answer.value);
    // A gap in the sequence means that a commit is still in flight; the next pull reads it (rule S18).
    const goesOn = page !== undefined || cursor > from;
    if (!more || !goesOn) return { kind: "rows", rows: [...rows.values()], cursor, head };
  }
}

function addRows(known: Map<string, RemoteRow>, baseline: Baseline, { rows, changes }: PullResponse): void {
  for (const { form, key, rev, by, at, fields, deleted } of rows) {
    const entry = entriesOf(baseline, form).get(key);
    // A row at its known revision is taken where the reader now sees cells of it that were hidden before.
    const showsMore = rev === entry?.rev && Object.keys(fields).some((field) => !(field in entry.fields));
    if (rev <= (entry?.rev ?? 0) && !showsMore) continue;
    const changed = Object.fromEntries(Object.keys(fields).map((field) => [field, { by, at }]));
    known.set(rowId({ form, key }), { form, key, rev, fields, deleted, changed, by, at });
  }
  for (const set of changes) {
    if (set.kind !== "batch") continue;
    const { by, at } = set;
    for (const { form, key, rev, set: values, deleted } of set.changes) {
      const id = rowId({ form, key });
      const row = known.get(id) ?? asRemote(baseline, form, key);
      // Rows may be newer than the cursor that came with them, and this workbook's own pushes are known already.
      if (row !== undefined && rev <= row.rev) continue;
      const changed = Object.fromEntries(Object.keys(values).map((field) => [field, { by, at }]));
      known.set(id, {
        form,
        key,
        rev,
        fields: { ...row?.fields, ...values },
        deleted,
        changed: { ...row?.changed, ...changed },
        by,
        at,
      });
    }
  }
}

function asRemote(baseline: Baseline, form: string, key: string): RemoteRow | undefined {
  const entry = entriesOf(baseline, form).get(key);
  if (entry === undefined) return undefined;
  const { rev, fields, deleted = false } = entry;
  return { form, key, rev, fields, deleted, changed: {}, by: "", at: "" };
}
