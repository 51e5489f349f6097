import { decisionFields } from "../../domain/decision/decision-fields.ts";
import { checkDecisions } from "../../domain/decision/check-decision.ts";
import type { DecisionBasis, DecisionFault } from "../../domain/decision/decision-basis.ts";
import { type DecisionAbout, decisionRow } from "../../domain/decision/decision-row.ts";
import { decisions as form } from "../../domain/forms/catalogue/decisions.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import type { DecisionInput } from "../../domain/protocol/decisions.ts";
import type { TermSpan } from "../../domain/protocol/terms.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { readTermView, type TermView } from "../term/term-view.ts";
import { readAwardSubjects } from "./award-subjects.ts";
import { readDecider } from "./read-decider.ts";
import { decidableOf, type DecidingActor, type DecisionDeps } from "./record-decisions.ts";
import { storeDecisions, type StoredDecisions, type DecisionBatch } from "./store-decisions.ts";

/** The verdict on each decision about a term, in order, before anything is recorded: undefined where it may be. */
export async function judgeTermDecisions(
  { ledger, committee, now }: DecisionDeps,
  { term: { from, to, subjects }, policy, decidable }: TermView,
  decisions: readonly DecisionInput[],
  actor: DecidingActor,
): Promise<readonly (DecisionFault | undefined)[]> {
  const basis: DecisionBasis = {
    policy,
    period: yearPeriod(to),
    isTerm: true,
    today: vietnamDay(now()),
    results: decidable,
    recorded: (await ledger.allRows({ unit: committee, year: to }, form.id))
      .filter(({ deleted, fields }) => !deleted && fields["termFrom"] === from)
      .map(({ key, fields }) => decisionFields(key, fields)),
    subjects: await readAwardSubjects(ledger, { unit: committee, year: to }, yearPeriod(to), subjects),
    decider: await readDecider(ledger, { unit: committee, year: to }, actor),
  };
  return checkDecisions(basis, decisions);
}

/**
 * Records the authority's decisions on awards for a term in the committee's register of its last year. The rules are
 * those of a run; the awards are those of the last year's policy for terms.
 */
export async function recordTermDecisions(
  deps: DecisionDeps,
  { from, to }: TermSpan,
  batch: DecisionBatch,
  actor: DecidingActor,
  language: Language,
): Promise<StoredDecisions> {
  const register = { unit: deps.committee, year: to };
  const view = await readTermView(deps, from, to);
  const faults = await judgeTermDecisions(deps, view, batch.decisions, actor);
  const about = aboutTerm(view);
  const rowOf = (input: DecisionInput) => decisionRow(about, decidableOf(view.decidable, input), input);
  return storeDecisions(deps.ledger, register, batch, faults, rowOf, actor, language);
}

export function aboutTerm({ term: { from, to }, run }: TermView): DecisionAbout {
  return { run, period: yearPeriod(to), termFrom: from };
}
