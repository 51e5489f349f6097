import { formatDay } from "../values/day.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import type { Paper, Standing } from "../score/standing.ts";
import { type Language, render, type Bilingual } from "../values/bilingual.ts";
import { STREAK_TEXTS } from "../texts/trace/streak.ts";
import type { streakOf } from "./streak.ts";

type Streak = ReturnType<typeof streakOf>;

/**
 * "2026 (kỳ đang xét); 2025 (12-QĐ/ĐU, 05/01/2026, Đảng ủy; đã tặng Giấy khen)": each year with the document that decided
 * it, and with what was given for it already.
 */
export function citeYears(
  years: readonly number[],
  thisYear: number,
  { papers, awards }: Pick<Standing, "papers" | "awards">,
): Bilingual {
  return inBoth((language) =>
    years
      .map((year) => {
        const paper = formatPaper(papers[String(year)]);
        const by = year === thisYear ? STREAK_TEXTS.now[language] : paper || STREAK_TEXTS.noPaper[language];
        return `${year} (${[by, ...rewarded(awards[String(year)] ?? [], language)].join("; ")})`;
      })
      .join("; "),
  );
}

function formatPaper({ number, decidedOn, decidedBy }: Paper = {}): string {
  return [number, decidedOn && formatDay(decidedOn), decidedBy].filter(Boolean).join(", ");
}

function rewarded(given: Standing["awards"][string], language: Language): readonly string[] {
  if (given.length === 0) return [];
  const awards = given.map(({ award, ...paper }) => [award, formatPaper(paper)].filter(Boolean).join(" "));
  return [render(STREAK_TEXTS.rewarded, language, { awards: awards.join(", ") })];
}

/** "năm 2023 là Hoàn thành tốt nhiệm vụ": the year that ended a streak, and why. */
export function citeEnd({ year, level, notTypical }: Streak["endedBy"]): Bilingual {
  const text =
    level === undefined ? STREAK_TEXTS.unknown : notTypical ? STREAK_TEXTS.plain : STREAK_TEXTS.lower;
  return inBoth((language) =>
    render(text, language, {
      year: String(year),
      level: level === undefined ? "" : OUTCOME_TEXTS[level][language],
    }),
  );
}

function inBoth(say: (language: Language) => string): Bilingual {
  return { vi: say("vi"), en: say("en") };
}
