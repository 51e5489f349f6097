import type { Bilingual } from "../forms/column.ts";
import type { WhenNone } from "../policy/measures.ts";

/**
 * What a node of a trace says. Places: {value} and {percent} of the node, {first}, {firstPercent} and {second} of its
 * children, {n} of them, {title} and {subject}, {period} after a blank.
 */
export const TRACE_TEXTS = {
  rating: { vi: "Phiếu điểm: {value} điểm{outcome}", en: "Score receipt: {value} points{outcome}" },
  "why-not": { vi: "Vì sao chưa phải {title}?", en: "Why not {title}?" },
  "why-not-limited": {
    vi: "Vì sao chưa phải {title}? Điểm và điều kiện đều đạt; xem lý do xếp mức: có căn cứ, giới hạn, hoặc dữ liệu chưa nhập",
    en: "Why not {title}? Points and conditions are reached; see the reasons: a ground, a limit, or facts not entered",
  },
  gap: { vi: "{title}: còn thiếu {value}", en: "{title}: {value} missing" },
  required: { vi: "Yêu cầu: {value}", en: "Asked: {value}" },
  reached: { vi: "Đạt được: {value}", en: "Reached: {value}" },
  score: { vi: "Tổng điểm các tiêu chí: {value}", en: "Points of all criteria: {value}" },
  "quarter-failed": {
    vi: "Quý không hoàn thành nhiệm vụ {subject}: {value} điểm",
    en: "Quarter at the lowest level, {subject}: {value} points",
  },
  "mean-of-months": {
    vi: "Bình quân {n} tháng được xếp loại: {value}",
    en: "Mean of {n} rated months: {value}",
  },
  "month-score": { vi: "Điểm tháng {subject}: {value}", en: "Points of month {subject}: {value}" },
  "given-score": { vi: "Điểm đã chấm: {value}", en: "Points given: {value}" },
  criterion: { vi: "{title}: {value} điểm", en: "{title}: {value} points" },
  max: { vi: "Điểm tối đa: {value}", en: "Maximum: {value}" },
  "per-event": { vi: "Điểm trừ mỗi lần: {value}", en: "Points lost each time: {value}" },
  points: { vi: "Điểm tính được: {value}", en: "Points reached: {value}" },
  "points-lost": { vi: "Điểm bị trừ: {value}", en: "Points lost: {value}" },
  missed: { vi: "Số lần chưa thực hiện: {value}", en: "Missed: {value}" },
  "within-max": {
    vi: "Điểm được tính, không quá điểm tối đa: {value}",
    en: "Points counted, not above the maximum: {value}",
  },
  "mean-of-periods": { vi: "Bình quân của {n} kỳ: {value}", en: "Mean of {n} periods: {value}" },
  "mean-of-task-results": {
    vi: "Bình quân kết quả nhiệm vụ của {n} kỳ: {percent}%",
    en: "Mean task result of {n} periods: {percent}%",
  },
  "entered-by-committee": {
    vi: "Cấp ủy chấm kỳ {subject}: {value}",
    en: "Entered by the committee for {subject}: {value}",
  },
  "entered-by-unit": {
    vi: "Đơn vị chấm kỳ {subject}: {value}",
    en: "Entered by the unit for {subject}: {value}",
  },
  "entered-by-self": {
    vi: "Tự chấm kỳ {subject}: {value}",
    en: "Entered by the subject for {subject}: {value}",
  },
  "nothing-to-count": {
    vi: "Không có dữ liệu để tính: {value} điểm",
    en: "Nothing to count: {value} points",
  },
  share: { vi: "Tỷ lệ: {first}/{second} = {percent}%", en: "Share: {first}/{second} = {percent}%" },
  "rate-window": {
    vi: "Tỷ lệ sau khi áp mức sàn, mức trần: {percent}%",
    en: "Share after floor and ceiling: {percent}%",
  },
  band: { vi: "Khung điểm: {value}", en: "Band: {value} points" },

  "attendance-present": { vi: "Có mặt: {value}", en: "Present: {value}" },
  "attendance-made-up": { vi: "Học bù: {value}", en: "Made up: {value}" },
  "attendance-excused": {
    vi: "Vắng có phép (không tính vào số phải dự học): {value}",
    en: "Absent, excused (not counted as to be attended): {value}",
  },
  "attendance-on-leave": {
    vi: "Đang nghỉ dài ngày (không tính vào số phải dự học): {value}",
    en: "On leave (not counted as to be attended): {value}",
  },
  "attendance-off": {
    vi: "Vắng có phép và nghỉ dài ngày: {value}",
    en: "Excused and on leave: {value}",
  },
  "attendance-unexcused": { vi: "Vắng không phép: {value}", en: "Absent, unexcused: {value}" },
  "attendance-not-recorded": {
    vi: "Chưa điểm danh (tính là chưa dự học): {value}",
    en: "No mark (counts as not attended): {value}",
  },
  "attendance-invited": { vi: "Lượt triệu tập: {value}", en: "Invitations: {value}" },
  "attendance-attended": {
    vi: "Dự học (có mặt và học bù): {value}",
    en: "Attended (present and made up): {value}",
  },
  "attendance-base": {
    vi: "Lượt phải dự học (triệu tập trừ vắng có phép): {value}",
    en: "Invitations less excused: {value}",
  },
  "essays-done": { vi: "Bài thu hoạch nộp đúng hạn: {value}", en: "Essays on time: {value}" },
  "essays-base": { vi: "Bài thu hoạch phải nộp: {value}", en: "Essays due: {value}" },
  "essays-graded": {
    vi: "Bài thu hoạch nộp đúng hạn và được chấm đạt trở lên: {value}",
    en: "Essays on time and graded as passed or better: {value}",
  },
  "plans-done": { vi: "Kế hoạch hành động ban hành đúng hạn: {value}", en: "Action plans on time: {value}" },
  "plans-base": { vi: "Kế hoạch hành động phải ban hành: {value}", en: "Action plans due: {value}" },
  "plan-discussions-done": {
    vi: "Kế hoạch được thảo luận dự thảo: {value}",
    en: "Plans whose draft was discussed: {value}",
  },
  "plan-discussions-base": { vi: "Kế hoạch đã ban hành: {value}", en: "Plans issued: {value}" },
  "plan-comments-done": {
    vi: "Kế hoạch được thảo luận dự thảo và có ý kiến góp ý: {value}",
    en: "Plans whose draft was discussed and drew comments: {value}",
  },
  "plan-targets-done": {
    vi: "Kế hoạch có chỉ tiêu, nhiệm vụ nào cũng ghi tên người phụ trách: {value}",
    en: "Plans that name a person for every target and task: {value}",
  },
  "plans-copied": {
    vi: "Kế hoạch cần xem lại vì trùng nhiều với kế hoạch cấp trên: {value}",
    en: "Plans to look at, much of them stands in the superior's: {value}",
  },
  "sessions-sound-done": {
    vi: "Hội nghị do đơn vị tổ chức không lồng ghép, đủ thời gian: {value}",
    en: "Sessions led by the unit, unmixed and of full length: {value}",
  },
  "sessions-sound-base": {
    vi: "Hội nghị do đơn vị tổ chức: {value}",
    en: "Sessions led by the unit: {value}",
  },
  "sessions-mixed": {
    vi: "Hội nghị lồng ghép với nội dung khác: {value}",
    en: "Sessions mixed with other content: {value}",
  },
  "sessions-short": {
    vi: "Hội nghị rút ngắn thời gian: {value}",
    en: "Sessions cut short: {value}",
  },
  "named-persons-done": {
    vi: "Chỉ tiêu, nhiệm vụ có tên người phụ trách: {value}",
    en: "Targets and tasks with a named person: {value}",
  },
  "named-persons-base": {
    vi: "Chỉ tiêu, nhiệm vụ của các kế hoạch: {value}",
    en: "Targets and tasks of plans: {value}",
  },
  "plan-tasks-done": {
    vi: "Nhiệm vụ của kế hoạch hoàn thành đúng hạn: {value}",
    en: "Plan tasks done on time: {value}",
  },
  "plan-tasks-base": { vi: "Nhiệm vụ của kế hoạch đến hạn: {value}", en: "Plan tasks due: {value}" },
  "inspections-done": {
    vi: "Hạn chế qua kiểm tra, giám sát đã khắc phục đúng hạn: {value}",
    en: "Findings remedied in time: {value}",
  },
  "inspections-base": {
    vi: "Hạn chế qua kiểm tra, giám sát đến hạn khắc phục: {value}",
    en: "Findings due to be remedied: {value}",
  },
  "reminders-done": {
    vi: "Hạn chế được nhắc nhở đúng hạn: {value}",
    en: "Findings of which somebody was reminded in time: {value}",
  },
  "reminders-base": {
    vi: "Hạn chế phải nhắc nhở: {value}",
    en: "Findings to be reminded of: {value}",
  },
  "inspections-held": {
    vi: "Số quý có kiểm tra, giám sát: {value}",
    en: "Quarters with an inspection: {value}",
  },
  "inspection-quarters": {
    vi: "Số quý của kỳ: {value}",
    en: "Quarters of the period: {value}",
  },
  "shortcomings-done": {
    vi: "Hạn chế các năm trước đã khắc phục: {value}",
    en: "Earlier shortcomings remedied: {value}",
  },
  "shortcomings-base": { vi: "Hạn chế các năm trước: {value}", en: "Earlier shortcomings: {value}" },

  "tasks-assigned": { vi: "Nhiệm vụ được giao: {value}", en: "Tasks assigned: {value}" },
  "tasks-done": { vi: "Nhiệm vụ hoàn thành: {value}", en: "Tasks done: {value}" },
  "tasks-late": { vi: "Nhiệm vụ hoàn thành chậm: {value}", en: "Tasks done late: {value}" },
  "tasks-exceeded": { vi: "Nhiệm vụ vượt mức: {value}", en: "Tasks exceeded: {value}" },
  "tasks-errors": { vi: "Lỗi nghiêm trọng: {value}", en: "Serious errors: {value}" },
  "error-weight": {
    vi: "Phần chất lượng mất đi vì một lỗi nghiêm trọng: {value}",
    en: "Quality lost by a serious error: {value}",
  },
  "late-weight": {
    vi: "Phần tiến độ mất đi khi chậm một nhiệm vụ: {value}",
    en: "Progress lost by a late task: {value}",
  },
  "quality-lost": { vi: "Chất lượng bị trừ: {value}", en: "Quality lost: {value}" },
  "quality-kept": { vi: "Chất lượng được tính: {value}", en: "Quality counted: {value}" },
  "progress-lost": { vi: "Tiến độ bị trừ: {value}", en: "Progress lost: {value}" },
  "progress-kept": { vi: "Tiến độ được tính: {value}", en: "Progress counted: {value}" },
  "task-quantity": {
    vi: "Số lượng: {first}/{second} = {percent}%",
    en: "Quantity: {first}/{second} = {percent}%",
  },
  "task-quality": {
    vi: "Chất lượng: {first}/{second} = {percent}%",
    en: "Quality: {first}/{second} = {percent}%",
  },
  "task-progress": {
    vi: "Tiến độ: {first}/{second} = {percent}%",
    en: "Progress: {first}/{second} = {percent}%",
  },
  "task-ratio": {
    vi: "Kết quả nhiệm vụ kỳ {subject}: {percent}%",
    en: "Task result of {subject}: {percent}%",
  },
  "percent-done": {
    vi: "Điều kiện - nhiệm vụ hoàn thành: {first}/{second} = {value}%",
    en: "Condition - tasks done: {first}/{second} = {value}%",
  },
  "percent-late": {
    vi: "Điều kiện - nhiệm vụ chậm: {first}/{second} = {value}%",
    en: "Condition - tasks late: {first}/{second} = {value}%",
  },
  "percent-exceeded": {
    vi: "Điều kiện - nhiệm vụ vượt mức: {first}/{second} = {value}%",
    en: "Condition - tasks exceeded: {first}/{second} = {value}%",
  },
  "percent-remedied": {
    vi: "Điều kiện - hạn chế các năm trước đã khắc phục: {first}/{second} = {value}%",
    en: "Condition - earlier shortcomings remedied: {first}/{second} = {value}%",
  },
  "no-shortcomings": {
    vi: "Điều kiện - không có hạn chế nào của các năm trước phải khắc phục: {value}%",
    en: "Condition - no earlier shortcoming to remedy: {value}%",
  },
  "discipline-rows": {
    vi: "Vụ việc kỷ luật, khiếu nại, kiểm tra được xét: {value}",
    en: "Cases of discipline, complaint and inspection looked at: {value}",
  },
  "past-decision-rows": {
    vi: "Quyết định các năm trước được xét: {value}",
    en: "Decisions of earlier years looked at: {value}",
  },
  "override-rows": { vi: "Quyết định miễn trừ căn cứ: {value}", en: "Grounds set aside: {value}" },
  "catalogue-rows": {
    vi: "Dòng danh mục xác định đối tượng: {value}",
    en: "Catalogue rows that say who this is: {value}",
  },

  "cap-limit": {
    vi: "Số suất xuất sắc của nhóm: {value}",
    en: "Slots for the best level in the group: {value}",
  },
  "cap-floor": {
    vi: 'Lấy phần nguyên, vì "không vượt quá": {value}',
    en: 'Whole part, since the text says "not above": {value}',
  },
  "cap-share": {
    vi: "Tỷ lệ nhân với cơ sở tính: {firstPercent}% × {second} = {value}",
    en: "Share of the base: {firstPercent}% × {second} = {value}",
  },
  "cap-percent": { vi: "Tỷ lệ khống chế: {value}%", en: "Cap: {value}%" },
  "cap-candidates": {
    vi: "Số đạt mức xuất sắc trước khi khống chế: {value}",
    en: "Candidates before the cap: {value}",
  },
  "cap-next": { vi: "Số xếp mức hoàn thành tốt: {value}", en: "Rated at the level below: {value}" },
  "cap-next-or-better": {
    vi: "Số xếp mức hoàn thành tốt trở lên: {value}",
    en: "Rated at the level below or better: {value}",
  },
  "cap-rated": { vi: "Tổng số được xếp loại: {value}", en: "All rated: {value}" },
  "cap-whole": { vi: "100 cộng tỷ lệ khống chế: {value}", en: "100 plus the cap: {value}" },
  award: { vi: "Đề nghị khen thưởng: {title}", en: "Proposed: {title}" },
  "award-not-offered": {
    vi: "Đủ điều kiện, chưa đề nghị: {title}",
    en: "Meets the conditions, not proposed: {title}",
  },
  "award-conditions": { vi: "Các điều kiện đều đạt: {value}", en: "All conditions hold: {value}" },
  "award-level": { vi: "Điều kiện - mức xếp loại: {title}", en: "Condition - level: {title}" },
  "award-streak": {
    vi: "Điều kiện - số năm liền: {first}, cần {second}",
    en: "Condition - years running: {first}, {second} needed",
  },
  "award-typical": {
    vi: "Điều kiện - được công nhận tiêu biểu: {first}, cần {second}",
    en: "Condition - recognised as outstanding: {first}, {second} needed",
  },
  "award-discipline": {
    vi: "Điều kiện - số kỷ luật bị xét: {second}, chỉ được {first}",
    en: "Condition - disciplinary measures: {second}, {first} allowed",
  },
  "award-at-least": {
    vi: "Điều kiện - {title}: {first}, cần ít nhất {second}",
    en: "Condition - {title}: {first}, at least {second} needed",
  },
  "award-at-most": {
    vi: "Điều kiện - {title}: {second}, nhiều nhất {first}",
    en: "Condition - {title}: {second}, at most {first}",
  },
  "award-proposed-share": {
    vi: "Điều kiện - tỷ lệ người được đề nghị {title}: {first}%, cần ít nhất {second}%",
    en: "Condition - share proposed for {title}: {first}%, at least {second}% needed",
  },
  "award-some-member": {
    vi: "Điều kiện - số người được đề nghị {title}: {first}, cần ít nhất {second}",
    en: "Condition - people proposed for {title}: {first}, at least {second} needed",
  },
  "award-level-share": {
    vi: "Điều kiện - tỷ lệ đạt từ mức {title} trở lên: {first}, cần ít nhất {second}",
    en: "Condition - share at {title} or better: {first}, at least {second} needed",
  },
  "award-part": { vi: "Tỷ lệ: {first}/{second}", en: "Share: {first}/{second}" },
  "award-counted": { vi: "Số đạt: {value}", en: "Counted: {value}" },
  "award-whole": { vi: "Tổng số: {value}", en: "Of: {value}" },
  "award-reached": { vi: "Đạt được: {value}", en: "Reached: {value}" },
  "award-required": { vi: "Yêu cầu: {value}", en: "Asked: {value}" },
  "award-vote": {
    vi: "Còn phải lấy phiếu hội đồng, cần ít nhất {value}%",
    en: "Still to be voted by the council, at least {value}% needed",
  },
  "award-place": {
    vi: "Thứ tự trong số đủ điều kiện: {second}, có {first} suất",
    en: "Place among those who meet the conditions: {second}, with {first} slots",
  },
  "award-slots": { vi: "Số suất: {value}", en: "Slots: {value}" },
  "award-slots-share": { vi: "Tỷ lệ nhân với cơ sở tính: {value}", en: "Share of the base: {value}" },
  "award-slots-least": { vi: "Số suất ít nhất: {value}", en: "Slots at least: {value}" },
  "award-slots-beyond": { vi: "Số suất vượt số ít nhất: {value}", en: "Slots beyond the least: {value}" },
  "award-half": { vi: "Cộng một nửa để làm tròn: {value}", en: "A half, to round: {value}" },
  "award-candidates": { vi: "Số đủ điều kiện: {value}", en: "Meet the conditions: {value}" },
  "award-rated": { vi: "Số được xếp loại: {value}", en: "Rated: {value}" },
  "award-tie-break": {
    vi: "Phân định theo {title}: {value}",
    en: "Settled by {title}: {value}",
  },
  hundred: { vi: "Một trăm phần trăm: {value}", en: "One hundred per cent: {value}" },
} as const satisfies Record<string, Bilingual>;

