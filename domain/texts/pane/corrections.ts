import type { Bilingual } from "../../values/bilingual.ts";
import type { CorrectionStatus } from "../../vocabulary/correction-status.ts";

/** Late corrections: requested from a locked row, decided by somebody else. */
export const CORRECTION_TEXTS = {
  ask: { vi: "Đề nghị điều chỉnh", en: "Ask for a correction" },
  askOf: { vi: "Đề nghị điều chỉnh: {row}", en: "Ask for a correction: {row}" },
  askHint: {
    vi: "Kỳ đã khóa nên dòng không gửi được. Đề nghị nêu lý do; khi được người khác duyệt, thay đổi mới vào sổ và kết quả được chấm lại.",
    en: "The period is locked, so the row cannot be sent. Say why; once somebody else approves, the change enters the register and the results are scored again.",
  },
  noChange: {
    vi: "Hãy sửa dòng này trong bảng trước, rồi gửi đề nghị.",
    en: "Change the row in the sheet first, then ask.",
  },
  outdated: {
    vi: "Dòng “{row}” đã có thay đổi mới trong sổ. Hãy nhận số liệu mới rồi đề nghị lại.",
    en: "The register has a newer “{row}”. Fetch it, then ask again.",
  },
  reason: { vi: "Lý do điều chỉnh sau khi khóa", en: "Why it is needed after the lock" },
  send: {
    vi: "Gửi đề nghị điều chỉnh ({count} dòng)",
    en: "Ask for a correction ({count} {count:row|rows})",
  },
  sent: {
    vi: "Đã gửi đề nghị. Sổ chưa đổi cho đến khi được duyệt.",
    en: "Asked. The register does not change until it is approved.",
  },
  title: { vi: "Đề nghị điều chỉnh", en: "Corrections" },
  titleOf: { vi: "Đề nghị điều chỉnh năm {year}", en: "Corrections of {year}" },
  withheld: {
    vi: "{count} đề nghị không hiện: về chính người xem, hoặc về đối tượng mà người xem đã khai báo có lợi ích liên quan.",
    en: "{count} {count:is|are} not shown: about the reader, or about somebody in whom the reader declared an interest.",
  },
  none: { vi: "Năm này chưa có đề nghị nào.", en: "None was asked for this year." },
  asked: { vi: "Người đề nghị: {by}, {at}", en: "Asked for by {by}, {at}" },
  decided: {
    vi: "Người quyết định: {by}, {at}. Lý do: {reason}",
    en: "Decided by {by}, {at}. Why: {reason}",
  },
  own: { vi: "Người đề nghị không tự duyệt.", en: "Whoever asked does not decide." },
  approve: { vi: "Duyệt", en: "Approve" },
  refuse: { vi: "Không duyệt", en: "Refuse" },
  approveOf: { vi: "Duyệt đề nghị của {unit}", en: "Approve the request of {unit}" },
  refuseOf: { vi: "Không duyệt đề nghị của {unit}", en: "Refuse the request of {unit}" },
  decisionReason: { vi: "Lý do quyết định", en: "Reason of the decision" },
  approved: {
    vi: "Đã duyệt và ghi vào sổ. Kết quả đã công bố của kỳ được chấm lại.",
    en: "Approved and written to the register. Published results of the period are scored again.",
  },
  refused: { vi: "Đã ghi: không duyệt.", en: "Noted: refused." },
  emptied: { vi: "Xóa dòng", en: "Delete the row" },
} as const satisfies Record<string, Bilingual>;

export const CORRECTION_STATE_TEXTS = {
  requested: { vi: "Chờ duyệt", en: "Waiting" },
  refused: { vi: "Không duyệt", en: "Refused" },
  approved: { vi: "Đã duyệt, đang ghi", en: "Approved, being written" },
  applied: { vi: "Đã ghi vào sổ", en: "Written" },
} as const satisfies Record<CorrectionStatus, Bilingual>;
