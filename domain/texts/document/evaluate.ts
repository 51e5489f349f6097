import type { Bilingual } from "../../values/bilingual.ts";

/** Texts of `npm run evaluate`. */
export const EVALUATE_TEXTS = {
  unreadable: { vi: "không đọc được tệp", en: "the file cannot be read" },
  "unknown-policy": {
    vi: "không có bộ quy tắc này; có: {known}, hoặc đường dẫn tới tệp .json",
    en: "no such policy; there are: {known}, or the path of a .json file",
  },
  "not-in-force": {
    vi: "bộ quy tắc có hiệu lực từ {effective}, sau ngày cuối kỳ {period}",
    en: "the policy is in force from {effective}, after the end of {period}",
  },
  "bad-setting": {
    vi: "biểu settings, thiết lập {setting}: tên hoặc giá trị sai; cap.base: HTT, HTT_TRO_LEN, TONG_SO; cap.percent: 0 - {most}; cap.drop: simple, fixed-point; cap.rounding: floor, half-up; cap.heads: inside, outside; quality.errors: 0 - 100; headAtMostUnit, quarterKhtnvBlocksHtxs, leaders.ownTasks: on, off; rhythm: monthly, quarterly, yearly; dues.inspections, dues.reports: none, monthly, quarterly, yearly; dues.reportDays: 0 - 366",
    en: "form settings, setting {setting}: a wrong name or value; cap.base: HTT, HTT_TRO_LEN, TONG_SO; cap.percent: 0 - {most}; cap.drop: simple, fixed-point; cap.rounding: floor, half-up; cap.heads: inside, outside; quality.errors: 0 - 100; headAtMostUnit, quarterKhtnvBlocksHtxs, leaders.ownTasks: on, off; rhythm: monthly, quarterly, yearly; dues.inspections, dues.reports: none, monthly, quarterly, yearly; dues.reportDays: 0 - 366",
  },
  contradictions: {
    vi: "Cần xem lại {count} chỗ:",
    en: "{count} {count:place|places} to be checked:",
  },
  receipts: { vi: "Số phiếu điểm: {count}", en: "Score sheets: {count}" },
  rated: {
    vi: "{policy}, kỳ {period}: {count} đối tượng",
    en: "{policy}, period {period}: {count} {count:subject|subjects}",
  },
  written: { vi: "Đã ghi {file}", en: "Written: {file}" },
  impact: {
    vi: "{before} → {after}: {raised} lên mức, {lowered} xuống mức, {crossedUp} vượt ngưỡng lên, {crossedDown} tụt dưới ngưỡng, {changed}/{compared} có thay đổi",
    en: "{before} → {after}: {raised} {raised:rises|rise}, {lowered} {lowered:falls|fall}, {crossedUp} {crossedUp:crosses|cross} a floor upwards, {crossedDown} {crossedDown:falls|fall} below one, {changed} of {compared} {changed:changes|change}",
  },
} as const satisfies Record<string, Bilingual>;
