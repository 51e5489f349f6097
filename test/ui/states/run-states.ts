import type { RunId, UnitId, UserId } from "../../../domain/values/ids.ts";
import { Period } from "../../../domain/values/period.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import { atRuns, IMPACT } from "./policy-states.ts";
import { REVIEWER_ME, UNIT } from "../signed-in.ts";

const RUN = "2026-0002-abcdef" as RunId;
const EARLIER = "2026-0001-abcdef" as RunId;

const run = (id: RunId, more: Partial<RunResponse>): RunResponse => ({
  id,
  status: "published",
  year: 2026,
  period: Period.parse("2026"),
  policy: "dang-366-2025",
  dryRun: false,
  startedBy: "van-phong" as UserId,
  startedAt: "2026-03-12T02:41:00.000Z",
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

/** The pane with the runs of a year, and the changes between two of them. */
export const RUN_STATES = {
  "results-policies": atRuns(["results"], { run: DRY, policy: "hoc-tap@2" }),
  "run-list": atRuns(["results", "run-list"], {
    list: {
      current: { [Period.parse("2026")]: RUN },
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
  "run-delta": atRuns(["results", "run-list", "run-delta"], {
    delta: {
      reason: "Điều chỉnh điểm danh tháng 1 của Chi bộ Hành chính.",
      impact: IMPACT,
      apart: null,
    },
  }),
  "run-delta-apart": atRuns(["results", "run-list", "run-delta"], {
    delta: {
      reason: "Áp dụng quy chế mới của cơ quan, sửa điểm danh tháng 1.",
      impact: IMPACT,
      apart: { engine: IMPACT, facts: { ...IMPACT, raised: 0, changed: [] }, rules: IMPACT },
    },
  }),
  "run-list-none": atRuns(["results", "run-list"], { list: { current: {}, runs: [] } }),
} satisfies Readonly<Record<string, PaneState>>;
