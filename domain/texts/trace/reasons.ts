import type { Bilingual } from "../../values/bilingual.ts";
import type { ReasonCode } from "../../vocabulary/reason-code.ts";

/** Reasons for a level, a flag or a commendation. `{name}` is filled in. */
export const REASON_TEXTS = {
  "score-reaches": {
    vi: "Điểm đạt ngưỡng {floor} của mức {level}.",
    en: "The score reaches {floor}, the floor of {level}.",
  },
  "score-below": {
    vi: "Điểm dưới {floor}, ngưỡng của mức {level}.",
    en: "The score is below {floor}, the floor of {level}.",
  },
  "condition-below": {
    vi: "Chưa đạt điều kiện của mức {level}: {of} là {value}, cần ít nhất {limit}.",
    en: "A condition of {level} fails: {of} is {value}, at least {limit} is needed.",
  },
  "condition-above": {
    vi: "Chưa đạt điều kiện của mức {level}: {of} là {value}, chỉ được nhiều nhất {limit}.",
    en: "A condition of {level} fails: {of} is {value}, at most {limit} is allowed.",
  },
  undecided: {
    vi: "Chưa đủ dữ liệu để xếp mức: {criteria}.",
    en: "The facts that decide the level were not entered: {criteria}.",
  },
  incomplete: {
    vi: "Chưa xếp mức vì đơn vị còn phải nhập số liệu: {criteria}.",
    en: "No level yet, because the unit still has to enter facts: {criteria}.",
  },
  "case-undescribed": {
    vi: "Chưa xếp mức vì {count} vụ việc đã có quyết định hoặc kết luận nhưng chưa ghi hình thức kỷ luật hoặc căn cứ; đề nghị bổ sung.",
    en: "No level yet: {count} decided {count:case lacks|cases lack} the form of discipline or the ground; it is to be entered.",
  },
  trigger: {
    vi: "Có căn cứ xếp mức không hoàn thành nhiệm vụ: {trigger}.",
    en: "A ground for the lowest level: {trigger}.",
  },
  "trigger-of-other-kind": {
    vi: "Có căn cứ được ghi nhận: {trigger}. Quy định không nêu căn cứ này cho loại đối tượng này; đề nghị cấp có thẩm quyền xem xét.",
    en: "A ground was recorded: {trigger}. The text does not name it for this kind of subject; the authority should look at it.",
  },
  "trigger-set-aside": {
    vi: "Không tính căn cứ: {trigger}. Lý do của cấp có thẩm quyền: {reason}.",
    en: "Set aside: {trigger}. The authority's reason: {reason}.",
  },
  "trigger-unknown": {
    vi: "Có căn cứ được ghi nhận mà bộ quy tắc này không nêu: {trigger}. Căn cứ này không đổi mức; đề nghị cấp có thẩm quyền xem xét.",
    en: "A ground was recorded that this rule book does not name: {trigger}. It changes no level; the authority should look at it.",
  },
  "not-rated-exempt": { vi: "Không xếp loại: được miễn công tác, sinh hoạt.", en: "Not rated: exempt." },
  "not-rated-suspended": { vi: "Không xếp loại: đang bị đình chỉ sinh hoạt.", en: "Not rated: suspended." },
  "not-rated-fourth-quarter": {
    vi: "Quý IV không xếp loại riêng: xếp loại cùng năm.",
    en: "The fourth quarter is not rated by itself but with the year.",
  },
  "not-rated-admitted": {
    vi: "Không xếp loại: vào Đảng ngày {admittedOn}, chưa đủ {months} tháng.",
    en: "Not rated: admitted on {admittedOn}, less than {months} {months:month|months} ago.",
  },
  "not-rated-worked": {
    vi: "Không xếp loại: làm việc {worked} tháng trong năm, chưa đủ {months} tháng.",
    en: "Not rated: worked {worked} {worked:month|months} of the year, fewer than {months}.",
  },
  "not-rated-absent": {
    vi: "Không xếp loại tháng này: làm việc {percent}% số ngày làm việc của tháng, cần ít nhất {limit}%.",
    en: "Not rated this month: at work on {percent}% of its weekdays, at least {limit}% is needed.",
  },
  "not-rated-founded": {
    vi: "Không xếp loại: đơn vị hoạt động {months} tháng trong kỳ, cần ít nhất {least}.",
    en: "Not rated: the unit existed for {months} {months:month|months} of the period, at least {least} needed.",
  },
  "not-rated-nothing-due": {
    vi: "Không xếp loại: trong kỳ không có việc nào được giao hoặc phải làm.",
    en: "Not rated: nothing was asked in the period.",
  },
  "not-recorded": {
    vi: "Còn {count} lượt triệu tập chưa điểm danh; tính là chưa dự học.",
    en: "{count} {count:invitation has no attendance mark and counts|invitations have no attendance mark and count} as not attended.",
  },
  "rows-not-counted": {
    vi: "Có {count} dòng chấm điểm hoặc kết quả nhiệm vụ trong kỳ không được tính: khác nhịp chấm theo quy định, kỳ không xếp loại, hoặc không do đơn vị xếp loại nhập.",
    en: "{count} {count:row|rows} of points or task results in the period {count:does|do} not count: of another rhythm than the rules ask for, of a period that was not rated, or not entered by the unit that rates.",
  },
  "cases-not-counted": {
    vi: "Có {count} vụ việc ghi trong sổ của đơn vị khác không được tính; đơn vị nơi xảy ra vụ việc hoặc cấp ủy ghi vào sổ của mình.",
    en: "{count} {count:case|cases} in another unit's register {count:does|do} not count; the unit of the act or the committee is to enter {count:it|them}.",
  },
  "act-counted-once": {
    vi: "Có {count} hình thức kỷ luật không tính thêm: hành vi ấy đã bị xử lý bằng hình thức khác và chỉ tính một lần.",
    en: "{count} {count:measure does|measures do} not count besides: the same act was punished by another measure and counts once.",
  },
  "sessions-mixed": {
    vi: "Có {count} hội nghị học tập lồng ghép với nội dung khác; đề nghị xem lại.",
    en: "{count} study {count:session was|sessions were} mixed with other content; to be looked at.",
  },
  "sessions-short": {
    vi: "Có {count} hội nghị học tập rút ngắn thời gian; đề nghị xem lại.",
    en: "{count} study {count:session was|sessions were} cut short; to be looked at.",
  },
  "plans-copied": {
    vi: "Có {count} kế hoạch hành động trùng từ {limit}% trở lên với kế hoạch của cấp trên; đề nghị xem lại.",
    en: "{count} action {count:plan stands|plans stand} to {limit}% or more in the superior's plan; to be looked at.",
  },
  "quarter-limited": {
    vi: "Có quý không hoàn thành nhiệm vụ (quý {quarters}) nên cả năm cao nhất là {level}.",
    en: "A quarter was at the lowest level (quarter {quarters}), so the year is at most {level}.",
  },
  "head-limited": {
    vi: "Người đứng đầu không xếp cao hơn đơn vị: đơn vị ở mức {unitLevel}, cá nhân đạt mức {level}.",
    en: "A head is not above the unit: the unit is at {unitLevel}, the person reached {level}.",
  },
  "deputy-limited": {
    vi: "Cấp phó chưa ghi lĩnh vực phụ trách, đơn vị hoàn thành {value}% nhiệm vụ, dưới {limit}% nên cao nhất là {level}.",
    en: "A deputy whose field is not recorded, in a unit with {value}% of its tasks done, below {limit}%: at most {level}.",
  },
  "unit-undecided": {
    vi: "Đơn vị do cá nhân đứng đầu chưa có mức ({unitLevel}): giữ mức của cá nhân, khen thưởng chờ mức của đơn vị.",
    en: "The unit led has no level yet ({unitLevel}): the head keeps the own level, and awards wait for the unit's.",
  },
  "cap-within": {
    vi: "Trong giới hạn xuất sắc của nhóm {group}: {slots} chỉ tiêu cho {candidates} trường hợp đủ điều kiện ({percent}%, tính trên {base}), xếp theo điểm.",
    en: "Within the cap of group {group}: {slots} {slots:slot|slots} for {candidates} {candidates:candidate|candidates} ({percent}% of {base}), in order of score.",
  },
  "cap-over": {
    vi: "Ngoài giới hạn xuất sắc của nhóm {group}: {slots} chỉ tiêu cho {candidates} trường hợp đủ điều kiện ({percent}%, tính trên {base}), xếp theo điểm.",
    en: "Beyond the cap of group {group}: {slots} {slots:slot|slots} for {candidates} {candidates:candidate|candidates} ({percent}% of {base}), in order of score.",
  },
  "cap-tie": {
    vi: "Bằng điểm ở ranh giới xuất sắc của nhóm {group} ({slots} chỉ tiêu cho {candidates} trường hợp đủ điều kiện; {percent}%, tính trên {base}). Không có quy định phân định; cấp có thẩm quyền quyết định.",
    en: "Equal scores at the cap's line in group {group} ({slots} {slots:slot|slots} for {candidates} {candidates:candidate|candidates}; {percent}% of {base}). No rule decides; the authority does.",
  },
  "cap-terms": {
    vi: "Cách tính giới hạn: {rounding}; {heads}.",
    en: "How the cap is counted: {rounding}; {heads}.",
  },
  "cap-provisional": {
    vi: "Giới hạn xuất sắc của nhóm {group} chỉ là tạm tính: còn {count} trường hợp trong nhóm chưa đủ số liệu.",
    en: "The cap of group {group} is provisional: facts about {count} of the group are missing.",
  },
  "near-threshold": {
    vi: "Điểm in ra là {display} nhưng chưa đạt ngưỡng {floor} (sát ngưỡng).",
    en: "The score prints as {display} but lies below {floor} (near the threshold).",
  },
  hold: {
    vi: "Chưa xét khen thưởng, chờ kết luận: {pending}.",
    en: "Commendations wait for a conclusion: {pending}.",
  },
  "verify-first": {
    vi: "Chưa quyết định mức xếp loại cho đến khi cấp có thẩm quyền thẩm tra, xác minh xong: {pending}.",
    en: "The level is not decided before the authority has verified: {pending}.",
  },
  "by-level": { vi: "Xếp mức {level}.", en: "Rated {level}." },
  "by-work-level": {
    vi: "Chỉ chưa xếp loại đảng viên vì mới vào Đảng; xét theo công việc thì đạt mức {level}.",
    en: "Not rated as a member only because newly admitted; by the work the level is {level}.",
  },
  "by-initiative": {
    vi: "Có sáng kiến, đề tài được công nhận: {initiative}.",
    en: "A recognised initiative: {initiative}.",
  },
  "by-streak": {
    vi: "{years} năm liền, tính cả năm nay: {cited}.",
    en: "{years} {years:year|years} running, this one included: {cited}.",
  },
  "by-streak-of": {
    vi: "{years} năm liền từ mức {level} trở lên, tính cả năm nay: {cited}.",
    en: "{years} {years:year|years} running at {level} or better, this one included: {cited}.",
  },
  "award-streak-short": {
    vi: "Chưa đủ {years} năm liền để đề nghị {proposal}: mới có {count} năm, {cited}; {ended}.",
    en: "Not yet {years} {years:year|years} running for {proposal}: {count} so far, {cited}; {ended}.",
  },
  "award-streak-rewarded": {
    vi: "Lưu ý: năm {year} đã tặng {award} (số {number}), nên các năm được tính trùng nhau; cấp có thẩm quyền cân nhắc.",
    en: "Note: {award} was given in {year} (number {number}), so the years that are counted overlap; the authority considers it.",
  },
  "title-by-work": {
    vi: "Danh hiệu thi đua của Nhà nước được xét theo kết quả của bộ quy tắc kia: {book}.",
    en: "Titles of the state follow the results of the other rule book: {book}.",
  },
  "title-without-work": {
    vi: "Không thuộc diện xếp loại theo {book}, nên danh hiệu thi đua của Nhà nước tạm dựa vào mức này; cấp có thẩm quyền cân nhắc.",
    en: "Not rated by {book}, so that titles of the state rest on this level; the authority considers it.",
  },
  "by-tasks": {
    vi: "Có {of} là {value}, đạt mức yêu cầu {limit}.",
    en: "With {of} at {value}, {limit} was asked.",
  },
  "by-level-share-members": {
    vi: "{count}/{total} người được xếp loại đạt từ mức {level} trở lên, cần ít nhất {share}.",
    en: "{count} of {total} rated {total:person|people} {count:reaches|reach} {level} or better, at least {share} is needed.",
  },
  "by-level-share-units": {
    vi: "{count}/{total} đơn vị trực thuộc được xếp loại đạt từ mức {level} trở lên, cần ít nhất {share}.",
    en: "{count} of {total} rated {total:unit|units} below {count:reaches|reach} {level} or better, at least {share} is needed.",
  },
  "award-within": {
    vi: "Trong số chỉ tiêu {proposal} ({pool}): {slots} chỉ tiêu cho {candidates} đối tượng đủ điều kiện.",
    en: "Within the slots for {proposal} ({pool}): {slots} for {candidates} who {candidates:meets|meet} the conditions.",
  },
  "award-first": {
    vi: "Trong số chỉ tiêu {proposal} ({pool}): {slots} chỉ tiêu cho {candidates} đối tượng đủ điều kiện, phân định theo {by}.",
    en: "Within the slots for {proposal} ({pool}): {slots} for {candidates} who {candidates:meets|meet} the conditions, settled by {by}.",
  },
  "award-over": {
    vi: "Đủ điều kiện nhưng ngoài số chỉ tiêu {proposal} ({pool}): {slots} chỉ tiêu cho {candidates} đối tượng, phân định theo {by}.",
    en: "Meets the conditions but is beyond the slots for {proposal} ({pool}): {slots} for {candidates}, settled by {by}.",
  },
  "award-none": {
    vi: "Đủ điều kiện nhưng {proposal} không có chỉ tiêu nào ({pool}).",
    en: "Meets the conditions, but there is no slot for {proposal} ({pool}).",
  },
  "award-tie": {
    vi: "Ngang nhau khi xét {proposal} ({pool}): {slots} chỉ tiêu cho {candidates} đối tượng đủ điều kiện. Không còn quy định phân định; cấp có thẩm quyền quyết định.",
    en: "Equal for {proposal} ({pool}): {slots} {slots:slot|slots} for {candidates} who {candidates:meets|meet} the conditions. No rule is left to decide; the authority does.",
  },
  "award-hold": {
    vi: "Chờ kết luận trước khi quyết định: {pending}.",
    en: "Waits for a conclusion before it is decided: {pending}.",
  },
  "award-hold-unit": {
    vi: "Chờ mức xếp loại của đơn vị do cá nhân đứng đầu.",
    en: "Waits for the level of the unit led.",
  },
  "award-hold-term": {
    vi: "Chờ kết luận vụ việc đang xem xét trước khi quyết định.",
    en: "Waits for the conclusion of what is under way before it is decided.",
  },
  "by-typical": { vi: "Được công nhận tiêu biểu trong năm.", en: "Recognised as outstanding this year." },
  "by-clean-record": {
    vi: "Không ai bị kỷ luật từ mức {form} trở lên.",
    en: "Nobody was disciplined with {form} or more.",
  },
  "by-share": {
    vi: "{count}/{base} người được đề nghị {proposal} ({percent}%, cần ít nhất {limit}%).",
    en: "{count} of {base} {base:person|people} {count:is|are} proposed for {proposal} ({percent}%, at least {limit}% needed).",
  },
  "by-member": {
    vi: "Có ít nhất một người được đề nghị {proposal}.",
    en: "At least one person is proposed for {proposal}.",
  },
  "by-every-member": {
    vi: "Mọi người được xếp loại đều đạt từ mức {level} trở lên.",
    en: "Everyone rated reaches {level} or better.",
  },
  "by-vote": {
    vi: "Còn cần ít nhất {limit}% phiếu của toàn bộ thành viên hội đồng.",
    en: "Still needs the votes of at least {limit}% of all members of the council.",
  },
} as const satisfies Record<ReasonCode, Bilingual>;
