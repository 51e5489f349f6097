import type { Bilingual } from "../../values/bilingual.ts";
import type { HardContradiction, SoftContradiction } from "../../vocabulary/faults/contradiction-code.ts";

/** Two cells that cannot both be true, and what to do. `{one}` and `{other}` are their values. */
export const HARD_CONTRADICTION_TEXTS = {
  "done-over-assigned": {
    vi: "Hoàn thành {one} nhưng chỉ được giao {other}. Sửa ô Hoàn thành hoặc ô Được giao; việc làm thêm ghi ở cột Hoàn thành ngoài kế hoạch.",
    en: "{one} done of {other} assigned. Mend Done or Assigned; tasks beyond the assigned ones belong in Unplanned, done.",
  },
  "late-over-done": {
    vi: "Chậm {one} nhưng chỉ hoàn thành {other}. Việc chậm là một phần của việc hoàn thành: sửa ô Chậm hoặc ô Hoàn thành.",
    en: "{one} late of {other} done. Late tasks are among those done: mend Late or Done.",
  },
  "exceeded-over-done": {
    vi: "Vượt mức {one} nhưng chỉ hoàn thành {other}. Sửa ô Vượt mức hoặc ô Hoàn thành.",
    en: "{one} exceeded of {other} done. Mend Exceeded or Done.",
  },
  "objective-late-over-late": {
    vi: "Chậm do khách quan {one} nhưng chỉ chậm {other}. Sửa ô Chậm do khách quan hoặc ô Chậm.",
    en: "{one} late for an objective cause of {other} late. Mend one of the two cells.",
  },
  "objective-errors-over-errors": {
    vi: "Lỗi do khách quan {one} nhưng chỉ có {other} lỗi nghiêm trọng. Sửa ô Lỗi do khách quan hoặc ô Lỗi nghiêm trọng.",
    en: "{one} errors for an objective cause of {other} serious errors. Mend one of the two cells.",
  },
  "non-members-over-present": {
    vi: "Người ngoài Đảng {one} nhưng chỉ có {other} người dự thảo luận. Sửa ô Trong đó ngoài Đảng hoặc ô Số người dự thảo luận.",
    en: "{one} non-members of {other} present. Mend Of them non-members or People present.",
  },
  "points-over-maximum": {
    vi: "{one} điểm, nhưng tiêu chí này tối đa {most} điểm. Ghi từ 0 đến {most}.",
    en: "{one} points, but this criterion gives {most} at most. Enter 0 to {most}.",
  },
  "unknown-criterion": {
    vi: "Không có tiêu chí “{one}”. Hãy chọn tiêu chí trong danh sách.",
    en: "There is no criterion “{one}”. Choose one from the list.",
  },
  "until-before-from": {
    vi: "Kết thúc ngày {one}, trước ngày bắt đầu {other}. Sửa một trong hai ngày.",
    en: "It ends on {one}, before it begins on {other}. Mend one of the two days.",
  },
  "new-day-missing": {
    vi: "Gia hạn phải có hạn mới. Ghi ô Hạn mới, hoặc chọn Miễn hay Hủy ở ô Thay đổi.",
    en: "An extension needs its new day. Fill in New day, or choose Waived or Cancelled in Change.",
  },
} as const satisfies Record<HardContradiction, Bilingual>;

