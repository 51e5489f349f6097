import { defineForm } from "../form.ts";

/**
 * The units that a signed-in user may read or write: the product's own data, never a claim of the token. A grant on the
 * committee reaches every unit under it. `person` identifies the user among the people, since nobody decides on
 * themselves. Only an administrator may write this form.
 */
export const grants = defineForm({
  id: "grants",
  caption: { vi: "Phân quyền", en: "Grants" },
  scope: "catalogue",
  keyColumns: ["user", "unit"],
  columns: {
    user: {
      kind: "ref",
      to: [],
      names: "users",
      required: true,
      width: 24,
      editors: ["Admin"],
      caption: { vi: "Người dùng", en: "User" },
    },
    unit: {
      kind: "ref",
      to: ["units"],
      required: true,
      width: 18,
      editors: ["Admin"],
      caption: { vi: "Đơn vị", en: "Unit" },
    },
    person: {
      kind: "ref",
      to: ["people"],
      width: 14,
      editors: ["Admin"],
      caption: { vi: "Là cán bộ", en: "Is the person" },
    },
    access: {
      kind: "choice",
      required: true,
      width: 12,
      editors: ["Admin"],
      caption: { vi: "Quyền", en: "Access" },
      options: { read: { vi: "Xem", en: "Read" }, write: { vi: "Ghi", en: "Write" } },
    },
  },
});
