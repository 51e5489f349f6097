/** The state of the sync that is stored in the workbook between two openings of the pane. */
import * as z from "zod";
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import { CRITERIA } from "../../../domain/forms/column.ts";
import { Head } from "../../../domain/protocol/pull.ts";
import { BatchId } from "../../../domain/values/ids.ts";
import { type Baseline, parseEntries, entriesText } from "./baseline.ts";
import { parseKept } from "./kept-text.ts";
import { FIRST_VERSION_TEXTS, firstVersionWaiting } from "./first-version.ts";
import { type Waiting, WAITING_TEXTS, waitingOf } from "./outbox.ts";
import { NO_WRITINGS, type TakenBack, WritingNumbers } from "./writings.ts";

/** Increased when an older version would misread or lose the state of a newer one; an older pane refuses it. */
export const NOTEBOOK_VERSION = 2;
/** Batches of others that are remembered as dropped. */
const MOST_DROPPED = 200;

export const SyncProgress = z.object({
  version: z.int().default(NOTEBOOK_VERSION),
  /** The cursor of the register; 0 means never read. */
  cursor: z.int().min(0),
  /** The cursor of the committee's register, whose rows are the catalogue. */
  catalogueCursor: z.int().min(0),
  lastSync: z.string().nullable(),
  locks: Head.shape.locks,
  /** Rows stored in the register since the file was last saved with its baseline (rule S3). */
  fresh: z.int().min(0),
  /** Batches that another user began and this workbook has dropped, so that a mirror does not revive them (rule S34). */
  dropped: z.array(BatchId).default([]),
  writings: WritingNumbers.default(NO_WRITINGS),
});
export type SyncProgress = z.infer<typeof SyncProgress>;

/** What a mark of a matrix asks of the clerk. */
export const AskingState = z.object({
  state: z.enum(["conflict", "locked", "invalid", "forbidden"]),
  text: z.string(),
});

/** By the mark's key. */
export const MarkStates = z.record(z.string(), AskingState);
export type MarkStates = z.infer<typeof MarkStates>;

export interface WorkbookState {
  progress: SyncProgress;
  readonly baseline: Baseline;
  readonly catalogue: Baseline;
  /** What the user signed in agreed to send. */
  waiting: Waiting | undefined;
  /** What others began to send from this workbook (rule S34). */
  others: readonly Waiting[];
  /** The outbox came from the mirror only, so the workbook may be older than the rows sent from it (rule S9). */
  recovered: boolean;
  marks: MarkStates;
  /** By form, the number of the last writing on its sheet, as it was read, or written since (rule S30). */
  readonly numbers: Map<string, number>;
  /** Undefined when every sheet shows the number that the notebook has. */
  takenBack: TakenBack | undefined;
  /** The state cannot be used: a newer version wrote it, or the baselines of these forms cannot be read. */
  readonly fault: { readonly why: "newer-forms" | "damaged"; readonly forms: readonly string[] } | undefined;
}

const NO_PROGRESS: SyncProgress = {
  version: NOTEBOOK_VERSION,
  cursor: 0,
  catalogueCursor: 0,
  lastSync: null,
  locks: {},
  fresh: 0,
  dropped: [],
  writings: NO_WRITINGS,
};
/** The source of drop-downs, labels and frames: forms of the catalogue, and the criteria. */
export const CATALOGUE_FORMS = [
  "units",
  "people",
  "memberships",
  "absences",
  "directives",
  "study-plans",
  "sessions",
  CRITERIA,
];
const FORM_IDS = FORMS.map(({ id }) => id);

/** The names of the stored texts that make up the state. */
export const STATE_TEXTS: readonly string[] = [
  "book",
  WAITING_TEXTS,
  ...FIRST_VERSION_TEXTS,
  "marks",
  ...FORM_IDS.map(baselineName),
  ...CATALOGUE_FORMS.map(catalogueName),
];

