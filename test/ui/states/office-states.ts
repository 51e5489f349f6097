import type { RunId, UnitId, UserId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import type { BoardResponse } from "../../../domain/protocol/board.ts";
import type { ScoreSheetResponse } from "../../../domain/protocol/runs.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import type { RunState } from "../../../addin/ui/state/run-state.ts";
import { DUES, LAST_LOCK, QUESTION, REMIND, UNIT_DUES } from "./due-states.ts";
import { OFFICE_STATE, READY, REVIEWER_ME } from "../signed-in.ts";

const RUN = "2026-0001-abcdef" as RunId;

const states: readonly BoardResponse["units"][number]["state"][] = ["filling", "locked", "late", "returned"];
const BOARD: BoardResponse = {
  period: Period.parse("2026"),
  units: REVIEWER_ME.units.map(({ unit, name, kind }, index) => ({
    unit,
    name,
    kind,
    state: states[index] ?? "empty",
    seq: index,
    rows: index * 97,
    lastAt: index === 3 ? null : "2026-03-12T02:41:00.000Z",
    opened:
      index === 3
        ? { by: "van-phong" as UserId, at: "2026-03-12T02:41:00.000Z", reason: "Bổ sung điểm danh" }
        : null,
  })),
  published: null,
  stopped: null,
  superseded: [],
};

function result(
  subject: string,
  name: string,
  level: SubjectResult["level"],
  display: string | null,
  more: Partial<SubjectResult> = {},
): SubjectResult {
  return {
    subject,
    kind: "individual",
    name,
    unit: "cb-hanh-chinh",
    group: "dang-vien",
    level,
    suggested: null,
    score: display?.replace(",", ".") ?? null,
    display,
    criteria: [],
    flags: [],
    reasons: [],
    proposals: [],
    ...more,
  };
}

const AWARD = {
  id: "giay-khen-nam",
  form: "Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ năm",
  decidedBy: "Đảng ủy cơ sở",
  source: "Hướng dẫn 03-HD/BTCTW mục 14",
  settledBy: "Trong giới hạn xuất sắc của nhóm, xếp theo điểm",
} as const;

const TIE = {
  code: "cap-tie",
  values: { group: "Đảng viên", slots: "3", candidates: "5", percent: "20", base: "HTT" },
  source: "366-QĐ/TW Điều 12",
} as const;

const RESULTS: readonly SubjectResult[] = [
  result("cb-hanh-chinh", "Chi bộ Hành chính - Quản trị", "HTT", "86,20", { kind: "collective" }),
  result("nv-0012", "Nguyễn Văn An", "HTXS", "94,50", { proposals: [AWARD] }),
  result("nv-0015", "Trần Thị Hồng Nhung", "HTT", "90,00", {
    flags: ["TIE_DECISION_NEEDED"],
    reasons: [TIE],
  }),
  result("nv-0017", "Lê Hoàng Phương Thảo", "HTNV", "68,33", { flags: ["NEAR_THRESHOLD"] }),
  result("nv-0022", "Bùi Trọng Lâm", "KHTNV", "41,00"),
  result("nv-0031", "Phạm Quốc Khánh", "NO_FIT", "72,00", { suggested: "HTNV", unit: "cb-tong-hop" }),
  result("nv-0040", "Đỗ Thị Ngọc Quyên", "NOT_RATED", null, { unit: "cb-tong-hop" }),
];

const RECEIPT: ScoreSheetResponse = {
  run: RUN,
  policy: "dang-366-2025",
  result: { ...(RESULTS[2] ?? result("x", "x", "HTT", null)), reasons: [TIE] },
  peers: ["Đạt mức Hoàn thành xuất sắc nhiệm vụ trước khi giới hạn (1): Đặng Thị Vân – tính vào cơ số"],
  beside: [
    "Đánh giá, xếp loại công chức theo Nghị định 335/2025/NĐ-CP: Hoàn thành tốt nhiệm vụ, 84,50 điểm.",
  ],
  shortfalls: [
    "Nộp thu hoạch chậm: 57-NQ/TW, hạn 31/03/2026, thực hiện ngày 05/04/2026, chậm 5 ngày; đã nhắc lần 1 ngày 01/04/2026 (công văn)",
  ],
  trace: {
    rule: "score",
    op: "sum",
    value: "90",
    parameters: [],
    rows: [],
    children: [
      {
        rule: "criterion",
        title: { vi: "Học tập, quán triệt nghị quyết", en: "Study of resolutions" },
        op: "same",
        value: "12",
        parameters: [],
        rows: [],
        children: [
          {
            rule: "points",
            op: "value",
            value: "12",
            parameters: [
              {
                id: "floor",
                value: "80",
                effective: "2025-08-30",
                source: "366-QĐ/TW Điều 11.2",
                kind: "law",
              },
            ],
            rows: [
              { form: "attendance", key: "hn-2026-03.nv-0015", rev: 2 },
              { form: "essays", key: "nq57.nv-0015", rev: 1 },
            ],
            children: [],
          },
        ],
      },
    ],
  },
  rows: [
    {
      form: "attendance",
      key: "hn-2026-03.nv-0015",
      rev: 2,
      text: "12/03/2026 Quán triệt Nghị quyết 57: Trần Thị Hồng Nhung",
    },
    { form: "essays", key: "nq57.nv-0015", rev: 1, text: "57-NQ/TW: Trần Thị Hồng Nhung" },
  ],
  lines: [],
};

const runs = (more: Partial<RunState>): RunState => ({ ...READY.runs, board: BOARD, ...more });
const WITH_RESULTS = runs({
  results: { run: RUN, status: "finished", results: [...RESULTS], withheld: 0 },
  run: {
    id: RUN,
    status: "finished",
    year: 2026,
    period: Period.parse("2026"),
    policy: "dang-366-2025",
    dryRun: true,
    startedBy: "van-phong" as UserId,
    startedAt: "2026-03-12T02:41:00.000Z",
    registers: [],
    earlier: [],
    waiting: [],
    supersedes: null,
    supersededBy: null,
    settings: {},
    factsHash: null,
    reason: null,
  },
});

/** The pane of the committee's office. */
export const OFFICE_STATES = {
  board: { ...OFFICE_STATE, places: ["board"], runs: runs({}) },
  "board-unlock": {
    ...OFFICE_STATE,
    places: ["board"],
    runs: runs({
      lock: { action: "unlock", unit: "cb-hanh-chinh" as UnitId, reason: "", question: undefined },
    }),
  },
  "board-lock-looking": {
    ...OFFICE_STATE,
    places: ["board"],
    busy: "ask-lock",
    runs: runs({ dues: DUES, lock: { ...LAST_LOCK, question: undefined } }),
  },
  "board-lock": { ...OFFICE_STATE, places: ["board"], runs: runs({ dues: DUES, lock: LAST_LOCK }) },
  "board-lock-complete": {
    ...OFFICE_STATE,
    places: ["board"],
    runs: runs({
      lock: { ...LAST_LOCK, question: { ...QUESTION, gaps: [], publishes: [], incomplete: false } },
    }),
  },
  "board-dues": { ...OFFICE_STATE, places: ["board"], runs: runs({ dues: DUES }) },
  "due-board": { ...OFFICE_STATE, places: ["board", "due-board"], runs: runs({ dues: DUES }) },
  "due-list": { ...OFFICE_STATE, places: ["board", "due-list"], runs: runs({ unitDues: UNIT_DUES }) },
  "due-list-here": {
    ...OFFICE_STATE,
    places: ["board", "due-list"],
    register: {
      ...OFFICE_STATE.register,
      bound: { unit: "cb-hanh-chinh" as UnitId, year: 2026 },
    },
    runs: runs({ unitDues: UNIT_DUES }),
  },
  remind: { ...OFFICE_STATE, places: ["board", "remind"], runs: runs({}) },
  "remind-text": { ...OFFICE_STATE, places: ["board", "remind"], runs: runs({ remind: REMIND }) },
  "results-none": { ...OFFICE_STATE, places: ["results"], runs: runs({}) },
  results: { ...OFFICE_STATE, places: ["results"], runs: WITH_RESULTS },
  "results-official": {
    ...OFFICE_STATE,
    places: ["results"],
    runs: { ...WITH_RESULTS, official: { reason: "" }, board: { ...BOARD, published: RUN } },
  },
  proposals: { ...OFFICE_STATE, places: ["results", "proposals"], runs: WITH_RESULTS },
  receipt: { ...OFFICE_STATE, places: ["results", "receipt"], runs: { ...WITH_RESULTS, receipt: RECEIPT } },
  charts: {
    ...OFFICE_STATE,
    places: ["results", "charts"],
    runs: { ...WITH_RESULTS, dues: DUES },
  },
  "error-notice": {
    ...OFFICE_STATE,
    places: ["board"],
    notice: {
      intent: "error",
      text: "Chưa khóa hết sổ: Chi bộ Hành chính - Quản trị, Công đoàn cơ sở. Hãy khóa, hoặc chấm thử.",
      traceId: "1-65f2-abc",
    },
    runs: runs({}),
  },
} satisfies Readonly<Record<string, PaneState>>;
