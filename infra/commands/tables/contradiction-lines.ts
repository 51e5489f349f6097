import type { FoundContradiction } from "../../../domain/contradiction/list-contradictions.ts";
import {
  HARD_CONTRADICTION_TEXTS,
  SOFT_CONTRADICTION_TEXTS,
} from "../../../domain/texts/sheet/contradictions.ts";
import { formatWithEnglish } from "../terminal/evaluate-input.ts";

const TEXTS = { ...HARD_CONTRADICTION_TEXTS, ...SOFT_CONTRADICTION_TEXTS };

/** A line each: "cb-mot: essays nq-57.nv-1 due ↔ study-plans nq-57 essayDue: … (…)". */
export function contradictionLines(found: readonly FoundContradiction[]): readonly string[] {
  return found.map(({ unit, code, cell, other, values }) => {
    const cells = [cell, other].map(({ form, key, field }) => `${form} ${key} ${field}`).join(" ↔ ");
    return `${unit}: ${cells}: ${formatWithEnglish(TEXTS[code], values)}`;
  });
}
