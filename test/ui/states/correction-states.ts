import { type BatchId, RowKey, type UnitId, type UserId } from "../../../domain/values/ids.ts";
import type { CorrectionId, CorrectionResponse } from "../../../domain/protocol/corrections.ts";
import type { PreviewRow } from "../../../addin/sync/ports/register-sync.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import { atRuns } from "./policy-states.ts";
import { PUSH_STATES } from "./push-states.ts";
import { CLERK, REVIEWER_ME, UNIT } from "../signed-in.ts";

const AT = "2026-03-12T02:41:00.000Z";

const row = (person: string, title: string, place: number): PreviewRow => ({
  form: "attendance",
  key: RowKey.parse(`hn-2026-01.${person}`),
  place,
  label: `Điểm danh học tập, dòng ${place}`,
  title,
  kind: "changed",
  fields: [
    { field: "mark", before: "unexcused", after: "excused" },
    { field: "note", before: null, after: "Đi công tác theo Quyết định 14-QĐ/ĐU" },
  ],
  issues: [],
  questions: [],
  isExplained: false,
  formulas: [],
  hidden: false,
});
const LATE_ROWS = [
  row("nv-0012", "Nguyễn Văn An · Nghị quyết 57", 12),
  row("nv-0015", "Trần Thị Hồng Nhung · Kết luận 83", 15),
];

const correction = (number: number, more: Partial<CorrectionResponse>): CorrectionResponse => ({
  id: `2026.dieu-chinh-000${number}` as CorrectionId,
  unit: UNIT,
  year: 2026,
  reason: "Giấy xin phép nộp ngày 28/01 nhưng văn thư nhận sau khi khóa sổ.",
  rows: [
    {
      form: "attendance",
      key: RowKey.parse("hn-2026-01.nv-0012"),
      baseRev: 2,
      fields: { mark: "excused", note: "Đi công tác" },
    },
  ],
  before: [{ mark: "unexcused", note: null }],
  requestedBy: CLERK,
  requestedAt: AT,
  status: "requested",
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  outcomes: null,
  seq: null,
  ...more,
});
const WAITING = correction(1, {});
const CORRECTIONS: readonly CorrectionResponse[] = [
  WAITING,
  correction(2, { requestedBy: REVIEWER_ME.user, unit: "cong-doan" as UnitId }),
  correction(3, {
    status: "applied",
    decidedBy: REVIEWER_ME.user,
    decidedAt: AT,
    decisionReason: "Đã đối chiếu giấy xin phép.",
    outcomes: [{ form: "attendance", key: "hn-2026-01.nv-0012", status: "accepted", rev: 3 }],
    seq: 41,
  }),
  correction(4, {
    status: "refused",
    decidedBy: "cap-uy" as UserId,
    decidedAt: AT,
    decisionReason: "Không có giấy tờ.",
  }),
];

const corrected = { year: 2026, list: CORRECTIONS, withheld: 1, draft: undefined, deciding: undefined };

/** The pane with requests of late corrections, and decisions on them. */
export const CORRECTION_STATES = {
  "ask-correction": {
    ...PUSH_STATES.report,
    places: ["register", "ask-correction"],
    corrections: {
      ...corrected,
      draft: {
        requestId: "de-nghi-0001" as BatchId,
        register: { unit: UNIT, year: 2026 },
        rows: LATE_ROWS,
        chosen: new Set(LATE_ROWS.slice(0, 1)),
        reason: "",
      },
    },
  },
  corrections: { ...atRuns(["board", "corrections"], {}), corrections: corrected },
  "corrections-deciding": {
    ...atRuns(["board", "corrections"], {}),
    corrections: { ...corrected, deciding: { id: WAITING.id, outcome: "refuse", reason: "" } },
  },
  "corrections-none": { ...atRuns(["board", "corrections"], {}), corrections: { ...corrected, list: [] } },
} satisfies Readonly<Record<string, PaneState>>;
