import { LEVEL_TEXTS } from "../../texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS } from "../../texts/vocabulary/score.ts";
import { defineForm } from "../form.ts";
import { DECISION_NUMBER, PERIOD, SUBJECT } from "../shared-columns.ts";

const DECIDERS = ["Committee", "Admin"] as const;

/**
 * Decisions of the competent authority about a run: one row for a subject's level and one for each award. They are
 * recorded after the period is locked, only through the lane of decisions, which checks their rules. Streaks of later
 * years are counted from them.
 */
export const decisions = defineForm({
  id: "decisions",
  caption: { vi: "Quyết định của cấp có thẩm quyền", en: "Decisions of the authority" },
  scope: "catalogue",
  afterLock: true,
  lane: "decisions",
  periodColumn: "period",
  keyColumns: ["period", "subject", "matter"],
  columns: {
    period: PERIOD,
    subject: SUBJECT,
    matter: {
      kind: "choice",
      required: true,
      width: 30,
      caption: { vi: "Nội dung", en: "Matter" },
      options: {
        level: { vi: "Mức xếp loại", en: "Level" },
        "second-level": {
          vi: "Mức xếp loại theo bộ quy tắc thứ hai",
          en: "Level by the second rule book",
        },
        ...PROPOSAL_TEXTS,
      },
    },
    outcome: {
      kind: "choice",
      required: true,
      width: 14,
      editors: DECIDERS,
      caption: { vi: "Quyết định", en: "Outcome" },
      options: {
        approved: { vi: "Đồng ý", en: "Approved" },
        changed: { vi: "Quyết định khác", en: "Decided otherwise" },
        refused: { vi: "Không đồng ý", en: "Refused" },
      },
    },
    level: {
      kind: "choice",
      width: 14,
      caption: { vi: "Mức được công nhận", en: "Level" },
      options: LEVEL_TEXTS,
    },
    award: {
      kind: "choice",
      width: 30,
      caption: { vi: "Hình thức được tặng", en: "Award" },
      options: PROPOSAL_TEXTS,
    },
    typical: { kind: "flag", width: 10, caption: { vi: "Tiêu biểu", en: "Outstanding" } },
    proposed: { kind: "text", max: 60, width: 16, caption: { vi: "Đề nghị", en: "Proposed" } },
    run: { kind: "text", max: 80, width: 24, caption: { vi: "Lần chấm", en: "Run" } },
    /** The first year of the term, for an award for a whole term; the row's period is then the term's last year. */
    termFrom: {
      kind: "integer",
      min: 2000,
      max: 2199,
      width: 10,
      caption: { vi: "Nhiệm kỳ từ năm", en: "Term from" },
    },
    number: DECISION_NUMBER,
    decidedOn: { kind: "day", width: 12, caption: { vi: "Ngày quyết định", en: "Decided on" } },
    votesFor: {
      kind: "integer",
      min: 0,
      max: 999,
      width: 10,
      caption: { vi: "Số phiếu đồng ý", en: "Votes in favour" },
    },
    councilMembers: {
      kind: "integer",
      min: 1,
      max: 999,
      width: 10,
      caption: { vi: "Tổng số thành viên hội đồng", en: "Members of the council" },
    },
    /** The policy's sum on the day of the decision, kept beside the one that was given. */
    moneyDue: {
      kind: "integer",
      min: 0,
      max: 999_999_999,
      width: 14,
      caption: { vi: "Tiền thưởng theo mức (đồng)", en: "Money by the rules (đồng)" },
    },
    money: {
      kind: "integer",
      min: 0,
      max: 999_999_999,
      width: 14,
      caption: { vi: "Tiền thưởng được duyệt khác (đồng)", en: "Money given otherwise (đồng)" },
    },
    reason: { kind: "text", max: 500, width: 50, caption: { vi: "Lý do", en: "Reason" } },
    /** The article that allows what exceeds a limit of the rules. */
    exception: {
      kind: "text",
      max: 200,
      width: 30,
      caption: { vi: "Căn cứ ngoại lệ", en: "Article of the exception" },
    },
    note: { kind: "text", max: 500, width: 40, caption: { vi: "Ghi chú", en: "Note" } },
  },
});
