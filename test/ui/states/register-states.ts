import { type BatchId, rowId, RowKey } from "../../../domain/values/ids.ts";
import { Day } from "../../../domain/values/day.ts";
import { Period } from "../../../domain/values/period.ts";
import type { RegisterStatus } from "../../../addin/sync/ports/register-sync.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import type { RegisterState } from "../../../addin/ui/state/register-state.ts";
import { OWN_DUES } from "./due-states.ts";
import { CLERK_STATE, READY, UNIT } from "../signed-in.ts";

const STATUS: RegisterStatus = {
  forms: [
    { form: "attendance", rows: 184, unsent: 12, problems: 2, unfilled: 0 },
    { form: "essays", rows: 46, unsent: 0, problems: 0, unfilled: 0 },
    { form: "action-plans", rows: 3, unsent: 0, problems: 0, unfilled: 0 },
    { form: "inspections", rows: 0, unsent: 0, problems: 0, unfilled: 0 },
    { form: "evaluations", rows: 92, unsent: 3, problems: 0, unfilled: 0 },
  ],
  lastSync: "2026-03-12T02:41:00.000Z",
  waiting: 4,
  begun: [],
  onlyHere: 12,
  locks: { [Period.parse("2026-01")]: { by: "van-phong", at: "2026-02-03T08:00:00.000Z" } },
};

/** The register that the workbook holds. */
export const BOUND: RegisterState = {
  ...READY.register,
  bound: { unit: UNIT, year: 2026 },
  status: STATUS,
  undoable: ["may-tram-01.0001" as BatchId],
};

/** The same with what is due in it: rows that were added wait in one form. */
const OWING: RegisterState = {
  ...BOUND,
  dues: OWN_DUES,
  status: {
    ...STATUS,
    forms: STATUS.forms.map((form) => (form.form === "action-plans" ? { ...form, unfilled: 2 } : form)),
  },
};
const essayId = (key: string): string => rowId({ form: "essays", key });

/** The place to which the clerk has gone from the register. */
export const atPlace = (place: PaneState["places"][number], register: RegisterState): PaneState => ({
  ...CLERK_STATE,
  places: ["register", place],
  register,
});

/** The pane before and beside the rows. */
export const REGISTER_STATES = {
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
  "register-waiting": {
    ...CLERK_STATE,
    register: BOUND,
    busy: "preview",
    wait: { why: "editing", drop: () => undefined },
  },
  "register-writing": {
    ...CLERK_STATE,
    register: BOUND,
    busy: "pull",
    wait: { why: "editing", drop: undefined },
  },
  "register-other-excel": {
    ...CLERK_STATE,
    register: { ...BOUND, status: { ...STATUS, renumbered: ["attendance", "essays"], monthFirst: true } },
  },
  "register-dues": { ...CLERK_STATE, register: OWING },
  "form-dues": atPlace("form-dues", { ...OWING, dueForm: "essays" }),
  "form-dues-added": atPlace("form-dues", {
    ...OWING,
    dueForm: "essays",
    standing: new Set(["nq-57.nv-0012", "nq-57.nv-0015", "nq-57.nv-0022"].map(essayId)),
  }),
  "form-dues-none": atPlace("form-dues", { ...OWING, dueForm: "inspections" }),
  "form-dues-unknown": atPlace("form-dues", { ...BOUND, dueForm: "essays" }),
  "register-offline": { ...CLERK_STATE, online: false, register: BOUND },
  "register-begun": {
    ...CLERK_STATE,
    register: { ...BOUND, status: { ...STATUS, waiting: 0, begun: [{ user: "van-phong", rows: 3 }] } },
  },
  "register-news": {
    ...CLERK_STATE,
    isOutdated: true,
    register: {
      ...BOUND,
      // One that no clock has left behind yet, and one that ended long ago.
      status: {
        ...STATUS,
        waiting: 0,
        begun: [
          { user: "van-phong", rows: 3, at: "2999-01-01T00:00:00.000Z" },
          { user: "van-phong", rows: 2, at: "2026-03-12T02:00:00.000Z" },
        ],
      },
      news: {
        since: "2026-03-10T09:30:00.000Z",
        forms: [
          { form: "attendance", rows: 12 },
          { form: "sessions", rows: 1 },
        ],
        by: ["van-phong"],
        locked: [Period.parse("2026-02")],
      },
    },
  },
  "register-broken": {
    ...CLERK_STATE,
    register: { ...BOUND, broken: { kind: "broken", why: "key-column-gone", forms: ["essays"] } },
  },
  "taken-back": {
    ...CLERK_STATE,
    register: { ...BOUND, broken: { kind: "broken", why: "taken-back", forms: ["discipline", "essays"] } },
  },
  "roll-call": atPlace("roll-call", {
    ...BOUND,
    sessions: [
      {
        key: RowKey.parse("hn-2026-03"),
        title: "05/03/2026 Hội nghị quán triệt Nghị quyết 57-NQ/TW và Kết luận 83-KL/TW",
        day: Day.parse("2026-03-05"),
        blank: ["Nguyễn Văn An", "Trần Thị Hồng Nhung"],
      },
    ],
    session: RowKey.parse("hn-2026-03"),
    rollCall: { filled: 37, undo: async () => undefined },
  }),
  help: atPlace("help", BOUND),
  settings: {
    ...atPlace("settings", BOUND),
    selfTest: [
      { code: "QT-CONFIG", passed: true },
      { code: "QT-OFFICE-API", passed: true },
      { code: "QT-NET", passed: false },
    ],
  },
} satisfies Readonly<Record<string, PaneState>>;
