/**
 * A line of several rows (marks of a person, points of a month) has one status cell for all of them. A state that the clerk must act
 * on is stored with its row and written again with every change of the line, until the row agrees with the register (rule S10).
 */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { RowKey } from "../../../domain/values/ids.ts";
import { entriesOf } from "../kept/baseline.ts";
import type { ChangeOf, SheetReading } from "../ports/workbook-port.ts";
import { rowOf } from "../diff/sheet-rows.ts";
import { diffSheet } from "../diff/sheet-diff.ts";
import { AskingState } from "../kept/workbook-state.ts";
import type { SyncSnapshot } from "../diff/sync-snapshot.ts";

/** The given states together with those of the other rows in the same lines. Updates `marks` of the snapshot's state. */
export function statesOfLines(
  snapshot: SyncSnapshot,
  changes: readonly ChangeOf<"state">[],
): readonly ChangeOf<"state">[] {
  const shared = snapshot.reading.sheets.filter(
    ({ form, layout }) => layout !== "whole" && changes.some((change) => change.form === form),
  );
  return shared.reduce((states, sheet) => withOthersOfLines(snapshot, sheet, states), changes);
}

function withOthersOfLines(
  snapshot: SyncSnapshot,
  sheet: SheetReading,
  changes: readonly ChangeOf<"state">[],
): readonly ChangeOf<"state">[] {
  const named = changes.map((change) =>
    change.form === sheet.form ? withSession(snapshot, sheet, change) : change,
  );
  const changed = new Map<string, ChangeOf<"state">>(
    named.filter(({ form }) => form === sheet.form).map((change) => [change.key, change]),
  );
  const waiting = waitingRows(snapshot, sheet);
  const before = Object.entries(snapshot.state.marks).filter(([key]) => rowOf(sheet, key) !== undefined);
  const kept = before.filter(([key]) => !changed.has(key) && waiting.has(key));
  const now = [...changed].flatMap(([key, change]) => {
    const asking = AskingState.safeParse(change);
    return asking.success ? [[key, asking.data] as const] : [];
  });
  const own = new Set(before.map(([key]) => key));
  const others = Object.entries(snapshot.state.marks).filter(
    ([key]) => !own.has(key) && isOfAnother(snapshot, sheet, key),
  );
  snapshot.state.marks = Object.fromEntries([...others, ...kept, ...now]);
  const lines = new Set([...changed.keys()].map((key) => rowOf(sheet, key)?.line));
  const beside = kept
    .filter(([key]) => lines.has(rowOf(sheet, key)?.line))
    .map(([key, asking]): ChangeOf<"state"> => {
      return { kind: "state", form: sheet.form, key: RowKey.parse(key), ...asking };
    });
  return [...named, ...beside];
}

/** Whether the row stands in another sheet whose lines hold several. */
function isOfAnother({ reading }: SyncSnapshot, sheet: SheetReading, key: string): boolean {
  return reading.sheets.some(
    (other) => other !== sheet && other.layout !== "whole" && rowOf(other, key) !== undefined,
  );
}

/** The rows that differ from the register. */
function waitingRows(snapshot: SyncSnapshot, sheet: SheetReading): ReadonlySet<string> {
  const form = findForm(sheet.form);
  if (form === undefined) return new Set();
  const diffs = diffSheet(form, sheet, entriesOf(snapshot.state.baseline, form.id), snapshot);
  return new Set(diffs.flatMap(({ kind, key }) => (kind === "clean" || key === undefined ? [] : [key])));
}

/** Adds the session's name, because the line has several marks; points are named by the captions of their cells. */
function withSession(
  { labels }: SyncSnapshot,
  sheet: SheetReading,
  change: ChangeOf<"state">,
): ChangeOf<"state"> {
  const session = sheet.layout === "matrix" ? rowOf(sheet, change.key)?.cells["session"] : undefined;
  if (session === undefined || !AskingState.safeParse(change).success) return change;
  return { ...change, text: `${labels.show(["sessions"], String(session))}: ${change.text}` };
}
