import { type RunId, UnitId } from "../../../domain/values/ids.ts";
import { settle } from "../../../domain/rating/settle.ts";
import { AssessedFile } from "./assessed-file.ts";
import { canonicalHash } from "../../aws/canonical-json.ts";
import { mapFew } from "../store/concurrency.ts";
import { Manifest } from "../facts/manifest.ts";
import { requireRun } from "../store/run-store.ts";
import type { RunStepDeps } from "./run-step-deps.ts";
import { runObjectKey } from "../store/run-objects.ts";
import type { UnitFile } from "../store/unit-file.ts";

type Settled = ReturnType<typeof settle>;

/**
 * Decides levels, caps and proposals. A peer group lies within one organisation, so each organisation is settled alone
 * and memory holds only one.
 */
export async function settleStep({ store, objects }: RunStepDeps, id: RunId): Promise<{ run: RunId }> {
  const run = await requireRun(store, id);
  const policy = await store.policyOf(run);
  const manifest = await objects.read(runObjectKey.manifest(id), Manifest);
  const facts: Pick<AssessedFile, "committee" | "factsHash">[] = [];
  for (const { committee, period } of manifest) {
    const assessed = await objects.read(runObjectKey.assessed(id, committee), AssessedFile);
    facts.push({ committee, factsHash: assessed.factsHash });
    const settled = settle(policy, assessed.settings, period, assessed.assessments);
    await mapFew([...byUnit(settled)], async ([unit, file]) => {
      await store.putUnitFile(id, unit, file);
      await store.putResults(id, unit, file.results);
    });
  }
  await store.update(id, { factsHash: canonicalHash(facts) });
  return { run: id };
}

function byUnit(settled: Settled): ReadonlyMap<UnitId, UnitFile> {
  const files = new Map<UnitId, UnitFile>();
  for (const { result, trace } of settled) {
    const unit = UnitId.parse(result.unit);
    const file = files.get(unit) ?? { results: [], traces: {} };
    file.results.push(result);
    file.traces[result.subject] = trace;
    files.set(unit, file);
  }
  return files;
}
