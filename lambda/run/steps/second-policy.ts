import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { RunId } from "../../../domain/values/ids.ts";
import { resultsBy } from "./earlier-rules.ts";
import { requireSettings } from "./require-settings.ts";
import type { RunStepDeps } from "./run-step-deps.ts";

/** The facts that a dry run has read, by the policy that it is compared with; undefined where there is none. */
export async function scoreBySecondPolicy(
  store: RunStepDeps["store"],
  id: RunId,
  facts: OrganisationFacts,
): Promise<readonly SubjectResult[] | undefined> {
  const policy = await store.secondPolicy(id);
  if (policy === undefined) return undefined;
  return resultsBy({ policy, settings: requireSettings(policy, facts) }, facts);
}
