import { chosenPolicy } from "../../../domain/facts/chosen-policy.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import type { Settings } from "../../../domain/facts/settings.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { settle } from "../../../domain/rating/settle.ts";
import { assess } from "../../../domain/score/assess.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { RunId } from "../../../domain/values/ids.ts";
import { canonicalHash } from "../../aws/canonical-json.ts";
import { runObjectKey } from "../store/run-objects.ts";
import { requireRun } from "../store/run-store.ts";
import { AssessedFile } from "./assessed-file.ts";
import type { RunStepDeps } from "./run-step-deps.ts";

/** A rule book with an organisation's choices. */
interface Rules {
  readonly policy: Policy;
  readonly settings: Settings;
}

/**
 * The facts of a run by the rules of the run that it supersedes, so that what a correction changed can be told from what
 * other rules change. Undefined where nothing is superseded, and where the rules are the same.
 */
export async function scoreByEarlierRules(
  deps: Pick<RunStepDeps, "store" | "objects">,
  id: RunId,
  facts: OrganisationFacts,
  rules: Rules,
): Promise<readonly SubjectResult[] | undefined> {
  const earlier = await rulesOfSuperseded(deps, id, facts);
  if (earlier === undefined || canonicalHash(earlier) === canonicalHash(rules)) return undefined;
  const { policy, settings } = earlier;
  const assessments = assess(chosenPolicy(policy, settings), facts);
  return settle(policy, settings, facts.period, assessments).map(({ result }) => result);
}

async function rulesOfSuperseded(
  { store, objects }: Pick<RunStepDeps, "store" | "objects">,
  id: RunId,
  { committee }: OrganisationFacts,
): Promise<Rules | undefined> {
  const { supersedes } = await requireRun(store, id);
  if (supersedes === null) return undefined;
  const assessed = await objects.find(runObjectKey.assessed(supersedes.run, committee), AssessedFile);
  if (assessed === undefined) return undefined;
  const policy = await store.policyOf(await requireRun(store, supersedes.run));
  return { policy, settings: assessed.settings };
}
