/** What others have changed since this workbook was last in step. Nothing is written: the clerk fetches it when it suits them. */
import { rowId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { readRemoteRows, type RemoteRow } from "./exchange/remote-rows.ts";
import { CATALOGUE_FORMS } from "./kept/workbook-state.ts";
import type { RegisterNews } from "./ports/register-sync.ts";
import { readWorkbookState, type SyncDeps } from "./diff/sync-snapshot.ts";

/** Undefined at the first visit, when everything is new, without an answer, and when there is none. */
export async function newsOf(deps: SyncDeps): Promise<RegisterNews | undefined> {
  const { api, unit, year, committee } = deps;
  const { progress, baseline, catalogue } = await readWorkbookState(deps);
  if (progress.cursor === 0 && progress.catalogueCursor === 0) return undefined;
  const own = await readRemoteRows(api, unit, year, progress.cursor, baseline);
  if (own.kind === "problem") return undefined;
  const listed =
    unit === committee
      ? undefined
      : await readRemoteRows(api, committee, year, progress.catalogueCursor, catalogue);
  const shared =
    listed?.kind === "rows" ? listed.rows.filter(({ form }) => CATALOGUE_FORMS.includes(form)) : [];
  const rows = [...own.rows, ...shared].filter(({ by }) => by !== deps.user());
  const { locks } = own.head;
  const locked = Object.keys(locks).filter((period) => !(period in progress.locks));
  if (rows.length === 0 && locked.length === 0) return undefined;
  return {
    since: progress.lastSync ?? undefined,
    forms: countByForm(rows),
    by: [...new Set(rows.map(({ by }) => by))].filter(Boolean),
    locked: locked.map((period) => Period.parse(period)),
  };
}

function countByForm(rows: readonly RemoteRow[]): RegisterNews["forms"] {
  const counts = new Map<string, Set<string>>();
  for (const row of rows) counts.set(row.form, (counts.get(row.form) ?? new Set()).add(rowId(row)));
  return [...counts].map(([form, ids]) => ({ form, rows: ids.size }));
}
