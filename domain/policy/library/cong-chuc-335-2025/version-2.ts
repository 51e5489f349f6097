import type { Policy, Rubric } from "../../policy.ts";
import { assumption, law, quoted } from "../../sources.ts";
import { localAwardsByKind, stateAwardsByKind } from "../dang-366-2025/awards-by-kind.ts";
import { disciplineRules } from "../dang-366-2025/discipline-rules.ts";
import { onTheirDays } from "../dang-366-2025/own-days.ts";
import { withObjectiveCauses } from "../dang-366-2025/quality-rules.ts";
import { capTerms, dues, leaders } from "./due-rules.ts";
import { congChuc3352025 } from "./policy.ts";
import { decree, since } from "./sources.ts";

const GROUND = quoted(
  law(decree("Điều 20.4.b")),
  "vi phạm những điều đảng viên không được làm; vi phạm trách nhiệm nêu gương",
);

const UNPLANNED = law(
  decree("Điều 16: nhiệm vụ tiếp nhận, phát sinh nằm ngoài số được giao và được tính vào kết quả"),
);

const WORK: NonNullable<Policy["work"]> = {
  categories: since(
    ["can-bo", "cong-chuc"],
    law(decree("Điều 28.2: người lao động chỉ áp dụng khi cơ quan quyết định")),
  ),
  unitKinds: ["phong-ban"],
  source: law("335/2025/NĐ-CP Điều 19: xếp loại công chức trước khi xếp loại đảng viên và bình xét thi đua"),
};

/** The rubrics with tasks beyond the assigned ones among the results. */
function withUnplanned({ individual, leader, collective }: Policy["rubrics"]): Policy["rubrics"] {
  const counted = (rubric: Rubric): Rubric => ({
    ...rubric,
    criteria: rubric.criteria.map((criterion) =>
      criterion.measure.kind === "taskResult"
        ? { ...criterion, measure: { ...criterion.measure, unplanned: UNPLANNED } }
        : criterion,
    ),
  });
  return { individual: counted(individual), leader: counted(leader), collective: counted(collective) };
}

/** The second version: what is due, all grounds of the decree, objective causes, and discipline that is never lost (`docs/policy.md`). */
export const congChuc3352025v2: Policy = onTheirDays<Policy>({
  ...congChuc3352025,
  version: "2",
  rubrics: withUnplanned(withObjectiveCauses(congChuc3352025.rubrics)),
  triggers: [
    ...congChuc3352025.triggers,
    { id: "vi-pham-neu-guong", kinds: ["individual", "leader"], source: GROUND },
  ],
  cap: { ...congChuc3352025.cap, ...capTerms },
  leaders,
  work: WORK,
  dues,
  proposals: [...stateAwardsByKind, ...localAwardsByKind],
  discipline: disciplineRules.discipline,
  verifyFirst: assumption(
    "335/2025/NĐ-CP Điều 9.2.a nêu cho tổ chức; áp dụng cả cho cá nhân, theo 366-QĐ/TW Điều 12.1",
  ),
});