/** Two cells that hardly fit together, and what to do. */
export const SOFT_CONTRADICTION_TEXTS = {
  "mark-day-differs": {
    vi: "Ngày {one} khác ngày hội nghị {other}. Sửa ngày theo hội nghị.",
    en: "The day {one} is not the session's, {other}. Take the session's day.",
  },
  "made-up-before-session": {
    vi: "Học bù ngày {one}, trước ngày hội nghị {other}. Kiểm tra lại ngày học bù.",
    en: "Made up on {one}, before the session of {other}. Check the day.",
  },
  "made-up-without-day": {
    vi: "Học bù nhưng chưa ghi ngày học bù. Ghi thêm ngày, như HB 12/03/2026.",
    en: "Made up, and no day says when. Add it, as HB 12/03/2026.",
  },
  "made-up-though-present": {
    vi: "Có mặt nhưng lại có ngày học bù {one}. Sửa ô Điểm danh hoặc xóa ngày học bù.",
    en: "Present, and yet made up on {one}. Mend the mark, or clear the day.",
  },
  "plan-before-directive": {
    vi: "Kế hoạch ban hành ngày {one}, trước văn bản ban hành ngày {other}. Kiểm tra lại ngày.",
    en: "The plan was issued on {one}, before its directive of {other}. Check the day.",
  },
  "discussed-after-issue": {
    vi: "Kế hoạch ban hành ngày {one}, trước ngày thảo luận dự thảo {other}. Kiểm tra lại hai ngày.",
    en: "The plan was issued on {one}, before its draft was discussed on {other}. Check both days.",
  },
  "shared-after-discussion": {
    vi: "Thảo luận ngày {one}, trước ngày gửi dự thảo {other}. Kiểm tra lại hai ngày.",
    en: "It was discussed on {one}, before the draft was shared on {other}. Check both days.",
  },
  "essay-before-session": {
    vi: "Nộp bài ngày {one}, trước hội nghị đầu tiên về văn bản này, ngày {other}. Kiểm tra lại ngày nộp.",
    en: "Handed in on {one}, before the first session on the directive, {other}. Check the day.",
  },
  "essay-day-differs": {
    vi: "Hạn {one} khác hạn thu hoạch {other} của kế hoạch học tập; hạn của kế hoạch được tính. Sửa hạn, hoặc nhờ văn phòng gia hạn.",
    en: "Due on {one}, but the study plan says {other}, which counts. Mend it, or ask the office for an extension.",
  },
  "plan-day-differs": {
    vi: "Hạn {one} khác hạn kế hoạch hành động {other} của kế hoạch học tập; hạn của kế hoạch được tính. Sửa hạn, hoặc nhờ văn phòng gia hạn.",
    en: "Due on {one}, but the study plan says {other}, which counts. Mend it, or ask the office for an extension.",
  },
  "session-before-directive": {
    vi: "Hội nghị ngày {one}, trước ngày ban hành văn bản {other}. Kiểm tra lại ngày hoặc văn bản.",
    en: "The session was on {one}, before its directive of {other}. Check the day or the directive.",
  },
  "due-before-directive": {
    vi: "Hạn {one} trước ngày ban hành văn bản {other}. Kiểm tra lại hạn.",
    en: "Due on {one}, before its directive of {other}. Check the day.",
  },
  "new-day-not-later": {
    vi: "Hạn mới {one} không sau hạn cũ {other}. Kiểm tra lại hạn mới.",
    en: "The new day {one} is not after the old one, {other}. Check it.",
  },
  "decided-after-day": {
    vi: "Quyết định ngày {one}, sau khi hạn cũ {other} đã qua. Ghi lý do ở ô Ghi chú.",
    en: "Decided on {one}, after the old day {other} had passed. Give the reason in the note.",
  },
  "pending-and-decided": {
    vi: "Đang xem xét nhưng đã có quyết định. Chọn Không ở ô Đang xem xét, hoặc xóa ngày và hình thức.",
    en: "Pending, and yet decided. Say No in Pending, or clear the day and the form.",
  },
  "discipline-without-form": {
    vi: "Kỷ luật đã quyết định nhưng chưa ghi hình thức. Chọn ở ô Hình thức kỷ luật.",
    en: "A decided discipline has no form. Choose it in Form.",
  },
  "conclusion-without-ground": {
    vi: "Kết luận vi phạm nhưng chưa ghi căn cứ. Chọn ở ô Căn cứ KHTNV.",
    en: "A conclusion has no ground. Choose it in Trigger.",
  },
  "form-not-of-day": {
    vi: "Hình thức kỷ luật này không có hiệu lực vào ngày {other}. Chọn lại hình thức hoặc sửa ngày.",
    en: "This form of discipline did not exist on {other}. Choose another form, or mend the day.",
  },
  "decided-before-act": {
    vi: "Quyết định ngày {one}, trước ngày vi phạm {other}. Kiểm tra lại hai ngày.",
    en: "Decided on {one}, before the act of {other}. Check both days.",
  },
  "reminded-before-finding": {
    vi: "Nhắc nhở ngày {one}, trước ngày kiểm tra {other}. Kiểm tra lại hai ngày.",
    en: "Reminded on {one}, before the inspection of {other}. Check both days.",
  },
  "remedied-before-finding": {
    vi: "Khắc phục xong ngày {one}, trước ngày kiểm tra {other}. Kiểm tra lại hai ngày.",
    en: "Remedied on {one}, before the inspection of {other}. Check both days.",
  },
  "remedy-due-before-finding": {
    vi: "Hạn khắc phục {one} trước ngày kiểm tra {other}. Kiểm tra lại hai ngày.",
    en: "To be remedied by {one}, before the inspection of {other}. Check both days.",
  },
  "two-rated": {
    vi: "Cùng lúc có dòng khác, từ ngày {other}, cũng xếp loại người này. Chỉ để một dòng Có ở ô Xếp loại tại đây, hoặc ghi ngày kết thúc.",
    en: "Another row, from {other}, rates this person on the same days. Leave one of them rated, or give its last day.",
  },
  "two-heads": {
    vi: "Cùng lúc có dòng khác, từ ngày {other}, cũng là người đứng đầu đơn vị này. Sửa ô Vai trò, hoặc ghi ngày kết thúc.",
    en: "Another row, from {other}, has a head of this unit on the same days. Mend the role, or give the last day.",
  },
  "leave-twice": {
    vi: "Đã có dòng nghỉ khác, từ ngày {other}, trùng ngày. Gộp hai dòng hoặc sửa ngày.",
    en: "Another leave, from {other}, has some of the same days. Join the two, or mend the days.",
  },
  "membership-outside-unit": {
    vi: "Ngày {one} nằm ngoài thời gian hoạt động của đơn vị ({other}). Sửa ngày, hoặc ngày thành lập, kết thúc của đơn vị.",
    en: "{one} lies outside the days of the unit ({other}). Mend the day, or the unit's.",
  },
  "birth-year-differs": {
    vi: "Năm sinh {one} khác ngày sinh {other}. Sửa một trong hai ô.",
    en: "Born in {one}, but on {other}. Mend one of the two cells.",
  },
  "decision-day-far": {
    vi: "Ngày quyết định {one} cách xa kỳ {other}. Kiểm tra lại ngày.",
    en: "Decided on {one}, far from the period {other}. Check the day.",
  },
} as const satisfies Record<SoftContradiction, Bilingual>;
