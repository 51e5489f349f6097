import { standardPolicy } from "../../../domain/policy/library/library.ts";
import { findingsOf } from "../../../domain/policy/reading/check-policy.ts";
import { findingText } from "../../../domain/policy/reading/finding.ts";
import { listValues } from "../../../domain/policy/reading/list-values.ts";
import type { PolicySummary } from "../../../domain/protocol/policies.ts";
import type { Impact } from "../../../domain/score/impact.ts";
import type { PaneState } from "../../../addin/ui/state/pane-state.ts";
import type { RunState } from "../../../addin/ui/state/run-state.ts";
import { OFFICE_STATES } from "./office-states.ts";
import { NAMES, REVIEWER_ME } from "../signed-in.ts";

const AT = "2026-03-12T02:41:00.000Z";

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
const POLICIES: readonly [PolicySummary, PolicySummary] = [
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
export const IMPACT: Impact = {
  compared: 48,
  raised: 1,
  lowered: 1,
  rescored: 3,
  crossedUp: 2,
  crossedDown: 1,
  unentered: 6,
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

/** The results of a published year, and the place to which the office has gone from there. */
export const atRuns = (places: PaneState["places"], more: Partial<RunState>): PaneState => ({
  ...OFFICE_STATES.results,
  names: NAMES,
  places,
  runs: { ...OFFICE_STATES.results.runs, policies: POLICIES, ...more },
});

/** The pane that compares two rule books, and the one that shows the values of one. */
export const POLICY_STATES = {
  policy: atRuns(["results", "policy"], {
    readPolicy: {
      summary: POLICIES[0],
      document: {},
      values: [...listValues(standardPolicy())],
      findings: findingsOf(standardPolicy(), standardPolicy().effective).map((finding) => ({
        code: finding.code,
        place: finding.place,
        message: findingText(finding, "vi"),
      })),
    },
  }),
  impact: atRuns(["results", "impact"], {
    impact: { against: "hoc-tap@2", impact: IMPACT },
  }),
  "impact-running": {
    ...atRuns(["results", "impact"], {
      impact: { against: "hoc-tap@2", impact: undefined },
    }),
    busy: "compare",
  },
} satisfies Readonly<Record<string, PaneState>>;
