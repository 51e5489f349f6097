import { defineForm } from "../form.ts";

/**
 * The people who sign in. An administrator enters the sign-in name; the directory's id is added by the service at the
 * first sign-in under that name, once. Rights end on a day and are never deleted with the row, so that the journal's acts
 * keep their author. The form stays open after its year is locked, because people leave at any time.
 */
export const users = defineForm({
  id: "users",
  caption: { vi: "Người dùng", en: "Users" },
  scope: "catalogue",
  afterLock: true,
  columns: {
    signIn: {
      kind: "text",
      max: 120,
      required: true,
      width: 34,
      editors: ["Admin"],
      caption: { vi: "Tên đăng nhập (e-mail)", en: "Sign-in name (e-mail)" },
    },
    fullName: {
      kind: "text",
      max: 80,
      required: true,
      width: 28,
      editors: ["Admin"],
      caption: { vi: "Họ và tên", en: "Full name" },
    },
    /** The first day without rights. */
    until: {
      kind: "day",
      width: 16,
      editors: ["Admin"],
      caption: { vi: "Thôi quyền từ ngày", en: "Rights end on" },
    },
    directoryId: {
      kind: "text",
      max: 80,
      width: 20,
      lane: "sign-ins",
      internal: true,
      caption: { vi: "Mã trong danh bạ", en: "Directory id" },
    },
  },
});
