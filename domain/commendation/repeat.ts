import type { AwardRule } from "../policy/award.ts";
import { inForce } from "../policy/dated.ts";
import type { Draft } from "../score/draft.ts";
import type { Reason } from "../score/result.ts";
import type { Span } from "../facts/span.ts";
import { fold } from "../values/fold.ts";
import { periodYear } from "../values/period.ts";
import { FORM_WORDS } from "../texts/trace/streak.ts";

/**
 * Years of a streak that were rewarded together before, in the same form: the award is proposed nevertheless, since no
 * text says that the count begins anew, and whoever decides is told.
 */
export function repeatedStreak(
  { conditions, form }: AwardRule,
  { assessment: { standing } }: Draft,
  span: Span,
): readonly Reason[] {
  const streak = conditions.find((condition) => condition.kind === "streak");
  if (streak?.repeat === undefined) return [];
  const { repeat } = streak;
  const years = Number(inForce(streak.years, span.end).value);
  const year = periodYear(span.period);
  const earlier = Array.from({ length: years - 1 }, (_, index) => String(year - 1 - index));
  return earlier.flatMap((counted) =>
    (standing.awards[counted] ?? [])
      .filter(({ award }) => isSame(fold(award), years, fold(form.vi)))
      .map(({ award, number = "" }): Reason => {
        const values = { award, year: counted, number: number || "–" };
        return { code: "award-streak-rewarded", values, source: repeat.text };
      }),
  );
}

/** Names of earlier awards are typed: of as many years, and of this form or of none that they name. */
function isSame(given: string, years: number, form: string): boolean {
  const named = FORM_WORDS.map(fold).filter((word) => given.includes(word));
  return given.includes(fold(`${years} năm`)) && (named.length === 0 || named.includes(form));
}