/** Damaged texts that the register can supply again are dropped; a damaged baseline is a fault, for the clerk to repair. */
export function workbookStateOf(
  texts: Readonly<Record<string, string | undefined>>,
  user: string | undefined,
): WorkbookState {
  const text = (name: string): string | undefined => texts[name];
  const progress = parseProgress(text("book"));
  const [baseline, damaged] = parseForms(FORM_IDS, baselineName, text);
  const [catalogue, lostCatalogue] = parseForms(CATALOGUE_FORMS, catalogueName, text);
  const waiting = [...waitingOf(texts), firstVersionWaiting(texts) ?? []].flat();
  const marks = parseKept(MarkStates, text("marks"));
  return {
    progress: lostCatalogue.length > 0 ? { ...progress, catalogueCursor: 0 } : progress,
    baseline,
    catalogue,
    waiting: waiting.find(({ outbox }) => outbox.user === user),
    others: waiting.filter(({ outbox }) => outbox.user !== user),
    recovered: false,
    marks: marks.kind === "read" ? marks.value : {},
    numbers: new Map(),
    takenBack: undefined,
    fault: faultOf(progress, damaged),
  };
}

function parseProgress(text: string | undefined): SyncProgress {
  const version = parseKept(z.object({ version: z.int() }), text);
  const isNewer = version.kind === "read" && version.value.version > NOTEBOOK_VERSION;
  if (isNewer) return { ...NO_PROGRESS, version: version.value.version };
  const kept = parseKept(SyncProgress, text);
  return kept.kind === "read" ? { ...kept.value, version: NOTEBOOK_VERSION } : NO_PROGRESS;
}

function faultOf({ version }: SyncProgress, damaged: readonly string[]): WorkbookState["fault"] {
  if (version > NOTEBOOK_VERSION) return { why: "newer-forms", forms: [] };
  return damaged.length === 0 ? undefined : { why: "damaged", forms: damaged };
}

/** The progress with batches of others that were dropped, the latest last. */
export function withDropped(progress: SyncProgress, batches: readonly BatchId[]): SyncProgress {
  return { ...progress, dropped: [...progress.dropped, ...batches].slice(-MOST_DROPPED) };
}

/** The progress without the numbers of these forms' sheets, which are made anew. */
export function withoutNumbers(progress: SyncProgress, forms: ReadonlySet<string>): SyncProgress {
  const { last, on } = progress.writings;
  const others = Object.entries(on).filter(([form]) => !forms.has(form));
  return { ...progress, writings: { last, on: Object.fromEntries(others) } };
}

export function bookText(progress: SyncProgress): Readonly<Record<string, string>> {
  return { book: JSON.stringify(progress) };
}

/** Texts that clear the baselines of these forms; the next pull reads the register from its beginning. */
export function forgottenTexts(progress: SyncProgress, forms: readonly string[]): Record<string, string> {
  // The order matters: after a crash between the two, the workbook still asks for its repair.
  const texts = forms.map((form) => [baselineName(form), ""] as const);
  return { ...bookText({ ...progress, cursor: 0 }), ...Object.fromEntries(texts) };
}

/** The baselines of these forms as texts to store. */
export function baselineTexts(baseline: Baseline, forms: Iterable<string>): Record<string, string> {
  const known = [...forms].filter((form) => baseline.has(form));
  return Object.fromEntries(
    known.map((form) => [baselineName(form), entriesText(baseline.get(form) ?? new Map())]),
  );
}

export function markTexts(marks: MarkStates): Record<string, string> {
  return { marks: Object.keys(marks).length === 0 ? "" : JSON.stringify(marks) };
}

export function catalogueTexts(catalogue: Baseline, forms: Iterable<string>): Record<string, string> {
  const known = [...forms].filter((form) => CATALOGUE_FORMS.includes(form));
  return Object.fromEntries(
    known.map((form) => [catalogueName(form), entriesText(catalogue.get(form) ?? new Map())]),
  );
}

/** The readable entries, and the forms that could not be read. */
function parseForms(
  forms: readonly string[],
  nameOf: (form: string) => string,
  text: (name: string) => string | undefined,
): readonly [Baseline, readonly string[]] {
  const read = forms.map((form) => [form, parseEntries(text(nameOf(form)))] as const);
  const damaged = read.flatMap(([form, entries]) => (entries === undefined ? [form] : []));
  return [new Map(read.map(([form, entries]) => [form, entries ?? new Map()])), damaged];
}

function baselineName(form: string): string {
  return `baseline.${form}`;
}

function catalogueName(form: string): string {
  return `catalogue.${form}`;
}
