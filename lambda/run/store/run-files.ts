import * as z from "zod";
import { SubjectResult } from "../../../domain/score/result.ts";
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
  /** Keeps the run's facts by the rules of the run that it supersedes, where these are others. */
  keepByEarlierRules(id: RunId, committee: UnitId, results: readonly SubjectResult[]): Promise<void>;
  byEarlierRules(id: RunId, committee: UnitId): Promise<readonly SubjectResult[] | undefined>;
  /** Keeps the superseded run's facts as the product counts them now, where that gives other results. */
  keepSupersededAgain(id: RunId, committee: UnitId, results: readonly SubjectResult[]): Promise<void>;
  supersededAgain(id: RunId, committee: UnitId): Promise<readonly SubjectResult[] | undefined>;
  /** Keeps a copy of the policy that a dry run is compared with. */
  keepSecondPolicy(id: RunId, policy: Policy): Promise<void>;
  secondPolicy(id: RunId): Promise<Policy | undefined>;
  /** Keeps a dry run's facts by its second policy. */
  keepBySecondPolicy(id: RunId, committee: UnitId, results: readonly SubjectResult[]): Promise<void>;
  bySecondPolicy(id: RunId, committee: UnitId): Promise<readonly SubjectResult[] | undefined>;
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

    keepByEarlierRules: (id, committee, results) =>
      objects.put(runObjectKey.byEarlierRules(id, committee), results),

    byEarlierRules: (id, committee) =>
      objects.find(runObjectKey.byEarlierRules(id, committee), z.array(SubjectResult)),

    keepSupersededAgain: (id, committee, results) =>
      objects.put(runObjectKey.supersededAgain(id, committee), results),

    supersededAgain: (id, committee) =>
      objects.find(runObjectKey.supersededAgain(id, committee), z.array(SubjectResult)),

    keepSecondPolicy: (id, policy) => objects.put(runObjectKey.secondPolicy(id), policy),

    secondPolicy: (id) => objects.find(runObjectKey.secondPolicy(id), Policy),

    keepBySecondPolicy: (id, committee, results) =>
      objects.put(runObjectKey.bySecondPolicy(id, committee), results),

    bySecondPolicy: (id, committee) =>
      objects.find(runObjectKey.bySecondPolicy(id, committee), z.array(SubjectResult)),

    putUnitFile: (id, unit, file) => objects.put(runObjectKey.unit(id, unit), file),

    unitFile: (id, unit) => objects.find(runObjectKey.unit(id, unit), UnitFile),
  };
}
