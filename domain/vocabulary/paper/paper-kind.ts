import * as z from "zod";

/** The kinds of paper in the file of a period. */
export const PaperKind = z.enum([
  /** Báo cáo: how many reached which level. */
  "ratings-report",
  /** Quyết định: the levels that the committee recognises, with the names. */
  "ratings-decision",
  /** Danh sách: who has no level, and why. */
  "unrated-list",
  /** Tờ trình to the authority above, with the list of names. */
  "award-submission",
  /** The same to an authority of the state, in the state's form. */
  "state-submission",
  /** Quyết định on an award that the committee itself gives, in the Party's form. */
  "award-decision",
  /** Quyết định of the agency's head, in the state's form. */
  "state-decision",
  /** Phiếu biểu quyết on levels. */
  "ballot",
  /** Biên bản kiểm phiếu. */
  "count-minutes",
  /** Công văn đôn đốc: what is open, to the units that owe it. */
  "late-letter",
  /** Giấy khen, once the decision has its number and day. */
  "certificate",
  /** The same without what a preprinted sheet has on it. */
  "certificate-overlay",
  /** Báo cáo thành tích, a page for each name of a submission. */
  "achievement-reports",
  /** Trích sao of a numbered decision, a page for each unit. */
  "extract",
  /** Biên bản họp on the Party's awards. */
  "meeting-minutes",
  /** Biên bản họp of the council on titles of the state. */
  "council-minutes",
  /** Phụ lục: every value that was used, beside its text. */
  "bases-annex",
  /** Mẫu 01 (43-HD/BTCTW): a collective's review, one form each. */
  "collective-form",
  /** Mẫu 02 (43-HD/BTCTW): a member's review, one form each. */
  "member-form",
  /** Mẫu 02 (335/2025/NĐ-CP): a civil servant's year, one form each. */
  "civil-servant-form",
  /** Mục lục: every paper of the file. */
  "contents",
  /** The same papers of a rule book that rates work for the state: in the state's form, by the agency's head. */
  "state-ratings-report",
  "state-ratings-decision",
  "state-unrated-list",
  "state-ballot",
  "state-count-minutes",
  "state-late-letter",
  "state-bases-annex",
  "state-contents",
]);
export type PaperKind = z.infer<typeof PaperKind>;
