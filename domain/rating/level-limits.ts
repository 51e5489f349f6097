import type { Day } from "../values/day.ts";
import { periodKind } from "../values/period.ts";
import type { Policy } from "../policy/policy.ts";
import { type Draft, flagged } from "../score/draft.ts";
import { isLevel, type Outcome } from "../vocabulary/level.ts";
import { exact } from "../values/exact.ts";
import { inForce } from "../policy/dated.ts";
import type { Standing } from "../score/standing.ts";
import { settingInForce, type Settings } from "../facts/settings.ts";
import type { Span } from "../facts/span.ts";

/** A year with a quarter at the lowest level cannot have the best level and takes the next. */
export function limitByQuarters(policy: Policy, settings: Settings, span: Span, draft: Draft): Draft {
  const setting = settingInForce(policy, settings, "quarterKhtnvBlocksHtxs", span.end);
  const [best, next] = policy.levels;
  const worst = policy.levels.at(-1)?.level;
  const failed = draft.assessment.standing.quarters.flatMap((level, index) =>
    level === worst ? [index + 1] : [],
  );
  const applies =
    setting.value === "on" && periodKind(span.period) === "year" && draft.outcome === best?.level;
  if (!applies || next === undefined || failed.length === 0) return draft;
  const values = { quarters: failed.join(", "), level: next.level };
  const reason = { code: "quarter-limited", values, source: setting.source.text } as const;
  return flagged(draft, "QUARTER_LIMITED", reason, { outcome: next.level });
}

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

/**
 * A head keeps the own level while the unit has none (no level fits, or facts are missing), flagged, since the
 * authority still has to decide the unit's. A unit that is not rated concerns nobody.
 */
export function markUndecidedUnit(
  policy: Policy,
  unitOutcomes: ReadonlyMap<string, Outcome>,
  draft: Draft,
): Draft {
  const { head, unit } = draft.assessment.standing;
  const { leaders } = policy;
  if (leaders === undefined || !head || unit === undefined || !isLevel(draft.outcome)) return draft;
  const unitLevel = unitOutcomes.get(unit);
  if (unitLevel !== "NO_FIT" && unitLevel !== "INCOMPLETE") return draft;
  const reason = {
    code: "unit-undecided",
    values: { unit, unitLevel },
    source: leaders.undecidedUnit.text,
  } as const;
  return flagged(draft, "UNIT_UNDECIDED", reason);
}

/** A deputy whose field is not known answers for the unit: with too few of its tasks done, not the best level. */
export function limitDeputy(
  policy: Policy,
  day: Day,
  units: ReadonlyMap<string, Standing>,
  draft: Draft,
): Draft {
  const { subject, head, unit, led } = draft.assessment.standing;
  const [best, next] = policy.levels;
  const { leaders } = policy;
  const isDeputy = subject === "leader" && !head && led === undefined && unit !== undefined;
  if (leaders === undefined || !isDeputy || draft.outcome !== best?.level || next === undefined) return draft;
  const done = units.get(unit)?.tasks?.done;
  const limit = inForce(leaders.deputyUnitDone, day);
  if (done === undefined || exact(done).compare(exact(limit.value)) >= 0) return draft;
  const values = { unit, value: done, limit: limit.value, level: next.level };
  const reason = { code: "deputy-limited", values, source: limit.source.text } as const;
  return flagged(draft, "DEPUTY_LIMITED", reason, { outcome: next.level });
}
