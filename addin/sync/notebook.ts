/** What a workbook remembers of its register between two openings of the pane, read at once and written as it changes. */
import * as z from "zod";
import { FORMS } from "../../domain/forms/catalogue.ts";
import { Head } from "../../domain/protocol/pull.ts";
import { type Baseline, readEntries, writeEntries } from "./baseline.ts";
import type { Desk } from "./desk.ts";
import { readWaiting, type Waiting } from "./outbox.ts";

export const Book = z.object({
  /** Where the register was read to; 0 is never. */
  cursor: z.int().min(0),
  /** The same of the committee's register, whose rows are the catalogue. */
  catalogueCursor: z.int().min(0),
  lastSync: z.string().nullable(),
  locks: Head.shape.locks,
  /** Rows stored in the register since the file was last saved with its baseline (rule S3). */
  fresh: z.int().min(0),
});
export type Book = z.infer<typeof Book>;

export interface Notebook {
  book: Book;
  readonly baseline: Baseline;
  readonly catalogue: Baseline;
  waiting: Waiting | undefined;
  /** What waits was found in the mirror alone: the workbook may be older than what was sent from it (rule S9). */
  recovered: boolean;
}

const NEW_BOOK: Book = { cursor: 0, catalogueCursor: 0, lastSync: null, locks: {}, fresh: 0 };
/** Catalogue forms that drop-downs, labels and frames are made from. */
export const CATALOGUE_FORMS = ["units", "people", "memberships", "directives", "study-plans", "sessions"];
const FORM_IDS = FORMS.map(({ id }) => id);

export async function readNotebook(desk: Desk): Promise<Notebook> {
  const names = ["book", "outbox", "sending", "received", ...FORM_IDS.map(baselineName)];
  const texts = await desk.kept([...names, ...CATALOGUE_FORMS.map(catalogueName)]);
  const text = (name: string): string => texts[name] ?? "";
  return {
    book: text("book") === "" ? NEW_BOOK : Book.parse(JSON.parse(text("book"))),
    baseline: readForms(FORM_IDS, baselineName, text),
    catalogue: readForms(CATALOGUE_FORMS, catalogueName, text),
    waiting: readWaiting({
      outbox: text("outbox"),
      sending: text("sending"),
      received: text("received"),
    }),
    recovered: false,
  };
}

/** The texts of these forms' baselines, to be kept. */
export function baselineTexts(baseline: Baseline, forms: Iterable<string>): Record<string, string> {
  const known = [...forms].filter((form) => baseline.has(form));
  return Object.fromEntries(
    known.map((form) => [baselineName(form), writeEntries(baseline.get(form) ?? new Map())]),
  );
}

export function catalogueTexts(catalogue: Baseline, forms: Iterable<string>): Record<string, string> {
  const known = [...forms].filter((form) => CATALOGUE_FORMS.includes(form));
  return Object.fromEntries(
    known.map((form) => [catalogueName(form), writeEntries(catalogue.get(form) ?? new Map())]),
  );
}

function readForms(
  forms: readonly string[],
  nameOf: (form: string) => string,
  text: (name: string) => string,
): Baseline {
  return new Map(forms.map((form) => [form, readEntries(text(nameOf(form)))]));
}

function baselineName(form: string): string {
  return `baseline.${form}`;
}

function catalogueName(form: string): string {
  return `catalogue.${form}`;
}
