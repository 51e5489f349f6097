import { Day } from "../../../domain/values/day.ts";
import { RowKey, type RunId, type UnitId, type UserId } from "../../../domain/values/ids.ts";
import type { DecisionLine, DecisionSheetReport } from "../../../domain/protocol/decision-sheets.ts";
import type { PapersResponse } from "../../../domain/protocol/paper/papers.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import type { PlanTextState } from "../../../addin/ui/state/plan-text-state.ts";
import { NO_PAPERS, NO_REPORTS } from "../../../addin/ui/state/report-state.ts";
import { newReturnedSheet } from "../../../addin/ui/state/returned-sheet-state.ts";
import { OFFICE_STATES } from "./office-states.ts";
import { REGISTER_STATES } from "./register-states.ts";

const CLERK = "vt-cb-hanh-chinh" as UserId;
const RUN = "2026-0002-abcdef" as RunId;
const { results } = OFFICE_STATES;
const SHOWN_RUN = results.runs.run?.id ?? RUN;
const { register } = REGISTER_STATES;

const FILE = new File(["x".repeat(48_000)], "tong-hop-2026-cap-uy-tra-ve.xlsx");
const SAID = {
  outcome: "approved",
  number: "27-QĐ/ĐU",
  decidedOn: Day.parse("2026-12-20"),
  votesFor: null,
  councilMembers: null,
  remark: null,
  exception: null,
  level: null,
  award: null,
} as const;

const REFUSED = [
  {
    title: "Quyết định tặng danh hiệu Lao động tiên tiến",
    reason:
      "Chưa lập: 98/2023/NĐ-CP hết hiệu lực từ 01/07/2025, thay bằng 152/2025/NĐ-CP (Điều 59); sửa căn cứ trong bộ quy tắc rồi lập lại",
  },
];
const PAPERS: PapersResponse["papers"] = [
  {
    name: "muc-luc",
    kind: "contents",
    title: "Mục lục hồ sơ đánh giá, xếp loại và khen thưởng năm 2026",
    authority: "Đảng ủy Văn phòng",
    count: null,
    numbered: null,
    next: null,
    waitsFor: null,
    faults: [],
  },
  {
    name: "quyet-dinh-xep-loai-dang-vien",
    kind: "ratings-decision",
    title: "Quyết định công nhận kết quả xếp loại chất lượng đảng viên năm 2026",
    authority: "Đảng ủy Văn phòng",
    count: 114,
    numbered: {
      reference: "27-QĐ/ĐU",
      day: Day.parse("2026-12-20"),
      by: CLERK,
      byName: "Mai Thị Hồng Nhung",
      at: "2026-12-21T02:41:00.000Z",
      version: 1,
    },
    next: "28",
    waitsFor: null,
    faults: [],
  },
  {
    name: "to-trinh-khen-5-nam",
    kind: "award-submission",
    title: "Tờ trình đề nghị khen thưởng đảng viên hoàn thành xuất sắc nhiệm vụ 5 năm liền năm 2026",
    authority: "Ban thường vụ cấp ủy cấp trên trực tiếp, ban thường vụ tỉnh ủy",
    count: 2,
    numbered: null,
    next: "06",
    waitsFor: null,
    faults: [
      {
        code: "signer-missing",
        message: "Chưa có họ tên người ký. Ghi ở Thiết lập của văn phòng, hoặc để trống rồi viết tay.",
      },
    ],
  },
];

const line = (row: number, name: string, more: Partial<DecisionLine>): DecisionLine => ({
  sheet: "Đề xuất",
  cell: `L${row}`,
  subject: RowKey.parse(`nv-00${row}`),
  matter: "giay-khen-nam",
  name,
  award: "Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ năm",
  said: SAID,
  instead: null,
  differs: false,
  status: "ready",
  rev: null,
  problems: [],
  ...more,
});
const LINES: readonly DecisionLine[] = [
  line(12, "Nguyễn Văn An", {}),
  line(13, "Trần Thị Hồng Nhung", {
    said: { ...SAID, outcome: "refused", remark: "Chờ kết luận kiểm tra." },
    differs: true,
  }),
  line(14, "Lê Hoàng Phương Thảo", {
    status: "refused",
    problems: [
      { sheet: "Đề xuất", cell: "C14", code: "altered", message: "Ô này đã bị sửa; phần mềm ghi: “91,20”." },
      { sheet: "Đề xuất", cell: "M14", code: "number-missing", message: "Thiếu số quyết định." },
    ],
  }),
  line(15, "Bùi Trọng Lâm", {
    status: "conflict",
    rev: 1,
    problems: [
      {
        sheet: "Đề xuất",
        cell: "L15",
        code: "already-decided",
        message: "Đã ghi quyết định khác (Không đồng ý, số –, bởi Lương Đình Trung).",
      },
    ],
  }),
  line(16, "Phạm Quốc Khánh", { status: "unchanged", rev: 1 }),
  line(17, "Đỗ Thị Ngọc Quyên", { status: "open", said: null }),
];
const REPORT: DecisionSheetReport = {
  id: "imp-0001",
  file: FILE.name,
  run: RUN,
  lines: [...LINES],
  problems: [
    {
      sheet: "Đề xuất",
      cell: "L30",
      code: "keys-missing",
      message: "Dòng này không có mã của phần mềm: được thêm bằng tay hoặc đã bị xóa mã.",
    },
  ],
  questions: [{ spelling: "k", text: "K", cells: ["I12", "I15"], count: 2, answer: null }],
  counts: { open: 1, ready: 2, refused: 1, recorded: 0, unchanged: 1, conflict: 1 },
};

