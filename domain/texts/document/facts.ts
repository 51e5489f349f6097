import type { Bilingual } from "../../values/bilingual.ts";
import type { FactsIssueCode } from "../../vocabulary/faults/facts-issue-code.ts";
import { ISSUE_TEXTS } from "../sheet/issues.ts";

/** Issues of a file of facts, in its shape or in a row. Days and numbers in a file are written as JSON has them. */
export const FACTS_ISSUE_TEXTS = {
  ...ISSUE_TEXTS,
  "not-json": { vi: "Tệp không phải JSON: {detail}.", en: "The file is not JSON: {detail}." },
  "duplicate-field": { vi: "Trường có hai lần: {detail}.", en: "The field stands twice: {detail}." },
  missing: { vi: "Thiếu trường này.", en: "This field is missing." },
  "bad-value": { vi: "Giá trị sai: {detail}.", en: "A wrong value: {detail}." },
  "unknown-field": { vi: "Không có trường này.", en: "There is no such field." },
  "unknown-column": {
    vi: "Biểu không có cột này; các cột: {detail}.",
    en: "The form has no such column; its columns: {detail}.",
  },
  "unknown-form": {
    vi: "Không có biểu này; các biểu: {detail}.",
    en: "There is no such form; the forms: {detail}.",
  },
  "bad-day": {
    vi: 'Không phải ngày hợp lệ; hãy ghi "năm-tháng-ngày", ví dụ "2026-03-05".',
    en: 'Not a calendar day; write "year-month-day", such as "2026-03-05".',
  },
  "bad-flag": {
    vi: "Chỉ nhận true hoặc false, không trong ngoặc kép.",
    en: "Only true or false, without quotes.",
  },
  "bad-integer": {
    vi: "Phải là số nguyên không trong ngoặc kép, từ {detail}.",
    en: "A whole number without quotes is needed, {detail}.",
  },
  "bad-decimal": {
    vi: 'Phải là số trong ngoặc kép, dấu thập phân là dấu chấm, ví dụ "4.5", từ {detail}.',
    en: 'A number in quotes with a point is needed, such as "4.5", {detail}.',
  },
  "bad-choice": {
    vi: "Giá trị không có trong danh sách chọn; hãy ghi một trong: {detail}.",
    en: "The value is not in the list; write one of: {detail}.",
  },
  "bad-text": {
    vi: "Phải là chữ trong ngoặc kép, không rỗng, nhiều nhất {detail} ký tự.",
    en: "Text in quotes is needed, not empty, at most {detail} {detail:letter|letters}.",
  },
  "bad-ref": {
    vi: 'Mã không hợp lệ; hãy ghi một mã trong ngoặc kép, ví dụ "nv-001".',
    en: 'Not a valid code; write one code in quotes, such as "nv-001".',
  },
  "bad-refs": {
    vi: 'Danh sách mã không hợp lệ; hãy ghi ["nq-1", "nq-2"].',
    en: 'Not a valid list of codes; write ["nq-1", "nq-2"].',
  },
  "unknown-ref": {
    vi: "Danh mục không có mã: {detail}.",
    en: "The catalogue has no such code: {detail}.",
  },
  "key-mismatch": {
    vi: "Khóa của dòng không khớp với nội dung; phải là {detail}.",
    en: "The row's key does not match its content; it must be {detail}.",
  },
  "not-an-export": {
    vi: "Chưa phải bản đầy đủ của sổ: hãy lấy với since=0 cho đến khi more là false.",
    en: "Not the whole register: read it with since=0 until more is false.",
  },
  "other-year": { vi: "Kỳ không thuộc năm của tệp.", en: "The period is of another year." },
  "no-committee": {
    vi: "Thiếu sổ của đảng ủy, nơi có danh mục.",
    en: "The committee's register, which holds the catalogue, is missing.",
  },
  "unknown-unit": {
    vi: "Danh mục (biểu units trong sổ của đảng ủy) không có đơn vị này.",
    en: "The catalogue (form units in the committee's register) has no such unit.",
  },
  "bad-year": { vi: 'Phải là một năm, ví dụ "2025".', en: 'It must be a year, such as "2025".' },
  "not-earlier": {
    vi: "Phải là năm trước năm của tệp.",
    en: "It must be a year before the file's.",
  },
  "duplicate-row": { vi: "Dòng này có hai lần trong sổ.", en: "The row stands twice in the register." },
} as const satisfies Record<FactsIssueCode, Bilingual>;
