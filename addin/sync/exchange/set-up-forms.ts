import { formSheets } from "../cells/form-sheets.ts";
import type { SyncDeps, SyncSnapshot } from "../diff/sync-snapshot.ts";

/**
 * Gives the sheets of these forms the lines and columns that they lack: people, sessions, criteria.
 * @param known the rows that the lines and columns are made of
 * @returns whether there are such sheets
 */
export async function setUpForms(
  deps: SyncDeps,
  snapshot: SyncSnapshot,
  forms: ReadonlySet<string>,
  known: SyncSnapshot["known"] = snapshot.known,
): Promise<boolean> {
  const { workbook, unit, year, committee } = deps;
  const { binding } = snapshot.reading;
  if (forms.size === 0 || binding === undefined) return false;
  const language = deps.language();
  const office = { unit, year, isCommittee: unit === committee, known, labels: snapshot.labels, language };
  const sheets = formSheets(office).filter(({ form }) => forms.has(form));
  await workbook.setUp(binding, sheets, language);
  return true;
}
