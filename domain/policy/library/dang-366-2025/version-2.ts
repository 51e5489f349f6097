import type { Policy } from "../../policy.ts";
import { capTerms } from "./cap-terms.ts";
import { disciplineRules } from "./discipline-rules.ts";
import { leaderRules } from "./leader-rules.ts";
import { dang3662025 } from "./policy.ts";
import { withObjectiveCauses, withQuality } from "./quality-rules.ts";

/**
 * The second version: the same text read more closely (`docs/policy.md`). Years that were published under version 1 keep
 * it.
 */
export const dang3662025v2: Policy = {
  ...dang3662025,
  version: "2",
  rubrics: withObjectiveCauses(dang3662025.rubrics),
  levels: withQuality(dang3662025.levels),
  cap: { ...dang3662025.cap, ...capTerms },
  ...leaderRules,
  ...disciplineRules,
};
