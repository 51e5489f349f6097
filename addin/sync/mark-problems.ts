import { RowKey } from "../../domain/values/ids.ts";
import { groupBy } from "../../domain/values/group-by.ts";
import { previewRow } from "./diff/preview.ts";
import type { RowDiff } from "./diff/row-diff.ts";
import {
  brokenOf,
  diffsOf,
  readSnapshot,
  sheetOf,
  type SyncDeps,
  type SyncSnapshot,
} from "./diff/sync-snapshot.ts";
import { statesOfLines } from "./exchange/mark-states.ts";
import { captionIn, issuesText, outcomeState } from "./exchange/outcome-state.ts";
import { markTexts } from "./kept/workbook-state.ts";
import type { PreviewRow } from "./ports/register-sync.ts";
import type { ChangeOf } from "./ports/workbook-port.ts";

/**
 * Says beside each row with wrong cells what is wrong, so that the sheet marks them; beside lines without a key, too.
 * What a row was once asked goes when it agrees with the register, however that came about (rule S10).
 * @param before rows that were marked earlier; those that are right by now are marked no longer
 * @returns the rows with keys that are marked now, by form and key
 */
export async function markProblems(
  deps: SyncDeps,
  before: ReadonlyMap<string, ChangeOf<"state">>,
): Promise<ReadonlyMap<string, ChangeOf<"state">>> {
  const snapshot = await readSnapshot(deps);
  if (brokenOf(snapshot) !== undefined) return before;
  const marked = new Map<string, ChangeOf<"state">>();
  const unnamed: PreviewRow[] = [];
  const settled: ChangeOf<"state">[] = [];
  for (const diff of diffsOf(snapshot)) {
    if (diff.kind === "clean" && isWhole(snapshot, diff))
      settled.push({ ...cleanState(diff.form.id, diff.key), state: "settled" });
    const [row] = diff.kind === "invalid" ? previewRow(diff, snapshot) : [];
    if (row === undefined) continue;
    if (diff.sheetKey === "") unnamed.push(row);
    if (row.key === undefined || diff.sheetKey !== row.key) continue;
    const issues = row.issues.map(({ field, message }) => ({ field, code: "required" as const, message }));
    const outcome = { form: row.form, key: row.key, status: "invalid" as const, issues };
    marked.set(`${row.form}#${row.key}`, outcomeState(outcome, snapshot));
  }
  const mended = [...before]
    .filter(([id]) => !marked.has(id))
    .map(([, { form, key }]) => cleanState(form, key));
  const news = [...marked]
    .filter(([id, { text }]) => before.get(id)?.text !== text)
    .map(([, state]) => state);
  const named = statesOfLines(snapshot, [...news, ...mended]);
  await deps.workbook.write([...named, ...settled, ...unnamedStates(snapshot, unnamed)], {
    on: snapshot.reading,
    ...(named.length > 0 && { texts: () => markTexts(snapshot.state.marks) }),
  });
  return marked;
}

/** A line of several rows forgets by itself what its rows no longer ask. */
function isWhole(snapshot: SyncSnapshot, { form, key, sheetKey }: RowDiff): boolean {
  return key === sheetKey && sheetOf(snapshot, form.id)?.layout === "whole";
}

function cleanState(form: string, key: string | undefined): ChangeOf<"state"> {
  return { kind: "state", form, key: RowKey.parse(key), state: "clean", text: "" };
}

/** Every sheet has them, so that a line which is right by now, or empty, shows nothing any more. */
function unnamedStates(
  snapshot: SyncSnapshot,
  wrong: readonly PreviewRow[],
): readonly ChangeOf<"unnamed-states">[] {
  return snapshot.reading.sheets.map(({ form }) => {
    const own = wrong.filter((row) => row.form === form && row.line !== undefined);
    const lines = [...groupBy(own, ({ line }) => String(line))].map(([line, rows]) => {
      const states = rows.map((row) => ({ state: "invalid" as const, text: textOf(snapshot, row) }));
      return [Number(line), states] as const;
    });
    return { kind: "unnamed-states", form, states: new Map(lines) };
  });
}

function textOf(snapshot: SyncSnapshot, { form, place, issues }: PreviewRow): string {
  const cells = sheetOf(snapshot, form)?.rows.find((row) => row.place === place)?.cells;
  return issuesText(issues, (field) => captionIn(form, field, cells, snapshot));
}
