/** What a register has to say since a cursor: every row that changed, as it stands now (rules S17, S18). */
import { rowId, type UnitId } from "../../domain/values/ids.ts";
import type { Head, PullResponse } from "../../domain/protocol/pull.ts";
import type { Fields } from "../../domain/forms/form.ts";
import type { Api } from "./api.ts";
import type { CallProblem } from "./call.ts";
import { type Baseline, entriesOf } from "./baseline.ts";

export interface RemoteRow {
  readonly form: string;
  readonly key: string;
  readonly rev: number;
  readonly fields: Fields;
  readonly deleted: boolean;
  /** Who changed each field since the baseline, and when. */
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

/**
 * @param baseline what is known of the rows up to `since`; it is read, not changed
 */
export async function readRemoteRows(
  api: Pick<Api, "pull">,
  unit: UnitId,
  year: number,
  since: number,
  baseline: Baseline,
): Promise<RemoteRows> {
  const found = new Map<string, RemoteRow>();
  let cursor = since;
  let page: string | undefined;
  for (;;) {
    const asked = cursor;
    const answer = await api.pull(unit, year, asked, page);
    if (!answer.ok) return { kind: "problem", problem: answer.problem };
    const { head, more } = answer.value;
    addRows(found, baseline, answer.value);
    ({ page } = answer.value);
    // All pages of one answer have the same cursor, and are asked for with the same `since`.
    if (page === undefined) ({ cursor } = answer.value);
    // Behind a hole something is in flight: the next pull takes it (rule S18).
    const goesOn = page !== undefined || cursor > asked;
    if (!more || !goesOn) return { kind: "rows", rows: [...found.values()], cursor, head };
  }
}

function addRows(found: Map<string, RemoteRow>, baseline: Baseline, { rows, changes }: PullResponse): void {
  for (const { form, key, rev, by, at, fields, deleted } of rows) {
    if (rev <= (entriesOf(baseline, form).get(key)?.rev ?? 0)) continue;
    const changed = Object.fromEntries(Object.keys(fields).map((field) => [field, { by, at }]));
    found.set(rowId({ form, key }), { form, key, rev, fields, deleted, changed, by, at });
  }
  for (const set of changes) {
    if (set.kind !== "batch") continue;
    const { by, at } = set;
    for (const { form, key, rev, set: values, deleted } of set.changes) {
      const id = rowId({ form, key });
      const known = found.get(id) ?? asRemote(baseline, form, key);
      // Rows may be newer than the cursor that came with them, and our own pushes are known already.
      if (known !== undefined && rev <= known.rev) continue;
      const changed = Object.fromEntries(Object.keys(values).map((field) => [field, { by, at }]));
      found.set(id, {
        form,
        key,
        rev,
        fields: { ...known?.fields, ...values },
        deleted,
        changed: { ...known?.changed, ...changed },
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
