/** Merges the register's changes into the sheet without touching the clerk's changes (rules S16, S17). */
import { baselineTexts, bookText, markTexts, type WorkbookState } from "../kept/workbook-state.ts";
import { entriesOf } from "../kept/baseline.ts";
import type { CallProblem } from "../../client/call.ts";
import type { MergedRow } from "./merge-remote.ts";
import { type Merged, mergeRow, takeIn } from "./merge-rows.ts";
import { renamedAgain } from "./renamed-cells.ts";
import { setUpForms } from "./set-up-forms.ts";
import { readRemoteRows, type RemoteRow } from "./remote-rows.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { statesOfLines } from "./mark-states.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { withKeys } from "../diff/keys-back.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import type { PullReport } from "../ports/register-sync.ts";
import type { ChangeOf, SheetReading } from "../ports/workbook-port.ts";
import {
  brokenOf,
  isOfState,
  readWorkbook,
  readWorkbookState,
  sheetOf,
  type SyncSnapshot,
  snapshotOf,
  type SyncDeps,
} from "../diff/sync-snapshot.ts";

const NOTHING = { rows: 0, added: 0, removed: 0, kept: 0 } as const;

export async function pull(deps: SyncDeps): Promise<PullReport> {
  return pullInto(deps, await readWorkbookState(deps));
}

/** Says which rows the lines are that have lost their keys. */
export type NameLines = (snapshot: SyncSnapshot) => readonly ChangeOf<"key">[];

/** @param nameLines the clerk's word about the lines; without it the pull stops where there are such lines */
export async function pullInto(
  deps: SyncDeps,
  state: WorkbookState,
  nameLines?: NameLines,
): Promise<PullReport> {
  const { api, workbook, unit, year, now } = deps;
  const { progress, baseline, fault, takenBack } = state;
  if (fault !== undefined) return { kind: "broken", ...NOTHING, broken: { kind: "broken", ...fault } };
  const remote = await readRemoteRows(api, unit, year, progress.cursor, baseline);
  if (remote.kind === "problem")
    return { kind: stopKind(remote.problem), ...NOTHING, problem: remote.problem };
  state.progress = { ...progress, cursor: remote.cursor, locks: remote.head.locks, lastSync: now() };
  if (remote.rows.length === 0 && takenBack === undefined) {
    // `lastSync` alone is not worth a write: a pull without changes leaves the file unmodified.
    const hasMoved =
      remote.cursor !== progress.cursor ||
      JSON.stringify(remote.head.locks) !== JSON.stringify(progress.locks);
    if (hasMoved) await workbook.keep(bookText(state.progress));
    return { kind: "unchanged", ...NOTHING };
  }
  const read = await readFrame(deps, state, remote.rows);
  if (!isOfState(state, read.told)) return pullInto(deps, await readWorkbookState(deps), nameLines);
  const snapshot = nameLines === undefined ? read : withNames(read, nameLines(read));
  const broken = brokenOf(snapshot);
  if (broken !== undefined) return { kind: "broken", ...NOTHING, broken };

  // Cells are written before the baseline: after a crash the sheet only differs by values that the register already has.
  const turned = takenBack?.sheets.map(({ form }) => form) ?? [];
  const forms = new Set([...remote.rows.map(({ form }) => form), ...turned]);
  const texts = () => ({
    ...baselineTexts(baseline, forms),
    ...bookText(state.progress),
    ...(state.marks !== marks && markTexts(state.marks)),
  });
  const rows = mergeAll(snapshot, remote.rows);
  const { marks } = state;
  const states = statesOfLines(snapshot, rows.flatMap(settledState));
  const renamed = renamedAgain(snapshot);
  const taking = { rows, states, forms: turned, renamed, cursor: progress.cursor };
  const merged = await takeIn(workbook, snapshot, taking, texts);
  const count = (effect: MergedRow["effect"]): number => merged.filter((row) => row.effect === effect).length;
  const kept = merged.reduce((sum, row) => sum + row.kept.length, 0);
  const counts = { rows: merged.length, added: count("added"), removed: count("removed"), kept };
  const kind = merged.length === 0 ? "unchanged" : "pulled";
  return { kind, ...counts, ...(takenBack !== undefined && { takenBack: true }) };
}

/** The clerk has been asked, so the other lines without a key are new rows. */
function withNames(snapshot: SyncSnapshot, keys: readonly ChangeOf<"key">[]): SyncSnapshot {
  const reading = withKeys(snapshot.reading, keys);
  return { ...snapshot, reading, keys: [...snapshot.keys, ...keys], unnamed: [] };
}

export function stopKind({
  code,
  status,
}: CallProblem): "offline" | "signed-out" | "another-user" | "stopped" {
  if (code === "another-user") return code;
  if (status === 0) return "offline";
  return status === 401 ? "signed-out" : "stopped";
}

/** The snapshot after every incoming row has got its line and column, where a row needs them. */
async function readFrame(
  deps: SyncDeps,
  state: WorkbookState,
  rows: readonly RemoteRow[],
): Promise<SyncSnapshot> {
  const snapshot = snapshotOf(deps, state, await readWorkbook(deps));
  if (snapshot.reading.kind === "broken") return snapshot;
  const forms = new Set(
    rows
      .filter(({ form, deleted, ...row }) => !deleted && !isFramed(sheetOf(snapshot, form), row))
      .map(({ form }) => form),
  );
  const known: SyncSnapshot["known"] = (form) => {
    const news = rows
      .filter((row) => row.form === form && !row.deleted)
      .map(({ key, fields }) => [key, fields] as const);
    return new Map([...snapshot.known(form), ...news]);
  };
  const isChanged = await setUpForms(deps, snapshot, forms, known);
  return isChanged ? snapshotOf(deps, state, await deps.workbook.read()) : snapshot;
}

/** Whether the sheet has a place for the row: a list takes every row. */
function isFramed(
  sheet: SheetReading | undefined,
  { key, fields }: Pick<RemoteRow, "key" | "fields">,
): boolean {
  switch (sheet?.layout) {
    case "matrix":
      return rowOf(sheet, key) !== undefined;
    case "pivoted": {
      const across = findForm(sheet.form)?.pivot?.across ?? "";
      return sheet.across?.includes(String(fields[across])) === true;
    }
    case "whole":
    case undefined:
      return true;
  }
}

/** What an earlier sending asked of the clerk is settled, whoever settled it (rule S10). */
function settledState({ remote: { form, key }, row }: Merged): readonly ChangeOf<"state">[] {
  if (row.agrees !== true) return [];
  // What was stored from here is no longer what stands there where the row has changed.
  const state = row.changes.length > 0 ? "clean" : "settled";
  return [{ kind: "state", form, key: RowKey.parse(key), state, text: "" }];
}

function mergeAll(snapshot: SyncSnapshot, rows: readonly RemoteRow[]): readonly Merged[] {
  return rows.flatMap((remote): readonly Merged[] => {
    const before = entriesOf(snapshot.state.baseline, remote.form).get(remote.key);
    const row = mergeRow(snapshot, remote, before);
    return row === undefined ? [] : [{ remote, before, row }];
  });
}
