import { periodKind } from "../values/period.ts";
import type { Policy } from "../policy/policy.ts";
import { type Draft, flagged } from "../score/draft.ts";
import type { Span } from "../score/facts/span.ts";
import { settingInForce, type Settings } from "../score/facts/settings.ts";

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
