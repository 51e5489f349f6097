import type { RunId, UnitId } from "../../../domain/values/ids.ts";

/** Keys of a run's objects in the bucket. */
export const runObjectKey = {
  policy: (run: RunId): string => `runs/${run}/policy.json`,
  manifest: (run: RunId): string => `runs/${run}/manifest.json`,
  assessed: (run: RunId, committee: UnitId): string => `runs/${run}/assessed/${committee}.json`,
  byEarlierRules: (run: RunId, committee: UnitId): string => `runs/${run}/by-earlier-rules/${committee}.json`,
  supersededAgain: (run: RunId, committee: UnitId): string =>
    `runs/${run}/superseded-again/${committee}.json`,
  secondPolicy: (run: RunId): string => `runs/${run}/second-policy.json`,
  bySecondPolicy: (run: RunId, committee: UnitId): string => `runs/${run}/by-second-policy/${committee}.json`,
  unit: (run: RunId, unit: UnitId): string => `runs/${run}/units/${unit}.json`,
};
