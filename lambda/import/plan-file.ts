import { REFUSAL_TEXTS } from "../../domain/texts/import/import.ts";
import { PLAN_REFUSAL_TEXTS } from "../../domain/texts/import/plan-texts.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import type { PlanAuthor, PlanTextDeps } from "../plan-text/plan-text-deps.ts";
import { type PlanTextResult, givePlanText, tryPlanText } from "../plan-text/give-plan-text.ts";
import type { PlanPlace } from "../plan-text/plan-texts.ts";
import { readDocx } from "../office-file/read-docx.ts";
import type { UploadedFile } from "./upload/import-files.ts";

export type ReadPlanFile =
  | PlanTextResult
  | { readonly kind: "import-not-uploaded" }
  | { readonly kind: "unread"; readonly reason: string };

/** Handles the Word file of a plan like a pasted text; with `commit` false the text is only measured. */
export async function readPlanFile(
  deps: PlanTextDeps,
  place: PlanPlace,
  file: UploadedFile,
  { commit }: { readonly commit: boolean },
  author: PlanAuthor,
  language: Language,
): Promise<ReadPlanFile> {
  if (file.kind === "absent") return { kind: "import-not-uploaded" };
  const read = file.kind === "too-large" ? TOO_LARGE : readDocx(file.content);
  if (read.kind === "refused") {
    const wording = { ...REFUSAL_TEXTS, ...PLAN_REFUSAL_TEXTS }[read.code];
    return { kind: "unread", reason: render(wording, language) };
  }
  return (commit ? givePlanText : tryPlanText)(deps, place, read.text, author);
}

const TOO_LARGE = { kind: "refused", code: "too-large" } as const;
