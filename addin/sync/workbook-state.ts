/** What a workbook remembers of its register between two openings of the pane, read at once and written as it changes. */
import * as z from "zod";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { CRITERIA } from "../../domain/forms/column.ts";
import { Head } from "../../domain/protocol/pull.ts";
import { type Baseline, readEntries, writeEntries } from "./baseline.ts";
import { readKept } from "./kept-text.ts";
import { MarkStates } from "./mark-states.ts";
import { readWaiting, type Waiting } from "./outbox.ts";

/** Raised when an older version would misread, or lose, what a newer one has kept. */
const STATE_VERSION = 1;

export const SyncProgress = z.object({
  version: z.int().default(STATE_VERSION),
  /** Where the register was read to; 0 is never. */
  cursor: z.int().min(0),
  /** The same of the committee's register, whose rows are the catalogue. */
  catalogueCursor: z.int().min(0),
  lastSync: z.string().nullable(),
  locks: Head.shape.locks,
  /** Rows stored in the register since the file was last saved with its baseline (rule S3). */
  fresh: z.int().min(0),
});
export type SyncProgress = z.infer<typeof SyncProgress>;

export interface WorkbookState {
  progress: SyncProgress;
  readonly baseline: Baseline;
  readonly catalogue: Baseline;
  waiting: Waiting | undefined;
  /** What waits was found in the mirror alone: the workbook may be older than what was sent from it (rule S9). */
  recovered: boolean;
  marks: MarkStates;
  /** Why nothing may be done with it: a newer version keeps it, or baselines of these forms cannot be read. */
  readonly fault: { readonly why: "newer-forms" | "damaged"; readonly forms: readonly string[] } | undefined;
}

const NO_PROGRESS: SyncProgress = {
  version: STATE_VERSION,
  cursor: 0,
  catalogueCursor: 0,
  lastSync: null,
  locks: {},
  fresh: 0,
};
/** What drop-downs, labels and frames are made from: forms of the catalogue, and the criteria. */
export const CATALOGUE_FORMS = [
  "units",
  "people",
  "memberships",
  "directives",
  "study-plans",
  "sessions",
  CRITERIA,
];
const FORM_IDS = FORMS.map(({ id }) => id);

/** What the state is read from, by the names under which the workbook keeps it. */
export const STATE_TEXTS: readonly string[] = [
  "book",
  "outbox",
  "sending",
  "received",
  "marks",
  ...FORM_IDS.map(baselineName),
  ...CATALOGUE_FORMS.map(catalogueName),
];

/** What the register can tell again is simply forgotten where it is damaged; a baseline is what the clerk's work rests on. */
export function workbookStateOf(texts: Readonly<Record<string, string | undefined>>): WorkbookState {
  const text = (name: string): string | undefined => texts[name];
  const progress = readProgress(text("book"));
  const [baseline, damaged] = readForms(FORM_IDS, baselineName, text);
  const [catalogue, lostCatalogue] = readForms(CATALOGUE_FORMS, catalogueName, text);
  const waiting = readWaiting({
    outbox: text("outbox"),
    sending: text("sending"),
    received: text("received"),
  });
  const marks = readKept(MarkStates, text("marks"));
  return {
    progress: lostCatalogue.length > 0 ? { ...progress, catalogueCursor: 0 } : progress,
    baseline,
    catalogue,
    waiting,
    recovered: false,
    marks: marks.kind === "read" ? marks.value : {},
    fault: faultOf(progress, damaged),
  };
}

function readProgress(text: string | undefined): SyncProgress {
  const version = readKept(z.object({ version: z.int() }), text);
  const isNewer = version.kind === "read" && version.value.version > STATE_VERSION;
  if (isNewer) return { ...NO_PROGRESS, version: version.value.version };
  const kept = readKept(SyncProgress, text);
  return kept.kind === "read" ? kept.value : NO_PROGRESS;
}

function faultOf({ version }: SyncProgress, damaged: readonly string[]): WorkbookState["fault"] {
  if (version > STATE_VERSION) return { why: "newer-forms", forms: [] };
  return damaged.length === 0 ? undefined : { why: "damaged", forms: damaged };
}

/** Forgets the baselines of these forms; the next pull reads the register from its beginning. */
export function forgottenTexts(progress: SyncProgress, forms: readonly string[]): Record<string, string> {
  // In this order: a crash between the two leaves a workbook that still asks for its repair.
  const texts = forms.map((form) => [baselineName(form), ""] as const);
  return { book: JSON.stringify({ ...progress, cursor: 0 }), ...Object.fromEntries(texts) };
}

/** The texts of these forms' baselines, to be kept. */
export function baselineTexts(baseline: Baseline, forms: Iterable<string>): Record<string, string> {
  const known = [...forms].filter((form) => baseline.has(form));
  return Object.fromEntries(
    known.map((form) => [baselineName(form), writeEntries(baseline.get(form) ?? new Map())]),
  );
}

export function markTexts(marks: MarkStates): Record<string, string> {
  return { marks: Object.keys(marks).length === 0 ? "" : JSON.stringify(marks) };
}

export function catalogueTexts(catalogue: Baseline, forms: Iterable<string>): Record<string, string> {
  const known = [...forms].filter((form) => CATALOGUE_FORMS.includes(form));
  return Object.fromEntries(
    known.map((form) => [catalogueName(form), writeEntries(catalogue.get(form) ?? new Map())]),
  );
}

/** What could be read, and the forms that could not. */
function readForms(
  forms: readonly string[],
  nameOf: (form: string) => string,
  text: (name: string) => string | undefined,
): readonly [Baseline, readonly string[]] {
  const read = forms.map((form) => [form, readEntries(text(nameOf(form)))] as const);
  const damaged = read.flatMap(([form, entries]) => (entries === undefined ? [form] : []));
  return [new Map(read.map(([form, entries]) => [form, entries ?? new Map()])), damaged];
}

function baselineName(form: string): string {
  return `baseline.${form}`;
}

function catalogueName(form: string): string {
  return `catalogue.${form}`;
}