const returned = (more: Partial<NonNullable<PaneState["runs"]["returned"]>>): PaneState => ({
  ...results,
  places: ["results", "decisions", "returned-sheet"],
  runs: { ...results.runs, returned: { ...newReturnedSheet({ run: RUN }), ...more } },
});

const PLAN: PlanTextState = {
  choices: [
    { key: RowKey.parse("ct-10"), title: "10-CT/TW" },
    { key: RowKey.parse("nq-57"), title: "57-NQ/TW" },
  ],
  directive: RowKey.parse("ct-10"),
  text: "",
  file: undefined,
  response: {
    unit: "cb-hanh-chinh" as UnitId,
    year: 2026,
    directive: RowKey.parse("ct-10"),
    plan: { code: "9f2c", words: 1204, by: CLERK, at: "2026-03-12T02:41:00.000Z" },
    superior: { code: "aa01", words: 2310, by: CLERK, at: "2026-03-02T02:41:00.000Z" },
    comparison: {
      share: "37.5",
      words: 1204,
      copied: 451,
      run: 8,
      passages: [
        {
          text: "Tổ chức học tập, quán triệt nghiêm túc Chỉ thị đến toàn thể cán bộ, đảng viên trong quý I năm 2026",
          words: 21,
        },
      ],
      passagesLeftOut: 3,
    },
    recorded: "37.5",
    remeasured: 0,
  },
};
const planning = (plan: Partial<PlanTextState>): PaneState => ({
  ...register,
  places: ["register", "plan-text"],
  register: { ...register.register, plan: { ...PLAN, ...plan } },
});
const { response } = PLAN;

/** The pane with reports, the returned workbook, and the text of a plan. */
export const REPORT_STATES = {
  "reports-clerk": { ...register, places: ["register", "reports"] },
  reports: { ...results, places: ["results", "reports"] },
  "reports-writing": {
    ...results,
    places: ["results", "reports"],
    busy: "write-committee",
    reports: { ...NO_REPORTS, seconds: 12 },
  },
  "reports-file": {
    ...results,
    places: ["results", "reports"],
    reports: { ...NO_REPORTS, file: { button: "write-csv", url: "/bang.csv" } },
  },
  "reports-papers": {
    ...results,
    places: ["results", "reports"],
    papers: { ...NO_PAPERS, read: { run: SHOWN_RUN, list: PAPERS, refused: REFUSED } },
  },
  "reports-numbering": {
    ...results,
    places: ["results", "reports"],
    papers: {
      ...NO_PAPERS,
      read: { run: SHOWN_RUN, list: PAPERS, refused: [] },
      numbering: {
        name: "to-trinh-khen-5-nam",
        number: "05",
        day: "21/12/2026",
        fault: undefined,
        questions: [
          {
            code: "duplicate",
            message: "Số này đã dùng cho Tờ trình đề nghị tặng Giấy khen (05-TTr/ĐU, ngày 20/12/2026).",
          },
        ],
      },
    },
  },
  "reports-count": {
    ...results,
    places: ["results", "reports"],
    papers: {
      ...NO_PAPERS,
      count: {
        file: new File(["x".repeat(24_000)], "bien-ban-kiem-phieu.docx"),
        checked: {
          names: 114,
          faults: [
            "Phiếu hợp lệ cộng phiếu không hợp lệ không bằng phiếu thu về.",
            "Công Tằng Tôn Nữ Nguyễn Phước Thị Hoàng Diệu: các ô cộng lại nhiều hơn số phiếu hợp lệ.",
          ],
        },
      },
    },
  },
  "reports-templates": {
    ...results,
    places: ["results", "reports"],
    papers: {
      ...NO_PAPERS,
      templates: {
        kind: "award-decision",
        file: new File(["x".repeat(24_000)], "quyet-dinh-khen.docx"),
        faults: [
          "Văn bản loại này không có thẻ {{co_qan}}. Xem danh sách thẻ dưới đây. Có phải {{co_quan}}?",
        ],
        list: [
          {
            kind: "award-decision",
            title: "Quyết định khen thưởng (Đảng)",
            tags: [{ tag: "{{co_quan}}", meaning: "Cơ quan ban hành, in hoa" }],
            own: {
              fileName: "quyet-dinh-cu.docx",
              by: CLERK,
              byName: "Mai Thị Hồng Nhung",
              at: "2026-12-21T02:41:00.000Z",
            },
          },
        ],
      },
    },
  },
  "plan-text": planning({}),
  "plan-text-waiting": planning({
    response: response && { ...response, superior: null, comparison: null },
    text: "Kế hoạch thực hiện Chỉ thị",
  }),
  "plan-text-none": planning({ choices: [], directive: undefined, response: undefined }),
  "returned-sheet": returned({}),
  "returned-sheet-chosen": returned({ file: FILE }),
  "returned-sheet-read": returned({ file: FILE, report: REPORT }),
  "returned-sheet-recorded": returned({
    file: FILE,
    isRecorded: true,
    report: {
      ...REPORT,
      lines: LINES.map((one) => (one.status === "ready" ? { ...one, status: "recorded", rev: 1 } : one)),
      counts: { ...REPORT.counts, ready: 0, recorded: 2 },
    },
  }),
} satisfies Readonly<Record<string, PaneState>>;
