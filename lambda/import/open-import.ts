import { decideAccess } from "../../domain/register/access.ts";
import { NO_ANSWERS } from "../../domain/protocol/import/question.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { readReaderView } from "../http/reader-view.ts";
import { type DecisionSheetOptions, importDecisionSheet } from "./decision-sheet/decision-sheet.ts";
import { importPlanFile } from "./plan-file.ts";
import { describeRefusal, parseWorkbook } from "./upload/uploaded-workbook.ts";
import { importLists, type ListImportOptions } from "./list-import/import-lists.ts";
import type { ListImport } from "./import-store.ts";
import type { ImportDeps } from "./import-deps.ts";
import { readOfficeRows } from "./office-rows.ts";

/** The user's import with its sheets parsed, the response for a file that is no register's workbook, or a problem. */
export async function openFile(
  deps: ImportDeps,
  id: string,
  identity: Identity,
  language: Language,
  options: DecisionSheetOptions & ListImportOptions,
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
  const answers = options.answers ?? meta.answers ?? NO_ANSWERS;
  if (options.answers !== undefined) await deps.store.keepAnswers(id, answers);
  if ("kind" in meta) return openLists(deps, id, meta, identity, language, { ...options, answers });
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
  const office = await readOfficeRows(deps, meta, reach);
  const workbook = parseWorkbook(file.content, meta.year, office, answers);
  if (workbook.kind === "refused")
    return refuse("import-refused", { reason: describeRefusal(workbook, language) });
  return { kind: "opened" as const, meta, answers, reach, sheets: workbook.sheets };
}

async function openLists(
  deps: ImportDeps,
  id: string,
  { year, unit, fileName }: ListImport,
  identity: Identity,
  language: Language,
  options: ListImportOptions,
) {
  const file = await deps.files.read(id);
  if (file.kind === "absent") return refuse("import-not-uploaded");
  const upload = { id, year, unit, fileName, content: file.content };
  const imported = await importLists(deps, upload, options, identity, language);
  switch (imported.kind) {
    case "report":
      return { kind: "answered" as const, report: imported.report };
    case "unread":
      return refuse("import-refused", { reason: describeRefusal(imported, language) });
    case "forbidden":
    case "not-found":
    case "register-busy":
      return refuse(imported.kind);
  }
}

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
