import { decisions } from "../forms/catalogue/decisions.ts";
import type { Fields } from "../forms/form.ts";
import { naturalKey } from "../forms/row.ts";
import { RowKey, type RunId } from "../values/ids.ts";
import { type RuleBook, SECOND_PREFIX } from "../vocabulary/setting.ts";
import { moneyOn } from "../policy/award.ts";
import type { Policy } from "../policy/policy.ts";
import { type Period, periodEnd } from "../values/period.ts";
import type { DecisionInput } from "../protocol/decisions.ts";
import type { WireRow } from "../protocol/push.ts";
import { proposedIn } from "./check-decision.ts";
import type { Decidable } from "./decision-basis.ts";

/** The run and period of a decision; a decision about a term belongs to its last year and that year's run. */
export interface DecisionAbout {
  readonly run: RunId | null;
  readonly period: Period;
  readonly termFrom?: number;
  /** Of a run of the year's second rule book, whose levels have keys of their own. */
  readonly book?: RuleBook;
  /** The rules that fix the money of an award; without them none is kept. */
  readonly policy?: Policy;
}

/** A checked decision as a row of the committee's register, with the proposal and the outcome that now holds. */
export function decisionRow(
  { book, policy, ...about }: DecisionAbout,
  result: Decidable,
  input: DecisionInput,
): WireRow {
  const { baseRev, outcome, ...entered } = input;
  const proposed = proposedIn(result, input);
  const decided = outcome === "refused" ? null : (input.level ?? input.award ?? proposed ?? null);
  const isLevel = input.matter === "level";
  const fields: Fields = {
    ...entered,
    matter: isLevel && book === "second" ? `${SECOND_PREFIX}level` : input.matter,
    outcome,
    ...about,
    proposed: proposed ?? (isLevel ? result.level : null),
    level: isLevel ? decided : null,
    award: isLevel ? null : decided,
    moneyDue: isLevel || decided === null ? null : (moneyOf(policy, decided, input, about.period) ?? null),
  };
  return { form: decisions.id, key: RowKey.parse(naturalKey(decisions, fields)), baseRev, fields };
}

/** The money that the rules give with an award on the day of its decision, in đồng. */
function moneyOf(
  policy: Policy | undefined,
  award: string,
  { decidedOn }: DecisionInput,
  period: Period,
): number | undefined {
  const rule = policy?.proposals.find(({ id }) => id === award);
  return rule && moneyOn(rule, decidedOn ?? periodEnd(period))?.amount;
}
