import type { ApiApp } from "../http/api-app.ts";
import { actor } from "../http/actor.ts";
import { decideAccess } from "../../domain/register/access.ts";
import { rowId, type UnitId } from "../../domain/values/ids.ts";
import type { ImportResponse } from "../../domain/protocol/imports.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { makeApp } from "../http/app.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { checkImportRoute, commitImportRoute, openImportRoute } from "../http/contract/imports.ts";
import { problem } from "../http/contract/problem.ts";
import { wireReceipt } from "../http/receipt.ts";
import { readReaderView } from "../http/reader-view.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Log } from "../aws/log.ts";
import type { RunStore } from "../run/store/run-store.ts";
import type { UserNames } from "../ledger/user-names.ts";
import { admitDecisions } from "./decision-sheet/admit-decisions.ts";
import { type DecisionSheetOptions, importDecisionSheet } from "./decision-sheet/decision-sheet.ts";
import type { PlanTexts } from "../plan-text/plan-texts.ts";
import type { ImportFiles } from "./upload/import-files.ts";
import { planBatches } from "./import-plan.ts";
import {
  type RegisterImport,
  type ImportStore,
  MAX_PLANNED_BATCHES,
  type StoredPlan,
} from "./import-store.ts";
import { LIMITS } from "../office-file/limits.ts";
import { importPlanFile } from "./plan-file.ts";
import { describeRefusal, parseWorkbook, type ParsedSheet, reportSheet } from "./upload/uploaded-workbook.ts";
import { type ResolvedWorkbook, resolveWorkbook } from "./resolve/resolve-workbook.ts";
import { makeRoster } from "./resolve/roster.ts";

export interface ImportDeps {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly store: ImportStore;
  readonly files: ImportFiles;
  readonly plans: PlanTexts;
  readonly committee: UnitId;
  readonly log: Log;
  readonly userNames: UserNames;
  /** An ISO instant. */
  readonly now: () => string;
  /** A new unique id of lower-case letters and digits. */
  readonly newId: () => string;
}

/** The client id of imported rows in the journal. */
const IMPORT_CLIENT = "import";

/** Every route of the function `import` (see `lambda/http/routes.ts`), which reads workbooks without the add-in. */
export function makeImports(deps: ImportDeps): ApiApp {
  const { ledger, store, files, committee } = deps;
  const app = makeApp(deps);

  app.openapi(openImportRoute, async (c) => {
    const request = c.req.valid("json");
    const identity = c.get("identity");
    const id = `imp-${deps.newId()}`;
    if ("run" in request || "term" in request) {
      const admitted = await admitDecisions(deps, identity, request);
      if (admitted.kind !== "admitted") return problem(c, admitted.kind);
      await store.open(id, { ...request, user: identity.user });
      return c.json(await makeSlot(files, id), 201);
    }
    const { reach } = await readReaderView(deps, identity, request.year);
    const decision = decideAccess(reach, "write-register", request.unit);
    if (decision !== "allowed") return problem(c, decision);
    await store.open(id, { ...request, user: identity.user });
    return c.json(await makeSlot(files, id), 201);
  });

  app.openapi(checkImportRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { addPeople, replace } = c.req.valid("json");
    const [identity, language] = [c.get("identity"), c.get("language")];
    const opened = await openFile(deps, id, identity, language, { commit: false, replace });
    if (opened.kind === "problem") return problem(c, opened.code, opened.values);
    if (opened.kind === "answered") return c.json(opened.report, 200);
    const { meta, sheets } = opened;
    const resolved = await resolve(deps, meta, sheets, addPeople);
    return c.json(respond(id, opened, resolved, listNewPeople(resolved), language), 200);
  });

  app.openapi(commitImportRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { addPeople, replace } = c.req.valid("json");
    const [identity, language] = [c.get("identity"), c.get("language")];
    const opened = await openFile(deps, id, identity, language, { commit: true, replace });
    if (opened.kind === "problem") return problem(c, opened.code, opened.values);
    if (opened.kind === "answered") return c.json(opened.report, 200);
    const resolved = await resolve(deps, opened.meta, opened.sheets, addPeople);
    // A commit with people and one without have separate plans, stored and repeated independently.
    const name = addPeople ? "with-people" : "rows-only";
    const plan =
      (await store.plan(id, name)) ??
      (await makePlan(deps, `${id}.${name}`, opened.meta, resolved, addPeople));
    const needsCatalogue = plan.batches.some(({ register }) => register.unit === committee);
    if (needsCatalogue && decideAccess(opened.reach, "write-register", committee) !== "allowed") {
      return problem(c, "forbidden");
    }
    if (plan.batches.length > MAX_PLANNED_BATCHES) {
      return problem(c, "import-refused", {
        reason: describeRefusal({ code: "too-many-records", values: {} }, language),
      });
    }
    const stored = await store.keepPlan(id, name, plan);
    const response = respond(id, opened, resolved, stored.newPeople, language);
    const importer = actor(identity, opened.reach, IMPORT_CLIENT);
    for (const { register, batchId, rows } of stored.batches) {
      const result = await ledger.push(register, { batchId, rows }, importer);
      if (result.kind === "busy") return problem(c, "register-busy");
      if (result.kind === "batch-id-reused")
        throw new Error(`import batch ${batchId} was used for other rows`);
      response.receipts.push(wireReceipt(batchId, result, language));
    }
    return c.json(response, 200);
  });

  return app;
}

