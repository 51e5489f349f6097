import { Day } from "../../../domain/values/day.ts";
import { type BatchId, RowKey, type UserId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import type { RowOutcome } from "../../../domain/protocol/push.ts";
import type { PreviewRow, PushReport } from "../../../addin/sync/ports/register-sync.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import { type RegisterState, withPreview, withReport } from "../../../addin/ui/state/register-state.ts";
import { CONFLICTS } from "./row-states.ts";
import { atPlace, BOUND } from "./register-states.ts";

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
  row("copied", "nv-0013", "Vũ Thị Mai · Nghị quyết 57", 45, {
    issues: [
      {
        field: "row",
        code: "row-twice",
        message: "Nội dung này đã có ở Điểm danh học tập, dòng 13; mỗi dòng chỉ được ghi một lần.",
      },
    ],
  }),
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
    key: RowKey.parse(`hn-2026-03.${person}`),
    place,
    line: place > 0 ? place : undefined,
    label: place > 0 ? `Điểm danh học tập, dòng ${place}` : "",
    title,
    kind,
    fields: [],
    issues: [],
    questions: [],
    isExplained: false,
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
    period: Period.parse("2026-01"),
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

/** Conflicts of an earlier push. */
const OTHER_CONFLICTS = CONFLICTS.map((one) => ({ ...one, key: RowKey.parse("hn-2026-03.nv-0018") }));

const PREVIEWED = withPreview(BOUND, {
  kind: "preview",
  rows: ROWS,
  counts: { changed: 2, added: 1, cleared: 1, copied: 2, missing: 1, invalid: 1, hidden: 1 },
  missingColumns: { essays: ["submittedOn"] },
});

/** Rows of the catalogue that were removed from the sheet: people who may have left, and a directive. */
const GONE: readonly PreviewRow[] = [
  ["nv-0040", "Đỗ Thị Ngọc Quyên"],
  ["nv-0041", "Hoàng Minh Tuấn"],
].map(([person = "", name]) =>
  row("missing", person, `${name} · Chi bộ Hành chính`, -1, {
    form: "memberships",
    key: RowKey.parse(`${person}.cb-hanh-chinh.2024-01-01`),
    label: "",
    since: Day.parse("2024-01-01"),
  }),
);

const ASKED = withPreview(BOUND, {
  kind: "preview",
  rows: [
    ...GONE,
    row("missing", "", "57-NQ/TW", -1, { form: "directives", key: RowKey.parse("nq-57"), label: "" }),
  ],
  counts: { changed: 0, added: 0, cleared: 0, copied: 0, missing: 3, invalid: 0, hidden: 0 },
  missingColumns: {},
});

const LEAVING: RegisterState = {
  ...ASKED,
  choices: new Map([...ASKED.choices, ...GONE.map((one) => [one, "left"] as const)]),
  leavings: new Map(
    GONE.map((one, index) => [
      one,
      { day: index === 0 ? "30/06/2026" : "31/12/2023", reason: "Chuyển công tác" },
    ]),
  ),
};

const mark = (person: string, name: string, after: string, more: Partial<PreviewRow> = {}): PreviewRow =>
  row("new", person, name, Number(person.slice(3)), {
    fields: [
      { field: "session", before: null, after: "hn-2026-03" },
      { field: "person", before: null, after: person },
      { field: "day", before: null, after: "2026-03-05" },
      { field: "mark", before: null, after },
    ],
    group: "05/03/2026 Nghị quyết 57",
    canRevert: true,
    ...more,
  });
const LOCKED = mark("nv-0019", "Phan Văn Trị", "excused", { locked: Period.parse("2026-01") });

/** Marks of a session, one in a locked month, one with a correction under way. */
const SESSIONS = withPreview(
  { ...BOUND, pending: new Set(["attendance#hn-2026-03.nv-0020"]) },
  {
    kind: "preview",
    rows: [
      mark("nv-0012", "Nguyễn Văn An", "present"),
      mark("nv-0013", "Vũ Thị Mai", "present"),
      mark("nv-0014", "Lê Hoàng Phương Thảo", "excused"),
      LOCKED,
      mark("nv-0020", "Đỗ Thị Ngọc Quyên", "made-up"),
    ],
    counts: { changed: 0, added: 5, cleared: 0, copied: 0, missing: 0, invalid: 0, hidden: 0 },
    missingColumns: {},
  },
);

/** The pane from the preview of a push to its report. */
export const PUSH_STATES = {
  preview: atPlace("preview", PREVIEWED),
  sessions: atPlace("preview", SESSIONS),
  gone: atPlace("preview", ASKED),
  leaving: atPlace("preview", LEAVING),
  sending: {
    ...atPlace("preview", { ...PREVIEWED, progress: { done: 1200, all: 5000, outcomes: {} } }),
    busy: "send",
  },
  report: atPlace("preview", withReport(PREVIEWED, REPORT)),
  "taken-over": atPlace(
    "preview",
    withReport(PREVIEWED, {
      kind: "taken-over",
      outcomes: OUTCOMES,
      batches: [],
      waiting: 0,
      takenOver: [{ user: "van-phong", answered: OUTCOMES.length, dropped: 3 }],
    }),
  ),
  problems: atPlace("problems", { ...PREVIEWED, report: REPORT, conflicts: OTHER_CONFLICTS }),
} satisfies Readonly<Record<string, PaneState>>;
