import type { Bilingual } from "../../values/bilingual.ts";

/** The numbers of a standing that conditions test. */
export const CONDITION_TEXTS: Readonly<
  Record<"done" | "late" | "exceeded" | "errors" | "remedied" | "discipline", Bilingual>
> = {
  done: { vi: "tỷ lệ nhiệm vụ hoàn thành (%)", en: "tasks done (%)" },
  late: { vi: "tỷ lệ nhiệm vụ chậm (%)", en: "tasks late (%)" },
  exceeded: { vi: "tỷ lệ nhiệm vụ vượt mức (%)", en: "tasks exceeded (%)" },
  errors: { vi: "tỷ lệ nhiệm vụ có lỗi nghiêm trọng (%)", en: "tasks with a serious error (%)" },
  remedied: { vi: "tỷ lệ hạn chế đã khắc phục (%)", en: "shortcomings remedied (%)" },
  discipline: {
    vi: "số kỷ luật của tập thể và thành viên lãnh đạo",
    en: "disciplinary measures of the unit and its leadership",
  },
};

export const CAP_BASE_TEXTS: Readonly<Record<"HTT" | "HTT_TRO_LEN" | "TONG_SO", Bilingual>> = {
  HTT: { vi: "số hoàn thành tốt nhiệm vụ", en: "those rated HTT" },
  HTT_TRO_LEN: { vi: "số hoàn thành tốt nhiệm vụ trở lên", en: "those rated HTT or better" },
  TONG_SO: { vi: "tổng số được xếp loại", en: "all rated" },
};

/** How the cap becomes whole, and whether heads count in it. */
export const CAP_ROUNDING_TEXTS = {
  floor: { vi: "lấy phần nguyên", en: "rounded down" },
  "half-up": { vi: "từ 0,5 trở lên làm tròn thành 1", en: "from one half on rounded up" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const CAP_HEADS_TEXTS = {
  inside: { vi: "người đứng đầu tính trong tỷ lệ", en: "heads count in the ratio" },
  outside: { vi: "người đứng đầu tính ngoài tỷ lệ", en: "heads are outside the ratio" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SOURCE_KIND_TEXTS: Readonly<Record<"law" | "local" | "assumption", Bilingual>> = {
  law: { vi: "{source}", en: "{source}" },
  local: { vi: "quy định của cấp ủy: {source}", en: "local decision: {source}" },
  assumption: {
    vi: "giả định, văn bản không quy định: {source}",
    en: "assumption, no text fixes it: {source}",
  },
};

/** Names of the policy's numbers in a score sheet. */
export const PARAMETER_TEXTS = {
  ...CONDITION_TEXTS,
  score: { vi: "điểm", en: "score" },
  floor: { vi: "mức sàn", en: "floor" },
  ceiling: { vi: "mức trần", en: "ceiling" },
  from: { vi: "từ tỷ lệ", en: "from a share of" },
  points: { vi: "điểm", en: "points" },
  max: { vi: "điểm tối đa", en: "maximum" },
  "per-event": { vi: "điểm trừ mỗi lần", en: "points lost each time" },
  "error-weight": {
    vi: "phần chất lượng mất vì một lỗi nghiêm trọng",
    en: "quality lost by a serious error",
  },
  "late-weight": { vi: "phần tiến độ mất vì một nhiệm vụ chậm", en: "progress lost by a late task" },
  "copied-share": { vi: "tỷ lệ trùng phải xem lại (%)", en: "share from which to look (%)" },
  "when-none": { vi: "khi không có gì để tính", en: "when there is nothing to count" },
  rhythm: { vi: "nhịp chấm", en: "rhythm" },
  inspections: { vi: "định kỳ kiểm tra, giám sát", en: "regularity of inspections" },
  award: { vi: "căn cứ khen thưởng", en: "basis of the award" },
  "award.years": { vi: "số năm liền", en: "years running" },
  "award.share": { vi: "tỷ lệ ít nhất", en: "share of at least" },
  "award.vote": { vi: "tỷ lệ phiếu của toàn bộ hội đồng (%)", en: "votes of the whole council (%)" },
  "award.tasks": { vi: "mức phải đạt (%)", en: "asked (%)" },
  "award.slots": { vi: "số chỉ tiêu", en: "slots" },
  "award.percent": { vi: "tỷ lệ chỉ tiêu (%)", en: "share of slots (%)" },
  "award.rounding": { vi: "cách làm tròn", en: "rounding" },
  "award.least": { vi: "số chỉ tiêu ít nhất", en: "slots at least" },
  "award.women": { vi: "tỷ lệ nữ của tập thể (%)", en: "women in a collective (%)" },
  "cap.base": { vi: "cơ sở tính giới hạn xuất sắc", en: "base of the cap" },
  "cap.percent": { vi: "tỷ lệ khống chế (%)", en: "cap (%)" },
  "cap.rounding": { vi: "cách làm tròn", en: "rounding" },
  led: { vi: "căn cứ xét nhiệm vụ phụ trách", en: "basis of the tasks led" },
  "cap.drop": { vi: "cách tính khi có người ngoài giới hạn", en: "treatment of those beyond the cap" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Names of parameter values that are codes. */
export const PARAMETER_VALUE_TEXTS = {
  full: { vi: "đủ điểm", en: "all points" },
  zero: { vi: "không điểm", en: "no points" },
  rescale: { vi: "chia điểm cho các tiêu chí khác", en: "shared out over the other criteria" },
  monthly: { vi: "hằng tháng", en: "monthly" },
  quarterly: { vi: "hằng quý", en: "quarterly" },
  yearly: { vi: "hằng năm", en: "yearly" },
  undecided: { vi: "chưa xếp mức", en: "no level yet" },
  floor: CAP_ROUNDING_TEXTS.floor,
  down: { vi: "lấy phần nguyên", en: "down" },
  "half-up": { vi: "từ một nửa trở lên thì lấy tròn lên", en: "half-up" },
  up: { vi: "lấy tròn lên", en: "up" },
  simple: { vi: "không cộng người ngoài giới hạn vào cơ sở", en: "they do not enlarge the base" },
  "fixed-point": { vi: "cộng người ngoài giới hạn vào cơ sở", en: "they enlarge the base" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Names of tie breakers; a criterion has its own title. */
export const TIE_BREAKER_TEXTS = {
  score: { vi: "tổng điểm", en: "the score" },
  done: CONDITION_TEXTS.done,
  late: CONDITION_TEXTS.late,
  exceeded: CONDITION_TEXTS.exceeded,
  remedied: CONDITION_TEXTS.remedied,
  streak: { vi: "số năm liền ở mức cao nhất", en: "years running at the best level" },
  women: { vi: "ưu tiên nữ, tập thể có nhiều nữ", en: "preference for women" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Pools in which an award's slots are counted. */
export const SLOT_POOL_TEXTS = {
  unit: { vi: "trong từng đơn vị", en: "in each unit" },
  group: { vi: "trong từng nhóm tương đồng", en: "in each peer group" },
  organisation: { vi: "trong toàn đảng bộ", en: "in the whole organisation" },
} as const satisfies Readonly<Record<string, Bilingual>>;
