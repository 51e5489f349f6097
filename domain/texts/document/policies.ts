import type { Bilingual } from "../../values/bilingual.ts";
import type { PolicyIssueCode } from "../../vocabulary/faults/policy-issue-code.ts";

/** Issues of a policy, each reported with its path in the document. */
export const POLICY_ISSUE_TEXTS = {
  "not-json": { vi: "Tệp không phải JSON: {detail}", en: "the file is not JSON: {detail}" },
  "duplicate-field": { vi: "trường có hai lần: {detail}", en: "stands twice: {detail}" },
  missing: { vi: "thiếu", en: "is missing" },
  "unknown-field": { vi: "không có trường này", en: "is no field of a policy" },
  "bad-value": { vi: "giá trị sai: {detail}", en: "has a wrong value: {detail}" },
  "not-in-force-at-start": {
    vi: "chưa có giá trị từ ngày đầu của bộ quy tắc",
    en: "has no value on the policy's first day",
  },
  "dates-not-ascending": { vi: "các ngày hiệu lực không tăng dần", en: "has days that do not ascend" },
  "points-do-not-sum": {
    vi: "tổng điểm các tiêu chí khác điểm của nhóm: {detail}",
    en: "has criteria that do not sum to its points: {detail}",
  },
  "groups-do-not-sum": { vi: "tổng điểm các nhóm khác 100: {detail}", en: "do not sum to 100: {detail}" },
  "unknown-group": {
    vi: "không có nhóm này; các nhóm: {detail}",
    en: "is no group of the rubric; its groups: {detail}",
  },
  "empty-group": { vi: "nhóm không có tiêu chí nào", en: "has no criterion" },
  "duplicate-id": { vi: "trùng mã", en: "stands twice" },
  "floors-not-descending": {
    vi: "ngưỡng chồng lên ngưỡng của mức trên",
    en: "overlaps the floor of the level above",
  },
  "bands-not-ascending": { vi: "các ngưỡng không tăng dần", en: "has thresholds that do not ascend" },
  "band-points-fall": {
    vi: "khung cao hơn cho ít điểm hơn khung thấp",
    en: "gives fewer points for a higher band",
  },
  "points-above-maximum": {
    vi: "có khung cho điểm cao hơn điểm tối đa",
    en: "gives more than the criterion's maximum",
  },
  "share-out-of-range": { vi: "phải từ 0 đến 1", en: "must lie between 0 and 1" },
  "unknown-level": {
    vi: "không phải mức nào phía trên mức thấp nhất",
    en: "is no level above the lowest",
  },
  "levels-out-of-order": {
    vi: "các mức phải xếp từ cao xuống thấp: {detail}",
    en: "must stand best first: {detail}",
  },
  "level-not-given": {
    vi: "bộ quy tắc không xếp mức này; các mức: {detail}",
    en: "is no level that this policy gives; its levels: {detail}",
  },
  "conditions-contradict": {
    vi: "trái với điều kiện khác của cùng mức: không ai đạt được cả hai",
    en: "contradicts another condition of the level: nobody can meet both",
  },
  "unknown-category": {
    vi: "không có đối tượng này; các đối tượng: {detail}",
    en: "is no category of people; the categories: {detail}",
  },
  "unknown-unit-kind": {
    vi: "không có loại đơn vị này; các loại: {detail}",
    en: "is no kind of unit; the kinds: {detail}",
  },
  "duplicate-level": { vi: "trùng mức", en: "stands twice" },
  "lowest-floor-not-zero": {
    vi: "mức thấp nhất phải bắt đầu từ 0",
    en: "must be 0 for the lowest level",
  },
  "before-its-text": {
    vi: "có hiệu lực trước văn bản làm căn cứ ({detail})",
    en: "holds before the text on which it rests ({detail})",
  },
  "out-of-range": { vi: "ngoài giới hạn có thể", en: "lies outside what is possible" },
  "no-rhythm": {
    vi: "chưa nêu nhóm tiêu chí này phải chấm theo tháng, quý hay năm: {detail}",
    en: "does not say whether this group is due monthly, quarterly or yearly: {detail}",
  },
  "negative-points": { vi: "không được âm", en: "must not be negative" },
  "not-measurable": {
    vi: "không đếm được cho loại đối tượng này",
    en: "cannot be counted for this kind of subject",
  },
  "cap-above-maximum": {
    vi: "cao hơn mức tối đa mà bộ quy tắc cho phép",
    en: "is above the highest that the policy allows",
  },
  "proposal-not-yet-decided": {
    vi: "hỏi một đề nghị chưa được xét trước đó",
    en: "asks for a proposal that is not decided before it",
  },
  "women-rule-not-in-law": {
    vi: "chỉ pháp luật về thi đua, khen thưởng của Nhà nước mới có quy định ưu tiên nữ",
    en: "stands only where the state's law on emulation has it",
  },
  "unknown-criterion": {
    vi: "không phải tiêu chí của loại đối tượng này",
    en: "is no criterion of these kinds of subject",
  },
  "term-only": {
    vi: "khen thưởng nhiệm kỳ chỉ xét các năm của nhiệm kỳ, và chỉ khen thưởng nhiệm kỳ mới xét các năm đó",
    en: "asks for a term's years outside an award for a term, or the other way round",
  },
} as const satisfies Record<PolicyIssueCode, Bilingual>;
