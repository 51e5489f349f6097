/** A snapshot of the workbook at one moment: its stored state and the reading of its sheets, from which diffs are made. */
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { GONE_ROW_TEXT } from "../../../domain/texts/sheet/sync.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import type { Api } from "../../client/api.ts";
import { type Baseline, entriesOf } from "../kept/baseline.ts";
import type {
  Binding,
  ChangeOf,
  Standing,
  WorkbookPort,
  WorkbookReading,
  SheetReading,
} from "../ports/workbook-port.ts";
import { knownRows } from "../cells/known-rows.ts";
import { type KnownRows, RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import { takeBack } from "../kept/taken-back.ts";
import { type WorkbookState, STATE_TEXTS, workbookStateOf } from "../kept/workbook-state.ts";
import { turnedSheets, writingNames } from "../kept/writings.ts";
import {
  isDropped,
  isSameOutbox,
  latestOf,
  type OutboxMirror,
  parseWaiting,
  type Waiting,
} from "../kept/outbox.ts";
import type { Broken } from "../ports/register-sync.ts";
import type { DiffContext, RowDiff } from "./row-diff.ts";
import { keysBack } from "./keys-back.ts";
import { acceptPast } from "./past-cells.ts";
import { diffSheet } from "./sheet-diff.ts";
import { withUnsent } from "./unsent-rows.ts";

/** Dependencies of the sync. The clock, randomness, the network and the workbook enter only here. */
export interface SyncDeps {
  readonly api: Pick<Api, "pull" | "push" | "batch" | "undo" | "criteria">;
  readonly workbook: WorkbookPort;
  readonly unit: UnitId;
  readonly year: number;
  readonly committee: UnitId;
  /** The id of this installation, recorded in the history. */
  readonly clientId: string;
  /** The user signed in now; undefined when nobody is. */
  readonly user: () => string | undefined;
  readonly language: () => Language;
  readonly mirror: OutboxMirror;
  /** An ISO instant. */
  readonly now: () => string;
  /** Lower-case letters and digits, never the same twice. */
  readonly newId: () => string;
}

export interface SyncSnapshot extends Omit<DiffContext, "style"> {
  readonly state: WorkbookState;
  /** With keys given back to lines that lost them to Excel's undo (rule S30). */
  readonly reading: WorkbookReading;
  /** The same as the port has told it, to write on. */
  readonly told: WorkbookReading;
  /** The keys that were given back, in no cell yet. */
  readonly keys: readonly ChangeOf<"key">[];
  /** Forms with lines that may be a row which lost its key: the clerk is asked. */
  readonly unnamed: readonly string[];
  readonly labels: RowLabels;
  readonly style: DiffContext["style"];
}

export async function readSnapshot(deps: SyncDeps): Promise<SyncSnapshot> {
  return snapshotAt(deps, await deps.workbook.read(STATE_TEXTS));
}

/** For counts only; the reading may be outdated. */
export async function readCachedSnapshot(deps: SyncDeps): Promise<SyncSnapshot> {
  return snapshotAt(deps, await deps.workbook.readCached(STATE_TEXTS));
}

async function snapshotAt(deps: SyncDeps, reading: WorkbookReading): Promise<SyncSnapshot> {
  return snapshotOf(deps, await stateAt(deps, reading), ownOf(deps, reading));
}

export async function readWorkbookState(deps: SyncDeps): Promise<WorkbookState> {
  return stateAt(deps, await deps.workbook.standing(STATE_TEXTS));
}

/** The state to which the cells of this reading belong. */
async function stateAt(deps: SyncDeps, { texts, sheets }: Standing): Promise<WorkbookState> {
  const state = await withMirror(deps, workbookStateOf(texts, deps.user()));
  const { writings } = state.progress;
  for (const { form, writing = 0 } of sheets) state.numbers.set(form, writing);
  const turned = state.fault === undefined ? turnedSheets(writings, sheets) : [];
  if (turned.length > 0) takeBack(state, turned, await deps.workbook.kept(writingNames(writings, turned)));
  return state;
}

/** Whether the sheets show the numbers on which the state was made. */
export function isOfState({ numbers }: WorkbookState, { sheets }: WorkbookReading): boolean {
  return sheets.every(
    ({ form, writing = 0, unnumbered }) => unnumbered === true || writing === (numbers.get(form) ?? 0),
  );
}

/** The workbook's state, with the outbox from the mirror if the workbook was closed without saving. */
async function withMirror({ mirror, user }: SyncDeps, state: WorkbookState): Promise<WorkbookState> {
  const mirrored = await ownMirror(mirror, user(), state);
  const stored = state.waiting;
  state.waiting = latestOf(stored, mirrored);
  state.recovered = mirrored !== undefined && (stored === undefined || !isSameOutbox(stored, mirrored));
  return state;
}

/** The user's own outbox in the mirror, unless a colleague has settled it in this workbook. */
async function ownMirror(
  mirror: OutboxMirror,
  user: string | undefined,
  { progress }: WorkbookState,
): Promise<Waiting | undefined> {
  const mirrored = user === undefined ? undefined : parseWaiting(await mirror.read(user));
  return mirrored?.outbox.user !== user || mirrored === undefined || isDropped(mirrored, progress.dropped)
    ? undefined
    : mirrored;
}

export function snapshotOf(deps: SyncDeps, state: WorkbookState, told: WorkbookReading): SyncSnapshot {
  const stored = knownRows(catalogueOf(deps, state), state.baseline);
  const language = deps.language();
  const contextOf = (known: KnownRows): DiffContext => {
    const labels = new RowLabels(known, GONE_ROW_TEXT[language]);
    const style = { labels, language, date1904: told.date1904 };
    return { known, style, year: deps.year, dayFirst: told.dayFirst };
  };
  const context = contextOf(stored);
  const back = keysBack(told, state.takenBack?.lost ?? [], context);
  acceptPast(back.reading.sheets, state.takenBack?.past ?? [], state.baseline, context);
  const known = withUnsent(stored, back.reading, context);
  const whole = known === stored ? context : contextOf(known);
  return { ...whole, ...back, state, told, labels: whole.style.labels };
}

/** The labels of now, whatever is taken into the state later. */
export function labelsOf(deps: SyncDeps, state: WorkbookState): RowLabels {
  const [catalogue, own] = [copied(catalogueOf(deps, state)), copied(state.baseline)];
  return new RowLabels(knownRows(catalogue, own), GONE_ROW_TEXT[deps.language()]);
}

function copied(rows: Baseline): Baseline {
  return new Map([...rows].map(([form, entries]) => [form, new Map(entries)]));
}

/** The committee's own register is the catalogue. */
export function catalogueOf({ unit, committee }: SyncDeps, { catalogue, baseline }: WorkbookState) {
  return unit === committee ? baseline : catalogue;
}

/** The reading of the workbook; one that holds another register is broken, hence read-only. */
export async function readWorkbook(deps: SyncDeps): Promise<WorkbookReading> {
  return ownOf(deps, await deps.workbook.read());
}

function ownOf({ unit, year }: SyncDeps, reading: WorkbookReading): WorkbookReading {
  const { binding } = reading;
  return binding === undefined || isBoundTo(binding, unit, year)
    ? reading
    : { ...reading, kind: "broken", why: "another-register", forms: [] };
}

export function isBoundTo(binding: Binding, unit: UnitId, year: number): boolean {
  return binding.unit === unit && binding.year === year;
}

export function brokenOf({
  reading,
  state,
  unnamed,
}: Pick<SyncSnapshot, "reading" | "state" | "unnamed">): Broken | undefined {
  const isNewer = state.fault?.why === "newer-forms";
  const fault = reading.kind === "broken" && !isNewer ? reading : state.fault;
  if (fault !== undefined) return { kind: "broken", why: fault.why, forms: fault.forms };
  return unnamed.length === 0 ? undefined : { kind: "broken", why: "taken-back", forms: unnamed };
}

export function sheetOf({ reading }: Pick<SyncSnapshot, "reading">, form: string): SheetReading | undefined {
  return reading.sheets.find((sheet) => sheet.form === form);
}

/** The diffs of all rows, in the order of the sheets. */
export function diffsOf(snapshot: SyncSnapshot): readonly RowDiff[] {
  return snapshot.reading.sheets.flatMap((sheet) => {
    const form = findForm(sheet.form);
    return form === undefined
      ? []
      : diffSheet(form, sheet, entriesOf(snapshot.state.baseline, form.id), snapshot);
  });
}
