import type { Bilingual } from "../../values/bilingual.ts";
import type { DecisionKind } from "../../vocabulary/decision-kind.ts";
import type { DecisionStatus } from "../../vocabulary/decision-status.ts";

/** The authority's decisions on what a run proposes. */
export const DECISION_TEXTS = {
  title: { vi: "Quyết định của cấp có thẩm quyền", en: "Decisions of the authority" },
  open: { vi: "Quyết định", en: "Decisions" },
  notCurrent: {
    vi: "Chỉ ghi quyết định trên kết quả đã công bố và còn hiệu lực của kỳ.",
    en: "Decisions are recorded on the published, current results of the period only.",
  },
  matter: { vi: "Nội dung", en: "Matter" },
  level: { vi: "Mức xếp loại", en: "Level" },
  none: { vi: "Không có đối tượng nào.", en: "There is nobody." },
  summary: {
    vi: "{decided}/{all} đã quyết định, {differ} khác đề nghị",
    en: "{decided} of {all} decided, {differ} other than proposed",
  },
  all: { vi: "Chọn tất cả chưa quyết định ({count})", en: "Select all undecided ({count})" },
  noneChosen: { vi: "Bỏ chọn", en: "Select none" },
  proposed: { vi: "Đề nghị", en: "Proposed" },
  decided: { vi: "Quyết định", en: "Decision" },
  difference: { vi: "Khác biệt", en: "Difference" },
  notProposed: { vi: "không đề nghị", en: "not proposed" },
  undecided: { vi: "chưa có", en: "none yet" },
  asProposed: { vi: "như đề nghị", en: "as proposed" },
  differs: { vi: "khác đề nghị", en: "other than proposed" },
  typicalMark: { vi: "tiêu biểu", en: "outstanding" },
  numberOf: { vi: "số {number}", en: "no. {number}" },
  dayOf: { vi: "ngày {day}", en: "of {day}" },
  votesOf: { vi: "{votes}/{members} phiếu", en: "{votes} of {members} {members:vote|votes}" },
  by: { vi: "Người ghi: {by}, {at}", en: "Recorded by {by}, {at}" },
  form: { vi: "Ghi quyết định", en: "Record decisions" },
  outcome: { vi: "Quyết định", en: "Decision" },
  newLevel: { vi: "Mức được công nhận", en: "Recognised level" },
  newAward: { vi: "Hình thức được tặng", en: "Award given" },
  choose: { vi: "(chọn)", en: "(choose)" },
  typical: { vi: "Công nhận tiêu biểu", en: "Recognised as outstanding" },
  number: { vi: "Số quyết định", en: "Decision number" },
  day: { vi: "Ngày (ngày/tháng/năm)", en: "Date (day/month/year)" },
  badDay: { vi: "Không rõ ngày. Hãy ghi như 05/03/2026.", en: "No clear date. Write it as 05/03/2026." },
  votesFor: { vi: "Số phiếu đồng ý", en: "Votes in favour" },
  councilMembers: { vi: "Tổng số thành viên hội đồng", en: "All members of the council" },
  badCount: { vi: "Số phiếu là số nguyên.", en: "Votes are whole numbers." },
  reason: { vi: "Lý do (khi khác đề nghị)", en: "Reason (when other than proposed)" },
  note: { vi: "Ghi chú", en: "Note" },
  exception: { vi: "Căn cứ ngoại lệ (điều, khoản)", en: "Article of an exception" },
  exceptionHint: {
    vi: "Chỉ ghi căn cứ ngoại lệ khi quyết định vượt chỉ tiêu, khác loại đối tượng, thiếu mức, thiếu phiếu hoặc đang có việc chờ kết luận; khi đó phải có lý do.",
    en: "Name an article only where the decision exceeds the places, the kind, the level, the vote, or something is pending; it then needs a reason.",
  },
  exceptionOf: { vi: "ngoại lệ theo {article}", en: "exception by {article}" },
  money: { vi: "Tiền thưởng khác mức tính (đồng)", en: "Money other than by the rules (đồng)" },
  badMoney: {
    vi: "Tiền thưởng là số đồng nguyên, ví dụ 800.000.",
    en: "Money is whole đồng, such as 800.000.",
  },
  moneyOf: { vi: "tiền thưởng {sum} đồng", en: "{sum} đồng" },
  moneyOther: {
    vi: "tiền thưởng {sum} đồng (mức tính {due} đồng)",
    en: "{sum} đồng ({due} đồng by the rules)",
  },
  record: { vi: "Ghi quyết định cho {count} đối tượng", en: "Record for {count}" },
  interest: {
    vi: "Khai báo có lợi ích liên quan với {count} đối tượng",
    en: "Declare an interest in {count}",
  },
  interestHint: {
    vi: "Chọn đối tượng, ghi lý do (họ hàng, cùng đơn vị, đang có tranh chấp) vào ô Lý do. Từ đó kết quả của họ không hiện với đồng chí và đồng chí không quyết định; chỉ người khác rút được khai báo.",
    en: "Select them and give the reason (kin, own unit, a dispute) in the field Reason. From then on you see nothing of them and decide nothing; only somebody else can withdraw it.",
  },
  interestDeclared: {
    vi: "Đã khai báo có lợi ích liên quan với {count} đối tượng.",
    en: "An interest in {count} is declared.",
  },
  withheld: {
    vi: "{count} đối tượng không hiện: là chính người xem, hoặc người xem đã khai báo có lợi ích liên quan.",
    en: "{count} {count:is|are} not shown: the reader, or somebody in whom the reader declared an interest.",
  },
  result: { vi: "Kết quả ghi", en: "What was recorded" },
  recorded: { vi: "Đã ghi {count} quyết định.", en: "{count} {count:decision|decisions} recorded." },
  notRecorded: {
    vi: "{count} quyết định chưa ghi được, xem bên dưới.",
    en: "{count} not recorded, see below.",
  },
} as const satisfies Record<string, Bilingual>;

export const DECISION_CHOICE_TEXTS = {
  approved: { vi: "Đồng ý", en: "Approved" },
  changed: { vi: "Quyết định khác", en: "Decided otherwise" },
  refused: { vi: "Không đồng ý", en: "Refused" },
} as const satisfies Record<DecisionKind, Bilingual>;

export const DECISION_OUTCOME_TEXTS = {
  recorded: { vi: "Đã ghi", en: "Recorded" },
  unchanged: { vi: "Đã có như vậy", en: "Already so" },
  conflict: {
    vi: "Người khác vừa quyết định. Danh sách đã được làm mới, hãy xem lại.",
    en: "Somebody else has just decided. The list is fresh; look again.",
  },
  refused: { vi: "Không ghi", en: "Not recorded" },
} as const satisfies Record<DecisionStatus, Bilingual>;
