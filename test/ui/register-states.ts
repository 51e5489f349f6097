import type { BatchId, RowKey, UnitId, UserId } from "../../domain/ids.ts";
import type { MeResponse } from "../../domain/protocol/me.ts";
import type { RowOutcome } from "../../domain/protocol/push.ts";
import type { Period } from "../../domain/period.ts";
import type { PreviewRow, PushReport, RegisterStatus } from "../../addin/sync/register-sync.ts";
import type { Names } from "../../addin/ui/state/names.ts";
import { newPaneState, type PaneState } from "../../addin/ui/state/pane-state.ts";
import { type RegisterState, withPreview, withReport } from "../../addin/ui/state/register-state.ts";

const UNIT = "cb-hanh-chinh" as UnitId;
const COMMITTEE = "dang-uy" as UnitId;
const CLERK = "vt-cb-hanh-chinh" as UserId;

const UNITS: MeResponse["units"] = [
  { unit: COMMITTEE, name: "Đảng ủy các cơ quan Đảng", kind: "committee", access: "read" },
  { unit: UNIT, name: "Chi bộ Hành chính - Quản trị", kind: "chi-bo", access: "write" },
  {
    unit: "cb-tong-hop" as UnitId,
    name: "Chi bộ Tổng hợp - Cơ yếu - Công nghệ thông tin",
    kind: "chi-bo",
    access: "write",
  },
  { unit: "cong-doan" as UnitId, name: "Công đoàn cơ sở", kind: "doan-the", access: "write" },
];

const CLERK_ME: MeResponse = {
  user: CLERK,
  name: "Nguyễn Thị Bích Loan",
  roles: ["Clerk"],
  units: UNITS.slice(1, 2),
  committee: COMMITTEE,
  years: [2025, 2026],
};

export const REVIEWER_ME: MeResponse = {
  user: "van-phong" as UserId,
  name: "Mai Thị Hồng Nhung",
  roles: ["Reviewer"],
  units: UNITS,
  committee: COMMITTEE,
  years: [2025, 2026],
};

const STATUS: RegisterStatus = {
  forms: [
    { form: "attendance", rows: 184, unsent: 12, problems: 2 },
    { form: "essays", rows: 46, unsent: 0, problems: 0 },
    { form: "action-plans", rows: 3, unsent: 0, problems: 0 },
    { form: "inspections", rows: 0, unsent: 0, problems: 0 },
    { form: "evaluations", rows: 92, unsent: 3, problems: 0 },
  ],
  lastSync: "2026-03-12T02:41:00.000Z",
  waiting: 4,
  onlyHere: 12,
  locks: { ["2026-01" as Period]: { by: "van-phong", at: "2026-02-03T08:00:00.000Z" } },
};

const key = (text: string): RowKey => text as RowKey;

const ROWS: readonly PreviewRow[] = [
  row("changed", "nv-0012", "Nguyễn Văn An · Nghị quyết 57", 12, {
    fields: [{ field: "mark", before: "unexcused", after: "excused" }],
  }),
  row("changed", "nv-0015", "Trần Thị Hồng Nhung · Kết luận 83", 15, {
    fields: [{ field: "mark", before: "present", after: "made-up" }],
    hidden: true,
  }),
  row("new", "nv-0031", "Phạm Quốc Khánh · Nghị quyết 57", 31, {
    fields: [{ field: "mark", before: null, after: "present" }],
  }),
  row("cleared", "nv-0017", "Lê Hoàng Phương Thảo · Nghị quyết 57", 17, {
    fields: [{ field: "mark", before: "present", after: null }],
  }),
  row("copied", "nv-0012", "Nguyễn Văn An · Nghị quyết 57", 44),
  row("missing", "nv-0040", "Đỗ Thị Ngọc Quyên · Nghị quyết 57", 0),
  row("invalid", "nv-0022", "Bùi Trọng Lâm · Nghị quyết 57", 22, {
    issues: [{ field: "mark", code: "bad-choice", message: "Giá trị không có trong danh sách chọn." }],
  }),
];

function row(
  kind: PreviewRow["kind"],
  person: string,
  title: string,
  place: number,
  more: Partial<PreviewRow> = {},
): PreviewRow {
  return {
    form: "attendance",
    key: key(`hn-2026-03.${person}`),
    place,
    label: `Điểm danh học tập!${place}`,
    title,
    kind,
    fields: [],
    issues: [],
    formulas: [],
    hidden: false,
    ...more,
  };
}

const OUTCOMES: readonly RowOutcome[] = [
  ...["nv-0001", "nv-0002", "nv-0003"].map((person): RowOutcome => ({
    form: "attendance",
    key: `hn-2026-03.${person}`,
    status: "accepted",
    rev: 2,
  })),
  {
    form: "attendance",
    key: "hn-2026-03.nv-0012",
    status: "conflict",
    rev: 3,
    fields: [
      {
        field: "mark",
        mine: "excused",
        theirs: "present",
        by: "van-phong" as UserId,
        at: "2026-03-12T01:10:00.000Z",
        rev: 3,
      },
    ],
  },
  {
    form: "attendance",
    key: "hn-2026-01.nv-0015",
    status: "locked",
    period: "2026-01" as Period,
    by: "van-phong" as UserId,
    at: "2026-02-03T08:00:00.000Z",
  },
  {
    form: "attendance",
    key: "hn-2026-03.nv-0022",
    status: "invalid",
    issues: [{ field: "mark", code: "bad-choice", message: "Giá trị không có trong danh sách chọn." }],
  },
];

