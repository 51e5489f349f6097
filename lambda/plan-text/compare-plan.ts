import { createHash } from "node:crypto";
import { tidy } from "../../domain/values/fold.ts";
import { copiedShare, DEFAULT_RUN } from "../../domain/plan-text/copied-share.ts";
import { planWords } from "../../domain/plan-text/plan-words.ts";
import { MAX_PASSAGES, type PlanComparison, type PlanTextRecord } from "../../domain/protocol/plan-texts.ts";
import type { KeptPlanText } from "./plan-texts.ts";

const CODE_LETTERS = 12;

/** A text to be stored. Its code is that of the tidied text, so that other line breaks make no difference. */
export function planTextOf(text: string, origin: Pick<PlanTextRecord, "by" | "at">): KeptPlanText {
  const code = createHash("sha256").update(tidy(text)).digest("hex").slice(0, CODE_LETTERS);
  return { text, code, words: planWords(text).words.length, ...origin };
}

/** The public record of a stored text. */
export function recordOf({ code, words, by, at }: KeptPlanText): PlanTextRecord {
  return { code, words, by, at };
}

export function comparePlan(plan: KeptPlanText, superior: KeptPlanText): PlanComparison {
  const { share, words, copied, passages } = copiedShare(plan.text, superior.text);
  return {
    share,
    words,
    copied,
    run: DEFAULT_RUN,
    passages: passages.slice(0, MAX_PASSAGES),
    passagesLeftOut: Math.max(0, passages.length - MAX_PASSAGES),
  };
}

/** The value of the column `comparedTexts`: the codes of the two compared texts. */
export function comparedTexts(plan: KeptPlanText, superior: KeptPlanText): string {
  return `${plan.code} / ${superior.code}`;
}
