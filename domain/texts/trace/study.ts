import type { Bilingual } from "../../values/bilingual.ts";

/** Counts of sessions, essays and action plans. */
export const STUDY_COUNT_TEXTS = {
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
  "attendance-not-made-up": {
    vi: "Vắng có phép nhưng không học bù đúng hạn: {value}",
    en: "Excused, and not made up in time: {value}",
  },
  "attendance-unknown": {
    vi: "Đơn vị chưa điểm danh (chưa tính): {value}",
    en: "No mark by the unit (not counted yet): {value}",
  },
  "attendance-due": { vi: "Lượt phải dự học: {value}", en: "Seats that were due: {value}" },
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
  "essays-late": { vi: "Bài thu hoạch nộp chậm: {value}", en: "Essays late: {value}" },
  "essays-missing": {
    vi: "Chưa nộp thu hoạch, hạn {subject}: {value}",
    en: "Essays not handed in, due {subject}: {value}",
  },
  "essays-not-passed": {
    vi: "Chưa nộp hoặc chưa được chấm đạt, hạn {subject}: {value}",
    en: "Not handed in or not passed, due {subject}: {value}",
  },
  "plans-late": { vi: "Kế hoạch hành động ban hành chậm: {value}", en: "Action plans late: {value}" },
  "plans-missing": {
    vi: "Chưa ban hành kế hoạch hành động, hạn {subject}: {value}",
    en: "Action plans not issued, due {subject}: {value}",
  },
  "plans-asked": { vi: "Kế hoạch hành động phải có: {value}", en: "Action plans that were due: {value}" },
  "plan-discussions-missing": {
    vi: "Kế hoạch chưa có, hoặc dự thảo không được thảo luận có ý kiến trước khi ban hành, hạn {subject}: {value}",
    en: "No plan, or its draft not discussed with comments before issue, due {subject}: {value}",
  },
  "plan-targets-missing": {
    vi: "Kế hoạch chưa có, hoặc thiếu chỉ tiêu có lĩnh vực và cấp ủy viên phụ trách, hạn {subject}: {value}",
    en: "No plan, or none of its targets with a field and a named leader, due {subject}: {value}",
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
  "plan-copied": {
    vi: "Kế hoạch cho {subject}: trùng {first}% với kế hoạch cấp trên, cần xem lại từ {second}%. Văn bản đã đối chiếu: {firstSubject}",
    en: "Plan for {subject}: {first}% stands in the superior's plan, to be looked at from {second}% on. Texts compared: {firstSubject}",
  },
  "copied-share": { vi: "Tỷ lệ trùng đo được: {value}%", en: "Share measured: {value}%" },
  "copied-limit": { vi: "Tỷ lệ phải xem lại: {value}%", en: "Share from which to look: {value}%" },
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
} as const satisfies Record<string, Bilingual>;
