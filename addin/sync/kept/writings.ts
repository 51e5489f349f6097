/**
 * What our last writings replaced in the baseline. Excel's undo takes cells back and leaves XML parts (office-js#6415), so each sheet
 * shows the number of the last writing that reached it. A lower number than the notebook's tells how far the sheet was taken back
 * (rule S30).
 */
import * as z from "zod";
import type { Fields } from "../../../domain/forms/form.ts";
import { Entry } from "./baseline.ts";
import { parseKept } from "./kept-text.ts";

/** Writings that are kept, each in a text of its own; a later one takes the place of the one this many before it. */
export const KEPT_WRITINGS = 20;

const RenamedCell = z.object({ form: z.string(), key: z.string(), field: z.string(), text: z.string() });
export type RenamedCell = z.infer<typeof RenamedCell>;

const Writing = z.object({
  number: z.int().min(1),
  /** The cursor of the register before it. */
  cursor: z.int().min(0),
  /** By form and key, for the rows whose cells it wrote: the entry to go back to, null for none. */
  before: z.record(z.string(), z.record(z.string(), Entry.nullable())),
  /** By form: keys that it gave to lines of the clerk. */
  named: z.record(z.string(), z.array(z.string())),
  /** Cells that got the new names of the rows to which they refer, with what they showed before. */
  renamed: z.array(RenamedCell).default([]),
});
export type Writing = z.infer<typeof Writing>;

/** The number of the last writing, of the workbook and of each form's sheet. */
export const WritingNumbers = z.object({
  last: z.int().min(0),
  on: z.record(z.string(), z.int().min(1)),
});
export type WritingNumbers = z.infer<typeof WritingNumbers>;

export const NO_WRITINGS: WritingNumbers = { last: 0, on: {} };

/** A longer text is not kept, and the sheet is compared with the register where such a writing is taken back. */
const LONGEST_TEXT = 300_000;

export function writingTexts(writing: Writing): Readonly<Record<string, string>> {
  const text = JSON.stringify(writing);
  return { [nameOf(writing.number)]: text.length > LONGEST_TEXT ? "" : text };
}

/** A form's sheet with another number than the notebook's; 0 where no writing has left one. */
export interface TurnedSheet {
  readonly form: string;
  readonly seen: number;
}

export interface TakenBack {
  readonly sheets: readonly TurnedSheet[];
  /** Forms taken back further than the notebook reaches: every cell that differs from the register is asked about. */
  readonly compared: ReadonlySet<string>;
  /** Rows whose line may have lost its key, with their content. */
  readonly lost: readonly LostRow[];
  /** Rows that went back, with all that was known of them between then and now. */
  readonly past: readonly PastRow[];
  /** Cells that may show names of before again. */
  readonly renamed: readonly RenamedCell[];
}

export interface PastRow {
  readonly form: string;
  readonly key: string;
  readonly moments: readonly Fields[];
}

export interface LostRow {
  readonly form: string;
  readonly key: string;
  readonly fields: Fields;
}

export function turnedSheets(
  { on }: WritingNumbers,
  sheets: readonly NumberedSheet[],
): readonly TurnedSheet[] {
  return sheets.flatMap(({ form, writing: seen = 0, unnumbered }) =>
    unnumbered === true || seen === (on[form] ?? 0) ? [] : [{ form, seen }],
  );
}

interface NumberedSheet {
  readonly form: string;
  readonly writing?: number | undefined;
  readonly unnumbered?: boolean;
}

/** The names of the texts that tell what was taken back from these sheets. */
export function writingNames({ last }: WritingNumbers, sheets: readonly TurnedSheet[]): readonly string[] {
  const first = Math.min(...sheets.map(({ seen }) => seen), last) + 1;
  const from = Math.max(first, last - KEPT_WRITINGS + 1);
  return Array.from({ length: last - from + 1 }, (_, index) => nameOf(from + index));
}

/** The writings after `seen`, newest first; undefined when one of them is not kept any more, or cannot be read. */
export function writingsAfter(
  seen: number,
  { last }: WritingNumbers,
  texts: Readonly<Record<string, string | undefined>>,
): readonly Writing[] | undefined {
  if (last - seen > KEPT_WRITINGS) return undefined;
  const numbers = Array.from({ length: last - seen }, (_, index) => last - index);
  const kept = numbers.flatMap((number) => {
    const read = parseKept(Writing, texts[nameOf(number)] ?? "");
    return read.kind === "read" && read.value.number === number ? [read.value] : [];
  });
  return kept.length === numbers.length ? kept : undefined;
}

function nameOf(number: number): string {
  return `writing.${number % KEPT_WRITINGS}`;
}
