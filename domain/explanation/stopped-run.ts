import { isProblemCode } from "../vocabulary/faults/problem-code.ts";
import { PROBLEM_TEXTS } from "../texts/service/problems.ts";
import { RUN_TEXTS } from "../texts/service/runs.ts";
import { type Language, render } from "../values/bilingual.ts";

/**
 * What stopped a run and what to do, from the code that the run keeps ("invalid-settings:cap.base"). An unknown code
 * says no more than that the run failed.
 */
export function explainStop(reason: string, language: Language): string {
  const [code = "", ...rest] = reason.split(":");
  const value = rest.join(":");
  const again = RUN_TEXTS.startAgain[language];
  if (code === "internal-error" || !isProblemCode(code)) return `${RUN_TEXTS.failed[language]} ${again}`;
  // Each of these problems names one thing, whatever its text calls it.
  const named = [...PROBLEM_TEXTS[code][language].matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [
    name,
    value,
  ]);
  return `${render(PROBLEM_TEXTS[code], language, Object.fromEntries(named))} ${again}`;
}
