import type { AwardRule } from "../../policy/award.ts";
import { inForce } from "../../policy/dated.ts";
import type { SubjectResult } from "../../score/result.ts";
import { PAST_TEXTS as TEXTS } from "../../texts/paper/single-pages.ts";
import { OUTCOME_TEXTS } from "../../texts/vocabulary/levels.ts";
import { fill } from "../../values/bilingual.ts";
import { type Day, formatDay } from "../../values/day.ts";
import { periodYear } from "../../values/period.ts";
import { type DossierFacts, levelOf, type PastPaper } from "../part/dossier-facts.ts";

/** "Năm 2025: Hoàn thành xuất sắc nhiệm vụ, tiêu biểu (Quyết định 12-QĐ/ĐU, ngày 05/01/2026)". */
export function yearLines(facts: DossierFacts, result: SubjectResult, years: number): readonly string[] {
  const now = periodYear(facts.period);
  const before = facts
    .pastOf(result.subject)
    .levels.filter(({ year }) => year < now && year > now - years)
    .map((past) =>
      fill(TEXTS.level, {
        year: String(past.year),
        level: OUTCOME_TEXTS[past.level].vi + (past.isTypical ? TEXTS.typical : ""),
        paper: paperText(past),
      }),
    );
  const level = OUTCOME_TEXTS[levelOf(facts, result)].vi;
  return [fill(TEXTS.level, { year: String(now), level, paper: TEXTS.now }), ...before];
}

/** "Năm 2024: Giấy khen (Quyết định 7-QĐ/ĐU, ngày 10/01/2025)", the latest first. */
export function awardLines({ pastOf }: DossierFacts, subject: string): readonly string[] {
  return pastOf(subject).awards.map((past) =>
    fill(TEXTS.award, { year: String(past.year), award: past.award, paper: paperText(past) }),
  );
}

/** The years that count for an award: those of its streak, or this one alone. */
export function yearsThatCount(rule: AwardRule | undefined, today: Day): number {
  const streak = rule?.conditions.find(({ kind }) => kind === "streak");
  if (streak?.kind !== "streak") return 1;
  const [first] = streak.years;
  const day = first !== undefined && today < first.effective ? first.effective : today;
  return Number(inForce(streak.years, day).value);
}

function paperText({ number, decidedOn, decidedBy }: PastPaper): string {
  if (number === null && decidedOn === null) return TEXTS.noPaper;
  const known = [
    number === null ? "" : fill(TEXTS.number, { number }),
    decidedOn === null ? "" : fill(TEXTS.day, { day: formatDay(decidedOn) }),
  ];
  const parts = [...known, decidedBy ?? ""].filter((part) => part !== "");
  return fill(TEXTS.paper, { parts: parts.join(", ") });
}
