/** The register's news, taken into the sheet around what the clerk has changed (rules S16, S17). */
import { baselineTexts, type Notebook } from "./notebook.ts";
import { entriesOf } from "./baseline.ts";
import type { CallProblem } from "./call.ts";
import { formSheets } from "./form-sheets.ts";
import type { MergedRow } from "./merge-remote.ts";
import { type Merged, mergeRow, takeIn } from "./merge-rows.ts";
import { readRemoteRows, type RemoteRow } from "./remote-rows.ts";
import type { PullReport } from "./register-sync.ts";
import { brokenOf, readDesk, readWholeNotebook, type Stand, standOf, type SyncOptions } from "./stand.ts";

const NOTHING = { rows: 0, added: 0, removed: 0, kept: 0 } as const;

export async function pull(options: SyncOptions): Promise<PullReport> {
  return pullInto(options, await readWholeNotebook(options));
}

export async function pullInto(options: SyncOptions, notebook: Notebook): Promise<PullReport> {
  const { api, desk, unit, year, now } = options;
  const { book, baseline, fault } = notebook;
  if (fault !== undefined) return { kind: "broken", ...NOTHING, broken: { kind: "broken", ...fault } };
  const remote = await readRemoteRows(api, unit, year, book.cursor, baseline);
  if (remote.kind === "problem")
    return { kind: stopKind(remote.problem), ...NOTHING, problem: remote.problem };
  notebook.book = { ...book, cursor: remote.cursor, locks: remote.head.locks, lastSync: now() };
  if (remote.rows.length === 0) {
    // Nothing is written for the sake of a time of day: an unchanged pull leaves the file as it was.
    const hasMoved =
      remote.cursor !== book.cursor || JSON.stringify(remote.head.locks) !== JSON.stringify(book.locks);
    if (hasMoved) await desk.keep({ book: JSON.stringify(notebook.book) });
    return { kind: "unchanged", ...NOTHING };
  }
  const stand = await readFrame(options, notebook, remote.rows);
  const broken = brokenOf(stand);
  if (broken !== undefined) return { kind: "broken", ...NOTHING, broken };

  // The cells come before the baseline: a sheet that is ahead of it sends nothing that the register does not have.
  const forms = new Set(remote.rows.map(({ form }) => form));
  const texts = () => ({ ...baselineTexts(baseline, forms), book: JSON.stringify(notebook.book) });
  const merged = await takeIn(desk, stand, mergeAll(stand, remote.rows), [], texts);
  const count = (effect: MergedRow["effect"]): number => merged.filter((row) => row.effect === effect).length;
  const kept = merged.reduce((sum, row) => sum + row.kept.length, 0);
  return { kind: "pulled", rows: merged.length, added: count("added"), removed: count("removed"), kept };
}

export function stopKind({
  code,
  status,
}: CallProblem): "offline" | "signed-out" | "another-user" | "stopped" {
  if (code === "another-user") return code;
  if (status === 0) return "offline";
  return status === 401 ? "signed-out" : "stopped";
}

/** The sheet, with a line and a column for everything that has come in. */
async function readFrame(
  options: SyncOptions,
  notebook: Notebook,
  rows: readonly RemoteRow[],
): Promise<Stand> {
  const { desk, unit, year, committee } = options;
  const stand = standOf(options, notebook, await readDesk(options));
  const matrix = stand.reading.sheets.find(({ layout }) => layout === "matrix");
  const crossings = new Set(matrix?.rows.map(({ key }) => key));
  const isFramed = rows.every(
    ({ form, key, deleted }) => form !== matrix?.form || deleted || crossings.has(key),
  );
  if (matrix === undefined || isFramed || stand.reading.kind === "broken") return stand;
  const known: Stand["known"] = (form) => {
    const news = rows
      .filter((row) => row.form === form && !row.deleted)
      .map(({ key, fields }) => [key, fields] as const);
    return new Map([...stand.known(form), ...news]);
  };
  const language = options.language();
  const sheets = formSheets({
    unit,
    year,
    isCommittee: unit === committee,
    known,
    labels: stand.labels,
    language,
  });
  const { binding } = stand.reading;
  if (binding === undefined) return stand;
  await desk.setUp(
    binding,
    sheets.filter(({ form }) => form === matrix.form),
    language,
  );
  return standOf(options, notebook, await desk.read());
}

function mergeAll(stand: Stand, rows: readonly RemoteRow[]): readonly Merged[] {
  return rows.flatMap((remote): readonly Merged[] => {
    const before = entriesOf(stand.notebook.baseline, remote.form).get(remote.key);
    const row = mergeRow(stand, remote, before);
    return row === undefined ? [] : [{ remote, before, row }];
  });
}
