import type { Policy } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { partyAwardsByBody } from "./awards-by-body.ts";
import { localAwardsByKind, stateAwardsByKind } from "./awards-by-kind.ts";
import { capTerms } from "./cap-terms.ts";
import { disciplineRules } from "./discipline-rules.ts";
import { dues, withoutUnasked } from "./due-rules.ts";
import { leaderRules } from "./leader-rules.ts";
import { onTheirDays } from "./own-days.ts";
import { dang3662025 } from "./policy.ts";
import { withObjectiveCauses, withQuality } from "./quality-rules.ts";

/**
 * The second version: the same text read more closely (`docs/policy.md`). Years that were published under version 1 keep
 * it.
 */
export const dang3662025v2: Policy = onTheirDays<Policy>({
  ...dang3662025,
  version: "2",
  rubrics: withoutUnasked(withObjectiveCauses(dang3662025.rubrics)),
  levels: withQuality(dang3662025.levels),
  cap: { ...dang3662025.cap, ...capTerms },
  notRated: {
    ...dang3662025.notRated,
    admission: law("366-QĐ/TW Điều 5 chỉ nêu việc xếp loại đảng viên"),
    fourthQuarter: assumption("quý IV xếp loại cùng năm (KL 198-KL/TW, 43-HD/BTCTW); chưa đọc nguyên văn"),
  },
  typicalOfYear: law("06-HD/TW ngày 09/6/2025, mục 19.1: tiêu biểu do đảng ủy cơ sở công nhận khi xếp loại"),
  proposals: [...partyAwardsByBody, ...stateAwardsByKind, ...localAwardsByKind],
  ...leaderRules,
  dues,
  ...disciplineRules,
});
