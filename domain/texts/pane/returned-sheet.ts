import type { Bilingual } from "../../values/bilingual.ts";
import type { DecisionWord } from "../../vocabulary/decision-word.ts";
import type { DecisionLineStatus } from "../../vocabulary/decision-line-status.ts";

/** The committee's returned sheet of proposals, in the pane. */
export const RETURNED_SHEET_TEXTS = {
  open: { vi: "Nhập tệp cấp ủy trả về", en: "Take in the returned workbook" },
  title: { vi: "Tệp cấp ủy trả về", en: "The returned workbook" },
  hint: {
    vi: "Chọn sổ tổng hợp, hoặc sổ nhiệm kỳ, mà cấp ủy đã điền cột Quyết định. Đọc thử chưa ghi gì; chỉ ghi sau khi xem kết quả và bấm ghi.",
    en: "Choose the committee's workbook, or the term's, with the decisions filled in. Reading records nothing; it is recorded when you have seen what was read and press record.",
  },
  choose: { vi: "Chọn tệp .xlsx", en: "Choose an .xlsx file" },
  chooseAnother: { vi: "Chọn tệp khác", en: "Choose another file" },
  read: { vi: "Đọc thử", en: "Read it" },
  notRecorded: { vi: "Mới đọc thử, chưa ghi gì.", en: "It was read; nothing is recorded yet." },
  recorded: { vi: "Đã ghi {count} quyết định.", en: "{count} {count:decision|decisions} recorded." },
  nothing: {
    vi: "Không có quyết định nào để ghi.",
    en: "There is nothing to record.",
  },
  strange: { vi: "Không khớp với đề nghị ({count})", en: "Not as proposed ({count})" },
  strangeHint: {
    vi: "Các dòng này không được ghi. Dòng đúng vẫn ghi được.",
    en: "These lines are not recorded. The sound ones can be.",
  },
  lines: { vi: "{status} ({count})", en: "{status} ({count})" },
  replace: {
    vi: "Thay quyết định đã ghi bằng quyết định trong tệp",
    en: "Replace what is recorded by what the file says",
  },
  record: { vi: "Ghi {count} quyết định", en: "Record {count} {count:decision|decisions}" },
  differs: { vi: "khác đề nghị", en: "other than proposed" },
  at: { vi: "{sheet}, ô {cell}", en: "{sheet}, cell {cell}" },
} as const satisfies Record<string, Bilingual>;

/** What a word of the column of decisions may mean. */
export const DECISION_WORD_TEXTS = {
  approved: { vi: "Đồng ý", en: "Approved" },
  refused: { vi: "Không đồng ý", en: "Refused" },
  changed: { vi: "Quyết định khác", en: "Decided otherwise" },
  later: { vi: "Để xem xét sau", en: "Decide later" },
} as const satisfies Record<DecisionWord, Bilingual>;

/** States of a line of the sheet. */
export const DECISION_LINE_TEXTS = {
  refused: { vi: "Không ghi được", en: "Cannot be recorded" },
  conflict: { vi: "Đã ghi khác", en: "Recorded otherwise" },
  ready: { vi: "Sẽ ghi", en: "Will be recorded" },
  recorded: { vi: "Đã ghi", en: "Recorded" },
  unchanged: { vi: "Đã ghi từ trước", en: "Recorded before" },
  open: { vi: "Chưa quyết định", en: "Not decided" },
} as const satisfies Record<DecisionLineStatus, Bilingual>;
