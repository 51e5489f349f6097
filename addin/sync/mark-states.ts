/**
 * A line of a matrix has one status for all its marks. What asks something of the clerk is remembered with its mark, and
 * said again with whatever is written into the line, until the mark says what the register says (rule S10).
 */
import * as z from "zod";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { entriesOf } from "./baseline.ts";
import type { ChangeOf, SheetReading } from "./workbook-port.ts";
import { rowOf } from "./sheet-rows.ts";
import { diffSheet } from "./sheet-diff.ts";
import type { SyncSnapshot } from "./sync-snapshot.ts";

const AskingState = z.object({
  state: z.enum(["conflict", "locked", "invalid", "forbidden"]),
  text: z.string(),
});

/** By the mark's key. */
export const MarkStates = z.record(z.string(), AskingState);
export type MarkStates = z.infer<typeof MarkStates>;

/** The states to write for these, with those of the other marks in their lines; `marks` in the state is brought up to date. */
export function statesOfLines(
  snapshot: SyncSnapshot,
  told: readonly ChangeOf<"state">[],
): readonly ChangeOf<"state">[] {
  const matrix = snapshot.reading.sheets.find(({ layout }) => layout === "matrix");
  if (matrix === undefined || told.every(({ form }) => form !== matrix.form)) return told;
  const named = told.map((one) => (one.form === matrix.form ? withSession(snapshot, matrix, one) : one));
  const own = new Map<string, ChangeOf<"state">>(
    named.filter(({ form }) => form === matrix.form).map((one) => [one.key, one]),
  );
  const waiting = waitingMarks(snapshot, matrix);
  const before = Object.entries(snapshot.state.marks).filter(([key]) => !own.has(key) && waiting.has(key));
  const now = [...own].flatMap(([key, one]) => {
    const asking = AskingState.safeParse(one);
    return asking.success ? [[key, asking.data] as const] : [];
  });
  snapshot.state.marks = Object.fromEntries([...before, ...now]);
  const lines = new Set([...own.keys()].map((key) => personOf(matrix, key)));
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

/** Of several marks in a line the clerk has to know which is meant. */
function withSession(
  { labels }: SyncSnapshot,
  matrix: SheetReading,
  told: ChangeOf<"state">,
): ChangeOf<"state"> {
  const session = rowOf(matrix, told.key)?.cells["session"];
  if (session === undefined || !AskingState.safeParse(told).success) return told;
  return { ...told, text: `${labels.nameOf(["sessions"], String(session))}: ${told.text}` };
}

function personOf(matrix: SheetReading, key: string): string {
  return String(rowOf(matrix, key)?.cells["person"] ?? "");
}
