import { describe, expect, test } from "vitest";
import { exactText } from "../../domain/values/exact.ts";
import { explain } from "../../domain/explanation/explain.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import type { RateId } from "../../domain/policy/measures.ts";
import { Policy } from "../../domain/policy/policy.ts";
import { assess } from "../../domain/score/assess.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { recompute } from "../../domain/trace/trace.ts";
import {
  COMMITTEE,
  essay,
  found,
  mark,
  membership,
  organisation,
  person,
  points,
  row,
  session,
  unit,
} from "./office.ts";

const source = { kind: "local", text: "test" } as const;
const since = <T>(value: T) => [{ effective: "2025-08-30", value, source }];

/** The default policy with the criterion `hoc-tap` (6 points of a collective, 4 of a person) counted in another way. */
function counting(of: RateId): Policy {
  const policy = structuredClone(dang3662025);
  const measure = { kind: "rate", of, whenNone: since("zero") };
  for (const { criteria } of Object.values(policy.rubrics)) {
    for (const criterion of criteria) if (criterion.id === "hoc-tap") Object.assign(criterion, { measure });
  }
  return Policy.parse({ ...policy, copiedPlan: { flagFrom: since("40") } });
}

const catalogue = [
  unit("cb-1"),
  person("an"),
  person("binh", { admittedOn: null, category: "nguoi-lao-dong" }),
  person("chi", { admittedOn: "2026-06-01" }),
  ...["an", "binh", "chi"].map((who) => membership(who, "cb-1")),
];

function assessed(of: RateId, committee: readonly FactRow[], own: readonly FactRow[], period = "2026") {
  return assess(
    counting(of),
    organisation({ [COMMITTEE]: [...catalogue, ...committee], "cb-1": own }, period),
  );
}
const given = (of: RateId, committee: readonly FactRow[], own: readonly FactRow[], id = "cb-1") =>
  points(found(assessed(of, committee, own), id), "hoc-tap");

describe("attendance of members and of others stands on bases of its own", () => {
  const sessions = [session("s1", "2026-03-05"), session("s2", "2026-09-05")];
  const marks = [
    mark("s1", "an", "present"),
    mark("s1", "binh", "unexcused"),
    mark("s1", "chi", "unexcused"),
    mark("s2", "an", "present"),
    mark("s2", "binh", "present"),
    mark("s2", "chi", "made-up"),
  ];

  test("somebody counts as a member from the day of admission on", () => {
    // Members: an twice, chi in September. Others: binh twice, chi in March.
    expect(given("attendance-members", sessions, marks)).toBe("6");
    expect(given("attendance-non-members", sessions, marks)).toBe("2");
    expect(given("attendance", sessions, marks)).toBe("4");
  });

  test("each channel is counted apart", () => {
    const of = (id: string, channel: string) => ({
      ...session(id, "2026-03-05"),
      fields: { ...session(id, "2026-03-05").fields, channel },
    });
    const all = [of("s1", "online"), of("s2", "direct"), of("s3", "cell")];
    const own = [mark("s1", "an", "present"), mark("s2", "an", "unexcused"), mark("s3", "an", "excused")];
    expect([
      given("attendance-online", all, own, "an"),
      given("attendance-direct", all, own, "an"),
      given("attendance-cell", all, own, "an"),
    ]).toEqual(["4", "0", "0"]);
  });
});

