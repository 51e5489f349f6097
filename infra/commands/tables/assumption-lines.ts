import type { Assumed } from "../../../domain/facts/assumptions.ts";
import { ASSUMPTION_TEXTS } from "../../../domain/texts/document/assumptions.ts";
import { Assumption } from "../../../domain/vocabulary/assumption.ts";
import { formatWithEnglish } from "../terminal/evaluate-input.ts";

/** What was assumed, a line each with the number of rows. */
export function assumptionLines(assumed: readonly Assumed[]): readonly string[] {
  return Assumption.options.flatMap((code) => {
    const count = assumed.filter((one) => one.code === code).length;
    return count === 0 ? [] : [formatWithEnglish(ASSUMPTION_TEXTS[code], { count: String(count) })];
  });
}
