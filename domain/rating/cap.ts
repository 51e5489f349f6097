import type { Day } from "../values/day.ts";
import { exact } from "../values/exact.ts";
import { inForce, useOf } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import { isAssessed, type Outcome } from "../vocabulary/level.ts";
import { derive, leaf, type TracedNumber } from "../trace/traced-number.ts";
import { type Draft, flagged } from "../score/draft.ts";
import type { Reason } from "../score/result.ts";
import { chosenPolicy } from "../facts/chosen-policy.ts";
import { settingInForce, type Settings } from "../facts/settings.ts";

/**
 * Limits the best level to its share of one peer group (366-QĐ/TW Điều 11.1.5). Candidates are ordered by raw score. No
 * rule breaks a tie across the limit, so nobody in that tie receives the level here. Candidates beyond it take the next
 * level.
 */
export function capGroup(
  policy: Policy,
  settings: Settings,
  day: Day,
  group: readonly Draft[],
): readonly Draft[] {
  const next = policy.levels[policy.levels.findIndex(({ level }) => level === policy.cap.level) + 1]?.level;
  const isCandidate = (draft: Draft) => draft.outcome === policy.cap.level;
  const scores = group
    .filter(isCandidate)
    .map(scoreOf)
    .toSorted((a, b) => b.compare(a));
  if (next === undefined) return group;

  const limit = capLimit(policy, settings, day, {
    candidates: scores.length,
    next: group.filter(({ outcome }) => outcome === next).length,
    rated: group.filter(({ outcome }) => isAssessed(outcome)).length,
  });
  const slots = Number(limit.value);
  const lastIn = scores[slots - 1];
  const firstOut = scores[slots];
  const percent = settingInForce(policy, settings, "cap.percent", day);
  const reason = (code: Reason["code"], more: Reason["values"] = {}): Reason => ({
    code,
    values: {
      group: group[0]?.assessment.standing.group ?? "",
      slots: String(slots),
      candidates: String(scores.length),
      percent: percent.value,
      base: settingInForce(policy, settings, "cap.base", day).value,
      ...more,
    },
    source: percent.source.text,
  });

  const unknown = group.filter(({ outcome }) => outcome === "INCOMPLETE").length;
  const provisional = reason("cap-provisional", { count: String(unknown) });

  const terms = capTerms(policy, day);
  const placeOf = (draft: Draft): Draft => {
    const score = scoreOf(draft);
    if (firstOut === undefined || score.compare(firstOut) > 0) {
      return { ...draft, reasons: [...draft.reasons, reason("cap-within")] };
    }
    return lastIn !== undefined && lastIn.compare(firstOut) === 0 && score.compare(firstOut) === 0
      ? flagged(draft, "TIE_DECISION_NEEDED", reason("cap-tie"), { outcome: next })
      : flagged(draft, "OVER_CAP", reason("cap-over"), { outcome: next });
  };

  return group.map((draft) => {
    if (!isCandidate(draft)) return draft;
    const placed = withReasons(placeOf({ ...draft, decisions: [...draft.decisions, limit] }), terms);
    return unknown === 0 ? placed : flagged(placed, "CAP_PROVISIONAL", provisional);
  });
}

/** The places at the best level of a group in which nobody reached it, for whom an authority means to give it to. */
export function emptyPlaces(
  rules: Policy,
  settings: Settings,
  day: Day,
  outcomes: readonly Outcome[],
): number {
  const policy = chosenPolicy(rules, settings);
  const next = policy.levels[policy.levels.findIndex(({ level }) => level === policy.cap.level) + 1]?.level;
  const counts = {
    candidates: 0,
    next: outcomes.filter((outcome) => outcome === next).length,
    rated: outcomes.filter(isAssessed).length,
  };
  return Number(capLimit(policy, settings, day, counts).value);
}

interface Counts {
  /** Subjects that reach the capped level. */
  readonly candidates: number;
  /** Subjects rated at the level below it. */
  readonly next: number;
  readonly rated: number;
}

/**
 * The number of subjects in a group that may have the capped level, rounded down because the text says "not above".
 * With `fixed-point` a dropped candidate enlarges the base HTT: the most that then satisfies the text is p(n + m) /
 * (100 + p).
 */
function capLimit(policy: Policy, settings: Settings, day: Day, counts: Counts): TracedNumber {
  const setting = {
    base: settingInForce(policy, settings, "cap.base", day),
    percent: settingInForce(policy, settings, "cap.percent", day),
    drop: settingInForce(policy, settings, "cap.drop", day),
  };
  const rounding = policy.cap.rounding && inForce(policy.cap.rounding, day);
  const parameters = [
    useOf("cap.base", setting.base),
    useOf("cap.drop", setting.drop),
    ...(rounding ? [useOf("cap.rounding", rounding)] : []),
  ];
  const percent = leaf(exact(setting.percent.value), {
    rule: "cap-percent",
    parameters: [useOf("cap.percent", setting.percent)],
  });
  const hundred = leaf(exact(100), { rule: "hundred" });
  const candidates = leaf(exact(counts.candidates), { rule: "cap-candidates" });
  const next = leaf(exact(counts.next), { rule: "cap-next" });
  const both = derive("sum", [candidates, next], { rule: "cap-next-or-better" });
  const floorOf = (share: TracedNumber, base: TracedNumber) => {
    const part = derive("product", [share, base], { rule: "cap-share" });
    const half = leaf(exact("1/2"), { rule: "cap-half" });
    const rounded = rounding?.value === "half-up" ? derive("sum", [part, half], { rule: "cap-share" }) : part;
    return derive("floor", [rounded], { rule: "cap-floor", parameters });
  };
  const share = derive("ratio", [percent, hundred], { rule: "share" });

  switch (setting.base.value) {
    case "HTT_TRO_LEN":
      return derive("same", [floorOf(share, both)], { rule: "cap-limit" });
    case "TONG_SO":
      return derive("same", [floorOf(share, leaf(exact(counts.rated), { rule: "cap-rated" }))], {
        rule: "cap-limit",
      });
    case "HTT": {
      if (setting.drop.value === "simple")
        return derive("same", [floorOf(share, next)], { rule: "cap-limit" });
      const enlarged = derive("ratio", [percent, derive("sum", [hundred, percent], { rule: "cap-whole" })], {
        rule: "share",
      });
      return derive("min", [candidates, floorOf(enlarged, both)], { rule: "cap-limit" });
    }
  }
}

/** How the limit is counted, where the policy lets the organisation choose; printed with the result. */
function capTerms({ cap: { rounding, heads } }: Policy, day: Day): readonly Reason[] {
  if (rounding === undefined || heads === undefined) return [];
  const [round, inOrOut] = [inForce(rounding, day), inForce(heads, day)];
  const sources = [...new Set([round.source.text, inOrOut.source.text])];
  const values = { rounding: round.value, heads: inOrOut.value };
  return [{ code: "cap-terms", values, source: sources.join("; ") }];
}

function withReasons(draft: Draft, reasons: readonly Reason[]): Draft {
  return reasons.length === 0 ? draft : { ...draft, reasons: [...draft.reasons, ...reasons] };
}

function scoreOf(draft: Draft) {
  return exact(draft.assessment.standing.score ?? "0");
}
