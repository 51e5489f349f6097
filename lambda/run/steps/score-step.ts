import type { RunId } from "../../../domain/values/ids.ts";
import { assess } from "../../../domain/score/assess.ts";
import { chosenPolicy } from "../../../domain/facts/chosen-policy.ts";
import { requireSettings } from "./require-settings.ts";
import { scoreBySecondPolicy } from "./second-policy.ts";
import { scoreByEarlierRules } from "./earlier-rules.ts";
import { scoreSupersededAgain } from "./superseded-again.ts";
import type { AssessedFile } from "./assessed-file.ts";
import { factsHash, readFacts } from "../facts/facts.ts";
import type { Organisation } from "../facts/manifest.ts";
import type { RunStepDeps } from "./run-step-deps.ts";
import { runObjectKey } from "../store/run-objects.ts";

/** Assesses a batch of organisations, one after the other so that memory holds only one. */
export async function scoreStep(
  { ledger, objects, store }: RunStepDeps,
  id: RunId,
  organisations: readonly Organisation[],
): Promise<{ run: RunId }> {
  for (const organisation of organisations) {
    const policy = await store.policyOf({ id, policy: organisation.policy });
    const again = await scoreSupersededAgain({ ledger, objects, store }, id, organisation.committee);
    if (again !== undefined) await store.keepSupersededAgain(id, organisation.committee, again);
    const facts = await readFacts(ledger, organisation);
    const second = await scoreBySecondPolicy(store, id, facts);
    if (second !== undefined) await store.keepBySecondPolicy(id, organisation.committee, second);
    const settings = requireSettings(policy, facts);
    const byEarlier = await scoreByEarlierRules({ store, objects }, id, facts, { policy, settings });
    if (byEarlier !== undefined) await store.keepByEarlierRules(id, organisation.committee, byEarlier);
    const file: AssessedFile = {
      committee: organisation.committee,
      factsHash: factsHash(facts),
      settings,
      assessments: [...assess(chosenPolicy(policy, settings), facts)],
    };
    await objects.put(runObjectKey.assessed(id, organisation.committee), file);
  }
  return { run: id };
}
