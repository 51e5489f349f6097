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

/** The membership that rates a person on a day. The later row wins where two claim it, which is an error of entry. */
export function ratedOn<M extends MembershipSpan>(memberships: readonly M[], day: Day): M | undefined {
  const order = ({ from, unit }: M) => `${from} ${unit}.`;
  let latest: M | undefined;
  for (const membership of memberships) {
    if (!membership.rated || !holdsOn(membership, day)) continue;
    if (latest === undefined || order(membership) > order(latest)) latest = membership;
  }
  return latest;
}
