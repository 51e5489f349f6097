import type { Bilingual } from "../../values/bilingual.ts";
import type { DueState } from "../../vocabulary/due-state.ts";

/** What units owe, on the office's board and before a lock. */
export const DUE_TEXTS = {
  title: { vi: "Việc phải có theo tháng", en: "What is due, month by month" },
  list: { vi: "Việc phải có: {period}", en: "What is due: {period}" },
  asOf: { vi: "Tính đến {day}, theo hạn của từng việc.", en: "As of {day}, by the day of each." },
  open: { vi: "Việc phải có, việc còn thiếu", en: "What is due and what is missing" },
  hint: {
    vi: "Tính đến {day}. Mỗi ô: số việc đã có trên số việc phải có trong tháng, theo hạn của từng việc.",
    en: "As of {day}. Each cell: what is done of what is due in the month, by the day of each.",
  },
  once: {
    vi: "Người sinh hoạt ở hai đơn vị được tính ở từng đơn vị; dòng Toàn cơ quan tính mỗi người một lần.",
    en: "Whoever is in two units is counted in each; the line of the whole organisation counts each person once.",
  },
  counting: {
    vi: "Đang đếm lại {count} đơn vị…",
    en: "Counting {count} {count:unit|units} again…",
  },
  office: { vi: "Toàn cơ quan", en: "Whole organisation" },
  unit: { vi: "Đơn vị", en: "Unit" },
  month: { vi: "T{month}", en: "{month}" },
  met: { vi: "Đúng hạn", en: "In time" },
  late: { vi: "Chậm", en: "Late" },
  missing: { vi: "Thiếu", en: "Missing" },
  awaited: { vi: "Chưa đến hạn", en: "Awaited" },
  cell: {
    vi: "{unit}, {period}: phải có {due}, đúng hạn {met}, chậm {late}, thiếu {missing}, chưa đến hạn {awaited}",
    en: "{unit}, {period}: {due} due, {met} in time, {late} late, {missing} missing, {awaited} awaited",
  },
  cellLate: { vi: "chậm {count}", en: "{count} late" },
  cellMissing: { vi: "thiếu {count}", en: "{count} missing" },
  cellAwaitedShort: { vi: "chờ {count}", en: "{count} awaited" },
  cellAwaited: { vi: "chưa đến hạn {count}", en: "{count} awaited" },
  line: { vi: "Phải có {due}: đúng hạn {met}", en: "{due} due: {met} in time" },
  nothing: { vi: "Không có việc nào đến hạn", en: "Nothing is due" },
  show: { vi: "Xem việc", en: "Show" },
  showOf: { vi: "Xem việc phải có của {unit}", en: "Show what is due in {unit}" },
  none: { vi: "Kỳ này không có việc nào phải có.", en: "Nothing is due in this period." },
  settled: { vi: "Không thiếu, không chậm.", en: "Nothing is missing or late." },
  kind: { vi: "{kind}: {done}/{due}", en: "{kind}: {done} of {due}" },
  by: { vi: "hạn {day}", en: "by {day}" },
  place: { vi: "Biểu {form}, cột {column}", en: "Form {form}, column {column}" },
  inRegister: {
    vi: "Sổ {unit}, biểu {form}, cột {column}",
    en: "Register {unit}, form {form}, column {column}",
  },
  change: { vi: "Thay đổi: {change}", en: "Changed: {change}" },
  contradictions: { vi: "Mâu thuẫn giữa các ô: {count}", en: "Cells that contradict each other: {count}" },
  defects: { vi: "Tồn tại, hạn chế: {count}", en: "Done, but fell short: {count}" },
  withheld: {
    vi: "Không tính việc của {count} đối tượng: chính người xem, hoặc người xem đã khai báo có lợi ích liên quan.",
    en: "What is due from {count} {count:subject|subjects} is left out: the reader, or somebody in whom the reader declared an interest.",
  },
  copiedShare: { vi: "trùng {first}%", en: "{first}% copied" },
  minutes: { vi: "{first}/{second} phút", en: "{first} of {second} {second:minute|minutes}" },
} as const satisfies Record<string, Bilingual>;

