/**
 * A line of a matrix has one status cell for all its marks. A state that the clerk must act on is stored with its mark and
 * written again with every change of the line, until the mark agrees with the register (rule S10).
 */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { entriesOf } from "../kept/baseline.ts";
import type { ChangeOf, SheetReading } from "../ports/workbook-port.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import { diffSheet } from "../diff/sheet-diff.ts";
import { AskingState } from "../kept/workbook-state.ts";
import type { SyncSnapshot } from "../diff/sync-snapshot.ts";

/** The given states together with those of the other marks in the same lines. Updates `marks` of the snapshot's state. */
export function statesOfLines(
  snapshot: SyncSnapshot,
  changes: readonly ChangeOf<"state">[],
): readonly ChangeOf<"state">[] {
  const matrix = snapshot.reading.sheets.find(({ layout }) => layout === "matrix");
  if (matrix === undefined || changes.every(({ form }) => form !== matrix.form)) return changes;
  const named = changes.map((change) =>
    change.form === matrix.form ? withSession(snapshot, matrix, change) : change,
  );
  const changed = new Map<string, ChangeOf<"state">>(
    named.filter(({ form }) => form === matrix.form).map((change) => [change.key, change]),
  );
  const waiting = waitingMarks(snapshot, matrix);
  const before = Object.entries(snapshot.state.marks).filter(
    ([key]) => !changed.has(key) && waiting.has(key),
  );
  const now = [...changed].flatMap(([key, change]) => {
    const asking = AskingState.safeParse(change);
    return asking.success ? [[key, asking.data] as const] : [];
  });
  snapshot.state.marks = Object.fromEntries([...before, ...now]);
  const lines = new Set([...changed.keys()].map((key) => personOf(matrix, key)));
  const beside = before
    .filter(([key]) => lines.has(personOf(matrix, key)))
    .map(([key, asking]): ChangeOf<"state"> => {
      return { kind: "state", form: matrix.form, key: RowKey.parse(key), ...asking };
    });
  return [...named, ...beside];
}

function waitingMarks(snapshot: SyncSnapshot, matrix: SheetReading): ReadonlySet<string> {
  const form = findForm(matrix.form);
  if (form === undefined) return new Set();
  const diffs = diffSheet(form, matrix, entriesOf(snapshot.state.baseline, form.id), snapshot);
  return new Set(diffs.flatMap(({ kind, key }) => (kind === "clean" || key === undefined ? [] : [key])));
}

/** Adds the session's name, because the line has several marks. */
function withSession(
  { labels }: SyncSnapshot,
  matrix: SheetReading,
  change: ChangeOf<"state">,
): ChangeOf<"state"> {
  const session = rowOf(matrix, change.key)?.cells["session"];
  if (session === undefined || !AskingState.safeParse(change).success) return change;
  return { ...change, text: `${labels.show(["sessions"], String(session))}: ${change.text}` };
}

function personOf(matrix: SheetReading, key: string): string {
  return String(rowOf(matrix, key)?.cells["person"] ?? "");
}
