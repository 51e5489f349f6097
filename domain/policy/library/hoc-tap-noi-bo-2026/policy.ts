import type { Policy } from "../../policy.ts";
import { assumption, local } from "../../sources.ts";
import { awards } from "./awards.ts";
import { rubrics } from "./rubrics.ts";
import { EFFECTIVE, OFFICE, since } from "./sources.ts";

const EXAMPLE = assumption("ngưỡng nêu làm ví dụ, theo 90, 70, 50 của 366-QĐ/TW Điều 11");

/**
 * An office's own rating of study alone, for months, quarters and years: every point follows from the registers and
 * none is entered by hand. It is an example to copy, with its assumptions marked; nothing in it is law.
 */
export const hocTapNoiBo2026: Policy = {
  id: "hoc-tap-noi-bo-2026",
  version: "1",
  effective: EFFECTIVE,
  title: {
    vi: "Đánh giá nội bộ việc học tập, quán triệt (mẫu để cơ quan tự điều chỉnh)",
    en: "The office's own rating of study (an example to adapt)",
  },
  rubrics,
  levels: [
    { level: "HTXS", floor: since("90", EXAMPLE), conditions: [] },
    { level: "HTT", floor: since("70", EXAMPLE), conditions: [] },
    { level: "HTNV", floor: since("50", EXAMPLE), conditions: [] },
    { level: "KHTNV", floor: since("0", EXAMPLE), conditions: [] },
  ],
  triggers: [],
  cap: {
    level: "HTXS",
    percent: since("100", assumption("quy chế nội bộ không khống chế tỷ lệ")),
    percentMax: since("100", assumption("quy chế nội bộ không khống chế tỷ lệ")),
    base: since("TONG_SO", assumption("quy chế nội bộ không khống chế tỷ lệ")),
    drop: since("simple", assumption("quy chế nội bộ không khống chế tỷ lệ")),
  },
  copiedPlan: {
    flagFrom: since("50", assumption("từ một nửa văn bản trùng với kế hoạch cấp trên thì nên xem lại")),
  },
  notRated: {
    admittedMonths: since("0", assumption("ai được triệu tập thì được tính, không xét ngày vào Đảng")),
    workedMonths: since("0", assumption("ai được triệu tập thì được tính, không xét số tháng làm việc")),
    workedCategories: since(["can-bo", "cong-chuc"], assumption("không dùng vì không xét số tháng làm việc")),
    exempt: local(OFFICE),
  },
  headAtMostUnit: since("off", assumption("quy chế nội bộ không nêu")),
  quarterKhtnvBlocksHtxs: since("off", assumption("quy chế nội bộ không nêu")),
  proposals: awards,
};
