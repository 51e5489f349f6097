import type { Bilingual } from "../../values/bilingual.ts";

/** The choice of a rule book, and the subjects whose results another one would change. */
export const POLICY_VIEW_TEXTS = {
  own: { vi: "{title} ({version})", en: "{title} ({version})" },
  effective: { vi: "Hiệu lực từ {day}", en: "In force from {day}" },
  publishedBy: { vi: "cơ quan ban hành, {at}", en: "published here, {at}" },
  sources: {
    vi: "Căn cứ của các giá trị: {law} theo văn bản, {local} theo quy định của đơn vị, {assumption} là giả định",
    en: "What its values rest on: {law} law, {local} local decision, {assumption} assumption",
  },
  values: { vi: "Căn cứ của từng giá trị", en: "Every value beside its text" },
  valuesHint: {
    vi: "Mỗi văn bản, rồi những giá trị theo văn bản đó. Câu nguyên văn chỉ ghi khi đã đọc được.",
    en: "Each text, and the values that rest on it. A sentence is given only where it was read word for word.",
  },
  findings: {
    vi: "Bộ quy tắc tự kiểm tra: {count} chỗ cần xem",
    en: "The rule book checked: {count} {count:place|places} to look at",
  },
  address: { vi: "Nơi đọc: {address}", en: "Read at: {address}" },
  compare: { vi: "So sánh với bộ quy tắc khác", en: "Compare with another rule book" },
} as const satisfies Record<string, Bilingual>;

export const IMPACT_TEXTS = {
  title: { vi: "Tác động của bộ quy tắc", en: "Impact of a rule book" },
  hint: {
    vi: "Chấm thử cùng số liệu của {period} theo cả hai bộ quy tắc; không công bố gì.",
    en: "A dry run over the figures of {period} by both rule books; nothing is published.",
  },
  before: { vi: "Bộ quy tắc thứ nhất", en: "First rule book" },
  after: { vi: "Bộ quy tắc thứ hai", en: "Second rule book" },
  start: { vi: "So sánh", en: "Compare" },
  running: { vi: "Đang chấm theo cả hai bộ…", en: "Running by both…" },
  unentered: {
    vi: "{count} trên {all} đối tượng còn thiếu số liệu, không bộ nào xếp loại được: phép so sánh chưa nói gì về họ. Nhập đủ rồi so sánh lại.",
    en: "Neither rule book can rate {count} of {all}: facts about them were not entered, and nothing is said of them. Enter them, and compare again.",
  },
  onlyOne: { vi: "Chỉ có một bộ quy tắc, không có gì để so sánh.", en: "There is one rule book only." },
  compared: { vi: "Đối tượng so sánh", en: "Compared" },
  raised: { vi: "Lên mức", en: "Raised" },
  lowered: { vi: "Xuống mức", en: "Lowered" },
  rescored: { vi: "Đổi điểm", en: "Another score" },
  crossedUp: { vi: "Điểm vượt lên ngưỡng trên", en: "Score reaches a better floor" },
  crossedDown: { vi: "Điểm tụt xuống dưới ngưỡng", en: "Score falls below a floor" },
  unchanged: { vi: "Không đối tượng nào thay đổi.", en: "Nobody changes." },
  level: { vi: "Mức", en: "Level" },
  score: { vi: "Điểm", en: "Score" },
  flags: { vi: "Lưu ý", en: "Flags" },
  proposals: { vi: "Đề nghị", en: "Proposals" },
  nothing: { vi: "không", en: "none" },
  onlyBefore: { vi: "Chỉ có trong lần thứ nhất: {count}", en: "In the first alone: {count}" },
  onlyAfter: { vi: "Chỉ có trong lần thứ hai: {count}", en: "In the second alone: {count}" },
} as const satisfies Record<string, Bilingual>;

export const IMPACT_GROUP_TEXTS = {
  up: { vi: "Lên mức", en: "Raised" },
  down: { vi: "Xuống mức", en: "Lowered" },
  other: { vi: "Đổi giữa có và không xếp loại", en: "To or from no level" },
  line: { vi: "Cùng mức, điểm qua ngưỡng", en: "Same level, score crosses a floor" },
  rest: { vi: "Cùng mức, khác điểm, lưu ý hoặc đề nghị", en: "Same level, other score, flags or proposals" },
} as const satisfies Record<string, Bilingual>;