/** The user's import with its sheets parsed, the response for a file that is no register's workbook, or a problem. */
async function openFile(
  deps: ImportDeps,
  id: string,
  identity: Identity,
  language: Language,
  options: DecisionSheetOptions,
) {
  const meta = await deps.store.find(id);
  // Another user's import is reported as missing, so that its existence stays hidden.
  if (meta === undefined || meta.user !== identity.user) return refuse("not-found");
  if ("run" in meta || "term" in meta) {
    const on = "run" in meta ? { run: meta.run } : { term: meta.term };
    const upload = { id, on, fileName: meta.fileName, file: () => deps.files.read(id) };
    const imported = await importDecisionSheet(deps, upload, options, identity, language);
    switch (imported.kind) {
      case "report":
        return { kind: "answered" as const, report: imported.report };
      case "unread":
        return refuse("import-refused", { reason: describeRefusal(imported, language) });
      case "not-found":
      case "forbidden":
      case "run-not-current":
      case "import-not-uploaded":
      case "register-busy":
        return refuse(imported.kind);
    }
  }
  const { reach } = await readReaderView(deps, identity, meta.year);
  const decision = decideAccess(reach, "write-register", meta.unit);
  if (decision !== "allowed") return refuse(decision);
  const file = await deps.files.read(id);
  if ("directive" in meta) {
    const imported = await importPlanFile(deps, meta, file, options, identity, language);
    switch (imported.kind) {
      case "answered":
        return { kind: "answered" as const, report: imported.response };
      case "unread":
        return refuse("import-refused", { reason: imported.reason });
      case "not-found":
      case "import-not-uploaded":
      case "plan-not-entered":
      case "plan-locked":
      case "register-busy":
        return refuse(imported.kind);
    }
  }
  if (file.kind === "absent") return refuse("import-not-uploaded");
  const workbook = file.kind === "too-large" ? TOO_LARGE : parseWorkbook(file.content, meta.year);
  if (workbook.kind === "refused")
    return refuse("import-refused", { reason: describeRefusal(workbook, language) });
  return { kind: "opened" as const, meta, reach, sheets: workbook.sheets };
}

const TOO_LARGE = { kind: "refused", code: "too-large", values: {} } as const;

type OpenProblem =
  | "not-found"
  | "forbidden"
  | "import-not-uploaded"
  | "import-refused"
  | "run-not-current"
  | "plan-not-entered"
  | "plan-locked"
  | "register-busy";

function refuse(code: OpenProblem, values: Readonly<Record<string, string>> = {}) {
  return { kind: "problem" as const, code, values };
}

async function makeSlot(files: ImportFiles, id: string) {
  const url = await files.uploadUrl(id);
  return { id, upload: { url, method: "PUT" as const, maxBytes: LIMITS.fileBytes } };
}

async function resolve(
  { ledger, committee }: ImportDeps,
  { unit, year }: RegisterImport,
  sheets: readonly ParsedSheet[],
  addPeople: boolean,
): Promise<ResolvedWorkbook> {
  const catalogue = await ledger.allRows({ unit: committee, year });
  return resolveWorkbook(sheets, makeRoster(catalogue, unit, year), { addPeople });
}

async function makePlan(
  { ledger, committee }: ImportDeps,
  name: string,
  { unit, year }: RegisterImport,
  resolved: ResolvedWorkbook,
  addPeople: boolean,
): Promise<StoredPlan> {
  const revisions = new Map<string, number>();
  for (const register of unit === committee ? [unit] : [unit, committee]) {
    // Tombstones are included, because a row is revived from the revision of its deletion.
    const rows = await ledger.allRows({ unit: register, year });
    for (const row of rows) revisions.set(`${register} ${rowId(row)}`, row.rev);
  }
  const batches = planBatches(
    name,
    resolved,
    { unit, committee, year, addPeople },
    (register, form, key) => revisions.get(`${register.unit} ${rowId({ form, key })}`) ?? 0,
  );
  return { newPeople: listNewPeople(resolved), batches };
}

function listNewPeople({ newPeople }: ResolvedWorkbook): ImportResponse["newPeople"] {
  return newPeople.map(({ person, cell }) => ({ person: person.id, fullName: person.fullName, cell }));
}

function respond(
  id: string,
  { meta, sheets }: { readonly meta: RegisterImport; readonly sheets: readonly ParsedSheet[] },
  resolved: ResolvedWorkbook,
  newPeople: StoredPlan["newPeople"],
  language: Language,
): ImportResponse {
  return {
    id,
    sheets: sheets.map((sheet, index) =>
      reportSheet(meta.fileName, sheet, language, resolved.problems[index]),
    ),
    newPeople: [...newPeople],
    receipts: [],
  };
}
