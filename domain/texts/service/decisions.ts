import type { Bilingual } from "../../values/bilingual.ts";
import type { DecisionFaultCode } from "../../vocabulary/faults/decision-fault-code.ts";

/** How a decision that exceeds a limit can be recorded; said once after all its limits. */
export const EXCEPTION_ONLY: Bilingual = {
  vi: "Chỉ ghi được như ngoại lệ: nêu căn cứ (điều, khoản) và lý do.",
  en: "It is recorded only as an exception: name the article and the reason.",
};

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
  "vote-missing": {
    vi: "Danh hiệu này cần số phiếu đồng ý và tổng số thành viên hội đồng.",
    en: "This title needs the votes in favour and the number of council members.",
  },
  "on-hold": {
    vi: "Đang có việc chờ kết luận.",
    en: "Something is pending.",
  },
  "wrong-kind": {
    vi: "Hình thức này không dành cho loại đối tượng này ({source}).",
    en: "This award is not for subjects of this kind ({source}).",
  },
  "below-level": {
    vi: "Hình thức này cần mức {needed} trở lên; mức của đối tượng là: {level}.",
    en: "This award needs the level {needed} or better; the subject's is: {level}.",
  },
  "not-rated": {
    vi: "Đối tượng này không thuộc diện xếp loại trong kỳ.",
    en: "This subject is not rated in the period.",
  },
  "beyond-cap": {
    vi: "Nhóm {group} có {slots} chỉ tiêu xuất sắc; với quyết định này là {taken}.",
    en: "The group {group} has {slots} {slots:place|places} at the best level; with this decision {taken} are taken.",
  },
  "vote-too-low": {
    vi: "Đạt {percent}% tổng số thành viên hội đồng, cần từ {limit}%.",
    en: "{percent}% of all council members agreed, {limit}% are needed.",
  },
  "council-differs": {
    vi: "Ở đây hội đồng có {members} thành viên; các quyết định khác cùng ngày ghi {other}.",
    en: "The council has {members} {members:member|members} here; other decisions of the day say {other}.",
  },
  "day-far": {
    vi: "Ngày {day} cách xa kỳ được quyết định, kết thúc ngày {end}.",
    en: "The day {day} is far from the period that is decided on, which ends on {end}.",
  },
  "day-ahead": {
    vi: "Ngày {day} chưa đến (hôm nay là {today}): quyết định được ghi sau khi đã ký.",
    en: "The day {day} has not come (today is {today}): a decision is recorded once it was signed.",
  },
  "text-ended": {
    vi: "Căn cứ {source}: đã hết hiệu lực vào ngày quyết định {day}. Cần bộ quy tắc có giá trị theo văn bản mới.",
    en: "The source {source} had ended on the day of the decision, {day}. The rule book needs a value by the new text.",
  },
  "not-earned": {
    vi: "Kết quả chấm chưa cho phép mức {decided}: {why}",
    en: "The run does not allow the level {decided}: {why}",
  },
  "typical-below": {
    vi: "Chỉ công nhận tiêu biểu trong số đạt mức {best}; mức của đối tượng là: {level}.",
    en: "Only those at the level {best} are recognised as outstanding; the subject's level is: {level}.",
  },
  "award-stands": {
    vi: "Với mức {level}, hình thức đã quyết định không còn đủ điều kiện: {award}. Hãy quyết định lại hình thức đó trong cùng lần ghi.",
    en: "With the level {level} an award that was decided lacks its condition: {award}. Decide on it again together with the level.",
  },
  "not-met": {
    vi: "Lần chấm không đề nghị hình thức này, nên các điều kiện khác ngoài mức xếp loại ({source}) chưa được xác nhận.",
    en: "The run does not propose this award, so its conditions beside the level ({source}) are not established.",
  },
  "given-twice": {
    vi: "Một quyết định khác đã tặng hình thức này cho đối tượng: {award}.",
    en: "Another decision gives this award to the subject: {award}.",
  },
  "votes-exceed": {
    vi: "Số phiếu đồng ý ({votes}) lớn hơn tổng số thành viên hội đồng ({members}).",
    en: "There are more votes in favour ({votes}) than members of the council ({members}).",
  },
  "exception-exceeds-nothing": {
    vi: "Quyết định này không vượt giới hạn nào: bỏ trống căn cứ ngoại lệ.",
    en: "This decision exceeds no limit: leave the article of an exception empty.",
  },
  "exception-without-reason": {
    vi: "Ngoại lệ phải có cả căn cứ và lý do.",
    en: "An exception needs both an article and a reason.",
  },
  "not-stored": {
    vi: "Sổ không nhận dòng này: {field}.",
    en: "The register does not take this row: {field}.",
  },
} as const satisfies Record<DecisionFaultCode, Bilingual>;
