import type { ReasonCode } from "../../vocabulary/reason-code.ts";

/**
 * The reason that settled a level, in one line of a list: without its article, which the score sheet has. In the order in which
 * they settle it. A reason that is not here settles nothing by itself.
 */
export const MAIN_REASON_TEXTS = {
  "verify-first": "Chờ thẩm tra, xác minh: {pending}",
  "not-rated-exempt": "Được miễn công tác, sinh hoạt",
  "not-rated-suspended": "Đang bị đình chỉ sinh hoạt",
  "not-rated-fourth-quarter": "Quý IV xếp loại cùng năm",
  "not-rated-admitted": "Vào Đảng ngày {admittedOn}, chưa đủ {months} tháng",
  "not-rated-worked": "Làm việc {worked} tháng trong năm, chưa đủ {months} tháng",
  "not-rated-absent": "Làm việc {percent}% số ngày của tháng, cần ít nhất {limit}%",
  "not-rated-founded": "Đơn vị hoạt động {months} tháng trong kỳ, cần ít nhất {least}",
  "not-rated-nothing-due": "Trong kỳ không có việc phải làm",
  incomplete: "Đơn vị còn phải nhập: {criteria}",
  undecided: "Còn thiếu số liệu: {criteria}",
  "case-undescribed": "{count} vụ việc chưa ghi hình thức kỷ luật hoặc căn cứ",
  trigger: "{trigger}",
  "quarter-limited": "Có quý không hoàn thành nhiệm vụ (quý {quarters})",
  "head-limited": "Đơn vị do mình đứng đầu ở mức {unitLevel}",
  "deputy-limited": "Đơn vị hoàn thành {value}% nhiệm vụ, dưới {limit}%",
  "cap-tie": "Bằng điểm ở ranh giới {slots} chỉ tiêu xuất sắc của nhóm {group}",
  "cap-over": "Đủ điều kiện xuất sắc, ngoài {slots} chỉ tiêu của nhóm {group}",
  "cap-within": "Trong {slots} chỉ tiêu xuất sắc của nhóm {group}",
  "condition-below": "{of} {value}, cần ít nhất {limit}",
  "condition-above": "{of} {value}, nhiều nhất {limit}",
  "near-threshold": "Chưa đạt ngưỡng {floor} điểm (in ra {display})",
  "score-below": "Dưới ngưỡng {floor} điểm của mức {level}",
  "score-reaches": "Đạt ngưỡng {floor} điểm của mức {level}",
} as const satisfies Partial<Record<ReasonCode, string>>;

/** What stands beside the level where an award asks for more. */
export const PROPOSAL_REASON_TEXTS = {
  /** Of somebody who is not rated, as after a recent admission, but is proposed for the work. */
  byWork: "Xét theo kết quả công việc",
  score: "{score} điểm",
  streak: "đủ {years} năm liền",
  vote: "còn chờ hội đồng bỏ phiếu",
  typical: "được công nhận tiêu biểu",
} as const;
