import { chosenPolicy } from "../../../domain/facts/chosen-policy.ts";
import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import type { Settings } from "../../../domain/facts/settings.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { settle } from "../../../domain/rating/settle.ts";
import { assess } from "../../../domain/score/assess.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import { canonicalHash } from "../../aws/canonical-json.ts";
import { runObjectKey } from "../store/run-objects.ts";
import { requireRun } from "../store/run-store.ts";
import { AssessedFile } from "./assessed-file.ts";
import type { RunStepDeps } from "./run-step-deps.ts";

type SupersededDeps = Pick<RunStepDeps, "store" | "objects">;

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
  deps: SupersededDeps,
  id: RunId,
  facts: OrganisationFacts,
  rules: Rules,
): Promise<readonly SubjectResult[] | undefined> {
  const earlier = (await readSuperseded(deps, id, facts.committee))?.rules;
  if (earlier === undefined || canonicalHash(earlier) === canonicalHash(rules)) return undefined;
  return resultsBy(earlier, facts);
}

/** The run that a run supersedes, with its rules; undefined where there is none. */
export async function readSuperseded(
  { store, objects }: SupersededDeps,
  id: RunId,
  committee: UnitId,
): Promise<{ readonly run: RunId; readonly rules: Rules } | undefined> {
  const { supersedes } = await requireRun(store, id);
  if (supersedes === null) return undefined;
  const { run } = supersedes;
  const assessed = await objects.find(runObjectKey.assessed(run, committee), AssessedFile);
  if (assessed === undefined) return undefined;
  const policy = await store.policyOf(await requireRun(store, run));
  return { run, rules: { policy, settings: assessed.settings } };
}

export function resultsBy({ policy, settings }: Rules, facts: OrganisationFacts): readonly SubjectResult[] {
  const assessments = assess(chosenPolicy(policy, settings), facts);
  return settle(policy, settings, facts.period, assessments).map(({ result }) => result);
}
