import type { ImportResponse } from "../../../domain/protocol/imports.ts";
import type { ListLine, ListReport } from "../../../domain/protocol/lists.ts";
import type { LineStatus } from "../../../domain/vocabulary/list/list-kind.ts";
import { importState, type ImportState, newListImport } from "../../../addin/ui/state/import-state.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import type { UnitId } from "../../../domain/values/ids.ts";
import { OFFICE_STATE, REVIEWER_ME } from "../signed-in.ts";
import { REGISTER_STATES } from "./register-states.ts";

const FILE = new File(["x".repeat(24_000)], "danh-sach-dang-vien-2026.xlsx");
const WRITES = {
  ...REVIEWER_ME,
  units: REVIEWER_ME.units.map((unit) => ({ ...unit, access: "write" as const })),
};

function line(row: number, name: string, status: LineStatus, more: Partial<ListLine> = {}): ListLine {
  return {
    id: `Đảng viên!B${row}`,
    sheet: "Đảng viên",
    cell: `B${row}`,
    list: "people",
    name,
    birth: "1975-03-05",
    status,
    by: null,
    changes: [],
    problems: [],
    ...more,
  };
}

const REPORT: ListReport = {
  id: "imp-0123456789ab",
  year: 2026,
  seq: 41,
  sheets: [
    {
      file: FILE.name,
      sheet: "Đảng viên",
      list: "people",
      lines: 5,
      unread: ["Quê quán", "Trình độ LLCT"],
      problems: [
        {
          cell: "A1",
          code: "other-year",
          message: "Tiêu đề ghi năm 2025, còn sổ là năm 2026. Hãy chọn năm 2025, hoặc xác nhận vẫn nhập.",
        },
      ],
      questions: [
        {
          kind: "letters",
          text: "NguyÔn V¨n An",
          cells: ["B6", "B7"],
          count: 2,
          choices: [{ encoding: "tcvn3", text: "Nguyễn Văn An" }],
          answer: null,
        },
      ],
    },
    { file: FILE.name, sheet: "Ghi chú", list: null, lines: 0, unread: [], problems: [], questions: [] },
  ],
  counts: { unclear: 1, new: 1, changed: 1, out: 1, same: 1 },
  lines: [
    line(6, "Nguyễn Văn An", "unclear", {
      problems: [
        {
          cell: "D6",
          code: "card-differs",
          message:
            "Trong danh mục, Nguyễn Văn An (05/03/1975, NV012) có số thẻ 00123456. Hãy sửa số thẻ ở một bên.",
        },
      ],
    }),
    line(7, "Trần Thị Hồng Nhung", "new", {
      changes: [
        { column: "Họ và tên", from: null, to: "Trần Thị Hồng Nhung" },
        { column: "Đơn vị", from: null, to: "Chi bộ Hành chính - Quản trị" },
      ],
    }),
    line(8, "Lê Hoàng Phương Thảo", "changed", {
      by: "name-birth",
      changes: [{ column: "Chức vụ", from: "Chuyên viên", to: "Phó Trưởng phòng" }],
    }),
    line(9, "Bùi Trọng Lâm", "out", { birth: "1950" }),
    line(10, "Phạm Thu Dung", "same", { by: "card" }),
  ],
  absent: [{ name: "Vũ Văn Hương", birth: "1996", unit: "Chi bộ Hành chính - Quản trị" }],
  stored: 0,
  left: 0,
};

function state(imports: Partial<ImportState>): PaneState {
  return {
    ...OFFICE_STATE,
    session: { kind: "signed-in", me: WRITES },
    places: ["register", "import"],
    register: {
      ...REGISTER_STATES.register.register,
      bound: { unit: "dang-uy" as UnitId, year: 2026 },
    },
    imports: { ...importState({ imports: undefined }), kind: "lists", ...imports },
  };
}

const READ = { ...newListImport(""), file: FILE, report: REPORT };

const SHEET_REPORT: ImportResponse = {
  id: "imp-0123456789cd",
  sheets: [
    {
      file: "diem-danh.xlsx",
      sheet: "Tháng 3",
      form: "attendance",
      people: 12,
      sessions: ["2026-03-05", "2026-03-12"],
      counts: { present: 18, excused: 2, unexcused: 1, madeUp: 0, blank: 1 },
      rows: 21,
      problems: [
        { cell: "C9", code: "unknown-mark", message: "Không rõ “B” nghĩa là gì. Dùng x, P, K, HB." },
      ],
      questions: [
        {
          kind: "mark",
          spelling: "0",
          text: "0",
          column: null,
          cells: ["C7"],
          count: 1,
          choices: ["present", "excused", "unexcused", "made-up"],
          answer: "unexcused",
        },
        {
          kind: "mark",
          spelling: "b",
          text: "B",
          column: null,
          cells: ["C9"],
          count: 1,
          choices: ["present", "excused", "unexcused", "made-up"],
          answer: null,
        },
      ],
    },
  ],
  newPeople: [],
  receipts: [],
};

const SHEETS = { ...importState({ imports: undefined }).sheets, file: FILE, report: SHEET_REPORT };

/** Files that are brought in: sheets with what they leave open, lists, and one that is compared. */
export const IMPORT_STATES = {
  import: state({}),
  "import-asked": state({ kind: "sheets", sheets: SHEETS }),
  "import-read": state({ lists: READ }),
  "import-stored": state({ lists: { ...READ, stored: 2 } }),
  "import-compared": state({ kind: "compare", lists: READ }),
  "import-none": { ...state({}), session: { kind: "signed-in", me: REVIEWER_ME } },
} as const satisfies Record<string, PaneState>;
