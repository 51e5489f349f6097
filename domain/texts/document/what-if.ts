import type { Bilingual } from "../../values/bilingual.ts";
import type { WhatIfFault } from "../../vocabulary/faults/what-if-fault.ts";

/** What is wrong with a fact changed in thought, and what to do. */
export const WHAT_IF_FAULT_TEXTS = {
  "unknown-form": {
    vi: "“{said}”: không có biểu này; các biểu: {known}",
    en: "“{said}”: no such form; the forms are: {known}",
  },
  "no-such-row": {
    vi: "“{said}”: sổ không có dòng này; chọn một trong các dòng: {known}; việc chưa có dòng thì thêm dòng vào dữ liệu trước",
    en: "“{said}”: the registers have no such row; choose one of: {known}; what has no row yet is added to the facts first",
  },
  "several-rows": {
    vi: "“{said}”: trùng nhiều dòng, ghi đủ mã một dòng: {known}",
    en: "“{said}”: several rows are meant, name one by its whole key: {known}",
  },
  "no-field": {
    vi: "“{said}”: ghi thêm tên cột sau mã dòng, một trong: {known}",
    en: "“{said}”: name the field after the key, one of: {known}",
  },
  "bad-value": {
    vi: "“{said}”: giá trị sai hoặc trái với dòng ấy; cần: {known}",
    en: "“{said}”: a wrong value, or one that the row contradicts; expected: {known}",
  },
} as const satisfies Record<WhatIfFault, Bilingual>;

/** The verdict with changed facts. */
export const WHAT_IF_TEXTS = {
  heading: { vi: "Nếu như {said} (không lưu gì):", en: "What if {said} (nothing is stored):" },
  subject: {
    vi: "{name}: {before} ({scoreBefore}) → {after} ({scoreAfter})",
    en: "{name}: {before} ({scoreBefore}) → {after} ({scoreAfter})",
  },
  criterion: { vi: "{title}: {before} → {after} điểm", en: "{title}: {before} → {after} points" },
  same: { vi: "Không có gì thay đổi.", en: "Nothing changes." },
  noScore: { vi: "chưa có điểm", en: "no score" },
  others: {
    vi: "Kéo theo {count} đối tượng khác:",
    en: "{count} {count:other moves|others move} with it:",
  },
  "unknown-subject": {
    vi: "kỳ này không có đối tượng “{said}”; có: {known}",
    en: "nobody “{said}” is rated in the period; there are: {known}",
  },
} as const satisfies Record<string, Bilingual>;

/** What an assumption of a rule book did to a run. */
export const ASSUMED_TEXTS = {
  moved: {
    vi: "{text}: không có điều này thì {moved} đối tượng thay đổi, {levels} đổi mức",
    en: "{text}: without it {moved} {moved:is|are} moved, {levels} to another level",
  },
  needed: {
    vi: "{text}: bỏ điều này thì bộ quy tắc không còn dùng được",
    en: "{text}: no rule book is left without it",
  },
} as const satisfies Record<string, Bilingual>;
