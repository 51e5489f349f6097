import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { formSheetName } from "../../../domain/forms/sheet/form-sheet-layout.ts";
import { users } from "../../../domain/forms/catalogue/users.ts";
import { grants } from "../../../domain/forms/catalogue/grants.ts";
import { interests } from "../../../domain/forms/catalogue/interests.ts";

/** The first sheet: what the case is about. */
export const ABOUT_SHEET = "Tình huống";
/** The last sheet: what must come out of it. */
export const EXPECT_SHEET = "Phải ra";

/** Lines of the first sheet by the field of the case. */
export const ABOUT: Readonly<
  Record<"title" | "source" | "policy" | "year" | "period" | "committee" | "beside" | "decidedOn", string>
> = {
  title: "Tên tình huống",
  source: "Căn cứ, nguồn",
  policy: "Bộ quy tắc",
  year: "Năm",
  period: "Kỳ (2026, 2026-Q1, 2026-03)",
  committee: "Mã cấp ủy",
  beside: "Bộ quy tắc kia của năm (nếu có)",
  decidedOn: "Ngày quyết định khen thưởng (nếu có)",
};

/** Columns of the last sheet by the field of an expectation; lists are written with commas. */
export const EXPECTED: Readonly<Record<string, string>> = {
  subject: "Mã người, đơn vị",
  level: "Mức",
  suggested: "Mức gợi ý",
  points: "Điểm (Thu hoạch = 3; Học tập = 5/3)",
  missing: "Tiêu chí còn thiếu số liệu",
  flags: "Lưu ý phải có",
  notFlags: "Lưu ý không được có",
  proposals: "Đề nghị phải có",
  notProposals: "Đề nghị không được có",
  money: "Tiền thưởng (Danh hiệu Lao động tiên tiến = 702000)",
  outside: "Không thuộc diện xếp loại (x)",
};

/** The columns before those of a form: whose register the row stands in, and its key. */
export const REGISTER_COLUMN = "Sổ của (mã đơn vị)";
export const KEY_COLUMN = "Mã dòng";

const NO_FACTS: ReadonlySet<string> = new Set([users.id, grants.id, interests.id]);

/** The forms that a case may fill, each on a sheet of its own. */
export const CASE_FORMS: readonly Form[] = FORMS.filter(({ id }) => !NO_FACTS.has(id));

export function sheetOf(form: Form): string {
  return formSheetName(form, "vi");
}
