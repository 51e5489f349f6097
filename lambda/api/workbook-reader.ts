import { decideAccess, reachesWholeOrganisation, showsForm } from "../../domain/register/access.ts";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import type { RunId } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { LONGEST_TERM } from "../../domain/protocol/terms.ts";
import type { WorkbookRequest } from "../../domain/protocol/workbooks.ts";
import {
  leavesNothingOut,
  NOTHING_LEFT_OUT,
  type Redaction,
  redactionFor,
} from "../../domain/register/redaction.ts";
import { readableUnits } from "../../domain/register/sight.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { readRecused } from "../decision/read-recused.ts";
import { lateEntries } from "../decision/late-entries.ts";
import { requireRun } from "../run/store/run-store.ts";
import { readDecider } from "../decision/read-decider.ts";
import { registerName } from "../workbook/register/register-name.ts";
import { orderOf, type WorkbookOrder } from "../workbook/order/workbook-order.ts";
import type { Identity } from "../http/contract/request-env.ts";
import type { ApiDeps } from "./deps.ts";
import { readReaderView } from "../http/reader-view.ts";
import { hasResults, mayReadResult, readVisibleRun } from "../result/visible-run.ts";

/** A reader's permitted copy of a report, or the refusal. */
export type ReaderCopy =
  | {
      readonly kind: "readable";
      readonly redaction: Redaction;
      readonly hiddenForms: readonly string[];
      /** The file's name without its extension. */
      readonly fileName: string;
    }
  | { readonly kind: "forbidden" | "not-found" | "run-not-ready" | "recused" }
  | { readonly kind: "invalid-request"; readonly field: string };

type Of<Report extends WorkbookRequest["report"]> = Extract<WorkbookRequest, { report: Report }>;

/** Checked when a report is ordered and whenever its file is fetched, since rights and interests may change between. */
export async function readerCopy(
  deps: ApiDeps,
  identity: Identity,
  request: WorkbookRequest,
): Promise<ReaderCopy> {
  switch (request.report) {
    case "committee":
      return ofRun(deps, identity, request.run, "tong-hop");
    case "annex":
      return ofRun(deps, identity, request.run, "phu-luc");
    case "outcome":
      return ofRun(deps, identity, request.run, "ket-qua");
    case "csv":
      return ofRun(deps, identity, request.run, request.table);
    case "register":
      return ofRegister(deps, identity, request);
    case "hand-forms":
      return ofHandForms(deps, identity, request);
    case "receipt":
      return ofScoreSheet(deps, identity, request);
    case "term":
      return ofTerm(deps, identity, request);
    case "dossier":
      return ofDossier(deps, identity, request);
    case "template":
      return ofTemplate(deps, identity, request);
  }
}

/** The order at the present sequences and published runs; when one of them changes, it is another order. */
export async function workbookOrder(
  deps: ApiDeps,
  identity: Identity,
  request: WorkbookRequest,
  { redaction, hiddenForms }: Extract<ReaderCopy, { kind: "readable" }>,
): Promise<WorkbookOrder> {
  const { ledger, runs, committee } = deps;
  const years = yearsRead(request);
  const units = request.report === "register" ? [...new Set([committee, request.unit])] : [committee];
  const registers = years.flatMap((year) => units.map((unit) => ({ unit, year })));
  const heads = registers.length === 0 ? [] : await ledger.heads(registers);
  const published =
    request.report === "term"
      ? await Promise.all(years.map((year) => runs.published(committee, year, yearPeriod(year))))
      : await Promise.all(years.map((year) => firstPublished(deps, year)));
  return orderOf(request, redaction, {
    hiddenForms: [...hiddenForms],
    entered: await enteredSince(deps, request),
    seqs: Object.fromEntries(
      registers.map((register, index) => [registerName(register), heads[index]?.seq ?? 0]),
    ),
    runs: published.filter((run) => run !== undefined),
    askedBy: identity.name === "" ? identity.user : identity.name,
  });
}

/** The years whose registers a report reads directly. */
function yearsRead(request: WorkbookRequest): readonly number[] {
  switch (request.report) {
    case "register":
    case "hand-forms":
      return [request.year];
    case "term":
      return yearsOf(request);
    case "dossier":
    case "template":
    case "committee":
    case "annex":
    case "outcome":
    case "receipt":
    case "csv":
      return [];
  }
}

/** What changes the report of a run after it; a paper says how late something is, so it is another one every day. */
async function enteredSince(deps: ApiDeps, request: WorkbookRequest): Promise<string> {
  if (request.report === "template") return `${await templatesNow(deps)} ${vietnamDay(deps.now())}`;
  if (!("run" in request)) return "";
  const late = await lateEntries(deps, await requireRun(deps.runs, request.run));
  if (request.report !== "dossier") return late;
  const numbered = (await deps.paperBook.ofRun(request.run)).map(({ object }) => object);
  return [late, vietnamDay(deps.now()), await templatesNow(deps), ...numbered].join(" ");
}

async function templatesNow({ paperTemplates }: ApiDeps): Promise<string> {
  return (await paperTemplates.list()).flatMap(({ object }) => object ?? []).join(" ");
}

/** The run whose policy names the year's criteria. */
async function firstPublished({ runs, committee }: ApiDeps, year: number): Promise<RunId | undefined> {
  return Object.values(await runs.publishedIn(committee, year))[0];
}

