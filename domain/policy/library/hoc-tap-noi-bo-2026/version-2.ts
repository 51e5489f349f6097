import type { Dues } from "../../dues.ts";
import type { Policy, Rubric } from "../../policy.ts";
import { assumption } from "../../sources.ts";
import { hocTapNoiBo2026 } from "./policy.ts";
import { since } from "./sources.ts";

const NOT_ASKED = since(
  "rescale" as const,
  assumption("trong kỳ không có gì phải làm thì điểm tối đa chia cho các tiêu chí khác cùng nhóm"),
);

/** Everything follows from the registers of study and plans, so that no points and no results are due by month. */
const dues: Dues = {
  rhythm: { individual: {}, leader: {}, collective: {} },
  inspections: since(
    "quarterly" as const,
    assumption("mỗi quý có một lần kiểm tra, giám sát; cơ quan thay bằng chương trình của mình"),
  ),
  remedyDays: since("90", assumption("hạn chế không nêu hạn khắc phục thì khắc phục trong 90 ngày")),
  closing: {},
  unitMonths: since("6", assumption("đơn vị hoạt động chưa đủ 6 tháng trong năm thì chưa xếp loại")),
};

function withoutUnasked(rubric: Rubric): Rubric {
  return {
    ...rubric,
    criteria: rubric.criteria.map((criterion) => {
      const { measure } = criterion;
      return "whenNone" in measure
        ? { ...criterion, measure: { ...measure, whenNone: NOT_ASKED } }
        : criterion;
    }),
  };
}

const { individual, leader, collective } = hocTapNoiBo2026.rubrics;

/** The second version: rated by what was due. Whoever was asked nothing neither earns nor loses points for it. */
export const hocTapNoiBo2026v2: Policy = {
  ...hocTapNoiBo2026,
  version: "2",
  rubrics: {
    individual: withoutUnasked(individual),
    leader: withoutUnasked(leader),
    collective: withoutUnasked(collective),
  },
  dues,
};