describe("how sessions were held", () => {
  const held = (id: string, fields: Fields) => {
    const base = session(id, "2026-03-05", ["cb-1"]);
    return { ...base, fields: { ...base.fields, channel: "cell", ...fields } };
  };
  const plan = row("study-plans", "nq-1", {
    directive: "nq-1",
    number: null,
    essayDue: null,
    planDue: null,
    targetRate: null,
    minMinutes: 90,
  });
  const sessions = [
    held("sound", { plannedMinutes: 120, actualMinutes: 120 }),
    held("unknown", { plannedMinutes: 120, actualMinutes: null }),
    held("mixed", { mixed: true, actualMinutes: 90 }),
    held("cut", { plannedMinutes: 120, actualMinutes: 119 }),
    held("too-short", { plannedMinutes: null, actualMinutes: 89 }),
    held("other", { channel: "online", mixed: true }),
  ];

  test("sound are those that the unit led, unmixed and neither below the plan nor the study plan's least", () => {
    expect(given("sessions-sound", [plan, ...sessions], [])).toBe("2.4");
  });

  test("mixed and shortened ones are noted for the unit with their rows, and take no points by themselves", () => {
    const all = assessed("essays", [plan, ...sessions], []);
    const one = found(all, "cb-1");
    expect(one.notes.filter(({ code }) => code.startsWith("sessions"))).toEqual([
      { code: "sessions-mixed", values: { count: "2" }, source: "" },
      { code: "sessions-short", values: { count: "2" }, source: "" },
    ]);
    const noted = one.trace.children.filter(({ rule }) => rule === "sessions-short");
    expect(noted.flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual(["cut", "too-short"]);
    expect(found(all, "an").notes).toEqual([]);
  });
});

test("an essay counts as graded when it came in time and passed; ungraded or failed is neither", () => {
  const graded = (directive: string, submittedOn: string | null, grade: string | null) => {
    const base = essay(directive, "an", "2026-04-01", submittedOn);
    return { ...base, fields: { ...base.fields, grade } };
  };
  const own = [
    graded("nq-1", "2026-04-01", "pass"),
    graded("nq-2", "2026-04-02", "good"),
    graded("nq-3", "2026-04-01", "fail"),
    graded("nq-4", "2026-04-01", null),
  ];
  expect(given("essays-graded", [], own, "an")).toBe("1");
});

describe("action plans", () => {
  const plan = (directive: string, fields: Fields = {}) =>
    row("action-plans", directive, {
      directive,
      due: "2026-05-01",
      issuedOn: "2026-05-01",
      number: null,
      discussedOn: "2026-04-20",
      comments: 3,
      copiedShare: null,
      ...fields,
    });
  const task = (key: string, of: string, who: string | null) =>
    row("plan-tasks", key, {
      plan: of,
      content: key,
      person: who,
      due: "2026-09-01",
      doneOn: null,
      exceeded: null,
    });

  test("a discussion without a comment is a formality", () => {
    const own = [
      plan("a"),
      plan("b", { comments: 0 }),
      plan("c", { discussedOn: null }),
      plan("d", { comments: null }),
    ];
    expect(given("plan-comments", [], own)).toBe("1.5");
    expect(given("plan-discussions", [], own)).toBe("4.5");
  });

  test("a plan is complete when it has targets and names a person for every one", () => {
    const own = [
      plan("a"),
      plan("b"),
      plan("c"),
      task("t1", "a", "an"),
      task("t2", "b", "an"),
      task("t3", "b", null),
    ];
    expect(given("plan-targets", [], own)).toBe("2");
  });

  test("one copied from the policy's share on is flagged with the limit, and loses nothing", () => {
    const own = [plan("a", { copiedShare: "40" }), plan("b", { copiedShare: "39.99" }), plan("c")];
    const one = found(assessed("plans", [], own), "cb-1");
    expect(points(one, "hoc-tap")).toBe("6");
    expect(one.notes).toEqual([
      { code: "plans-copied", values: { count: "1", limit: "40" }, source: "test" },
    ]);
  });

  test("the receipt says of a flagged plan its share with a decimal comma, the limit with its source, and which texts were compared", () => {
    const own = [
      plan("b", { copiedShare: "50", comparedTexts: "c3 / d4" }),
      plan("a", { copiedShare: "62.5", comparedTexts: "a1 / b2" }),
      plan("c", { copiedShare: "12" }),
    ];
    const { trace } = found(assessed("plans", [], own), "cb-1");
    const flagged = trace.children.find(({ rule }) => rule === "plans-copied");
    if (flagged === undefined) throw new Error("nothing is flagged");
    expect([exactText(recompute(flagged)), flagged.value]).toEqual(["2", "2"]);
    const shares = flagged.children.map(({ children: [share] }) => [share?.value, share?.rows[0]?.key]);
    expect(shares).toEqual([
      ["62.5", "a"],
      ["50", "b"],
    ]);
    const lines = explain(trace, "vi").map(({ text }) => text);
    const said = lines.filter((line) => line.includes("Văn bản đã đối chiếu"));
    expect(said[0]).toContain(
      "Kế hoạch cho a: trùng 62,50% với kế hoạch cấp trên, cần xem lại từ 40%. Văn bản đã đối chiếu: a1 / b2",
    );
    expect(said[0]).toContain("test");
    expect(said).toHaveLength(2);
  });

  test("a policy that names no share flags no plan", () => {
    const facts = organisation({ [COMMITTEE]: catalogue, "cb-1": [plan("a", { copiedShare: "100" })] });
    expect(found(assess(dang3662025, facts), "cb-1").notes).toEqual([]);
  });
});

describe("inspections", () => {
  const inspection = (key: string, date: string, fields: Fields = {}) =>
    row("inspections", key, {
      date,
      kind: "kiem-tra",
      person: null,
      finding: key,
      remindedOn: null,
      remedyBy: null,
      remediedOn: null,
      ...fields,
    });

  test("a reminder is in time up to the day to remedy by; a day after the period asks for none yet", () => {
    const own = [
      inspection("a", "2026-02-01", { remedyBy: "2026-03-01", remindedOn: "2026-03-01" }),
      inspection("b", "2026-02-01", { remedyBy: "2026-03-01", remindedOn: "2026-03-02" }),
      inspection("c", "2026-02-01", { remindedOn: "2026-12-31" }),
      inspection("d", "2026-02-01"),
      inspection("e", "2026-12-01", { remedyBy: "2027-01-15" }),
      inspection("f", "2026-02-01", { finding: null }),
    ];
    expect(given("reminders", [], own)).toBe("3");
  });

  test("inspections are regular when every quarter had one", () => {
    const own = [
      inspection("a", "2026-01-10"),
      inspection("b", "2026-03-10"),
      inspection("c", "2026-08-10", { finding: null }),
    ];
    expect(given("inspections-held", [], own)).toBe("3");
    expect(points(found(assessed("inspections-held", [], own, "2026-Q1"), "cb-1"), "hoc-tap")).toBe("6");
    expect(given("inspections-held", [], own, "an")).toBe("0");
  });
});
