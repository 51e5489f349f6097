import type { Bilingual } from "../../values/bilingual.ts";
import type { DecisionFaultCode } from "../../vocabulary/faults/decision-fault-code.ts";

/** Reasons why one decision of a request was not recorded. `{name}` is filled in. */
export const DECISION_FAULT_TEXTS = {
  "unknown-subject": {
    vi: "Lần chấm này không có đối tượng này.",
    en: "This run has no such subject.",
  },
  "own-subject": {
    vi: "Không ai quyết định về chính mình.",
    en: "Nobody decides on themselves.",
  },
  "declared-interest": {
    vi: "Người quyết định đã khai báo có lợi ích liên quan đến đối tượng này.",
    en: "You have declared an interest in this subject.",
  },
  "other-period": {
    vi: "Hình thức này không dành cho kỳ này: khen nhiệm kỳ ghi ở nhiệm kỳ, khen năm ghi ở kết quả của năm.",
    en: "This award is not for this period: a term's is recorded with the term, a year's with the year's run.",
  },
  duplicate: {
    vi: "Đối tượng và nội dung này đã có ở dòng trước.",
    en: "This subject and matter stand in an earlier line.",
  },
  "nothing-proposed": {
    vi: "Không có đề nghị để đồng ý: hãy ghi quyết định khác, với mức hoặc hình thức cụ thể.",
    en: "Nothing was proposed that could be approved: decide otherwise, with a level or an award.",
  },
  "value-missing": {
    vi: "Quyết định khác với đề nghị phải nêu mức hoặc hình thức.",
    en: "A decision other than the proposal names a level or an award.",
  },
  "value-unexpected": {
    vi: "Đồng ý thì không ghi mức hoặc hình thức khác với đề nghị.",
    en: "An approval names no other level or award than the proposal.",
  },
  "reason-missing": {
    vi: "Quyết định khác với đề nghị phải có lý do.",
    en: "A decision other than the proposal needs a reason.",
  },
  "on-hold": {
    vi: "Đang có việc chờ kết luận: chỉ quyết định khi nêu lý do.",
    en: "Something is pending: a decision needs a stated reason.",
  },
  "vote-missing": {
    vi: "Danh hiệu này cần số phiếu đồng ý và tổng số thành viên hội đồng.",
    en: "This title needs the votes in favour and the number of council members.",
  },
  "vote-too-low": {
    vi: "Đạt {percent}% tổng số thành viên hội đồng, cần từ {limit}%.",
    en: "{percent}% of all council members agreed, {limit}% are needed.",
  },
  "not-stored": {
    vi: "Sổ không nhận dòng này: {field}.",
    en: "The register does not take this row: {field}.",
  },
} as const satisfies Record<DecisionFaultCode, Bilingual>;
