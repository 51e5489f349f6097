import { impactOf } from "../../../domain/score/impact.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import { periodEnd } from "../../../domain/values/period.ts";
import { readFacts } from "../facts/facts.ts";
import { Manifest } from "../facts/manifest.ts";
import { runObjectKey } from "../store/run-objects.ts";
import { readSuperseded, resultsBy } from "./earlier-rules.ts";
import type { RunStepDeps } from "./run-step-deps.ts";

/**
 * The facts of the superseded run by its own rules, as the product counts now, so that what a newer version of the
 * product changed is not taken for a correction. Undefined where nothing is superseded, and where it gives what was
 * published.
 */
export async function scoreSupersededAgain(
  deps: Pick<RunStepDeps, "ledger" | "store" | "objects">,
  id: RunId,
  committee: UnitId,
): Promise<readonly SubjectResult[] | undefined> {
  const superseded = await readSuperseded(deps, id, committee);
  if (superseded === undefined) return undefined;
  const { run, rules } = superseded;
  const manifest = await deps.objects.find(runObjectKey.manifest(run), Manifest);
  const organisation = manifest?.find((one) => one.committee === committee);
  if (organisation === undefined) return undefined;
  const [facts, published] = await Promise.all([
    readFacts(deps.ledger, organisation),
    deps.store.results(run),
  ]);
  const results = resultsBy(rules, facts);
  const { policy } = rules;
  const before = { policy, results: published };
  const moved = impactOf(before, { policy, results }, periodEnd(facts.period), "corrected");
  const isSame = [moved.changed, moved.onlyBefore, moved.onlyAfter].every(({ length }) => length === 0);
  return isSame ? undefined : results;
}
