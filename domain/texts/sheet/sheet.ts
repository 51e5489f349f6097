import type { Bilingual } from "../../values/bilingual.ts";

/** Words that the add-in writes into the clerk's sheets. */
export const SHEET_TEXTS = {
  status: { vi: "Tình trạng gửi", en: "Sending" },
  personNumber: { vi: "TT", en: "No." },
  personName: { vi: "Họ và tên", en: "Full name" },
  hint: {
    vi: "Nhập vào các ô dưới đây, rồi bấm Xem và gửi. Cột tự thêm được giữ lại và không gửi đi.",
    en: "Fill in the cells below, then press Review and send. Columns of your own are kept and never sent.",
  },
  legend: {
    vi: "x có mặt · P vắng có phép · K vắng không phép · HB học bù (HB 12/05/2026).",
    en: "x present · P absent excused · K absent unexcused · HB made up (HB 12/05/2026).",
  },
  points: {
    vi: "Mỗi dòng là một người hoặc đơn vị trong một kỳ; mỗi tiêu chí một cột, mức tối đa ghi ở đầu cột.",
    en: "A line is a person or a unit in a period; a column is a criterion, with its maximum above.",
  },
  most: { vi: "{title} (tối đa {most})", en: "{title} (at most {most})" },
  mostOfEach: {
    vi: "{title} (tối đa {person}; đơn vị {unit})",
    en: "{title} (at most {person}; unit {unit})",
  },
  overMost: { vi: "Điểm từ 0 đến {most}.", en: "Points go from 0 to {most}." },
  copy: {
    vi: "BẢN SAO: không gửi đi, không nhận về. Hãy nhập vào trang gốc.",
    en: "COPY: never sent, never refreshed. Fill in the original sheet.",
  },
  systemColumn: {
    vi: "Cột này do hệ thống ghi. Hãy nhấn Hủy.",
    en: "This column is written by the system. Press Cancel.",
  },
} as const satisfies Record<string, Bilingual>;

/** Prompts of a column's header when it is selected, by the column's kind. */
export const COLUMN_PROMPTS = {
  text: { vi: "Chữ, tối đa {max} ký tự.", en: "Text, {max} {max:character|characters} at most." },
  day: {
    vi: "Ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026.",
    en: "A date as day/month/year, such as 05/03/2026.",
  },
  period: {
    vi: "Chọn trong danh sách, hoặc gõ Tháng 3/2026, Quý I/2026, Năm 2026.",
    en: "Choose from the list, or type Month 3/2026, Q1 2026, Year 2026.",
  },
  flag: { vi: "Có hoặc Không.", en: "Yes or No." },
  integer: { vi: "Số nguyên từ {min} đến {max}.", en: "A whole number from {min} to {max}." },
  decimal: { vi: "Số từ {min} đến {max}; 8,5 và 8.5 như nhau.", en: "A number from {min} to {max}." },
  choice: { vi: "Chọn trong danh sách.", en: "Choose from the list." },
  ref: {
    vi: "Chọn trong danh sách, hoặc gõ tên, số hiệu hay một phần tên.",
    en: "Choose from the list, or type the name or the number, or a part of it.",
  },
  refs: {
    vi: "Một hoặc nhiều tên hay số hiệu, cách nhau bằng dấu chấm phẩy.",
    en: "One or more names or numbers, separated by semicolons.",
  },
  required: { vi: "Bắt buộc.", en: "Required." },
  measured: {
    vi: "Hệ thống đo và ghi; giá trị nhập tay không được nhận.",
    en: "Measured and written by the system; a value typed here is refused.",
  },
  mark: {
    vi: "Có mặt, Vắng có phép, Vắng không phép, Học bù; hoặc x, P, K, HB.",
    en: "Present, Absent excused, Absent unexcused, Made up; or x, P, K, HB.",
  },
} as const satisfies Record<string, Bilingual>;
