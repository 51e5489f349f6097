import { checkDecisions, type DecisionContext } from "../../domain/decision/check-decision.ts";
import { decisionRow } from "../../domain/decision/decision-row.ts";
import { yearPeriod } from "../../domain/period.ts";
import type { DecisionInput } from "../../domain/protocol/decisions.ts";
import type { Language } from "../../domain/texts/render.ts";
import { readTermView } from "../term/term-view.ts";
import { readDecider } from "./read-decider.ts";
import {
  decidableOf,
  type DecidingActor,
  type DecisionBatch,
  type DecisionDesk,
} from "./record-decisions.ts";
import { storeDecisions, type StoredDecisions } from "./store-decisions.ts";

/**
 * Records the authority's decisions on awards for a term, in the committee's register of its last year: by the same rules as
 * a run's, of the awards that the last year's policy gives for terms.
 */
export async function recordTermDecisions(
  desk: DecisionDesk,
  { from, to }: { readonly from: number; readonly to: number },
  batch: DecisionBatch,
  actor: DecidingActor,
  language: Language,
): Promise<StoredDecisions> {
  const register = { unit: desk.committee, year: to };
  const [{ policy, run, decidable }, decider] = await Promise.all([
    readTermView(desk, from, to),
    readDecider(desk.ledger, register, actor),
  ]);
  const about = { run, period: yearPeriod(to), termFrom: from };
  const context: DecisionContext = {
    policy,
    period: about.period,
    isTerm: true,
    results: decidable,
    decider,
  };
  const faults = checkDecisions(context, batch.decisions);
  const rowOf = (input: DecisionInput) => decisionRow(about, decidableOf(decidable, input), input);
  return storeDecisions(desk.ledger, register, batch, faults, rowOf, actor, language);
}
