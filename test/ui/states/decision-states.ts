import { Day } from "../../../domain/values/day.ts";
import type { RunId, UnitId, UserId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import type { Decision, DecisionsResponse } from "../../../domain/protocol/decisions.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import type { RunState } from "../../../addin/ui/state/run-state.ts";
import { NEW_DECISION } from "../../../addin/ui/state/decision-state.ts";
import { OFFICE_STATES } from "./office-states.ts";
import { atRuns } from "./policy-states.ts";
import { REVIEWER_ME, UNIT } from "../signed-in.ts";

const RUN = "2026-0002-abcdef" as RunId;
const COMMITTEE = "cap-uy" as UserId;
const AT = "2026-03-12T02:41:00.000Z";

const decision = (more: Partial<Decision>): Decision => ({
  matter: "level",
  outcome: "approved",
  level: "HTXS",
  award: null,
  typical: null,
  number: "27-QĐ/ĐU",
  decidedOn: Day.parse("2026-12-20"),
  votesFor: null,
  councilMembers: null,
  reason: null,
  note: null,
  exception: null,
  money: null,
  moneyDue: null,
  run: RUN,
  rev: 1,
  by: COMMITTEE,
  at: AT,
  differs: false,
  ...more,
});
const subject = (
  code: string,
  name: string,
  level: DecisionsResponse["subjects"][number]["level"],
  more: Partial<DecisionsResponse["subjects"][number]> = {},
): DecisionsResponse["subjects"][number] => ({
  subject: code,
  name,
  unit: UNIT,
  level,
  proposals: [],
  decisions: [],
  ...more,
});
const DECISIONS: DecisionsResponse = {
  run: RUN,
  period: Period.parse("2026"),
  withheld: 1,
  subjects: [
    subject("cb-hanh-chinh", "Chi bộ Hành chính - Quản trị", "HTT"),
    subject("nv-0012", "Nguyễn Văn An", "HTXS", {
      proposals: ["giay-khen-nam", "cstdcs"],
      decisions: [
        decision({ typical: true }),
        decision({ matter: "cstdcs", level: null, award: "cstdcs", votesFor: 9, councilMembers: 11 }),
      ],
    }),
    subject("nv-0015", "Trần Thị Hồng Nhung", "HTT", {
      proposals: ["cstdcs"],
      decisions: [
        decision({
          outcome: "changed",
          level: "HTNV",
          differs: true,
          reason: "Có đơn thư đã kết luận đúng một phần.",
          by: REVIEWER_ME.user,
        }),
      ],
    }),
    subject("nv-0017", "Lê Hoàng Phương Thảo", "HTNV"),
    subject("nv-0040", "Đỗ Thị Ngọc Quyên", "NOT_RATED", { unit: "cb-tong-hop" as UnitId }),
  ],
};

const published = OFFICE_STATES["results-official"].runs.board && {
  ...OFFICE_STATES["results-official"].runs.board,
  published: RUN,
};
const deciding = (more: Partial<NonNullable<RunState["decisions"]>>): PaneState => ({
  ...atRuns(["results", "decisions"], {
    run: undefined,
    board: published,
    decisions: {
      response: DECISIONS,
      voted: new Set(["cstdcs"]),
      matter: "level",
      chosen: new Set(["nv-0017", "cb-hanh-chinh"]),
      form: { ...NEW_DECISION, number: "27-QĐ/ĐU", day: "20/12/2026" },
      outcomes: [],
      ...more,
    },
  }),
  session: { kind: "signed-in", me: { ...REVIEWER_ME, user: COMMITTEE, roles: ["Committee"] } },
});

/** The pane while decisions are recorded and read. */
export const DECISION_STATES = {
  decisions: deciding({}),
  "decisions-award": deciding({
    matter: "cstdcs",
    chosen: new Set(["nv-0015"]),
    form: { ...NEW_DECISION, day: "20-12" },
    outcomes: [
      {
        subject: "nv-0015",
        matter: "cstdcs",
        status: "refused",
        code: "vote-missing",
        message: "Danh hiệu này cần số phiếu đồng ý và tổng số thành viên hội đồng.",
      },
    ],
  }),
  "decisions-changed": deciding({ form: { ...NEW_DECISION, outcome: "changed" } }),
  "decisions-read": atRuns(["results", "decisions"], {
    decisions: {
      response: DECISIONS,
      voted: new Set(),
      matter: "level",
      chosen: new Set(),
      form: NEW_DECISION,
      outcomes: [],
    },
  }),
} satisfies Readonly<Record<string, PaneState>>;
