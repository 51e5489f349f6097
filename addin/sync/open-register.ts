/** Makes a workbook the desk of a register, or brings its sheets up to date with the catalogue. */
import { CRITERIA } from "../../domain/forms/column.ts";
import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import { entriesOf, inStep, writeEntries } from "./baseline.ts";
import { formSheets } from "./form-sheets.ts";
import { knownRows } from "./known-rows.ts";
import { Labels } from "./labels.ts";
import { catalogueTexts, CATALOGUE_FORMS, type Notebook } from "./notebook.ts";
import { pullInto, stopKind } from "./pull.ts";
import { readRemoteRows } from "./remote-rows.ts";
import type { CallProblem } from "./call.ts";
import type { PullReport } from "./register-sync.ts";
import { catalogueOf, isBoundTo, readWholeNotebook, type SyncOptions } from "./stand.ts";

const NOTHING = { rows: 0, added: 0, removed: 0, kept: 0 } as const;

export async function openRegister(options: SyncOptions): Promise<PullReport> {
  const { desk, unit, year, committee } = options;
  const binding = await desk.binding();
  if (binding !== undefined && (!isBoundTo(binding, unit, year) || binding.forms > FORMS_VERSION)) {
    const why = isBoundTo(binding, unit, year) ? "newer-forms" : "another-register";
    return { kind: "broken", ...NOTHING, broken: { kind: "broken", why, forms: [] } };
  }
  const notebook = await readWholeNotebook(options);
  const { fault } = notebook;
  if (fault !== undefined) return { kind: "broken", ...NOTHING, broken: { kind: "broken", ...fault } };
  const problem = unit === committee ? undefined : await refreshCatalogue(options, notebook);
  // Without a catalogue there is nothing to make sheets from; with an older one the sheet can be filled (rule S13).
  if (problem !== undefined && notebook.book.catalogueCursor === 0) {
    return { kind: stopKind(problem), ...NOTHING, problem };
  }
  if (unit !== committee && problem === undefined) await refreshCriteria(options, notebook);
  await setUpSheets(options, notebook);
  if (unit !== committee || notebook.book.cursor > 0) return pullInto(options, notebook);
  // The committee's own rows are what its drop-downs are made from.
  const report = await pullInto(options, notebook);
  await setUpSheets(options, notebook);
  return report;
}

/** A pull, before which sheets take in what the catalogue has learnt since: new sessions, people, texts. */
export async function refreshRegister(options: SyncOptions): Promise<PullReport> {
  const { desk, unit, year, committee } = options;
  const notebook = await readWholeNotebook(options);
  if (unit !== committee && notebook.fault === undefined) {
    const { catalogueCursor } = notebook.book;
    const problem = await refreshCatalogue(options, notebook);
    if (problem !== undefined) return { kind: stopKind(problem), ...NOTHING, problem };
    const hasMoved = notebook.book.catalogueCursor !== catalogueCursor;
    const binding = hasMoved ? await desk.binding() : undefined;
    const isOurs = binding !== undefined && isBoundTo(binding, unit, year) && binding.forms <= FORMS_VERSION;
    if (isOurs) await setUpSheets(options, notebook);
  }
  return pullInto(options, notebook);
}

export async function setUpSheets(options: SyncOptions, notebook: Notebook): Promise<void> {
  const { desk, unit, year, committee } = options;
  const known = knownRows(catalogueOf(options, notebook), notebook.baseline);
  const language = options.language();
  const office = { unit, year, isCommittee: unit === committee, known, labels: new Labels(known), language };
  await desk.setUp({ unit, year, forms: FORMS_VERSION }, formSheets(office), language);
}

async function refreshCatalogue(options: SyncOptions, notebook: Notebook): Promise<CallProblem | undefined> {
  const { api, desk, year, committee } = options;
  const { book, catalogue } = notebook;
  const remote = await readRemoteRows(api, committee, year, book.catalogueCursor, catalogue);
  if (remote.kind === "problem") return remote.problem;
  if (remote.cursor === book.catalogueCursor) return undefined;
  const news = remote.rows.filter(({ form }) => CATALOGUE_FORMS.includes(form));
  for (const { form, key, rev, fields, deleted } of news)
    entriesOf(catalogue, form).set(key, inStep(rev, fields, deleted));
  notebook.book = { ...book, catalogueCursor: remote.cursor };
  const texts = catalogueTexts(catalogue, new Set(news.map(({ form }) => form)));
  await desk.keep({ ...texts, book: JSON.stringify(notebook.book) });
  return undefined;
}

/** What the criteria of the year are called. Where they cannot be asked for, those that are known stay. */
async function refreshCriteria(options: SyncOptions, { catalogue }: Notebook): Promise<void> {
  const { api, desk, year } = options;
  const language = options.language();
  const answer = await api.criteria(year);
  if (!answer.ok) return;
  const before = entriesOf(catalogue, CRITERIA);
  const now = new Map(
    answer.value.criteria.map(({ id, title }) => [id, inStep(1, { title: title[language] })]),
  );
  if (writeEntries(before) === writeEntries(now)) return;
  catalogue.set(CRITERIA, now);
  await desk.keep(catalogueTexts(catalogue, [CRITERIA]));
}
