import type { Day } from "../values/day.ts";

/** The cells of a membership that say where a person belongs; facts leave empty cells out. */
export interface MembershipSpan {
  readonly unit: string;
  readonly from: Day;
  readonly until?: Day | null | undefined;
  readonly rated: boolean;
}

export function holdsOn({ from, until }: MembershipSpan, day: Day): boolean {
  return from <= day && (until == null || day <= until);
}

/**
 * The membership that rates a person on a day. The later row wins where two claim it, which is an error of entry.
 * @param spanOf the membership that an item holds
 */
export function ratedOn<M>(
  memberships: readonly M[],
  day: Day,
  spanOf: (item: M) => MembershipSpan,
): M | undefined {
  let latest: M | undefined;
  for (const membership of memberships) {
    const span = spanOf(membership);
    if (!span.rated || !holdsOn(span, day)) continue;
    if (latest === undefined || orderOf(span) > orderOf(spanOf(latest))) latest = membership;
  }
  return latest;
}

function orderOf({ from, unit }: MembershipSpan): string {
  return `${from} ${unit}.`;
}
