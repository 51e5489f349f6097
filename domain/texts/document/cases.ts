import type { Bilingual } from "../../values/bilingual.ts";
import type { CaseIssueCode } from "../../vocabulary/faults/case-issue-code.ts";

/** Issues of a worked case; the file is refused with the field. {detail} names the allowed values. */
export const CASE_ISSUE_TEXTS = {
  "not-json": { vi: "Tệp không phải JSON: {detail}", en: "the file is not JSON: {detail}" },
  "duplicate-field": { vi: "trường có hai lần: {detail}", en: "stands twice: {detail}" },
  missing: { vi: "thiếu", en: "is missing" },
  "unknown-field": { vi: "không có trường này", en: "is no field of a case" },
  "bad-value": { vi: "giá trị sai: {detail}", en: "has a wrong value: {detail}" },
  "not-amount": {
    vi: "phải là số thập phân từ 0 đến 100, viết trong ngoặc kép với dấu chấm",
    en: "must be a decimal of 0-100 in quotes, with a point",
  },
  "duplicate-id": { vi: "trùng mã đối tượng", en: "is the id of another subject too" },
  "unknown-policy": {
    vi: "không có bộ quy tắc này; có: {detail}",
    en: "is no known policy; there are: {detail}",
  },
  "not-in-force": {
    vi: "bộ quy tắc chưa có hiệu lực vào cuối năm này",
    en: "the policy is not in force at the end of this year",
  },
  "unknown-subject": { vi: "không có đối tượng này", en: "is no subject of the case" },
  "unknown-expected-criterion": {
    vi: "không có tiêu chí này; có: {detail}",
    en: "is no criterion of this subject; there are: {detail}",
  },
  "other-period": { vi: "khác với kỳ ghi trong facts", en: "differs from the period of the facts" },
  "bad-setting": {
    vi: "thiết lập {detail} không hợp lệ với bộ quy tắc này",
    en: "has a setting that the policy does not allow: {detail}",
  },
  "not-points": {
    vi: 'phải là số thập phân hoặc phân số, viết trong ngoặc kép, ví dụ "2.5" hoặc "5/3"',
    en: 'must be a decimal or a ratio in quotes, such as "2.5" or "5/3"',
  },
  "not-money": {
    vi: 'phải là số đồng nguyên, viết trong ngoặc kép, ví dụ "702000"',
    en: 'must be whole đồng in quotes, such as "702000"',
  },
  "decided-on-needed": {
    vi: "tiền thưởng tính theo ngày quyết định: ghi ngày vào trường decidedOn",
    en: "money depends on the day of the decision: give it in decidedOn",
  },
  "two-books-needed": {
    vi: "chỉ khi năm có hai bộ quy tắc: ghi bộ kia vào trường beside",
    en: "needs the year's other rule book: name it in beside",
  },
  "head-without-unit": { vi: "người đứng đầu phải có đơn vị", en: "a head needs a unit" },
  "score-and-months": { vi: "chỉ ghi điểm năm hoặc điểm các tháng", en: "give either a score or months" },
  "no-score": { vi: "cần điểm năm hoặc điểm các tháng", en: "a score or months are needed" },
  "nothing-expected": { vi: "phải nêu ít nhất một kết quả mong đợi", en: "must expect something" },
  "cap-above-law": {
    vi: "tỷ lệ cao hơn mức tối đa của quy định",
    en: "is above the highest share that the policy allows",
  },
  "unknown-award": {
    vi: "bộ quy tắc không có hình thức khen thưởng này cho năm",
    en: "is no award of the policy for a year",
  },
  "printed-needed": { vi: "cần tỷ lệ đã in để so", en: "is needed for the comparison" },
} as const satisfies Record<CaseIssueCode, Bilingual>;
