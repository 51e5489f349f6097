import type { Evaluation } from "../../../domain/case/evaluate.ts";
import { EVALUATE_TEXTS } from "../../../domain/texts/document/evaluate.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";

/** Every subject's reasons and score sheet in words. */
export function scoreSheetsText({ subjects }: Evaluation, language: Language): string {
  return subjects
    .map(({ result, reasons, shortfalls, receipt }) =>
      [
        `${result.name} (${result.subject})`,
        ...reasons.map((reason) => `* ${reason}`),
        ...shortfalls.map((line) => `- ${line}`),
        ...receipt,
      ].join("\n"),
    )
    .concat(render(EVALUATE_TEXTS.receipts, language, { count: String(subjects.length) }))
    .join("\n\n");
}