export const DUE_STATE_TEXTS = {
  "not-yet": { vi: "Chưa đến hạn", en: "Awaited" },
  open: { vi: "Chưa đến hạn", en: "Awaited" },
  done: { vi: "Đã có", en: "Done" },
  "late-open": { vi: "Quá hạn, chưa xong", en: "Past its day, not done" },
  late: { vi: "Làm chậm", en: "Done late" },
  waived: { vi: "Được miễn", en: "Waived" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
  missing: { vi: "Chưa có", en: "Missing" },
} as const satisfies Record<DueState, Bilingual>;

export const REMIND_TEXTS = {
  title: { vi: "Nhắc đơn vị", en: "Remind a unit" },
  hint: {
    vi: "Lời nhắc nêu từng việc đã đến hạn mà đơn vị còn thiếu. Chép ra, gửi bằng cách của văn phòng; hệ thống ghi lại lần nhắc.",
    en: "The reminder names what is past its day and missing. Copy it and send it by the office's own way; that it was given is recorded.",
  },
  unit: { vi: "Đơn vị", en: "Unit" },
  text: { vi: "Nội dung nhắc", en: "Text of the reminder" },
  way: { vi: "Cách nhắc", en: "How it is given" },
  give: { vi: "Chép và ghi nhận", en: "Copy and record" },
  copyAgain: { vi: "Chép lại", en: "Copy again" },
  nobody: { vi: "Không đơn vị nào còn thiếu việc đã đến hạn.", en: "No unit owes anything past its day." },
  nothing: {
    vi: "Đơn vị không còn thiếu việc nào đã đến hạn.",
    en: "The unit owes nothing past its day.",
  },
  given: { vi: "Các lần đã nhắc", en: "Reminders given" },
  number: { vi: "Lần {number}, ngày {day}", en: "Reminder {number}, {day}" },
  facts: {
    vi: "{way}, người nhắc: {by}; {count} việc của {period}",
    en: "{way}, by {by}; {count} {count:item|items} of {period}",
  },
  sendAll: { vi: "Gửi nhắc mọi đơn vị còn thiếu", en: "Send reminders to all units that owe" },
  sendHint: {
    vi: "Gửi ngay thư đến những người giữ sổ và tin vào kênh của văn phòng, như tự gửi vào sáng thứ Hai. Mỗi đơn vị mỗi ngày chỉ một lần.",
    en: "Sends at once to those who keep the registers and to the office's channel, as on every Monday morning. Each unit once a day.",
  },
  sendings: { vi: "Đã gửi ngày {day}", en: "Sent on {day}" },
  sending: { vi: "{unit}: {count} việc, {outcome}", en: "{unit}: {count} {count:item|items}, {outcome}" },
  ofItem: { vi: "Đã nhắc lần {number} ngày {day} ({way})", en: "Reminder {number} on {day} ({way})" },
} as const satisfies Record<string, Bilingual>;

export const SENDING_OUTCOME_TEXTS = {
  sending: { vi: "gửi dở, chưa rõ đã tới", en: "interrupted, may have arrived" },
  sent: { vi: "đã gửi", en: "sent" },
  failed: { vi: "chưa gửi được", en: "could not be sent" },
  "no-address": { vi: "chưa có địa chỉ thư", en: "no address" },
} as const satisfies Record<string, Bilingual>;

export const LOCK_TEXTS = {
  confirm: {
    vi: "Sau khi khóa, đơn vị không sửa được số liệu của {period}.",
    en: "Once locked, the unit cannot change {period}.",
  },
  confirmUnlock: {
    vi: "Sau khi mở khóa, đơn vị sửa lại được số liệu của {period} và sổ được ghi là trả lại.",
    en: "Once unlocked, the unit can change {period} again and the register counts as returned.",
  },
  looking: { vi: "Đang rà việc còn thiếu…", en: "Looking for what is missing…" },
  unknown: {
    vi: "Chưa rà được việc còn thiếu. Hãy thử lại, hoặc ghi lý do nếu vẫn khóa.",
    en: "What is missing could not be looked up. Try again, or say why it is locked all the same.",
  },
  complete: { vi: "Không còn việc nào thiếu.", en: "Nothing is missing." },
  gaps: {
    vi: "Còn thiếu {count} việc ở {units} sổ.",
    en: "{count} {count:thing is|things are} missing in {units} {units:register|registers}.",
  },
  gapsAwaited: {
    vi: "{count} việc khác chưa đến hạn, nhưng khóa rồi thì không nhập được nữa.",
    en: "{count} more {count:is|are} not due yet, but cannot be entered once it is locked.",
  },
  gapsCount: {
    vi: "Việc không có trong sổ sẽ tính là không thực hiện.",
    en: "What is not in the register will count as not done.",
  },
  alsoAwaited: { vi: ", chưa đến hạn {count}", en: ", {count} awaited" },
  unitGaps: { vi: "{unit}: thiếu {count}", en: "{unit}: {count} missing" },
  contradictions: {
    vi: "Mâu thuẫn giữa các ô: {count}",
    en: "Cells that contradict each other: {count}",
  },
  kindGaps: { vi: "{kind}: {count}", en: "{kind}: {count}" },
  items: { vi: "Xem từng việc", en: "Show each" },
  itemsOf: { vi: "Xem từng việc còn thiếu của {unit}", en: "Show what {unit} lacks" },
  last: {
    vi: "Khóa sổ cuối cùng: chấm điểm và công bố ngay ({periods}).",
    en: "This is the last register: the period is scored and published at once ({periods}).",
  },
  lastIncomplete: {
    vi: "Khóa sổ cuối cùng: chấm điểm ngay ({periods}). Có đối tượng chưa đủ số liệu thì không tự công bố.",
    en: "This is the last register: the period is scored at once ({periods}). While facts about somebody are missing, it is not published by itself.",
  },
  lastWithheld: {
    vi: "Khóa sổ cuối cùng: chấm điểm ngay ({periods}). Chỉ tự công bố khi đủ số liệu của mọi đối tượng, kể cả đối tượng không hiện.",
    en: "This is the last register: the period is scored at once ({periods}). It is published by itself only while nobody's facts are missing, those not shown included.",
  },
  reason: { vi: "Lý do (ghi vào lịch sử)", en: "Reason (kept in the history)" },
  reasonOverGaps: {
    vi: "Lý do khóa khi còn thiếu (bắt buộc, ghi vào lịch sử)",
    en: "Why it is locked over what is missing (required, kept in the history)",
  },
  reasonRequired: {
    vi: "Lý do khóa (bắt buộc, ghi vào lịch sử)",
    en: "Why it is locked (required, kept in the history)",
  },
  reasonToUnlock: { vi: "Hãy ghi lý do mở khóa.", en: "Say why it is unlocked." },
} as const satisfies Record<string, Bilingual>;
