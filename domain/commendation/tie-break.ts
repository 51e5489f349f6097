import { type Exact, exact, exactText } from "../values/exact.ts";
import type { Bilingual } from "../values/bilingual.ts";
import { periodYear } from "../values/period.ts";
import type { TieBreaker } from "../policy/award.ts";
import { inForce } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { Draft } from "../score/draft.ts";
import { groupBy } from "../values/group-by.ts";
import type { Span } from "../facts/span.ts";
import { TIE_BREAKER_TEXTS } from "../texts/trace/rule-terms.ts";
import { streakOf } from "./streak.ts";

/** Candidates whom no rule distinguishes, with the rules that distinguished them from the others. */
export interface EqualCandidates {
  readonly drafts: readonly Draft[];
  readonly path: readonly { readonly breaker: TieBreaker; readonly value: Exact }[];
}

/**
 * Candidates in order, the first first; equal ones form one group. A rule is skipped within a group as soon as one
 * candidate's number is unknown.
 */
export function inOrder(
  policy: Policy,
  span: Span,
  candidates: readonly Draft[],
  breakers: readonly TieBreaker[],
): readonly EqualCandidates[] {
  return refine({ drafts: candidates, path: [] }, breakers);

  function refine(equal: EqualCandidates, breakersLeft: readonly TieBreaker[]): readonly EqualCandidates[] {
    const [breaker, ...rest] = breakersLeft;
    if (breaker === undefined || equal.drafts.length < 2) return [equal];
    const valued = equal.drafts.flatMap((draft) => {
      const value = valueOf(breaker, policy, span, draft);
      return value === undefined ? [] : [{ draft, value }];
    });
    if (valued.length < equal.drafts.length) return refine(equal, rest);
    const first = breaker.by === "late" ? 1 : -1;
    return [...groupBy(valued, ({ value }) => exactText(value)).values()]
      .toSorted(([a], [b]) => first * (a?.value ?? exact(0)).compare(b?.value ?? exact(0)))
      .flatMap((group) => {
        const value = group[0]?.value ?? exact(0);
        const path = [...equal.path, { breaker, value }];
        return refine({ drafts: group.map(({ draft }) => draft), path }, rest);
      });
  }
}

/** The rule that orders the first group before or after the other, with the first one's number; undefined for none. */
export function separation(
  first: EqualCandidates,
  other: EqualCandidates,
): EqualCandidates["path"][number] | undefined {
  return first.path.find(({ value }, place) => {
    const across = other.path[place];
    return across !== undefined && value.compare(across.value) !== 0;
  });
}

/** The tie breaker's name in words; a criterion has its own title. */
export function titleOf(policy: Policy, breaker: TieBreaker): Bilingual {
  if (breaker.by !== "criterion") return TIE_BREAKER_TEXTS[breaker.by];
  const all = Object.values(policy.rubrics).flatMap(({ criteria }) => criteria);
  const known = all.find(({ id }) => id === breaker.criterion)?.title;
  return known ?? { vi: breaker.criterion, en: breaker.criterion };
}

function valueOf(breaker: TieBreaker, policy: Policy, span: Span, draft: Draft): Exact | undefined {
  const { standing, criteria } = draft.assessment;
  const known = (text: string | null | undefined) =>
    text === null || text === undefined ? undefined : exact(text);
  switch (breaker.by) {
    case "score":
      return known(standing.score);
    case "done":
    case "late":
    case "exceeded":
      return known(standing.tasks?.[breaker.by]);
    case "remedied":
      return exact(standing.remedied);
    case "streak":
      return exact(streakOf(policy, draft, periodYear(span.period), { typical: false }).years.length);
    case "criterion":
      return known(criteria.find(({ id }) => id === breaker.criterion)?.points);
    case "women":
      return preference(draft, inForce(breaker.share, span.end).value);
  }
}

/** 1 for a woman or a collective with enough women, 0 for others, undefined where that was not recorded. */
function preference({ assessment: { standing } }: Draft, share: string): Exact | undefined {
  if (standing.subject !== "collective")
    return standing.female === undefined ? undefined : exact(Number(standing.female));
  return standing.womenShare === undefined
    ? undefined
    : exact(Number(exact(standing.womenShare).compare(exact(share)) >= 0));
}
