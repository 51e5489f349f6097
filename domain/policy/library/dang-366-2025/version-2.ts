import type { Policy } from "../../policy.ts";
import { disciplineRules } from "./discipline-rules.ts";
import { dang3662025 } from "./policy.ts";

/**
 * The second version: the same text read more closely (`docs/policy.md`). Years that were published under version 1 keep
 * it.
 */
export const dang3662025v2: Policy = {
  ...dang3662025,
  version: "2",
  ...disciplineRules,
};
