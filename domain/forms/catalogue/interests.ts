import { defineForm } from "../form.ts";
import { SUBJECT } from "../shared-columns.ts";

/**
 * A user's declared interest in a person or unit (kin, own unit, a dispute), on which they then decide nothing. It can
 * be declared after the period is locked too, because that is when decisions are taken, and by the user as well as by
 * the office.
 */
export const interests = defineForm({
  id: "interests",
  caption: { vi: "Khai báo lợi ích liên quan", en: "Declared interests" },
  scope: "catalogue",
  afterLock: true,
  keyColumns: ["user", "subject"],
  columns: {
    user: {
      kind: "ref",
      to: [],
      names: "users",
      required: true,
      width: 24,
      caption: { vi: "Người dùng", en: "User" },
    },
    subject: { ...SUBJECT, caption: { vi: "Đối tượng liên quan", en: "Subject" } },
    reason: { kind: "text", max: 500, required: true, width: 50, caption: { vi: "Lý do", en: "Reason" } },
    /** Why the declaration no longer holds. It is never deleted, and never withdrawn by the user whom it concerns. */
    withdrawal: {
      kind: "text",
      max: 500,
      width: 40,
      caption: { vi: "Lý do rút (người khác ghi)", en: "Withdrawn because (by somebody else)" },
    },
  },
});
