import type { DueBoardResponse, DueItem, DuesResponse } from "../../../domain/protocol/dues.ts";
import type { ReminderResponse } from "../../../domain/protocol/reminders.ts";
import type { LockQuestionResponse } from "../../../domain/protocol/lock-question.ts";
import { Day } from "../../../domain/values/day.ts";
import { AUTOMATIC, RowKey, UnitId, UserId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import type { LockState, RemindState } from "../../../addin/ui/state/run-state.ts";
import { REVIEWER_ME, UNIT } from "../signed-in.ts";

const AS_OF = Day.parse("2026-03-12");
const MARCH = Period.parse("2026-03");
const CONG_DOAN = UnitId.parse("cong-doan");

/** A full January, a late February, a March with gaps, and what the rest of the year will ask. */
const months = (factor: number): number[][] =>
  Array.from({ length: 12 }, (_, month) => {
    if (month === 0) return [68 * factor];
    if (month === 1) return [50 * factor, 18];
    if (month === 2) return [31, 4, 17 * factor, 20];
    return month === 6 ? [] : [0, 0, 0, 40 + factor];
  });

export const DUES: DueBoardResponse = {
  year: 2026,
  asOf: AS_OF,
  units: REVIEWER_ME.units.map(({ unit }, index) => ({ unit, months: months(index + 1) })),
  office: months(9),
  withheld: 1,
  pending: [CONG_DOAN],
};

export const QUESTION: LockQuestionResponse = {
  period: Period.parse("2026"),
  registers: 3,
  gaps: [
    {
      unit: UNIT,
      kinds: [
        { kind: "attendance", missing: 17, begun: 0, awaited: 0 },
        { kind: "essay", missing: 3, begun: 2, awaited: 1 },
        { kind: "points", missing: 85, begun: 0, awaited: 0 },
      ],
      contradictions: 1,
    },
    { unit: CONG_DOAN, kinds: [{ kind: "report", missing: 1, begun: 0, awaited: 0 }], contradictions: 0 },
  ],
  publishes: [Period.parse("2026")],
  incomplete: true,
  withheld: 0,
  pending: [],
};

export const LAST_LOCK: LockState = { action: "lock", unit: undefined, reason: "", question: QUESTION };

const item = (more: Partial<DueItem>): DueItem => ({
  kind: "attendance",
  state: "missing",
  dueOn: Day.parse("2026-03-05"),
  subject: { kind: "person", id: RowKey.parse("nv-0012"), name: "Nguyễn Văn An" },
  about: "05/03/2026 Hội nghị quán triệt Nghị quyết 57",
  place: { unit: UNIT, form: "attendance", column: "mark", key: RowKey.parse("hn-2026-03.nv-0012") },
  reminders: [],
  ...more,
});

/** An essay that somebody of the unit owes; its row does not stand yet. */
export const essayDue = (more: Partial<DueItem> = {}): DueItem =>
  item({
    kind: "essay",
    dueOn: Day.parse("2026-02-28"),
    about: "57-NQ/TW",
    place: { unit: UNIT, form: "essays", column: "submittedOn", key: RowKey.parse("nq-57.nv-0012") },
    newRow: { directive: "nq-57", person: "nv-0012" },
    ...more,
  });

const ofPerson = (id: string, name: string, more: Partial<DueItem> = {}): DueItem =>
  essayDue({
    subject: { kind: "person", id: RowKey.parse(id), name },
    place: { unit: UNIT, form: "essays", column: "submittedOn", key: RowKey.parse(`nq-57.${id}`) },
    newRow: { directive: "nq-57", person: id },
    ...more,
  });

/** What the clerk's register lacks: a mark, three essays of which one is in a locked month, and one due soon. */
export const OWN_DUES: DuesResponse = {
  unit: UNIT,
  period: Period.parse("2026"),
  asOf: AS_OF,
  kinds: [
    { kind: "attendance", counts: [15, 0, 1] },
    { kind: "essay", counts: [12, 0, 3, 1] },
  ],
  contradictions: [],
  withheld: 0,
  defects: [],
  items: [
    item({ reminders: [{ number: 1, day: Day.parse("2026-03-10"), way: "message" }] }),
    essayDue(),
    ofPerson("nv-0015", "Trần Thị Hồng Nhung", {
      change: "12-CV/ĐU: Chờ hướng dẫn của cấp trên",
      dueOn: Day.parse("2026-03-05"),
    }),
    ofPerson("nv-0017", "Lê Hoàng Phương Thảo", { dueOn: Day.parse("2026-01-31") }),
    ofPerson("nv-0022", "Bùi Trọng Lâm", { state: "open", dueOn: Day.parse("2026-03-31") }),
  ],
};

const REMINDER: ReminderResponse = {
  unit: UNIT,
  year: 2026,
  period: MARCH,
  number: 2,
  text: `Kính gửi: Chi bộ Hành chính - Quản trị
Nhắc lần 2, ngày 12/03/2026
Văn phòng đề nghị đơn vị bổ sung 2 việc còn thiếu của tháng 3/2026:
1. Điểm danh, 05/03/2026 Hội nghị quán triệt Nghị quyết 57, hạn 05/03/2026: Nguyễn Văn An, Trần Thị Hồng Nhung.
Đề nghị đơn vị mở sổ trong Excel, nhập đủ rồi bấm “Xem và gửi”. Việc đã làm thì ghi đúng ngày thực hiện. Trân trọng./.`,
  count: 2,
  given: [
    {
      number: 1,
      day: Day.parse("2026-03-10"),
      by: UserId.parse("van-phong"),
      way: "message",
      period: MARCH,
      count: 3,
    },
  ],
};

export const REMIND: RemindState = {
  units: [UNIT, CONG_DOAN],
  reminder: REMINDER,
  way: "e-mail",
  sent: {
    ways: ["e-mail", "webhook"],
    sendings: [
      {
        day: Day.parse("2026-04-06"),
        unit: UNIT,
        way: "e-mail",
        count: 3,
        dues: [],
        by: AUTOMATIC,
        at: "2026-04-06T01:00:00.000Z",
        outcome: "sent",
        code: null,
      },
      {
        day: Day.parse("2026-04-06"),
        unit: CONG_DOAN,
        way: "e-mail",
        count: 1,
        dues: [],
        by: AUTOMATIC,
        at: "2026-04-06T01:00:00.000Z",
        outcome: "no-address",
        code: null,
      },
    ],
  },
};

export const UNIT_DUES: DuesResponse = {
  unit: UNIT,
  period: MARCH,
  asOf: AS_OF,
  kinds: [
    { kind: "attendance", counts: [15, 0, 2] },
    { kind: "action-plan", counts: [0, 1] },
    { kind: "essay", counts: [12, 0, 0, 5] },
    { kind: "report", counts: [1] },
  ],
  withheld: 0,
  defects: [
    {
      kind: "plan-copied",
      about: "57-NQ/TW",
      day: Day.parse("2026-03-09"),
      person: null,
      figures: ["71.43"],
      period: null,
      place: { unit: UNIT, form: "action-plans", column: "copiedShare", key: RowKey.parse("nq-57") },
    },
  ],
  contradictions: [
    {
      message: "Hoàn thành 12 nhưng chỉ được giao 10. Sửa ô Hoàn thành hoặc ô Được giao.",
      row: "Tháng 3/2026: Nguyễn Văn An",
      cell: {
        unit: UNIT,
        form: "task-results",
        column: "done",
        key: RowKey.parse("2026-03.nv-0012"),
      },
      other: {
        unit: UNIT,
        form: "task-results",
        column: "assigned",
        key: RowKey.parse("2026-03.nv-0012"),
      },
    },
  ],
  items: [
    item({ reminders: [{ number: 1, day: Day.parse("2026-03-10"), way: "message" }] }),
    item({ subject: { kind: "person", id: RowKey.parse("nv-0015"), name: "Trần Thị Hồng Nhung" } }),
    item({
      kind: "action-plan",
      state: "late",
      dueOn: Day.parse("2026-03-02"),
      doneOn: Day.parse("2026-03-09"),
      subject: { kind: "unit", id: RowKey.parse(UNIT), name: "Chi bộ Hành chính - Quản trị" },
      about: "57-NQ/TW",
      place: { unit: UNIT, form: "action-plans", column: "issuedOn", key: RowKey.parse("nq-57") },
      change: "12-CV/ĐU: Chờ hướng dẫn của cấp trên",
    }),
    item({
      kind: "essay",
      state: "open",
      dueOn: Day.parse("2026-03-31"),
      about: "57-NQ/TW",
      place: { unit: UNIT, form: "essays", column: "submittedOn", key: RowKey.parse("nq-57.nv-0012") },
    }),
  ],
};
