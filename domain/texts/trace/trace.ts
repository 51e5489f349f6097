import type { Bilingual } from "../../values/bilingual.ts";
import type { TraceRule } from "../../vocabulary/trace-rule.ts";
import type { WhenNone } from "../../vocabulary/when-none.ts";
import { PLACE_TEXTS } from "./awards.ts";
import { STUDY_COUNT_TEXTS } from "./study.ts";
import { WORK_COUNT_TEXTS } from "./work.ts";

/**
 * Sentences of a trace's nodes. Placeholders: {value} and {percent} of the node; {first}, {firstPercent} and {second}
 * of its children; {n}, the number of children; {title}, {subject}, and {period} after a blank.
 */
export const TRACE_TEXTS = {
  ...STUDY_COUNT_TEXTS,
  ...WORK_COUNT_TEXTS,
  ...PLACE_TEXTS,
  rating: {
    vi: "Phiếu điểm: {value} điểm{outcome}",
    en: "Score sheet: {value} {value:point|points}{outcome}",
  },
  "why-not": { vi: "Lý do chưa xếp loại {title}", en: "Why not {title}?" },
  gap: {
    vi: "{title}: đạt {second}, cần ít nhất {first}, còn thiếu {value}",
    en: "{title}: {second} reached, at least {first} needed, {value} missing",
  },
  "gap-beyond": {
    vi: "{title}: {first}, được nhiều nhất {second}, vượt {value}",
    en: "{title}: {first}, at most {second} allowed, {value} too much",
  },
  hindrance: { vi: "{title}", en: "{title}" },
  required: { vi: "Yêu cầu: {value}", en: "Asked: {value}" },
  reached: { vi: "Đạt được: {value}", en: "Reached: {value}" },
  score: { vi: "Tổng điểm các tiêu chí: {value}", en: "Points of all criteria: {value}" },
  "quarter-failed": {
    vi: "Quý không hoàn thành nhiệm vụ {subject}: {value} điểm",
    en: "Quarter at the lowest level, {subject}: {value} {value:point|points}",
  },
  "quarter-decided": {
    vi: "Mức của {subject} theo quyết định đã ghi: {title}",
    en: "Level of {subject} as it was decided: {title}",
  },
  "mean-of-months": {
    vi: "Bình quân {n} tháng được xếp loại: {value}",
    en: "Mean of {n} rated {n:month|months}: {value}",
  },
  "month-score": { vi: "Điểm tháng {subject}: {value}", en: "Points of month {subject}: {value}" },
  "given-score": { vi: "Điểm đã chấm: {value}", en: "Points given: {value}" },
  criterion: { vi: "{title}: {value} điểm", en: "{title}: {value} {value:point|points}" },
  "facts-missing": { vi: "Đơn vị chưa nhập: {value}", en: "Not entered by the unit: {value}" },
  "fact-missing": { vi: "Chưa nhập {subject}: {value}", en: "Not entered, {subject}: {value}" },
  rescaled: {
    vi: "{title}: {value} điểm sau khi tính lại theo nhóm",
    en: "{title}: {value} {value:point|points} after the group was scaled anew",
  },
  rescale: {
    vi: "Hệ số tính lại vì có tiêu chí không có việc phải làm: {first}/{second}",
    en: "Scale, since nothing was asked under some criteria: {first}/{second}",
  },
  "rescale-whole": { vi: "Điểm tối đa của nhóm: {value}", en: "Maximum of the group: {value}" },
  "rescale-kept": {
    vi: "Điểm tối đa của các tiêu chí có việc phải làm: {value}",
    en: "Maximum of the criteria under which something was asked: {value}",
  },
  max: { vi: "Điểm tối đa: {value}", en: "Maximum: {value}" },
  "per-event": { vi: "Điểm trừ mỗi lần: {value}", en: "Points lost each time: {value}" },
  points: { vi: "Điểm tính được: {value}", en: "Points reached: {value}" },
  "points-lost": { vi: "Điểm bị trừ: {value}", en: "Points lost: {value}" },
  missed: { vi: "Số lần chưa thực hiện: {value}", en: "Missed: {value}" },
  "within-max": {
    vi: "Điểm được tính, không quá điểm tối đa: {value}",
    en: "Points counted, not above the maximum: {value}",
  },
  "mean-of-periods": { vi: "Bình quân của {n} kỳ: {value}", en: "Mean of {n} {n:period|periods}: {value}" },
  "mean-of-task-results": {
    vi: "Bình quân kết quả nhiệm vụ của {n} kỳ: {percent}%",
    en: "Mean task result of {n} {n:period|periods}: {percent}%",
  },
  "entered-by-committee": {
    vi: "Cấp ủy chấm {subject}: {value}",
    en: "Entered by the committee for {subject}: {value}",
  },
  "entered-by-unit": {
    vi: "Đơn vị chấm {subject}: {value}",
    en: "Entered by the unit for {subject}: {value}",
  },
  "entered-by-self": {
    vi: "Tự chấm {subject}: {value}",
    en: "Entered by the subject for {subject}: {value}",
  },
  "nothing-to-count": {
    vi: "Không có dữ liệu để tính: {value} điểm",
    en: "Nothing to count: {value} {value:point|points}",
  },
  share: { vi: "Tỷ lệ: {first}/{second} = {percent}%", en: "Share: {first}/{second} = {percent}%" },
  "rate-window": {
    vi: "Tỷ lệ sau khi áp mức sàn, mức trần: {percent}%",
    en: "Share after floor and ceiling: {percent}%",
  },
  band: { vi: "Khung điểm: {value}", en: "Band: {value} {value:point|points}" },
  hundred: { vi: "Một trăm phần trăm: {value}", en: "One hundred per cent: {value}" },
} as const satisfies Record<TraceRule, Bilingual>;

