import type { Condition, Policy, Rubric } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { since } from "./sources.ts";

/** A cause counts as objective only once the authority has confirmed it. */
const objectiveCause = law("335/2025/NĐ-CP Điều 14: trừ lý do khách quan được cấp có thẩm quyền xác nhận");

/** The rubrics with deductions that a confirmed objective cause lifts. */
export function withObjectiveCauses({
  individual,
  leader,
  collective,
}: Policy["rubrics"]): Policy["rubrics"] {
  const lifted = (rubric: Rubric): Rubric => ({
    ...rubric,
    criteria: rubric.criteria.map((criterion) =>
      criterion.measure.kind === "taskResult"
        ? { ...criterion, measure: { ...criterion.measure, objectiveCause } }
        : criterion,
    ),
  });
  return { individual: lifted(individual), leader: lifted(leader), collective: lifted(collective) };
}

/** "Bảo đảm chất lượng": the text names no number, so no serious error, unless the organisation sets another limit. */
const sound: Condition = {
  of: "errors",
  kinds: ["individual", "leader", "collective"],
  test: "atMost",
  value: since(
    "0",
    assumption(
      "366-QĐ/TW Điều 11.1, 11.2: bảo đảm chất lượng, không nêu số; nơi có quy định thì đặt quality.errors",
    ),
  ),
};

/** The levels with the condition on quality where the text has it: HTXS and HTT. */
export function withQuality(levels: Policy["levels"]): Policy["levels"] {
  return levels.map((rule) =>
    rule.level === "HTXS" || rule.level === "HTT"
      ? { ...rule, conditions: [...rule.conditions, sound] }
      : rule,
  );
}
