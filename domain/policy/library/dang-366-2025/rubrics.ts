import type { Bilingual } from "../../../values/bilingual.ts";
import type { Measure, RateId } from "../../measures.ts";
import type { WhenNone } from "../../../vocabulary/when-none.ts";
import type { Criterion, Policy } from "../../policy.ts";
import { assumption, law } from "../../sources.ts";
import { since } from "./sources.ts";

/** 366-QĐ/TW fixes the two groups only; each cấp ủy has to fix the points inside them. */
const SUB_POINTS = assumption(
  "điểm thành phần do cấp ủy cụ thể hóa; 366-QĐ/TW Điều 10 chỉ quy định 30 và 70 điểm",
);

const groups: Policy["rubrics"]["individual"]["groups"] = [
  {
    id: "common",
    title: { vi: "Nhóm tiêu chí chung", en: "Common criteria" },
    max: since("30", law("366-QĐ/TW Điều 10")),
  },
  {
    id: "results",
    title: { vi: "Nhóm tiêu chí kết quả thực hiện nhiệm vụ", en: "Results of tasks" },
    max: since("70", law("366-QĐ/TW Điều 10")),
  },
];

const entered: Measure = {
  kind: "entered",
  order: since(
    ["committee", "unit"],
    assumption("lấy điểm cấp ủy chấm; chưa có thì lấy điểm đơn vị chấm, không lấy điểm tự chấm"),
  ),
  whenNone: since("undecided", assumption("chưa chấm thì chưa xếp mức; ô trống không phải là 0 điểm")),
};

function rate(of: RateId, whenNone: WhenNone, why: string): Measure {
  return { kind: "rate", of, whenNone: since(whenNone, assumption(why)) };
}

const NONE_DUE = "không có việc nào phải làm trong kỳ thì không mất điểm";

function common(id: string, max: string, measure: Measure, title: Bilingual): Criterion {
  return { id, title, group: "common", max: since(max, SUB_POINTS), measure };
}

const results: Criterion = {
  id: "ket-qua",
  title: { vi: "Kết quả thực hiện nhiệm vụ", en: "Results of tasks" },
  group: "results",
  max: since("70", law("366-QĐ/TW Điều 10")),
  measure: {
    kind: "taskResult",
    errorWeight: since("0.25", law("335/2025/NĐ-CP Điều 14: mỗi lỗi nghiêm trọng trừ 25% chất lượng")),
    lateWeight: since("0.25", law("335/2025/NĐ-CP Điều 14: mỗi lần chậm trừ 25% tiến độ")),
    whenNone: since("undecided", assumption("chưa nhập nhiệm vụ được giao thì chưa xếp mức")),
  },
};

const study = [
  common("hoc-tap", "4", rate("attendance", "full", NONE_DUE), {
    vi: "Tham gia học tập, quán triệt chỉ thị, nghị quyết",
    en: "Attendance at study sessions",
  }),
  common("thu-hoach", "3", rate("essays", "full", NONE_DUE), {
    vi: "Viết bài thu hoạch đúng hạn",
    en: "Reflection essays on time",
  }),
];

const remedy = [
  common("nhiem-vu-ke-hoach", "3", rate("plan-tasks", "full", NONE_DUE), {
    vi: "Nhiệm vụ được phân công trong kế hoạch hành động",
    en: "Tasks named to the person in action plans",
  }),
  common("khac-phuc", "2", rate("shortcomings", "full", NONE_DUE), {
    vi: "Khắc phục hạn chế đã được chỉ ra",
    en: "Earlier shortcomings remedied",
  }),
];

const discipline = common("ky-cuong", "5", entered, {
  vi: "Ý thức tổ chức kỷ luật, chấp hành quy chế",
  en: "Discipline and observance of rules",
});

/** Rubrics of persons and collectives: 30 points of common criteria, 70 of results. */
export const rubrics: Policy["rubrics"] = {
  individual: {
    groups,
    criteria: [
      common("chinh-tri", "3", entered, {
        vi: "Chính trị tư tưởng, đạo đức, lối sống",
        en: "Political thought and morals",
      }),
      ...study,
      discipline,
      common("tac-phong", "5", entered, { vi: "Tác phong, lề lối làm việc", en: "Manner of work" }),
      common("phoi-hop", "5", entered, {
        vi: "Tinh thần trách nhiệm, phối hợp công tác",
        en: "Responsibility and cooperation",
      }),
      ...remedy,
      results,
    ],
  },
  leader: {
    groups,
    criteria: [
      common("chinh-tri", "3", entered, {
        vi: "Chính trị tư tưởng, đạo đức, lối sống",
        en: "Political thought and morals",
      }),
      ...study,
      discipline,
      common("neu-guong", "5", entered, { vi: "Trách nhiệm nêu gương", en: "Setting an example" }),
      common("lanh-dao", "5", entered, {
        vi: "Năng lực lãnh đạo, quy tụ, đoàn kết nội bộ",
        en: "Leadership and unity",
      }),
      ...remedy,
      results,
    ],
  },
  collective: {
    groups,
    criteria: [
      common("hoc-tap", "6", rate("attendance", "full", NONE_DUE), {
        vi: "Tỷ lệ tham gia học tập, quán triệt",
        en: "Attendance at study sessions",
      }),
      common("thu-hoach", "3", rate("essays", "full", NONE_DUE), {
        vi: "Bài thu hoạch nộp đúng hạn",
        en: "Reflection essays on time",
      }),
      common("ke-hoach", "5", rate("plans", "full", NONE_DUE), {
        vi: "Ban hành kế hoạch hành động đúng hạn",
        en: "Action plans issued on time",
      }),
      common("thao-luan", "1", rate("plan-discussions", "full", NONE_DUE), {
        vi: "Tổ chức thảo luận dự thảo kế hoạch",
        en: "Drafts of plans put to discussion",
      }),
      common("phu-trach", "3", rate("named-persons", "full", NONE_DUE), {
        vi: "Phân công cấp ủy viên phụ trách từng chỉ tiêu, nhiệm vụ",
        en: "Targets and tasks with a named person in charge",
      }),
      common("kiem-tra", "3", rate("inspections", "full", NONE_DUE), {
        vi: "Khắc phục hạn chế qua kiểm tra, giám sát đúng hạn",
        en: "Findings of inspections remedied in time",
      }),
      common("khac-phuc", "3", rate("shortcomings", "full", NONE_DUE), {
        vi: "Khắc phục hạn chế đã được chỉ ra",
        en: "Earlier shortcomings remedied",
      }),
      common("doan-ket", "6", entered, {
        vi: "Đoàn kết nội bộ, nguyên tắc tổ chức, sinh hoạt",
        en: "Unity and principles of organisation",
      }),
      results,
    ],
  },
};
