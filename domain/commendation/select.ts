import { exact } from "../values/exact.ts";
import type { AwardRule, Slots } from "../policy/award.ts";
import { useOfSource } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { Draft } from "../score/draft.ts";
import { groupBy } from "../values/group-by.ts";
import type { Reason } from "../score/result.ts";
import type { Span } from "../facts/span.ts";
import { SLOT_POOL_TEXTS } from "../texts/trace/rule-terms.ts";
import { derive, leaf, type TracedNumber } from "../trace/traced-number.ts";
import { slotsOf } from "./slots.ts";
import { type EqualCandidates, inOrder, separation, titleOf } from "./tie-break.ts";

/** A candidate's place against the slots. A tie across the limit is `tied` and left to the authority. */
export interface Selection {
  readonly outcome: "chosen" | "beyond" | "tied";
  readonly reason: Reason;
  /** The slots against the place, and the rule that settled it. */
  readonly place: TracedNumber;
  readonly settledBy: TracedNumber | undefined;
}

/** The selection among all who meet the conditions of a rule with slots, by subject id. */
export function select(
  policy: Policy,
  span: Span,
  rule: AwardRule & { readonly slots: Slots },
  candidates: readonly Draft[],
  rated: readonly Draft[],
): ReadonlyMap<string, Selection> {
  const pools = groupBy(candidates, (draft) => poolOf(rule.slots, draft));
  const all = groupBy(rated, (draft) => poolOf(rule.slots, draft));
  return new Map(
    [...pools].flatMap(([pool, drafts]) =>
      selectInPool(policy, span, rule, drafts, all.get(pool)?.length ?? 0),
    ),
  );
}

function poolOf({ within }: Slots, { assessment: { standing } }: Draft): string {
  switch (within) {
    case "organisation":
      return "";
    case "group":
      return standing.group;
    case "unit":
      return standing.unit ?? "";
  }
}

function selectInPool(
  policy: Policy,
  span: Span,
  rule: AwardRule & { readonly slots: Slots },
  candidates: readonly Draft[],
  rated: number,
): readonly [string, Selection][] {
  const slots = slotsOf(rule.slots, { candidates: candidates.length, rated }, span.end);
  const ordered = inOrder(policy, span, candidates, rule.tieBreakers ?? []);
  const placed = ordered.map((equal, index) => {
    const before = ordered.slice(0, index).reduce((sum, { drafts }) => sum + drafts.length, 0);
    return { equal, before, last: before + equal.drafts.length };
  });
  const count = Number(slots.value);
  const lastIn = placed.findLast(({ last }) => last <= count)?.equal;
  const firstOut = placed.find(({ last }) => last > count)?.equal;

  return placed.flatMap(({ equal, before, last }) => {
    const outcome = last <= count ? "chosen" : before < count && equal.drafts.length > 1 ? "tied" : "beyond";
    const across = outcome === "chosen" ? firstOut : outcome === "beyond" ? (lastIn ?? firstOut) : undefined;
    const settled = across === undefined ? undefined : separation(equal, across);
    const reason = reasonOf(policy, rule, outcome, {
      slots: slots.value,
      candidates: candidates.length,
      settled,
    });
    const place = derive("reaches", [slots, leaf(exact(last), { rule: "award-candidates" })], {
      rule: "award-place",
    });
    return equal.drafts.map((draft): [string, Selection] => [
      draft.assessment.standing.id,
      { outcome, reason, place, settledBy: settled && settledNode(policy, settled) },
    ]);
  });
}

interface Situation {
  readonly slots: string;
  readonly candidates: number;
  readonly settled: EqualCandidates["path"][number] | undefined;
}

function reasonOf(
  policy: Policy,
  rule: AwardRule & { readonly slots: Slots },
  outcome: Selection["outcome"],
  { slots, candidates, settled }: Situation,
): Reason {
  const pool = SLOT_POOL_TEXTS[rule.slots.within];
  const by = settled === undefined ? undefined : titleOf(policy, settled.breaker);
  const values = {
    proposal: rule.id,
    pool_vi: pool.vi,
    pool_en: pool.en,
    slots,
    candidates: String(candidates),
    ...(by === undefined ? {} : { by_vi: by.vi, by_en: by.en }),
  };
  const code = {
    chosen: by === undefined ? "award-within" : "award-first",
    beyond: by === undefined ? "award-none" : "award-over",
    tied: "award-tie",
  } as const;
  return { code: code[outcome], values, source: settled?.breaker.source.text ?? rule.source.text };
}

/** The candidate's number under the tie breaker that settled its place, with that rule's article. */
function settledNode(policy: Policy, { breaker, value }: EqualCandidates["path"][number]): TracedNumber {
  const parameter = { id: "award", value: "1", ...useOfSource(breaker.source, policy.effective) };
  return leaf(value, {
    rule: "award-tie-break",
    title: titleOf(policy, breaker),
    parameters: [parameter],
  });
}
