import { explain } from "../../../domain/explain.ts";
import { explainReason } from "../../../domain/explain-reason.ts";
import type { Evaluation } from "../../../domain/score/evaluate.ts";
import { EVALUATE_TEXTS } from "../../../domain/texts/evaluate.ts";
import { type Language, render } from "../../../domain/texts/render.ts";

/** Every subject's reasons and score receipt, as somebody reads them who doubts the number. */
export function receiptsText({ subjects }: Evaluation, language: Language): string {
  return subjects
    .map(({ result, trace }) =>
      [
        `${result.name} (${result.subject})`,
        ...result.reasons.map((reason) => `* ${explainReason(reason, language)}`),
        ...explain(trace, language).map(({ depth, text }) => `${"  ".repeat(depth)}${text}`),
      ].join("\n"),
    )
    .concat(render(EVALUATE_TEXTS.receipts, language, { count: String(subjects.length) }))
    .join("\n\n");
}