/** A reader of the whole may export every run; a reader of some units may export their part of published runs. */
async function ofRun(deps: ApiDeps, identity: Identity, id: RunId, name: string): Promise<ReaderCopy> {
  const run = await deps.runs.read(id);
  if (run === undefined) return { kind: identity.roles.length === 0 ? "forbidden" : "not-found" };
  const redaction = await redactionIn(deps, identity, run.year);
  const open = redaction !== undefined && (redaction.units === null || run.status === "published");
  if (!open) return { kind: "forbidden" };
  if (!hasResults(run)) return { kind: "run-not-ready" };
  const extract = leavesNothingOut(redaction) ? "" : "-trich";
  return { kind: "readable", redaction, hiddenForms: [], fileName: `${name}-${dated(run)}${extract}` };
}

/** A paper names everybody whom it concerns, so it is for readers from whom nothing is kept. */
async function ofDossier(deps: ApiDeps, identity: Identity, request: Of<"dossier">): Promise<ReaderCopy> {
  const copy = await ofRun(deps, identity, request.run, request.paper ?? "ho-so");
  if (copy.kind !== "readable" || leavesNothingOut(copy.redaction)) return copy;
  return { kind: copy.redaction.units === null ? "recused" : "forbidden" };
}

/** Templates name nobody. They are shown to whoever may have papers of some run. */
async function ofTemplate(
  deps: ApiDeps,
  identity: Identity,
  { year, kind }: Of<"template">,
): Promise<ReaderCopy> {
  const { reach } = await readReaderView(deps, identity, year);
  if (!reachesWholeOrganisation(reach, "export")) return { kind: "forbidden" };
  return { kind: "readable", redaction: NOTHING_LEFT_OUT, hiddenForms: [], fileName: `mau-${kind}` };
}

async function ofRegister(
  deps: ApiDeps,
  identity: Identity,
  { unit, year, blank }: Of<"register">,
): Promise<ReaderCopy> {
  const { reach } = await readReaderView(deps, identity, year);
  const decision = decideAccess(reach, "read-register", unit);
  if (decision !== "allowed") return { kind: decision };
  const hiddenForms = FORMS.map(({ id }) => id).filter((form) => !showsForm(reach, form));
  const fileName = `${blank ? "bieu-trong" : "so"}-${unit}-${year}`;
  // Only the catalogue has rows that some readers see less of; a unit's register is the same file for all.
  const whole = unit !== deps.committee || reachesWholeOrganisation(reach, "read-board");
  const recused = unit === deps.committee ? await readRecused(deps, identity, year) : [];
  const redaction = { units: whole ? null : readableUnits(reach), recused: [...recused] };
  return { kind: "readable", redaction, hiddenForms, fileName };
}

/** Whoever may read the unit's register may have its forms; days of birth are those that the reader's catalogue shows. */
async function ofHandForms(
  deps: ApiDeps,
  identity: Identity,
  { unit, year }: Of<"hand-forms">,
): Promise<ReaderCopy> {
  const { reach } = await readReaderView(deps, identity, year);
  const decision = decideAccess(reach, "read-register", unit);
  if (decision !== "allowed") return { kind: decision };
  const whole = reachesWholeOrganisation(reach, "read-board");
  const redaction = { units: whole ? null : readableUnits(reach), recused: [] };
  return { kind: "readable", redaction, hiddenForms: [], fileName: `bieu-ghi-tay-${unit}-${year}` };
}

/** Readers who may read the score sheet on the screen may export it. */
async function ofScoreSheet(
  deps: ApiDeps,
  identity: Identity,
  { run: id, subject }: Of<"receipt">,
): Promise<ReaderCopy> {
  const access = await readVisibleRun(deps, identity, id);
  if (access.kind !== "visible") return { kind: access.kind };
  const { run, reach, whole, recused } = access;
  if (!hasResults(run)) return { kind: "run-not-ready" };
  if (recused.has(subject)) return { kind: "recused" };
  const result = (await deps.runs.results(id)).find((candidate) => candidate.subject === subject);
  if (!whole && (result === undefined || !mayReadResult(reach, result.unit))) return { kind: "forbidden" };
  if (result === undefined) return { kind: "not-found" };
  const fileName = `phieu-diem-${subject}-${dated(run)}`;
  const redaction = { units: null, recused: [...recused] };
  return { kind: "readable", redaction, hiddenForms: [], fileName };
}

async function ofTerm(deps: ApiDeps, identity: Identity, { from, to }: Of<"term">): Promise<ReaderCopy> {
  if (to < from || to - from >= LONGEST_TERM) return { kind: "invalid-request", field: "body.to" };
  const { reach } = await readReaderView(deps, identity, to);
  const redaction = await redactionIn(deps, identity, to);
  const whole = reachesWholeOrganisation(reach, "read-run") && redaction?.units === null;
  if (!whole || redaction === undefined) return { kind: "forbidden" };
  return { kind: "readable", redaction, hiddenForms: [], fileName: `nhiem-ky-${from}-${to}` };
}

async function redactionIn(deps: ApiDeps, identity: Identity, year: number): Promise<Redaction | undefined> {
  const [{ reach }, decider] = await Promise.all([
    readReaderView(deps, identity, year),
    readDecider(deps.ledger, { unit: deps.committee, year }, identity),
  ]);
  return redactionFor(reach, decider);
}

function dated({ period, dryRun }: RunResponse): string {
  return `${period.toLowerCase()}${dryRun ? "-chay-thu" : ""}`;
}

function yearsOf({ from, to }: Of<"term">): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
