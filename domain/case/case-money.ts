import type { AwardRule } from "../policy/award.ts";
import { moneyOn } from "../policy/award.ts";
import { inForce, type Source } from "../policy/dated.ts";
import type { Policy } from "../policy/policy.ts";
import type { SubjectResult } from "../score/result.ts";
import type { Day } from "../values/day.ts";
import type { Proposal } from "../vocabulary/proposal.ts";

/** The money of a proposed award as a case writes it; "0" where it is not proposed or no text gives it any. */
export function moneyText(policy: Policy, result: SubjectResult, award: Proposal, day: Day): string {
  const rule = policy.proposals.find(({ id }) => id === award);
  const isProposed = result.proposals.some(({ id }) => id === award);
  return String((isProposed && rule && moneyOn(rule, day)?.amount) || 0);
}

/** The texts that fix the money of an award on a day. */
export function moneySources({ money }: AwardRule, day: Day): readonly Source[] {
  return money === undefined ? [] : [inForce(money.ratio, day).source, inForce(money.base, day).source];
}
