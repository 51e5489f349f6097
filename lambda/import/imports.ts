import { createHash } from "node:crypto";
import type { ApiApp } from "../http/api-app.ts";
import { actor } from "../http/actor.ts";
import { decideAccess } from "../../domain/register/access.ts";
import { rowId } from "../../domain/values/ids.ts";
import type { ImportAnswers } from "../../domain/protocol/import/question.ts";
import { type FileDigest, MAX_UPLOAD_BYTES } from "../../domain/protocol/fields.ts";
import type { ImportResponse, ImportSlot } from "../../domain/protocol/imports.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { makeApp } from "../http/app.ts";
import {
  checkImportRoute,
  commitImportRoute,
  compareListsRoute,
  openImportRoute,
} from "../http/contract/imports.ts";
import { exportComparison } from "./list-import/export-comparison.ts";
import { problem } from "../http/contract/problem.ts";
import { wireReceipt } from "../http/receipt.ts";
import { readReaderView } from "../http/reader-view.ts";
import { admitDecisions } from "./decision-sheet/admit-decisions.ts";
import type { ImportFiles } from "./upload/import-files.ts";
import { planBatches } from "./import-plan.ts";
import { type RegisterImport, MAX_PLANNED_BATCHES, type StoredPlan } from "./import-store.ts";
import { tellRefused } from "./tell-refused.ts";
import { describeRefusal, type ParsedSheet, reportSheet } from "./upload/uploaded-workbook.ts";
import { type ResolvedWorkbook, resolveWorkbook } from "./resolve/resolve-workbook.ts";
import { makeRoster } from "./resolve/roster.ts";
import { openFile } from "./open-import.ts";
import type { ImportDeps } from "./import-deps.ts";

/** The client id of imported rows in the journal. */
const IMPORT_CLIENT = "import";

/** Every route of the function `import` (see `lambda/http/routes.ts`), which reads workbooks without the add-in. */
export function makeImports(deps: ImportDeps): ApiApp {
  const { ledger, store, files, committee } = deps;
  const app = makeApp(deps);

  app.openapi(openImportRoute, async (c) => {
    const { content, ...request } = c.req.valid("json");
    const identity = c.get("identity");
    if (content.bytes > MAX_UPLOAD_BYTES) {
      const reason = describeRefusal({ code: "too-large", values: {} }, c.get("language"));
      return problem(c, "import-refused", { reason });
    }
    const id = `imp-${deps.newId()}`;
    if ("run" in request || "term" in request) {
      const admitted = await admitDecisions(deps, identity, request);
      if (admitted.kind !== "admitted") return problem(c, admitted.kind);
      await store.open(id, { ...request, user: identity.user });
      return c.json(await makeSlot(files, id, content), 201);
    }
    const { reach } = await readReaderView(deps, identity, request.year);
    const unit = "kind" in request ? committee : request.unit;
    const decision = decideAccess(reach, "write-register", unit);
    if (decision !== "allowed") return problem(c, decision);
    await store.open(id, { ...request, user: identity.user });
    return c.json(await makeSlot(files, id, content), 201);
  });

  app.openapi(checkImportRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { addPeople, ...options } = c.req.valid("json");
    const [identity, language] = [c.get("identity"), c.get("language")];
    const opened = await openFile(deps, id, identity, language, { ...options, commit: false });
    if (opened.kind === "problem") return problem(c, opened.code, opened.values);
    if (opened.kind === "answered") return c.json(opened.report, 200);
    const { meta, sheets } = opened;
    const resolved = await resolve(deps, meta, sheets, addPeople);
    return c.json(respond(id, opened, resolved, listNewPeople(resolved), language), 200);
  });

  app.openapi(compareListsRoute, async (c) => {
    const { id } = c.req.valid("param");
    const [identity, language] = [c.get("identity"), c.get("language")];
    const opened = await openFile(deps, id, identity, language, { ...c.req.valid("json"), commit: false });
    if (opened.kind === "problem") return problem(c, opened.code, opened.values);
    // Only a reading of lists says who is absent.
    if (opened.kind !== "answered" || !("absent" in opened.report)) return problem(c, "not-found");
    return c.json(await exportComparison(deps, opened.report, identity.user), 200);
  });

  app.openapi(commitImportRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { addPeople, ...options } = c.req.valid("json");
    const [identity, language] = [c.get("identity"), c.get("language")];
    const opened = await openFile(deps, id, identity, language, { ...options, commit: true });
    if (opened.kind === "problem") return problem(c, opened.code, opened.values);
    if (opened.kind === "answered") return c.json(opened.report, 200);
    const resolved = await resolve(deps, opened.meta, opened.sheets, addPeople);
    const name = planName(addPeople, opened.answers);
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
    tellRefused(response, resolved, language);
    return c.json(response, 200);
  });

  return app;
}

/** Commits with people or without, and with other answers, have separate plans, stored and repeated independently. */
function planName(addPeople: boolean, { marks, letters }: ImportAnswers): string {
  const name = addPeople ? "with-people" : "rows-only";
  if (marks.length === 0 && letters === undefined) return name;
  const said = [letters, ...marks.map(({ spelling, mark }) => `${spelling}=${mark}`).toSorted()];
  const hash = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 12);
  return `${name}-${hash}`;
}

async function makeSlot(files: ImportFiles, id: string, content: FileDigest): Promise<ImportSlot> {
  return { id, upload: { method: "PUT", ...(await files.uploadSlot(id, content)) } };
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
  return newPeople.map(({ person, cell }) => ({ fullName: person.fullName, cell }));
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
