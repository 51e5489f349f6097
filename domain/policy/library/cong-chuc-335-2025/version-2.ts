import type { Policy } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { localAwardsByKind, stateAwardsByKind } from "../dang-366-2025/awards-by-kind.ts";
import { disciplineRules } from "../dang-366-2025/discipline-rules.ts";
import { withObjectiveCauses } from "../dang-366-2025/quality-rules.ts";
import { congChuc3352025 } from "./policy.ts";
import { decree } from "./sources.ts";

/** The second version: all grounds of the decree, objective causes, and discipline that is never lost (`docs/policy.md`). */
export const congChuc3352025v2: Policy = {
  ...congChuc3352025,
  version: "2",
  rubrics: withObjectiveCauses(congChuc3352025.rubrics),
  triggers: [
    ...congChuc3352025.triggers,
    { id: "vi-pham-neu-guong", kinds: ["individual", "leader"], source: law(decree("Điều 20.4.b")) },
  ],
  proposals: [...stateAwardsByKind, ...localAwardsByKind],
  discipline: disciplineRules.discipline,
  verifyFirst: assumption(
    "335/2025/NĐ-CP Điều 9.2.a nêu cho tổ chức; áp dụng cả cho cá nhân, theo 366-QĐ/TW Điều 12.1",
  ),
};
