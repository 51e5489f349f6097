import type { Bilingual } from "../../../values/bilingual.ts";
import type { Measure, RateId } from "../../measures.ts";
import type { Criterion, Policy, Rubric } from "../../policy.ts";
import { assumption, local } from "../../sources.ts";
import { OFFICE, since } from "./sources.ts";

/** Example sub-points: an office replaces them by those of its own decision. */
const SUB_POINTS = assumption("điểm thành phần nêu làm ví dụ; cơ quan thay bằng quyết định của mình");
const NONE_DUE = since("full" as const, assumption("không có việc nào phải làm trong kỳ thì không mất điểm"));

function rate(of: RateId): Measure {
  return { kind: "rate", of, whenNone: NONE_DUE };
}

/** All points from 95% on and none below 80%, in steps. */
function stepped(of: RateId, points: readonly [string, string, string]): Measure {
  const steps = ["0.8", "0.9", "0.95"];
  return {
    kind: "bands",
    of,
    bands: steps.map((from, index) => ({
      from: since(from, SUB_POINTS),
      points: since(points[index] ?? "0", SUB_POINTS),
    })),
    whenNone: NONE_DUE,
  };
}

function criterion(group: string, id: string, max: string, measure: Measure, title: Bilingual): Criterion {
  return { id, title, group, max: since(max, SUB_POINTS), measure };
}

const groups: Rubric["groups"] = [
  {
    id: "study",
    title: { vi: "Học tập, quán triệt", en: "Study" },
    max: since("60", local(OFFICE)),
  },
  {
    id: "use",
    title: { vi: "Vận dụng, thực hiện", en: "Use of what was studied" },
    max: since("40", local(OFFICE)),
  },
];

const person: Rubric = {
  groups,
  criteria: [
    criterion("study", "du-hoc", "40", stepped("attendance", ["20", "30", "40"]), {
      vi: "Dự học tập, quán triệt",
      en: "Attendance",
    }),
    criterion("study", "thu-hoach", "20", rate("essays-graded"), {
      vi: "Bài thu hoạch nộp đúng hạn, được chấm đạt",
      en: "Essays on time and passed",
    }),
    criterion("use", "nhiem-vu-ke-hoach", "25", rate("plan-tasks"), {
      vi: "Nhiệm vụ được phân công trong kế hoạch hành động",
      en: "Tasks named in action plans",
    }),
    criterion("use", "khac-phuc", "15", rate("shortcomings"), {
      vi: "Khắc phục hạn chế đã được chỉ ra",
      en: "Earlier shortcomings remedied",
    }),
  ],
};

const collective: Rubric = {
  groups,
  criteria: [
    criterion("study", "du-hoc-dang-vien", "20", stepped("attendance-members", ["10", "15", "20"]), {
      vi: "Tỷ lệ đảng viên dự học",
      en: "Attendance of members",
    }),
    criterion("study", "du-hoc-quan-chung", "10", stepped("attendance-non-members", ["5", "7.5", "10"]), {
      vi: "Tỷ lệ quần chúng dự học",
      en: "Attendance of others",
    }),
    criterion("study", "to-chuc", "15", rate("sessions-sound"), {
      vi: "Hội nghị do đơn vị tổ chức không lồng ghép, đủ thời gian",
      en: "Own sessions unmixed and of full length",
    }),
    criterion("study", "thu-hoach", "15", rate("essays-graded"), {
      vi: "Bài thu hoạch nộp đúng hạn, được chấm đạt",
      en: "Essays on time and passed",
    }),
    criterion("use", "ke-hoach", "10", rate("plans"), {
      vi: "Ban hành kế hoạch hành động đúng hạn",
      en: "Action plans on time",
    }),
    criterion("use", "gop-y", "5", rate("plan-comments"), {
      vi: "Dự thảo kế hoạch được thảo luận, có góp ý",
      en: "Drafts discussed with comments",
    }),
    criterion("use", "phu-trach", "5", rate("plan-targets"), {
      vi: "Mọi chỉ tiêu có tên người phụ trách và thời hạn",
      en: "Every target has a named person and a day",
    }),
    criterion("use", "nhiem-vu-ke-hoach", "8", rate("plan-tasks"), {
      vi: "Nhiệm vụ của kế hoạch hoàn thành đúng hạn",
      en: "Plan tasks done on time",
    }),
    criterion("use", "kiem-tra-deu", "4", rate("inspections-held"), {
      vi: "Kiểm tra, giám sát thường xuyên",
      en: "Regular inspection",
    }),
    criterion("use", "nhac-nho", "4", rate("reminders"), {
      vi: "Nhắc nhở kịp thời",
      en: "Reminders in time",
    }),
    criterion("use", "khac-phuc", "4", rate("inspections"), {
      vi: "Khắc phục hạn chế qua kiểm tra, giám sát đúng hạn",
      en: "Findings remedied in time",
    }),
  ],
};

export const rubrics: Policy["rubrics"] = { individual: person, leader: person, collective };
