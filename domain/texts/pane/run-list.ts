import type { Bilingual } from "../../values/bilingual.ts";
import type { RunStatus } from "../../vocabulary/run-status.ts";

/** All runs of a period: the published, superseded, dry, refused and failed ones. */
export const RUN_LIST_TEXTS = {
  open: { vi: "Các lần chấm của kỳ", en: "Runs of the period" },
  title: { vi: "Các lần chấm: {period}", en: "Runs: {period}" },
  none: { vi: "Kỳ này chưa chấm lần nào.", en: "The period was never scored." },
  current: { vi: "Đang có hiệu lực", en: "Current" },
  superseded: { vi: "Đã bị thay thế", en: "Superseded" },
  startedBy: { vi: "Người chấm: {by}, {at}", en: "Started by {by}, {at}" },
  policy: { vi: "Bộ quy tắc: {policy}", en: "Rule book: {policy}" },
  supersedes: {
    vi: "Thay lần chấm trước. Lý do: {reason}",
    en: "Supersedes the run before it. Why: {reason}",
  },
  registers: { vi: "{count} sổ được tính", en: "{count} {count:register|registers} counted" },
  delta: { vi: "Thay đổi so với lần trước", en: "Changes since the run before" },
  engine: {
    vi: "Do phiên bản phần mềm mới tính khác, trên số liệu và quy định cũ",
    en: "By a newer version of the product, on the earlier facts and rules",
  },
  facts: { vi: "Do sửa số liệu", en: "By the correction of the facts" },
  rules: { vi: "Do quy định, thiết lập thay đổi", en: "By other rules and settings" },
  show: { vi: "Xem kết quả", en: "Show the results" },
  showOf: { vi: "Xem kết quả của lần chấm {at}", en: "Show the results of the run of {at}" },
  waiting: { vi: "{count} đơn vị chưa khóa khi chấm", en: "{count} {count:unit|units} had not locked" },
} as const satisfies Record<string, Bilingual>;

export const RUN_KIND_TEXTS = {
  running: { vi: "Đang chấm", en: "Running" },
  refused: { vi: "Không được chạy", en: "Refused" },
  failed: { vi: "Bị lỗi", en: "Failed" },
  finished: { vi: "Chấm thử", en: "Dry run" },
  published: { vi: "Đã công bố", en: "Published" },
} as const satisfies Record<RunStatus, Bilingual>;
