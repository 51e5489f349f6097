import type { RunId, UnitId } from "../../../domain/values/ids.ts";
import { Policy } from "../../../domain/policy/policy.ts";
import { storedName } from "../../../domain/policy/library/library.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { PolicyStore } from "../../policy/policy-store.ts";
import type { JsonObjects } from "../../aws/json-objects.ts";
import { runObjectKey } from "./run-objects.ts";
import { UnitFile } from "./unit-file.ts";

/** Data of a run that is too large for items or must outlive its source: objects below `runs/<run>/`. */
export interface RunFiles {
  /** Stores a copy of the policy with the run, so that later changes of the policy do not affect the run. */
  keepPolicy(id: RunId, policy: Policy): Promise<void>;
  /** The run's copy of its policy, or the present policy while there is no copy. @throws Error when there is none */
  policyOf(run: Pick<RunResponse, "id" | "policy">): Promise<Policy>;
  putUnitFile(id: RunId, unit: UnitId, file: UnitFile): Promise<void>;
  unitFile(id: RunId, unit: UnitId): Promise<UnitFile | undefined>;
}

export function makeRunFiles(objects: JsonObjects, policies: PolicyStore): RunFiles {
  return {
    keepPolicy: (id, policy) => objects.put(runObjectKey.policy(id), policy),

    async policyOf({ id, policy: name }) {
      const copy = await objects.find(runObjectKey.policy(id), Policy);
      const policy = copy ?? (await policies.resolve(storedName(name)))?.policy;
      if (policy === undefined) throw new Error(`no policy ${name}`);
      return policy;
    },

    putUnitFile: (id, unit, file) => objects.put(runObjectKey.unit(id, unit), file),

    unitFile: (id, unit) => objects.find(runObjectKey.unit(id, unit), UnitFile),
  };
}
