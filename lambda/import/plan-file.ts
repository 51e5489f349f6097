import { REFUSAL_TEXTS } from "../../domain/texts/import/import.ts";
import { PLAN_REFUSAL_TEXTS } from "../../domain/texts/import/plan-texts.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import type { PlanAuthor, PlanTextDeps } from "../plan-text/plan-text-deps.ts";
import { type PlanTextResult, givePlanText, tryPlanText } from "../plan-text/give-plan-text.ts";
import type { PlanPlace } from "../plan-text/plan-texts.ts";
import { parseDocument } from "../office-file/document-text.ts";
import type { UploadedFile } from "./upload/import-files.ts";

export type ImportedPlanFile =
  | PlanTextResult
  | { readonly kind: "import-not-uploaded" }
  | { readonly kind: "unread"; readonly reason: string };

/** Handles the file of a plan (Word, Rich Text or plain text) like a pasted text; with `commit` false the text is only measured. */
export async function importPlanFile(
  deps: PlanTextDeps,
  place: PlanPlace,
  file: UploadedFile,
  { commit }: { readonly commit: boolean },
  author: PlanAuthor,
  language: Language,
): Promise<ImportedPlanFile> {
  if (file.kind === "absent") return { kind: "import-not-uploaded" };
  const parsed = parseDocument(file.content);
  if (parsed.kind === "refused") {
    const wording = { ...REFUSAL_TEXTS, ...PLAN_REFUSAL_TEXTS }[parsed.code];
    return { kind: "unread", reason: render(wording, language) };
  }
  return (commit ? givePlanText : tryPlanText)(deps, place, parsed.text, author);
}
