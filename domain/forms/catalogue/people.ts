import { defineForm } from "../form.ts";

/** Every person of the organisation; the unit of a day comes from the memberships. */
export const people = defineForm({
  id: "people",
  caption: { vi: "Danh sách cán bộ", en: "People" },
  scope: "catalogue",
  personal: {
    of: "key",
    columns: [
      "birthYear",
      "birthDate",
      "card",
      "exempt",
      "exemptFrom",
      "exemptUntil",
      "suspended",
      "suspendedFrom",
      "suspendedUntil",
    ],
  },
  columns: {
    fullName: {
      kind: "text",
      max: 80,
      required: true,
      width: 28,
      caption: { vi: "Họ và tên", en: "Full name" },
    },
    /** The office's own, such as the number of a civil servant; the key stays hidden. */
    code: {
      kind: "text",
      max: 20,
      code: { letters: "NV", digits: 3 },
      width: 10,
      caption: { vi: "Mã", en: "Code" },
    },
    birthYear: {
      kind: "integer",
      min: 1920,
      max: 2020,
      width: 10,
      caption: { vi: "Năm sinh", en: "Year of birth" },
    },
    birthDate: { kind: "day", width: 12, caption: { vi: "Ngày sinh", en: "Date of birth" } },
    gender: {
      kind: "choice",
      width: 8,
      caption: { vi: "Giới tính", en: "Gender" },
      options: { female: { vi: "Nữ", en: "Female" }, male: { vi: "Nam", en: "Male" } },
    },
    category: {
      kind: "choice",
      required: true,
      width: 16,
      caption: { vi: "Đối tượng", en: "Category" },
      options: {
        "can-bo": { vi: "Cán bộ", en: "Cadre" },
        "cong-chuc": { vi: "Công chức", en: "Civil servant" },
        "vien-chuc": { vi: "Viên chức", en: "Public employee" },
        "nguoi-lao-dong": { vi: "Người lao động", en: "Contract worker" },
      },
    },
    position: { kind: "text", max: 120, width: 24, caption: { vi: "Chức vụ", en: "Position" } },
    /** Empty for someone who is no Party member. */
    admittedOn: { kind: "day", width: 12, caption: { vi: "Ngày vào Đảng", en: "Admitted to the Party on" } },
    /** Digits as text, since many begin with zeros. */
    card: { kind: "text", max: 20, width: 16, caption: { vi: "Số thẻ đảng viên", en: "Party card number" } },
    /** The first day of work in this organisation; months before it are not worked. */
    workedFrom: { kind: "day", width: 12, caption: { vi: "Làm việc từ ngày", en: "Works from" } },
    /** What was recognised this year, with its decision; it is not carried into the next (Luật Thi đua, khen thưởng Điều 23). */
    initiative: {
      kind: "text",
      max: 200,
      width: 30,
      caption: { vi: "Sáng kiến, đề tài được công nhận", en: "Recognised initiative" },
    },
    /** Without days beside them the two flags hold for the whole year; with days, the days decide. */
    exempt: { kind: "flag", width: 10, caption: { vi: "Miễn sinh hoạt", en: "Exempt" } },
    exemptFrom: { kind: "day", width: 14, caption: { vi: "Miễn sinh hoạt từ ngày", en: "Exempt from" } },
    exemptUntil: { kind: "day", width: 14, caption: { vi: "Miễn sinh hoạt đến ngày", en: "Exempt until" } },
    suspended: { kind: "flag", width: 10, caption: { vi: "Đình chỉ sinh hoạt", en: "Suspended" } },
    suspendedFrom: {
      kind: "day",
      width: 14,
      caption: { vi: "Đình chỉ sinh hoạt từ ngày", en: "Suspended from" },
    },
    suspendedUntil: {
      kind: "day",
      width: 14,
      caption: { vi: "Đình chỉ sinh hoạt đến ngày", en: "Suspended until" },
    },
  },
});