/** The heading of the levels' floors and conditions at the end of a trace in words. */
export const THRESHOLDS_TEXT: Bilingual = {
  vi: "Ngưỡng điểm và điều kiện đã dùng",
  en: "Floors and conditions that were used",
};
/** The number of a long source that several lines refer to. */
export const BASIS_TEXT: Bilingual = { vi: "căn cứ {number}", en: "basis {number}" };
/** Where a number of the policy comes from, and the day from which it holds. */
export const ORIGIN_TEXT: Bilingual = { vi: "{source}, từ {day}", en: "{source}, from {day}" };
/** The count of rows that are listed in a line above. */
export const LISTED_ABOVE_TEXT: Bilingual = {
  vi: "{count} dòng đã nêu trên",
  en: "listed above: {count}",
};
/** The parts behind a number that is their mean. */
export const MEAN_OF_TEXT: Bilingual = { vi: " = trung bình của {parts}", en: " = mean of {parts}" };
/** The rater who entered the points of a period, in a list of periods. */
export const ENTERED_BY_TEXTS = {
  "entered-by-committee": { vi: "cấp ủy chấm", en: "committee" },
  "entered-by-unit": { vi: "đơn vị chấm", en: "unit" },
  "entered-by-self": { vi: "tự chấm", en: "self" },
} as const satisfies Record<string, Bilingual>;
/**
 * The reason behind a criterion's points where nothing was counted or entered, by the points that the policy then
 * gives.
 */
export const NOTHING_COUNTED_TEXTS = {
  full: { vi: "; trong kỳ không có gì phải làm nên đủ điểm", en: "; nothing was to be done, so all points" },
  zero: { vi: "; trong kỳ không có gì để tính nên không có điểm", en: "; nothing to count, so no points" },
  rescale: {
    vi: "; trong kỳ không có gì phải làm nên điểm tối đa được chia cho các tiêu chí khác",
    en: "; nothing was asked, so the maximum is shared out over the other criteria",
  },
  undecided: { vi: "; chưa nhập nên chưa có điểm", en: "; not entered yet, so no points yet" },
} as const satisfies Record<WhenNone, Bilingual>;
/** Behind the score where criteria are rounded so that they add up to it. */
export const ROUNDED_PARTS_TEXT: Bilingual = {
  vi: " (điểm từng tiêu chí làm tròn sao cho cộng lại đúng bằng tổng điểm)",
  en: " (points of the criteria are rounded so that they add up to the score)",
};
/** The maximum behind a criterion's points. */
export const OUT_OF_TEXT: Bilingual = { vi: " trên tối đa {max}", en: " of at most {max}" };
