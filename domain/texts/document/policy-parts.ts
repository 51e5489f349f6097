import type { Bilingual } from "../../values/bilingual.ts";

/** What the fields of a policy document are called where its values are listed. */
export const POLICY_PART_TEXTS = {
  groups: { vi: "Nhóm tiêu chí", en: "Group of criteria" },
  criteria: { vi: "Tiêu chí", en: "Criterion" },
  levels: { vi: "Mức xếp loại", en: "Level" },
  triggers: { vi: "Căn cứ không hoàn thành", en: "Ground for the lowest level" },
  cap: { vi: "Giới hạn xuất sắc", en: "Limit on the best level" },
  notRated: { vi: "Chưa xếp loại", en: "Not rated" },
  leaders: { vi: "Lãnh đạo, quản lý", en: "Leaders" },
  dues: { vi: "Việc phải có", en: "What is due" },
  discipline: { vi: "Kỷ luật", en: "Discipline" },
  copiedPlan: { vi: "Kế hoạch sao chép", en: "Copied plans" },
  proposals: { vi: "Khen thưởng", en: "Award" },
  max: { vi: "điểm tối đa", en: "maximum" },
  floor: { vi: "từ điểm, tỷ lệ", en: "from a score or share of" },
  ceiling: { vi: "đủ điểm từ tỷ lệ", en: "all points from a share of" },
  bands: { vi: "khung điểm", en: "band" },
  from: { vi: "từ tỷ lệ", en: "from a share of" },
  points: { vi: "điểm", en: "points" },
  perEvent: { vi: "điểm trừ mỗi lần", en: "points lost each time" },
  order: { vi: "lấy điểm của ai trước", en: "whose points count first" },
  whenNone: { vi: "khi không có gì để tính", en: "when there is nothing to count" },
  errorWeight: { vi: "phần chất lượng mất vì một lỗi nghiêm trọng", en: "quality lost by a serious error" },
  lateWeight: { vi: "phần tiến độ mất vì một lần chậm", en: "progress lost by a late task" },
  objectiveCause: { vi: "lý do khách quan được xác nhận", en: "a confirmed objective cause" },
  unplanned: { vi: "nhiệm vụ ngoài kế hoạch", en: "tasks beyond the assigned ones" },
  value: { vi: "mức", en: "limit" },
  atLeast: { vi: "ít nhất", en: "at least" },
  atMost: { vi: "nhiều nhất", en: "at most" },
  below: { vi: "dưới (%)", en: "below (%)" },
  percent: { vi: "tỷ lệ (%)", en: "share (%)" },
  percentMax: {
    vi: "tỷ lệ cao nhất cấp có thẩm quyền được đặt (%)",
    en: "highest share that may be set (%)",
  },
  base: { vi: "số làm gốc", en: "base" },
  drop: { vi: "cách loại người ngoài giới hạn", en: "how those beyond it are left out" },
  rounding: { vi: "cách làm tròn", en: "rounding" },
  heads: { vi: "người đứng đầu", en: "heads" },
  led: { vi: "nhiệm vụ phụ trách", en: "tasks led" },
  ownTasks: { vi: "nhiệm vụ riêng cũng xét", en: "own tasks are conditions, too" },
  deputyUnitDone: {
    vi: "cấp phó không xuất sắc khi tập thể hoàn thành dưới (%)",
    en: "a deputy is not at the best level when the unit's tasks are below (%)",
  },
  undecidedUnit: { vi: "đơn vị chưa có mức", en: "the unit has no level yet" },
  admittedMonths: { vi: "số tháng từ ngày kết nạp", en: "months since admission" },
  workedMonths: { vi: "số tháng làm việc trong năm", en: "months worked in the year" },
  workedCategories: { vi: "diện tính tháng làm việc", en: "whose months of work are counted" },
  exempt: { vi: "người được miễn, bị đình chỉ", en: "exempt and suspended people" },
  admission: { vi: "đảng viên mới", en: "new members" },
  fourthQuarter: { vi: "quý IV", en: "the fourth quarter" },
  monthPresence: { vi: "ngày làm việc trong tháng ít nhất (%)", en: "days at work in a month at least (%)" },
  flagFrom: { vi: "phải xem lại từ tỷ lệ trùng (%)", en: "to be looked at from a copied share of (%)" },
  rhythm: { vi: "nhịp chấm", en: "rhythm" },
  common: { vi: "điểm chung", en: "common criteria" },
  results: { vi: "kết quả nhiệm vụ", en: "results" },
  inspections: { vi: "định kỳ kiểm tra, giám sát", en: "regularity of inspections" },
  remedyDays: { vi: "số ngày khắc phục", en: "days for a remedy" },
  closing: { vi: "ngày chốt trước ngày cuối kỳ", en: "days of closing before the period's end" },
  month: { vi: "tháng", en: "month" },
  quarter: { vi: "quý", en: "quarter" },
  year: { vi: "năm", en: "year" },
  reports: { vi: "báo cáo của đơn vị", en: "the units' reports" },
  every: { vi: "định kỳ", en: "every" },
  withinDays: { vi: "trong số ngày", en: "within days" },
  decisions: { vi: "ngày phải quyết định sau kỳ", en: "days for the decision after the period" },
  unitMonths: { vi: "số tháng đơn vị hoạt động", en: "months of the unit's existence" },
  undescribed: { vi: "chưa ghi hình thức, căn cứ", en: "without form or ground" },
  oncePerAct: { vi: "một hành vi tính một lần", en: "one act counts once" },
  unitOfAct: { vi: "đơn vị khi vi phạm", en: "the unit of the act" },
  unknownGround: { vi: "căn cứ không có trong bộ quy tắc", en: "a ground that is not in the rule book" },
  work: { vi: "Xếp loại công tác", en: "Rating of work" },
  categories: { vi: "diện được xếp loại", en: "who is rated" },
  beside: { vi: "Bộ quy tắc thứ hai của năm", en: "The year's other rule book" },
  typicalOfYear: { vi: "Tiêu biểu của năm", en: "The year's outstanding" },
  verifyFirst: { vi: "Thẩm tra trước khi xếp loại", en: "Verification before the rating" },
  headAtMostUnit: {
    vi: "Người đứng đầu không xếp cao hơn đơn vị",
    en: "A head is rated no higher than the unit",
  },
  quarterKhtnvBlocksHtxs: {
    vi: "Có quý không hoàn thành thì năm không xuất sắc",
    en: "A quarter not completed rules out the best level",
  },
  money: { vi: "tiền thưởng", en: "money" },
  ratio: { vi: "số lần lương cơ sở", en: "times the base salary" },
  repeat: { vi: "những năm đã được khen", en: "years that were rewarded already" },
  years: { vi: "số năm liền", en: "years running" },
  slots: { vi: "số suất", en: "slots" },
  least: { vi: "ít nhất", en: "at least" },
  share: { vi: "tỷ lệ nữ (%)", en: "women (%)" },
  tieBreakers: { vi: "xét trước", en: "comes first by" },
  hold: { vi: "tạm dừng khi có việc chưa rõ", en: "held while something is open" },
  "condition-streak": { vi: "chuỗi năm", en: "a streak" },
  "condition-tasks": { vi: "nhiệm vụ", en: "tasks" },
  "condition-memberShare": { vi: "tỷ lệ thành viên được đề nghị", en: "share of members proposed" },
  "condition-levelShare": { vi: "tỷ lệ đạt mức", en: "share that reach a level" },
  "condition-termYears": { vi: "các năm của nhiệm kỳ", en: "years of the term" },
  "condition-vote": { vi: "phiếu của toàn bộ hội đồng (%)", en: "votes of the whole council (%)" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Whose points count, where a policy lists them. */
export const RATER_TEXTS = {
  committee: { vi: "cấp ủy", en: "the committee" },
  unit: { vi: "đơn vị", en: "the unit" },
  self: { vi: "tự chấm", en: "the subject" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Categories of people whose months of work are counted. */
export const WORK_CATEGORY_TEXTS = {
  "can-bo": { vi: "cán bộ", en: "officials" },
  "cong-chuc": { vi: "công chức", en: "civil servants" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How the wording of a text was come by. */
export const SEEN_TEXTS = {
  wording: { vi: "đã đọc nguyên văn", en: "wording read" },
  "second-hand": { vi: "chỉ biết qua bản trích, chưa đọc nguyên văn", en: "second-hand, wording not read" },
  draft: { vi: "bản dự thảo", en: "a draft" },
  unread: { vi: "chưa đọc, chưa kiểm chứng", en: "not read, not verified" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const SOURCE_KINDS_TEXTS = {
  law: { vi: "Văn bản", en: "Law" },
  local: { vi: "Quy định của đơn vị", en: "Local decision" },
  assumption: { vi: "Giả định", en: "Assumption" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Sentences about the text behind a value. */
export const BASIS_TEXTS = {
  quote: { vi: "“{quote}”", en: "“{quote}”" },
  noQuote: { vi: "chưa có câu nguyên văn", en: "no sentence word for word" },
  from: { vi: "hiệu lực từ {day}", en: "in force from {day}" },
  ended: { vi: "hết hiệu lực từ {day}, thay bằng {by}", en: "ended on {day}, replaced by {by}" },
  amended: { vi: "được {by} sửa đổi từ {day} ({seen})", en: "changed by {by} from {day} ({seen})" },
} as const satisfies Readonly<Record<string, Bilingual>>;