const REPORT: PushReport = {
  kind: "sent",
  outcomes: OUTCOMES,
  batches: ["may-tram-01.0001" as BatchId],
  waiting: 0,
};

export const READY = newPaneState("vi", 2026);
export const NAMES: Names = {
  users: new Map([
    [CLERK, "Nguyễn Thị Bích Loan"],
    ["van-phong", "Mai Thị Hồng Nhung"],
  ]),
  rows: new Map([
    ["hn-2026-03", "05/03/2026 Nghị quyết 57"],
    ["nv-0012", "Nguyễn Văn An"],
    ["nv-0015", "Trần Thị Hồng Nhung"],
  ]),
};
const CLERK_STATE: PaneState = {
  ...READY,
  session: { kind: "signed-in", me: CLERK_ME },
  names: NAMES,
};

const BOUND: RegisterState = {
  ...READY.register,
  bound: { unit: UNIT, year: 2026 },
  status: STATUS,
  undoable: ["may-tram-01.0001" as BatchId],
};
const PREVIEWED = withPreview(BOUND, {
  kind: "preview",
  rows: ROWS,
  counts: { changed: 2, added: 1, cleared: 1, copied: 1, missing: 1, invalid: 1, hidden: 1 },
  missingColumns: { essays: ["submittedOn"] },
});

const at = (place: PaneState["places"][number], register: RegisterState): PaneState => ({
  ...CLERK_STATE,
  places: ["register", place],
  register,
});

/** What a clerk meets in the pane. */
export const REGISTER_STATES: Readonly<Record<string, PaneState>> = {
  "sign-in-entra": READY,
  "sign-in-local": {
    ...READY,
    session: {
      kind: "signed-out",
      candidates: [
        {
          id: "vt",
          name: "Nguyễn Thị Bích Loan",
          description: "Văn thư Chi bộ Hành chính - Quản trị",
          roles: ["Clerk"],
        },
        {
          id: "van-phong",
          name: "Mai Thị Hồng Nhung",
          description: "Văn phòng Đảng ủy: danh mục, theo dõi, khóa sổ, chấm điểm, xuất báo cáo",
          roles: ["Reviewer"],
        },
      ],
    },
  },
  choose: CLERK_STATE,
  register: { ...CLERK_STATE, register: BOUND },
  "register-offline": { ...CLERK_STATE, online: false, register: BOUND },
  "register-broken": {
    ...CLERK_STATE,
    register: { ...BOUND, broken: { kind: "broken", why: "key-column-gone", forms: ["essays"] } },
  },
  preview: at("preview", PREVIEWED),
  sending: {
    ...at("preview", { ...PREVIEWED, progress: { done: 1200, all: 5000, outcomes: {} } }),
    busy: "send",
  },
  report: at("preview", withReport(PREVIEWED, REPORT)),
  problems: at("problems", { ...PREVIEWED, report: REPORT }),
  conflicts: at("conflicts", {
    ...BOUND,
    conflicts: [
      {
        form: "attendance",
        key: key("hn-2026-03.nv-0012"),
        title: "Nguyễn Văn An · Nghị quyết 57",
        fields: [
          {
            field: "mark",
            mine: "excused",
            theirs: "present",
            by: "van-phong",
            at: "2026-03-12T01:10:00.000Z",
          },
          {
            field: "note",
            mine: "Đi công tác",
            theirs: null,
            by: "van-phong",
            at: "2026-03-12T01:10:00.000Z",
          },
        ],
      },
    ],
  }),
  history: at("history", {
    ...BOUND,
    history: {
      place: { form: "attendance", key: "hn-2026-03.nv-0012", field: "mark" },
      response: {
        entries: [
          {
            seq: 9,
            rev: 2,
            by: CLERK,
            at: "2026-03-12T02:41:00.000Z",
            set: { mark: "excused" },
            before: { mark: "unexcused" },
            deleted: false,
            batchId: "may-tram-01.0002" as BatchId,
          },
          {
            seq: 4,
            rev: 1,
            by: "van-phong" as UserId,
            at: "2026-03-05T02:41:00.000Z",
            set: { mark: "unexcused", day: "2026-03-05" },
            before: {},
            deleted: false,
            batchId: "may-tram-01.0001" as BatchId,
          },
        ],
      },
    },
  }),
  repair: at("repair", {
    ...BOUND,
    repair: [
      {
        form: "essays",
        matches: [
          {
            place: 4,
            label: "Bài thu hoạch!4",
            key: key("nq57.nv-0012"),
            title: "Nguyễn Văn An · NQ 57",
            certainty: "same",
          },
          {
            place: 5,
            label: "Bài thu hoạch!5",
            key: key("nq57.nv-0015"),
            title: "Trần Thị Hồng Nhung · NQ 57",
            certainty: "likely",
          },
          { place: 6, label: "Bài thu hoạch!6", key: undefined, title: "", certainty: "none" },
        ],
      },
    ],
  }),
  "roll-call": at("roll-call", {
    ...BOUND,
    sessions: [
      {
        key: key("hn-2026-03"),
        title: "05/03/2026 · Hội nghị quán triệt Nghị quyết 57-NQ/TW và Kết luận 83-KL/TW",
      },
    ],
    session: key("hn-2026-03"),
    rollCall: { filled: 37, undo: async () => undefined },
  }),
  settings: {
    ...at("settings", BOUND),
    selfTest: [
      { code: "QT-CONFIG", passed: true },
      { code: "QT-OFFICE-API", passed: true },
      { code: "QT-NET", passed: false },
    ],
  },
};
