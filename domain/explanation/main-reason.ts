import type { AwardRule } from "../policy/award.ts";
import { inForce } from "../policy/dated.ts";
import type { SubjectResult } from "../score/result.ts";
import { MAIN_REASON_TEXTS, PROPOSAL_REASON_TEXTS as TEXTS } from "../texts/trace/main-reasons.ts";
import { OUTCOME_TEXTS } from "../texts/vocabulary/levels.ts";
import { fill } from "../values/bilingual.ts";
import { isLevel } from "../vocabulary/level.ts";
import { type Period, periodEnd } from "../values/period.ts";
import { reasonValues } from "./explain-reason.ts";

const SETTLING = Object.keys(MAIN_REASON_TEXTS) as (keyof typeof MAIN_REASON_TEXTS)[];

/** What settled a subject's level, in one line without its article; empty where nothing did. */
export function mainReason({ reasons }: Pick<SubjectResult, "reasons">): string {
  for (const code of SETTLING) {
    const reason = reasons.find((one) => one.code === code);
    if (reason === undefined) continue;
    const said = fill(MAIN_REASON_TEXTS[code], reasonValues(reason, "vi"));
    return said.charAt(0).toUpperCase() + said.slice(1);
  }
  return "";
}

/** Why a commendation is proposed, in one line: the level and the score, and what the award asks beside the level. */
export function proposalReason(
  rule: Pick<AwardRule, "conditions"> | undefined,
  { level, display }: Pick<SubjectResult, "level" | "display">,
  period: Period,
): string {
  const score = display === null ? [] : [fill(TEXTS.score, { score: display })];
  const asked = (rule?.conditions ?? []).flatMap((condition) => {
    if (condition.kind === "streak")
      return [fill(TEXTS.streak, { years: inForce(condition.years, periodEnd(period)).value })];
    return condition.kind === "vote" ? [TEXTS.vote] : condition.kind === "typical" ? [TEXTS.typical] : [];
  });
  const reached = isLevel(level) ? OUTCOME_TEXTS[level].vi : TEXTS.byWork;
  return [reached, ...score, ...asked].join("; ");
}
