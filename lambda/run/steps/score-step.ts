import type { RunId } from "../../../domain/values/ids.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { assess } from "../../../domain/score/assess.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import { chosenPolicy } from "../../../domain/facts/chosen-policy.ts";
import { parseSettings, type Settings } from "../../../domain/facts/settings.ts";
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

/** @throws Error for a wrong setting, since the gate refuses a run whose catalogue has one at this sequence */
function requireSettings(policy: Policy, facts: OrganisationFacts): Settings {
  const catalogue = facts.registers.find((register) => register.unit === facts.committee);
  const parsed = parseSettings(policy, catalogue?.rows ?? []);
  if (!parsed.ok) throw new Error(`setting ${parsed.setting} has a wrong value`);
  return parsed.settings;
}
