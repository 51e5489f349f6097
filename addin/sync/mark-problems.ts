import { RowKey } from "../../domain/values/ids.ts";
import { previewRow } from "./diff/preview.ts";
import { brokenOf, diffsOf, readSnapshot, type SyncDeps } from "./diff/sync-snapshot.ts";
import { statesOfLines } from "./exchange/mark-states.ts";
import { outcomeState } from "./exchange/outcome-state.ts";
import { markTexts } from "./kept/workbook-state.ts";
import type { ChangeOf } from "./ports/workbook-port.ts";

/**
 * Says beside each row with wrong cells what is wrong, so that the sheet marks them. A row without a key has no status yet; the
 * pane lists it.
 * @param before rows that were marked earlier; those that are right by now are marked no longer
 * @returns the rows that are marked now, by form and key
 */
export async function markProblems(
  deps: SyncDeps,
  before: ReadonlyMap<string, ChangeOf<"state">>,
): Promise<ReadonlyMap<string, ChangeOf<"state">>> {
  const snapshot = await readSnapshot(deps);
  if (brokenOf(snapshot) !== undefined) return before;
  const marked = new Map<string, ChangeOf<"state">>();
  for (const diff of diffsOf(snapshot)) {
    const [row] = diff.kind === "invalid" ? previewRow(diff, snapshot) : [];
    if (row?.key === undefined || diff.sheetKey !== row.key) continue;
    const issues = row.issues.map(({ field, message }) => ({ field, code: "required" as const, message }));
    const outcome = { form: row.form, key: row.key, status: "invalid" as const, issues };
    marked.set(`${row.form}#${row.key}`, outcomeState(outcome, snapshot));
  }
  const mended = [...before]
    .filter(([id]) => !marked.has(id))
    .map(([, { form, key }]): ChangeOf<"state"> => ({
      kind: "state",
      form,
      key: RowKey.parse(key),
      state: "clean",
      text: "",
    }));
  const news = [...marked]
    .filter(([id, { text }]) => before.get(id)?.text !== text)
    .map(([, state]) => state);
  const changes = statesOfLines(snapshot, [...news, ...mended]);
  if (changes.length > 0)
    await deps.workbook.write(changes, {
      on: snapshot.reading,
      texts: () => markTexts(snapshot.state.marks),
    });
  return marked;
}
