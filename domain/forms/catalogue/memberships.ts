import { defineForm } from "../form.ts";
import { NOTE, PERSON } from "../shared-columns.ts";

/**
 * A person's time in a unit. A transfer ends one row and begins another, so that facts stay with the unit of their day.
 * A person is rated in the unit of the row that is `rated` at the period's end.
 */
export const memberships = defineForm({
  id: "memberships",
  caption: { vi: "Sinh hoạt tại đơn vị", en: "Memberships" },
  scope: "catalogue",
  personal: { of: "person", columns: ["reason"] },
  keyColumns: ["person", "unit", "from"],
  ending: { from: "from", until: "until", reason: "reason" },
  columns: {
    person: PERSON,
    unit: { kind: "ref", to: ["units"], required: true, width: 18, caption: { vi: "Đơn vị", en: "Unit" } },
    from: { kind: "day", required: true, width: 12, caption: { vi: "Từ ngày", en: "From" } },
    until: { kind: "day", width: 12, caption: { vi: "Đến ngày", en: "Until" } },
    reason: {
      kind: "text",
      max: 200,
      width: 24,
      caption: { vi: "Lý do thôi", en: "Reason for leaving" },
    },
    role: {
      kind: "choice",
      required: true,
      width: 16,
      caption: { vi: "Vai trò", en: "Role" },
      options: {
        head: { vi: "Người đứng đầu", en: "Head" },
        leader: { vi: "Lãnh đạo", en: "Leader" },
        member: { vi: "Thành viên", en: "Member" },
      },
    },
    /** The field of work that a deputy leads; empty where it is not known. */
    field: { kind: "text", max: 120, width: 20, caption: { vi: "Lĩnh vực phụ trách", en: "Field led" } },
    group: {
      kind: "text",
      max: 40,
      required: true,
      width: 16,
      caption: { vi: "Nhóm tương đồng", en: "Peer group" },
    },
    rated: { kind: "flag", required: true, width: 12, caption: { vi: "Xếp loại tại đây", en: "Rated here" } },
    note: NOTE,
  },
});
