/** How sheet and register stand to each other at this moment: what was kept, what the sheet says, and the difference. */
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import type { Api } from "./api.ts";
import { entriesOf } from "./baseline.ts";
import type { Binding, Desk, DeskReading, SheetReading } from "./desk.ts";
import { knownRows } from "./known-rows.ts";
import { Labels } from "./labels.ts";
import { type Notebook, NOTEBOOK_TEXTS, notebookOf } from "./notebook.ts";
import { isSameOutbox, latestOf, type OutboxMirror, readMirror } from "./outbox.ts";
import type { Broken } from "./register-sync.ts";
import type { DiffContext, RowDiff } from "./row-diff.ts";
import { diffSheet } from "./sheet-diff.ts";

/** What synchronising works with. Clock, chance, network and workbook enter here and nowhere else. */
export interface SyncOptions {
  readonly api: Pick<Api, "pull" | "push" | "undo" | "criteria">;
  readonly desk: Desk;
  readonly unit: UnitId;
  readonly year: number;
  readonly committee: UnitId;
  /** This installation, for the history. */
  readonly clientId: string;
  /** Who is signed in now; undefined when nobody is. */
  readonly user: () => string | undefined;
  readonly language: () => Language;
  readonly mirror: OutboxMirror;
  /** An ISO instant. */
  readonly now: () => string;
  /** Lower-case letters and digits, never the same twice. */
  readonly newId: () => string;
}

export interface Stand extends Omit<DiffContext, "style"> {
  readonly notebook: Notebook;
  readonly reading: DeskReading;
  readonly labels: Labels;
  readonly style: DiffContext["style"];
}

export async function readStand(options: SyncOptions): Promise<Stand> {
  return standAt(options, await options.desk.read(NOTEBOOK_TEXTS));
}

/** For counts alone. */
export async function glanceAtStand(options: SyncOptions): Promise<Stand> {
  return standAt(options, await options.desk.glance(NOTEBOOK_TEXTS));
}

async function standAt(options: SyncOptions, reading: DeskReading): Promise<Stand> {
  return standOf(options, await withMirror(options, notebookOf(reading.texts)), ownOf(options, reading));
}

export async function readWholeNotebook(options: SyncOptions): Promise<Notebook> {
  return withMirror(options, notebookOf(await options.desk.kept(NOTEBOOK_TEXTS)));
}

/** The workbook's notebook, with what waits in the mirror when the workbook itself was closed without saving. */
async function withMirror({ mirror }: SyncOptions, notebook: Notebook): Promise<Notebook> {
  const mirrored = readMirror(await mirror.read());
  const kept = notebook.waiting;
  notebook.waiting = latestOf(kept, mirrored);
  notebook.recovered = mirrored !== undefined && (kept === undefined || !isSameOutbox(kept, mirrored));
  return notebook;
}

export function standOf(options: SyncOptions, notebook: Notebook, reading: DeskReading): Stand {
  const known = knownRows(catalogueOf(options, notebook), notebook.baseline);
  const labels = new Labels(known);
  const style = { labels, language: options.language(), date1904: reading.date1904 };
  return { notebook, reading, known, labels, style, year: options.year };
}

/** The committee's own register is the catalogue. */
export function catalogueOf({ unit, committee }: SyncOptions, { catalogue, baseline }: Notebook) {
  return unit === committee ? baseline : catalogue;
}

/** A workbook that holds another register is read-only, whoever opened it. */
export async function readDesk(options: SyncOptions): Promise<DeskReading> {
  return ownOf(options, await options.desk.read());
}

function ownOf({ unit, year }: SyncOptions, reading: DeskReading): DeskReading {
  const { binding } = reading;
  return binding === undefined || isBoundTo(binding, unit, year)
    ? reading
    : { ...reading, kind: "broken", why: "another-register", forms: [] };
}

export function isBoundTo(binding: Binding, unit: UnitId, year: number): boolean {
  return binding.unit === unit && binding.year === year;
}

export function brokenOf({ reading, notebook }: Pick<Stand, "reading" | "notebook">): Broken | undefined {
  const isNewer = notebook.fault?.why === "newer-forms";
  const fault = reading.kind === "broken" && !isNewer ? reading : notebook.fault;
  return fault === undefined ? undefined : { kind: "broken", why: fault.why, forms: fault.forms };
}

export function sheetOf(stand: Stand, form: string): SheetReading | undefined {
  return stand.reading.sheets.find((sheet) => sheet.form === form);
}

/** Every row of every sheet of ours, in the order of the sheets. */
export function diffsOf(stand: Stand): readonly RowDiff[] {
  return stand.reading.sheets.flatMap((sheet) => {
    const form = findForm(sheet.form);
    return form === undefined
      ? []
      : diffSheet(form, sheet, entriesOf(stand.notebook.baseline, form.id), stand);
  });
}