/** Before the floors and conditions of the levels, which stand at a receipt's end. */
export const THRESHOLDS_TEXT: Bilingual = {
  vi: "Ngưỡng điểm và điều kiện đã dùng",
  en: "Floors and conditions that were used",
};
/** For a long article that more than one line of a receipt rests on. */
export const BASIS_TEXT: Bilingual = { vi: "căn cứ {number}", en: "basis {number}" };
/** For rows that a line above has listed. */
export const LISTED_ABOVE_TEXT: Bilingual = {
  vi: "{count} dòng đã nêu trên",
  en: "listed above: {count}",
};
/** Who entered the points of a period, in a list of periods. */
export const ENTERED_BY_TEXTS = {
  "entered-by-committee": { vi: "cấp ủy chấm", en: "committee" },
  "entered-by-unit": { vi: "đơn vị chấm", en: "unit" },
  "entered-by-self": { vi: "tự chấm", en: "self" },
} as const satisfies Record<string, Bilingual>;
/** Behind a criterion's points where there was nothing to count or nothing was entered, by what the policy then gives. */
export const NOTHING_COUNTED_TEXTS = {
  full: { vi: "; trong kỳ không có gì phải làm nên đủ điểm", en: "; nothing was to be done, so all points" },
  zero: { vi: "; trong kỳ không có gì để tính nên không có điểm", en: "; nothing to count, so no points" },
  undecided: { vi: "; chưa nhập nên chưa có điểm", en: "; not entered yet, so no points yet" },
} as const satisfies Record<WhenNone, Bilingual>;
/** Behind a criterion's points. */
export const OUT_OF_TEXT: Bilingual = { vi: " trên tối đa {max}", en: " of at most {max}" };

export type TraceRule = keyof typeof TRACE_TEXTS;
