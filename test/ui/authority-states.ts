import type { Day } from "../../domain/day.ts";
import type { BatchId, RowKey, RunId, UnitId, UserId } from "../../domain/ids.ts";
import type { Period } from "../../domain/period.ts";
import type { CorrectionId, CorrectionResponse } from "../../domain/protocol/corrections.ts";
import type { Decision, DecisionsResponse } from "../../domain/protocol/decisions.ts";
import type { PolicySummary } from "../../domain/protocol/policies.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { TermResponse, TermSubject } from "../../domain/protocol/terms.ts";
import type { Impact } from "../../domain/score/impact.ts";
import type { PreviewRow } from "../../addin/sync/register-sync.ts";
import type { PaneState } from "../../addin/ui/state/pane-state.ts";
import type { RunState } from "../../addin/ui/state/run-state.ts";
import { NEW_DECISION } from "../../addin/ui/state/decision-state.ts";
import { OFFICE_STATES } from "./office-states.ts";
import { NAMES, REGISTER_STATES, REVIEWER_ME } from "./register-states.ts";

const RUN = "2026-0002-abcdef" as RunId;
const EARLIER = "2026-0001-abcdef" as RunId;
const COMMITTEE = "cap-uy" as UserId;
const CLERK = "vt-cb-hanh-chinh" as UserId;
const UNIT = "cb-hanh-chinh" as UnitId;
const AT = "2026-03-12T02:41:00.000Z";

const row = (person: string, title: string, place: number): PreviewRow => ({
  form: "attendance",
  key: `hn-2026-01.${person}` as RowKey,
  place,
  label: `Điểm danh học tập!${place}`,
  title,
  kind: "changed",
  fields: [
    { field: "mark", before: "unexcused", after: "excused" },
    { field: "note", before: null, after: "Đi công tác theo Quyết định 14-QĐ/ĐU" },
  ],
  issues: [],
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
      key: "hn-2026-01.nv-0012" as RowKey,
      baseRev: 2,
      fields: { mark: "excused", note: "Đi công tác" },
    },
  ],
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
    decidedBy: COMMITTEE,
    decidedAt: AT,
    decisionReason: "Không có giấy tờ.",
  }),
];

