/** Binds a workbook to a register, or updates its sheets from the catalogue. */
import { CRITERIA } from "../../domain/forms/column.ts";
import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import { entriesOf, inStep, entriesText } from "./kept/baseline.ts";
import { criterionFields } from "./cells/points-place.ts";
import { formSheets } from "./cells/form-sheets.ts";
import { knownRows } from "./cells/known-rows.ts";
import type { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { bookText, catalogueTexts, CATALOGUE_FORMS, type WorkbookState } from "./kept/workbook-state.ts";
import { pullInto, stopKind } from "./exchange/pull.ts";
import { readRemoteRows } from "./exchange/remote-rows.ts";
import type { Answer } from "../client/call.ts";
import type { PullReport } from "./ports/register-sync.ts";
import {
  catalogueOf,
  isBoundTo,
  labelsOf,
  readWorkbook,
  readWorkbookState,
  snapshotOf,
  type SyncDeps,
} from "./diff/sync-snapshot.ts";
import { beginWriting } from "./exchange/begin-writing.ts";
import { filledColumns, replacedByFilling } from "./fill-columns.ts";
import { relabelled } from "./relabel.ts";

const NOTHING = { rows: 0, added: 0, removed: 0, kept: 0 } as const;

export async function openRegister(deps: SyncDeps): Promise<PullReport> {
  const { workbook, unit, year, committee } = deps;
  const binding = await workbook.binding();
  if (binding !== undefined && (!isBoundTo(binding, unit, year) || binding.forms > FORMS_VERSION)) {
    const why = isBoundTo(binding, unit, year) ? "newer-forms" : "another-register";
    return { kind: "broken", ...NOTHING, broken: { kind: "broken", why, forms: [] } };
  }
  if (binding?.lost !== undefined) return sheetsGone(binding.lost);
  const state = await readWorkbookState(deps);
  const { fault } = state;
  if (fault !== undefined) return { kind: "broken", ...NOTHING, broken: { kind: "broken", ...fault } };
  const before = labelsOf(deps, state);
  const news = await refreshCatalogue(deps, state);
  const problem = news.ok ? undefined : news.problem;
  // Sheets cannot be made without a catalogue; with an older catalogue the clerk can work offline (rule S13).
  if (problem !== undefined && state.progress.catalogueCursor === 0) {
    return { kind: stopKind(problem), ...NOTHING, problem };
  }
  const texts = news.ok ? { ...news.value, ...(await refreshCriteria(deps, state)) } : {};
  await setUpSheets(deps, state, { before, texts });
  if (unit !== committee || state.progress.cursor > 0) return pullInto(deps, state);
  // The committee's drop-downs are made from its own rows, so the sheets are set up again after the pull.
  const report = await pullInto(deps, state);
  await setUpSheets(deps, state);
  return report;
}

/** A pull that first updates the sheets with the catalogue's new sessions, people and directives. */
export async function refreshRegister(deps: SyncDeps): Promise<PullReport> {
  const { workbook, unit, year } = deps;
  const state = await readWorkbookState(deps);
  if (state.fault === undefined) {
    const before = labelsOf(deps, state);
    const news = await refreshCatalogue(deps, state);
    if (!news.ok) return { kind: stopKind(news.problem), ...NOTHING, problem: news.problem };
    // Without criteria the sheet of points has no columns: their answer was lost when the register was opened.
    const lacksCriteria = entriesOf(state.catalogue, CRITERIA).size === 0;
    const texts = { ...news.value, ...(lacksCriteria && (await refreshCriteria(deps, state))) };
    const hasMoved = Object.keys(texts).length > 0;
    const binding = await workbook.binding();
    if (binding?.lost !== undefined) return sheetsGone(binding.lost);
    const isOurs = binding !== undefined && isBoundTo(binding, unit, year) && binding.forms <= FORMS_VERSION;
    if (isOurs && (hasMoved || binding.forms < FORMS_VERSION || binding.isOutdated === true))
      await setUpSheets(deps, state, { before, texts });
  }
  return pullInto(deps, state);
}

/** An empty sheet in place of a lost one would read as if the clerk had cleared all of it, so it is made by its repair alone. */
function sheetsGone(forms: readonly string[]): PullReport {
  return { kind: "broken", ...NOTHING, broken: { kind: "broken", why: "sheet-gone", forms } };
}

type Texts = Readonly<Record<string, string>>;

/** What an update of the catalogue brings: the labels of before, and the texts that keep the news. */
interface News {
  readonly before: RowLabels;
  readonly texts: Texts;
}

/**
 * Makes the sheets or brings them up to date; columns that an older sheet has just got show what is stored, and cells that name
 * renamed rows show their new names. The news are kept after the cells: after a crash they are fetched again.
 */
export async function setUpSheets(deps: SyncDeps, state: WorkbookState, news?: News): Promise<void> {
  const { workbook, unit, year, committee } = deps;
  const known = knownRows(catalogueOf(deps, state), state.baseline);
  const language = deps.language();
  const labels = labelsOf(deps, state);
  const office = { unit, year, isCommittee: unit === committee, known, labels, language };
  const added = await workbook.setUp({ unit, year, forms: FORMS_VERSION }, formSheets(office), language);
  const isKnown = [...state.baseline.values()].some(({ size }) => size > 0);
  const reading = isKnown || Object.keys(added).length > 0 ? await readWorkbook(deps) : undefined;
  const snapshot = reading === undefined ? undefined : snapshotOf(deps, state, reading);
  const filled = snapshot === undefined ? [] : filledColumns(snapshot, added);
  const renamed = snapshot === undefined || news === undefined ? [] : relabelled(snapshot, news.before);
  const changes = [...filled, ...renamed];
  // On a sheet that was taken back, the number stays as it is until a pull has settled it (rule S30).
  const begun =
    snapshot === undefined || changes.length === 0 || state.takenBack !== undefined
      ? undefined
      : beginWriting(snapshot, changes, replacedByFilling(snapshot, filled), {
          renamed,
          cursor: filled.length === 0 ? state.progress.cursor : 0,
        });
  const texts = {
    ...begun?.texts,
    ...news?.texts,
    ...(begun !== undefined && bookText(state.progress)),
  };
  if (changes.length > 0 && reading !== undefined)
    await workbook.write(changes, { on: reading, texts: () => texts, writing: begun?.writing });
  else if (Object.keys(texts).length > 0) await workbook.keep(texts);
}

/** @returns the texts that keep the news; none when there are none */
async function refreshCatalogue(deps: SyncDeps, state: WorkbookState): Promise<Answer<Texts>> {
  const { api, unit, year, committee } = deps;
  const { progress, catalogue } = state;
  // The committee's own register is the catalogue.
  if (unit === committee) return { ok: true, value: {} };
  const remote = await readRemoteRows(api, committee, year, progress.catalogueCursor, catalogue);
  if (remote.kind === "problem") return { ok: false, problem: remote.problem };
  if (remote.cursor === progress.catalogueCursor) return { ok: true, value: {} };
  const news = remote.rows.filter(({ form }) => CATALOGUE_FORMS.includes(form));
  for (const { form, key, rev, fields, deleted } of news)
    entriesOf(catalogue, form).set(key, inStep(rev, fields, deleted));
  state.progress = { ...progress, catalogueCursor: remote.cursor };
  const texts = catalogueTexts(catalogue, new Set(news.map(({ form }) => form)));
  return { ok: true, value: { ...texts, ...bookText(state.progress) } };
}

/** Loads the names of the year's criteria. When the call fails, the known ones stay. */
async function refreshCriteria(deps: SyncDeps, { catalogue }: WorkbookState): Promise<Texts> {
  const { api, unit, year, committee } = deps;
  if (unit === committee) return {};
  const language = deps.language();
  const answer = await api.criteria(year);
  if (!answer.ok) return {};
  const before = entriesOf(catalogue, CRITERIA);
  const now = new Map(
    answer.value.criteria.map((criterion) => [criterion.id, inStep(1, criterionFields(criterion, language))]),
  );
  if (entriesText(before) === entriesText(now)) return {};
  catalogue.set(CRITERIA, now);
  return catalogueTexts(catalogue, [CRITERIA]);
}
