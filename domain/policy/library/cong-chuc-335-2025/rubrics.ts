import type { Bilingual } from "../../../values/bilingual.ts";
import type { Measure } from "../../measures.ts";
import type { Criterion, Policy, Rubric } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { decree, since } from "./sources.ts";

const COMMON = law(decree("Phụ lục II, Mẫu 01 (số điểm; tên tiêu chí là cách gọi của địa phương)"));
const RESULTS = law(decree("Điều 17"));

/** Three parts of ten points: 5 + 5, then 4 x 2,5 twice (Phụ lục II, Mẫu 01). The titles are ours: only the points are known. */
const PARTS: readonly (readonly [id: string, max: string, title: Bilingual])[] = [
  ["chinh-tri", "5", { vi: "Phẩm chất chính trị, học tập nghị quyết", en: "Political quality and study" }],
  ["dao-duc", "5", { vi: "Đạo đức, lối sống, văn hóa thực thi công vụ", en: "Morals and conduct of duty" }],
  ["chuyen-mon", "2.5", { vi: "Năng lực chuyên môn, nghiệp vụ", en: "Professional competence" }],
  ["dap-ung", "2.5", { vi: "Khả năng đáp ứng yêu cầu nhiệm vụ", en: "Fitness for the task" }],
  ["phuc-vu", "2.5", { vi: "Tinh thần trách nhiệm, thái độ phục vụ", en: "Responsibility and service" }],
  ["phoi-hop", "2.5", { vi: "Phối hợp với cơ quan, đồng nghiệp", en: "Cooperation" }],
  ["doi-moi", "2.5", { vi: "Đổi mới, sáng tạo", en: "Innovation" }],
  [
    "nghi-lam",
    "2.5",
    { vi: "Dám nghĩ, dám làm, dám chịu trách nhiệm", en: "Daring to think, act and answer" },
  ],
  ["so-hoa", "2.5", { vi: "Ứng dụng công nghệ, chuyển đổi số", en: "Use of technology" }],
  ["ky-cuong", "2.5", { vi: "Kỷ luật, kỷ cương hành chính", en: "Administrative discipline" }],
];

const groups: Rubric["groups"] = [
  {
    id: "common",
    title: { vi: "Nhóm tiêu chí chung", en: "Common criteria" },
    max: since("30", law(decree("Điều 17; Phụ lục II, Mẫu 01"))),
  },
  {
    id: "results",
    title: { vi: "Kết quả thực hiện nhiệm vụ", en: "Results of tasks" },
    max: since("70", RESULTS),
  },
];

const entered: Measure = {
  kind: "entered",
  order: since(
    ["committee", "unit"],
    assumption("lấy điểm cấp có thẩm quyền chấm; chưa có thì lấy điểm đơn vị chấm, không lấy điểm tự chấm"),
  ),
  whenNone: since("undecided", assumption("chưa chấm thì chưa xếp mức; ô trống không phải là 0 điểm")),
};

const taskResult: Measure = {
  kind: "taskResult",
  errorWeight: since("0.25", law(decree("Điều 14: mỗi lỗi nghiêm trọng trừ 25% chất lượng"))),
  lateWeight: since("0.25", law(decree("Điều 14: mỗi lần chậm trừ 25% tiến độ"))),
  whenNone: since("undecided", assumption("chưa nhập nhiệm vụ được giao thì chưa xếp mức")),
};

const common: Criterion[] = PARTS.map(([id, max, title]) => ({
  id,
  title,
  group: "common",
  max: since(max, COMMON),
  measure: entered,
}));

function result(id: string, max: string, measure: Measure, source: string, title: Bilingual): Criterion {
  return { id, title, group: "results", max: since(max, law(decree(source))), measure };
}

const results = result("ket-qua", "70", taskResult, "Điều 16, Điều 17: (a + b + c)/3 x 70", {
  vi: "Số lượng, chất lượng, tiến độ",
  en: "Quantity, quality, progress",
});

/** (a + b + c + d + đ + e)/6 x 70 is 35 x mean(a, b, c) + 35 x mean(d, đ, e): two halves, exactly. */
const leaderResults = [
  result("ket-qua", "35", taskResult, "Điều 16: nửa (a, b, c) của (a + b + c + d + đ + e)/6 x 70", {
    vi: "Số lượng, chất lượng, tiến độ",
    en: "Quantity, quality, progress",
  }),
  result("lanh-dao", "35", entered, "Điều 16: nửa (d, đ, e) của (a + b + c + d + đ + e)/6 x 70", {
    vi: "Kết quả lãnh đạo, chỉ đạo, tổ chức thực hiện",
    en: "Results of leading",
  }),
];

/** The decree gives units levels, but no sub-points: theirs are entered as one number, an assumption. */
const collective: Rubric = {
  groups,
  criteria: [
    {
      id: "tieu-chi-chung",
      title: { vi: "Tiêu chí chung của tổ chức", en: "Common criteria of the organisation" },
      group: "common",
      max: since("30", assumption("Điều 8 không chia điểm của tổ chức; chấm chung một số điểm")),
      measure: entered,
    },
    results,
  ],
};

export const rubrics: Policy["rubrics"] = {
  individual: { groups, criteria: [...common, results] },
  leader: { groups, criteria: [...common, ...leaderResults] },
  collective,
};
