/** Binds a workbook to a register, or updates its sheets from the catalogue. */
import { CRITERIA } from "../../domain/forms/column.ts";
import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import { entriesOf, inStep, entriesText } from "./kept/baseline.ts";
import { criterionFields } from "./cells/points-place.ts";
import { formSheets } from "./cells/form-sheets.ts";
import { knownRows } from "./cells/known-rows.ts";
import { Labels } from "./cells/labels.ts";
import { bookText, catalogueTexts, CATALOGUE_FORMS, type WorkbookState } from "./kept/workbook-state.ts";
import { pullInto, stopKind } from "./exchange/pull.ts";
import { readRemoteRows } from "./exchange/remote-rows.ts";
import type { CallProblem } from "../client/call.ts";
import type { PullReport } from "./ports/register-sync.ts";
import {
  catalogueOf,
  isBoundTo,
  readSnapshot,
  readWorkbookState,
  type SyncDeps,
} from "./diff/sync-snapshot.ts";
import { fillColumns } from "./fill-columns.ts";

const NOTHING = { rows: 0, added: 0, removed: 0, kept: 0 } as const;

export async function openRegister(deps: SyncDeps): Promise<PullReport> {
  const { workbook, unit, year, committee } = deps;
  const binding = await workbook.binding();
  if (binding !== undefined && (!isBoundTo(binding, unit, year) || binding.forms > FORMS_VERSION)) {
    const why = isBoundTo(binding, unit, year) ? "newer-forms" : "another-register";
    return { kind: "broken", ...NOTHING, broken: { kind: "broken", why, forms: [] } };
  }
  const state = await readWorkbookState(deps);
  const { fault } = state;
  if (fault !== undefined) return { kind: "broken", ...NOTHING, broken: { kind: "broken", ...fault } };
  const problem = unit === committee ? undefined : await refreshCatalogue(deps, state);
  // Sheets cannot be made without a catalogue; with an older catalogue the clerk can work offline (rule S13).
  if (problem !== undefined && state.progress.catalogueCursor === 0) {
    return { kind: stopKind(problem), ...NOTHING, problem };
  }
  if (unit !== committee && problem === undefined) await refreshCriteria(deps, state);
  await setUpSheets(deps, state);
  if (unit !== committee || state.progress.cursor > 0) return pullInto(deps, state);
  // The committee's drop-downs are made from its own rows, so the sheets are set up again after the pull.
  const report = await pullInto(deps, state);
  await setUpSheets(deps, state);
  return report;
}

/** A pull that first updates the sheets with the catalogue's new sessions, people and directives. */
export async function refreshRegister(deps: SyncDeps): Promise<PullReport> {
  const { workbook, unit, year, committee } = deps;
  const state = await readWorkbookState(deps);
  if (state.fault === undefined) {
    const { catalogueCursor } = state.progress;
    const problem = unit === committee ? undefined : await refreshCatalogue(deps, state);
    if (problem !== undefined) return { kind: stopKind(problem), ...NOTHING, problem };
    const hasMoved = state.progress.catalogueCursor !== catalogueCursor;
    const binding = await workbook.binding();
    const isOurs = binding !== undefined && isBoundTo(binding, unit, year) && binding.forms <= FORMS_VERSION;
    if (isOurs && (hasMoved || binding.forms < FORMS_VERSION)) await setUpSheets(deps, state);
  }
  return pullInto(deps, state);
}

/** Makes the sheets or brings them up to date; columns that an older sheet has just got show what is stored. */
export async function setUpSheets(deps: SyncDeps, state: WorkbookState): Promise<void> {
  const { workbook, unit, year, committee } = deps;
  const known = knownRows(catalogueOf(deps, state), state.baseline);
  const language = deps.language();
  const office = { unit, year, isCommittee: unit === committee, known, labels: new Labels(known), language };
  const added = await workbook.setUp({ unit, year, forms: FORMS_VERSION }, formSheets(office), language);
  if (Object.keys(added).length > 0) await fillColumns(await readSnapshot(deps), added, workbook);
}

async function refreshCatalogue(deps: SyncDeps, state: WorkbookState): Promise<CallProblem | undefined> {
  const { api, workbook, year, committee } = deps;
  const { progress, catalogue } = state;
  const remote = await readRemoteRows(api, committee, year, progress.catalogueCursor, catalogue);
  if (remote.kind === "problem") return remote.problem;
  if (remote.cursor === progress.catalogueCursor) return undefined;
  const news = remote.rows.filter(({ form }) => CATALOGUE_FORMS.includes(form));
  for (const { form, key, rev, fields, deleted } of news)
    entriesOf(catalogue, form).set(key, inStep(rev, fields, deleted));
  state.progress = { ...progress, catalogueCursor: remote.cursor };
  const texts = catalogueTexts(catalogue, new Set(news.map(({ form }) => form)));
  await workbook.keep({ ...texts, ...bookText(state.progress) });
  return undefined;
}

/** Loads the names of the year's criteria. When the call fails, the known ones stay. */
async function refreshCriteria(deps: SyncDeps, { catalogue }: WorkbookState): Promise<void> {
  const { api, workbook, year } = deps;
  const language = deps.language();
  const answer = await api.criteria(year);
  if (!answer.ok) return;
  const before = entriesOf(catalogue, CRITERIA);
  const now = new Map(
    answer.value.criteria.map((criterion) => [criterion.id, inStep(1, criterionFields(criterion, language))]),
  );
  if (entriesText(before) === entriesText(now)) return;
  catalogue.set(CRITERIA, now);
  await workbook.keep(catalogueTexts(catalogue, [CRITERIA]));
}
