/** Notes a writing before it is made, so that Excel's undo of it can be told from an edit of the clerk (rule S30). */
import { groupBy } from "../../../domain/values/group-by.ts";
import type { Entry } from "../kept/baseline.ts";
import { type RenamedCell, writingTexts } from "../kept/writings.ts";
import type { SheetChange, WritingMark } from "../ports/workbook-port.ts";
import type { SyncSnapshot } from "../diff/sync-snapshot.ts";

export interface Replaced {
  readonly form: string;
  readonly key: string;
  /** What the baseline says of the row if the writing is taken back. */
  readonly entry: Entry | undefined;
}

export interface Begun {
  readonly writing: WritingMark;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Gives the state the number of the writing: the texts of the state must be made afterwards.
 * @param changes what is written; `forms` get the number too
 * @param cursor the register's cursor before what is written was known
 */
export function beginWriting(
  { state, reading }: SyncSnapshot,
  changes: readonly SheetChange[],
  replaced: readonly Replaced[],
  {
    forms = [],
    renamed = [],
    cursor,
  }: {
    readonly forms?: readonly string[];
    /** Those of the changes that write a new name over another. */
    readonly renamed?: readonly SheetChange[];
    readonly cursor: number;
  },
): Begun {
  const { writings } = state.progress;
  const number = Math.max(writings.last, ...reading.sheets.map(({ writing = 0 }) => writing)) + 1;
  const unnumbered = new Set(
    reading.sheets.flatMap((sheet) => (sheet.unnumbered === true ? [sheet.form] : [])),
  );
  const written = new Set([...changes.map(({ form }) => form), ...forms]);
  const numbered = [...written].filter((form) => !unnumbered.has(form));
  // What is written on a sheet without a number cannot be told from an edit, as in an Excel without this rule.
  const others = Object.entries(writings.on).filter(([form]) => !unnumbered.has(form));
  const on = Object.fromEntries([...others, ...numbered.map((form) => [form, number] as const)]);
  state.progress = { ...state.progress, writings: { last: number, on } };
  const before = [...groupBy(replaced, ({ form }) => form)].map(
    ([form, rows]) => [form, Object.fromEntries(rows.map(({ key, entry }) => [key, entry ?? null]))] as const,
  );
  const keys = changes.flatMap((change) => (change.kind === "key" ? [change] : []));
  const named = [...groupBy(keys, ({ form }) => form)].map(
    ([form, own]) => [form, own.map(({ key }) => String(key))] as const,
  );
  const texts = writingTexts({
    number,
    cursor,
    before: Object.fromEntries(before),
    named: Object.fromEntries(named),
    renamed: renamed.flatMap(renamedCells),
  });
  const follows = Object.fromEntries(numbered.map((form) => [form, state.numbers.get(form) ?? 0]));
  for (const form of numbered) state.numbers.set(form, number);
  return { writing: { number, follows }, texts };
}

function renamedCells(change: SheetChange): readonly RenamedCell[] {
  if (change.kind !== "set") return [];
  const { form, key, cells } = change;
  return Object.entries(cells).map(([field, { was }]) => ({ form, key, field, text: String(was) }));
}
