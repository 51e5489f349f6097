import type { Day } from "../values/day.ts";
import type { Policy } from "../policy/policy.ts";
import { type Draft, flagged } from "../score/draft.ts";
import type { Outcome } from "../vocabulary/level-names.ts";
import { settingInForce, type Settings } from "../score/facts/settings.ts";

/**
 * A head's level is at most their unit's (335/2025/NĐ-CP Điều 20.6). A unit without a level (not rated, NO_FIT, or not
 * among the subjects) limits nobody, since the authority still has to decide its level.
 */
export function limitHead(
  policy: Policy,
  settings: Settings,
  day: Day,
  unitOutcomes: ReadonlyMap<string, Outcome>,
  draft: Draft,
): Draft {
  const { head, unit } = draft.assessment.standing;
  const setting = settingInForce(policy, settings, "headAtMostUnit", day);
  if (setting.value === "off" || !head || unit === undefined) return draft;
  const rank = (outcome: Outcome | undefined) => policy.levels.findIndex(({ level }) => level === outcome);
  const unitLevel = policy.levels[rank(unitOutcomes.get(unit))]?.level;
  const own = rank(draft.outcome);
  if (unitLevel === undefined || own < 0 || own >= rank(unitLevel)) return draft;
  const values = { unit, unitLevel, level: draft.outcome };
  const reason = { code: "head-limited", values, source: setting.source.text } as const;
  return flagged(draft, "HEAD_LIMITED", reason, { outcome: unitLevel });
}
