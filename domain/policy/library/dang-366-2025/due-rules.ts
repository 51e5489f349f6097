import type { Measure, RateId } from "../../measures.ts";
import type { Policy } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { since } from "./sources.ts";

const MONTHS = law("335/2025/NĐ-CP Điều 17: điểm năm là bình quân các tháng");
const LIKE_PEOPLE = assumption("tập thể chấm theo tháng như cá nhân (335/2025/NĐ-CP Điều 17)");
const monthly = "monthly" as const;

const people = { common: since(monthly, MONTHS), results: since(monthly, MONTHS) };

/** What is due by a day. The texts fix few days, so most values are the committee's to set. */
export const dues: NonNullable<Policy["dues"]> = {
  rhythm: {
    individual: people,
    leader: people,
    collective: { common: since(monthly, LIKE_PEOPLE), results: since(monthly, LIKE_PEOPLE) },
  },
  remedyDays: since("90", assumption("hạn chế không nêu hạn khắc phục thì khắc phục trong 90 ngày")),
  closing: {},
  decisions: {
    year: since(
      "32",
      law("43-HD/BTCTW ngày 31/10/2025: kết quả xếp loại năm gửi cấp trên chậm nhất ngày 01/02 năm sau"),
    ),
  },
  unitMonths: since("6", assumption("đơn vị hoạt động chưa đủ 6 tháng trong năm thì chưa xếp loại")),
};

/** Rates of study and plans: whoever was asked nothing earns no points for it and loses none. */
const STUDY: ReadonlySet<RateId> = new Set([
  "attendance",
  "attendance-members",
  "attendance-non-members",
  "attendance-online",
  "attendance-direct",
  "attendance-cell",
  "essays",
  "essays-graded",
  "plans",
  "plan-discussions",
  "plan-comments",
  "plan-targets",
  "named-persons",
]);

const NOT_ASKED = since(
  "rescale" as const,
  assumption("trong kỳ không có gì phải làm thì điểm tối đa chia cho các tiêu chí khác cùng nhóm"),
);

/** The rubrics with the maxima of study and plans shared out where nothing was asked. */
export function withoutUnasked(rubrics: Policy["rubrics"]): Policy["rubrics"] {
  const changed = (rubric: Policy["rubrics"]["individual"]) => ({
    ...rubric,
    criteria: rubric.criteria.map((criterion) => ({ ...criterion, measure: unasked(criterion.measure) })),
  });
  return {
    individual: changed(rubrics.individual),
    leader: changed(rubrics.leader),
    collective: changed(rubrics.collective),
  };
}

function unasked(measure: Measure): Measure {
  return "whenNone" in measure && "of" in measure && STUDY.has(measure.of)
    ? { ...measure, whenNone: NOT_ASKED }
    : measure;
}