const decision = (more: Partial<Decision>): Decision => ({
  matter: "level",
  outcome: "approved",
  level: "HTXS",
  award: null,
  typical: null,
  number: "27-QĐ/ĐU",
  decidedOn: "2026-12-20" as Day,
  votesFor: null,
  councilMembers: null,
  reason: null,
  note: null,
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
  period: "2026" as Period,
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

const policy = (name: string, vi: string, en: string, more: Partial<PolicySummary> = {}): PolicySummary => ({
  name,
  id: name.split("@")[0] ?? name,
  version: "1.0.0",
  title: { vi, en },
  effective: "2025-08-30",
  origin: "product",
  sources: { law: 61, local: 0, assumption: 9 },
  publishedBy: null,
  publishedAt: null,
  ...more,
});
const POLICIES: readonly PolicySummary[] = [
  policy("dang-366-2025", "Xếp loại đảng viên theo 366-QĐ/TW", "Party members by 366-QĐ/TW"),
  policy("hoc-tap@2", "Quy chế học tập, quán triệt của Đảng ủy", "The committee's rules on study", {
    version: "2",
    origin: "office",
    sources: { law: 12, local: 18, assumption: 4 },
    publishedBy: REVIEWER_ME.user,
    publishedAt: AT,
  }),
];

const side = (level: Impact["changed"][number]["before"]["level"], display: string | null) => ({
  level,
  score: display?.replace(",", ".") ?? null,
  display,
  line: null,
  flags: [],
  proposals: [],
});
const moved = (code: string, name: string, more: Partial<Impact["changed"][number]>) => ({
  subject: code,
  kind: "individual" as const,
  name,
  unit: "cb-hanh-chinh",
  level: "same" as const,
  line: "same" as const,
  before: side("HTT", "86,20"),
  after: side("HTT", "86,20"),
  ...more,
});
const IMPACT: Impact = {
  compared: 48,
  raised: 1,
  lowered: 1,
  rescored: 3,
  crossedUp: 2,
  crossedDown: 1,
  changed: [
    moved("nv-0012", "Nguyễn Văn An", {
      level: "down",
      line: "down",
      before: { ...side("HTXS", "91,00"), proposals: ["giay-khen-nam"] },
      after: side("HTT", "88,50"),
    }),
    moved("nv-0015", "Trần Thị Hồng Nhung", { level: "up", line: "up", after: side("HTXS", "90,00") }),
    moved("nv-0017", "Lê Hoàng Phương Thảo", {
      line: "up",
      before: side("HTNV", "69,99"),
      after: { ...side("HTNV", "70,00"), flags: ["NEAR_THRESHOLD"] },
    }),
  ],
  onlyBefore: [],
  onlyAfter: ["cong-doan"],
};

const run = (id: RunId, more: Partial<RunResponse>): RunResponse => ({
  id,
  status: "published",
  year: 2026,
  period: "2026" as Period,
  policy: "dang-366-2025",
  dryRun: false,
  startedBy: "van-phong" as UserId,
  startedAt: AT,
  registers: REVIEWER_ME.units.map(({ unit }, seq) => ({ unit, year: 2026, seq })),
  earlier: [],
  waiting: [],
  settings: {},
  factsHash: null,
  reason: null,
  supersedes: null,
  supersededBy: null,
  ...more,
});
const DRY: RunResponse = run("2026-0003-abcdef" as RunId, {
  status: "finished",
  dryRun: true,
  policy: "hoc-tap@2",
  startedByName: "Mai Thị Hồng Nhung",
  waiting: [
    { unit: UNIT, state: "late" },
    { unit: "cong-doan" as UnitId, state: "empty" },
  ],
});

const year = (value: number, more: Partial<TermSubject["years"][number]>): TermSubject["years"][number] => ({
  year: value,
  unit: UNIT,
  proposed: "HTT",
  display: "86,20",
  decided: null,
  typical: false,
  proposals: [],
  awards: [],
  ...more,
});
const TERM: TermResponse = {
  from: 2022,
  to: 2026,
  years: [2022, 2023, 2024, 2025, 2026].map((one) => ({ year: one, run: one < 2024 ? null : RUN })),
  subjects: [
    {
      subject: "cb-hanh-chinh",
      name: "Chi bộ Hành chính - Quản trị",
      kind: "collective",
      years: [
        year(2024, { decided: "HTT" }),
        year(2025, { decided: "HTXS", typical: true, awards: ["giay-khen-chi-bo-nam"] }),
        year(2026, {}),
      ],
      streak: 1,
      typicalStreak: 1,
    },
    {
      subject: "nv-0012",
      name: "Nguyễn Văn An",
      kind: "individual",
      years: [
        ...[2022, 2023].map((one) => year(one, { proposed: null, display: null, decided: "HTXS" })),
        year(2024, { decided: "KHTNV", display: "41,00" }),
        year(2025, { proposed: "NO_FIT", display: "72,00" }),
        year(2026, { proposed: "NOT_RATED", display: null }),
      ],
      streak: 2,
      typicalStreak: 0,
    },
  ],
  commendations: [
    {
      subject: "nv-0012",
      id: "tuyen-duong-nhiem-ky",
      form: "Tuyên dương",
      decidedBy: "Cấp ủy, khi tổng kết nhiệm kỳ",
      source: "06-HD/TW mục 19",
      settledBy: "3/5 năm của nhiệm kỳ được công nhận từ mức Hoàn thành tốt nhiệm vụ trở lên",
    },
  ],
};

const { results, "results-official": official } = OFFICE_STATES;
const { report } = REGISTER_STATES;
if (results === undefined || official === undefined || report === undefined)
  throw new Error("the states that these build on are gone");

const runs = (more: Partial<RunState>): RunState => ({ ...results.runs, policies: POLICIES, ...more });
const office = (places: PaneState["places"], more: Partial<RunState>): PaneState => ({
  ...results,
  names: NAMES,
  places,
  runs: runs(more),
});
const published = official.runs.board && { ...official.runs.board, published: RUN };
const deciding = (more: Partial<NonNullable<RunState["decisions"]>>): PaneState => ({
  ...office(["results", "decisions"], {
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
const corrected = { year: 2026, list: CORRECTIONS, draft: undefined, deciding: undefined };

/** Corrections, decisions, rule books, runs and terms. */
export const AUTHORITY_STATES: Readonly<Record<string, PaneState>> = {
  "ask-correction": {
    ...report,
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
  corrections: { ...office(["board", "corrections"], {}), corrections: corrected },
  "corrections-deciding": {
    ...office(["board", "corrections"], {}),
    corrections: { ...corrected, deciding: { id: WAITING.id, outcome: "refuse", reason: "" } },
  },
  "corrections-none": { ...office(["board", "corrections"], {}), corrections: { ...corrected, list: [] } },
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
  "decisions-read": office(["results", "decisions"], {
    decisions: {
      response: DECISIONS,
      voted: new Set(),
      matter: "level",
      chosen: new Set(),
      form: NEW_DECISION,
      outcomes: [],
    },
  }),
  "results-policies": office(["results"], { run: DRY, policy: "hoc-tap@2" }),
  impact: office(["results", "impact"], {
    impact: { against: "hoc-tap@2", step: undefined, impact: IMPACT },
  }),
  "impact-running": {
    ...office(["results", "impact"], {
      impact: { against: "hoc-tap@2", step: "after", impact: undefined },
    }),
    busy: "compare",
  },
  "run-list": office(["results", "run-list"], {
    list: {
      current: { ["2026" as Period]: RUN },
      runs: [
        DRY,
        run(RUN, {
          supersedes: { run: EARLIER, reason: "Điều chỉnh điểm danh tháng 1 của Chi bộ Hành chính." },
        }),
        run(EARLIER, { supersededBy: RUN }),
        run("2026-0000-abcdef" as RunId, { status: "refused", reason: "Chưa khóa hết sổ: Công đoàn cơ sở." }),
      ],
    },
  }),
  "run-delta": office(["results", "run-list", "run-delta"], {
    delta: { reason: "Điều chỉnh điểm danh tháng 1 của Chi bộ Hành chính.", impact: IMPACT },
  }),
  "run-list-none": office(["results", "run-list"], { list: { current: {}, runs: [] } }),
  term: office(["results", "term"], { term: TERM }),
};
