import { describe, expect, test } from "vitest";
import type { Fields } from "../../domain/forms/form.ts";
import { recompute } from "../../domain/trace/trace.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { congChuc3352025v2 } from "../../domain/policy/library/cong-chuc-335-2025/version-2.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { exactText } from "../../domain/values/exact.ts";
import { evaluate } from "../../domain/case/evaluate.ts";
import { chosenPolicy, listSettings } from "../../domain/facts/chosen-policy.ts";
import { NO_SETTINGS, parseSettings, type Settings } from "../../domain/facts/settings.ts";
import { assess } from "../../domain/score/assess.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { Day } from "../../domain/values/day.ts";
import { COMMITTEE, found, fullMarks, membership, organisation, person, row, tasks, unit } from "./office.ts";
import { RULES } from "./standings.ts";

const UNITS = [unit("cb-1"), unit("cb-2"), person("an")];
const standing = (
  memberships: readonly FactRow[],
  rows: readonly FactRow[],
  { policy = RULES, settings = NO_SETTINGS, period = "2026" } = {},
) => {
  const facts = organisation({ [COMMITTEE]: [...UNITS, ...memberships], "cb-1": rows, "cb-2": [] }, period);
  const assessment = found(assess(chosenPolicy(policy, settings), facts), "an");
  expect(exactText(recompute(assessment.trace))).toBe(assessment.trace.value);
  return assessment.standing;
};
const head = membership("an", "cb-1", { role: "head" });
const own = tasks("2026", "an", [10, 10, 0, 4]);

describe("a head", () => {
  test("is tested on the tasks of the unit, though the own tasks give the points", () => {
    const an = standing([head], [own, tasks("2026", "cb-1", [10, 8, 1, 0])]);
    expect(an.led).toEqual({ done: "80", late: "10", exceeded: "0", errors: "0" });
    expect(an.tasks).toMatchObject({ done: "100", late: "0", exceeded: "40" });
    expect(standing([head], [own, tasks("2026", "cb-1", [10, 8, 1, 0])], { policy: dang3662025 }).led).toBe(
      undefined,
    );
  });

  test("answers for the months on whose last day the unit was led, of each unit led in the year", () => {
    const posts = [
      membership("an", "cb-2", { role: "head", until: "2026-03-31" }),
      membership("an", "cb-1", { role: "head", from: "2026-04-01" }),
    ];
    const rows = [
      tasks("2026-01", "cb-1", [10, 0, 0, 0]),
      tasks("2026-03", "cb-2", [10, 5, 0, 0]),
      tasks("2026-04", "cb-2", [10, 0, 0, 0]),
      tasks("2026-12", "cb-1", [10, 10, 0, 0]),
    ];
    expect(standing(posts, rows).led?.done).toBe("75");
  });

  test("of a unit without a recorded task is tested on the own tasks", () => {
    expect(standing([head], [own])).toMatchObject({ tasks: { done: "100" } });
    expect(standing([head], [own]).led).toBeUndefined();
  });

  test("is tested on both where the organisation chooses so: the worse of each number", () => {
    const settings: Settings = {
      "leaders.ownTasks": { value: "on", source: { kind: "local", text: "NQ" } },
    };
    const rows = [tasks("2026", "an", [10, 9, 0, 0]), tasks("2026", "cb-1", [10, 10, 1, 5])];
    expect(standing([head], rows, { settings }).led).toEqual({
      done: "90",
      late: "10",
      exceeded: "0",
      errors: "0",
    });
  });
});

describe("a deputy", () => {
  const deputy = (field: string | null) => membership("an", "cb-1", { role: "leader", field });
  const plan = (id: string, field: string, due: string, doneOn: string | null, more: Fields = {}) =>
    row("plan-tasks", id, { plan: "kh", content: id, field, due, doneOn, ...more });
  const rows = [
    own,
    tasks("2026", "cb-1", [10, 5, 0, 0]),
    plan("t1", "Dân vận", "2026-03-01", "2026-02-20", { exceeded: true }),
    plan("t2", " dân vận ", "2026-05-01", "2026-06-01"),
    plan("t3", "Dân vận", "2026-07-01", null),
    plan("t4", "Dân vận", "2027-07-01", null),
    plan("t5", "Tổ chức", "2026-07-01", null),
  ];

  test("with a field is tested on the plan tasks of the field that fell due in the period", () => {
    expect(standing([deputy("Dân vận")], rows).led).toEqual({
      done: "200/3",
      late: "100/3",
      exceeded: "100/3",
      errors: "0",
    });
  });

  test("without a field, or with one that no task names, is tested on the own tasks", () => {
    expect(standing([deputy(null)], rows).led).toBeUndefined();
    expect(standing([deputy("Kiểm tra")], rows).led).toBeUndefined();
  });
});

describe("late tasks and serious errors", () => {
  const work = (more: Fields) =>
    row("task-results", "2026.an", {
      period: "2026",
      subject: "an",
      assigned: 10,
      done: 10,
      late: 4,
      exceeded: 3,
      errors: 2,
      ...more,
    });
  const member = membership("an", "cb-1");
  const of = (more: Fields, policy = RULES) => {
    const facts = organisation({
      [COMMITTEE]: [...UNITS, member],
      "cb-1": [...fullMarks("an"), work(more)],
      "cb-2": [],
    });
    const an = evaluate(policy, NO_SETTINGS, facts).subjects.find(({ result }) => result.subject === "an");
    if (an === undefined) throw new Error("an was not rated");
    expect(exactText(recompute(an.trace))).toBe(an.trace.value);
    return an;
  };
  const result = (more: Fields, policy = RULES) =>
    of(more, policy).result.criteria.find(({ id }) => id === "ket-qua")?.points;

  test("of an objective cause take nothing off once the authority has confirmed it", () => {
    const claimed = { objectiveLate: 4, objectiveErrors: 2 };
    expect(result({ ...claimed, confirmedBy: "41-TB/ĐU" })).toBe("70");
    expect(result(claimed)).toBe(result({}));
    expect(result({ ...claimed, confirmedBy: "  " })).toBe(result({}));
    expect(result({ ...claimed, confirmedBy: "41-TB/ĐU" }, dang3662025)).toBe(result({}, dang3662025));
  });

  test("of the decree are measured beside the unplanned tasks, which count outside the base and can make good another month", () => {
    const decree = (more: Fields) =>
      assess(
        congChuc3352025v2,
        organisation({
          [COMMITTEE]: [...UNITS, member],
          "cb-1": [
            row("task-results", "2026-01.an", {
              ...work(more).fields,
              period: "2026-01",
              late: 0,
              errors: 0,
            }),
            row("task-results", "2026-02.an", {
              ...work({}).fields,
              period: "2026-02",
              done: 8,
              late: 0,
              errors: 0,
            }),
          ],
          "cb-2": [],
        }),
      ).find(({ standing: { id } }) => id === "an")?.criteria;
    const points = (more: Fields) => decree(more)?.find(({ id }) => id === "ket-qua")?.points;
    expect(points({})).toBe("63");
    expect(points({ unplanned: 1 })).toBe("66.5");
    expect(points({ unplanned: 5 })).toBe("70");
    expect(result({ unplanned: 5 })).toBe(result({}));
  });

  test("cannot be lifted beyond what the row holds", () => {
    expect(result({ objectiveLate: 9, objectiveErrors: 9, confirmedBy: "x" })).toBe("70");
  });

  test("are shown with what was taken off, so that the number can be made again", () => {
    const lines = of({ objectiveLate: 3, confirmedBy: "41-TB/ĐU" }).receipt.join("\n");
    expect(lines).toContain("Tiến độ: (10 - 0,25 × 1)/10 = 97,50%");
    expect(lines).toContain("Trong đó chậm do khách quan, đã được xác nhận: 3");
  });
});

describe("choices about parts that a policy may have", () => {
  const rows = [
    row("settings", "cap.rounding", { name: "cap.rounding", value: "half-up", source: "03-HD/TVĐU" }),
    row("settings", "quality.errors", { name: "quality.errors", value: "5", source: null }),
  ];

  test("are listed with the value used where the policy has the part, and are no fault where it has not", () => {
    const day = Day.parse("2026-12-31");
    const parsed = parseSettings(RULES, rows);
    if (!parsed.ok) throw new Error(parsed.setting);
    expect(listSettings(RULES, parsed.settings, day)).toMatchObject({
      "cap.rounding": "half-up",
      "cap.heads": "inside",
      "quality.errors": "5",
      "leaders.ownTasks": "off",
    });
    expect(Object.keys(listSettings(dang3662025, parsed.settings, day))).toEqual(
      Object.keys(listSettings(dang3662025, NO_SETTINGS, day)),
    );
  });

  test.each([
    ["cap.rounding", "up"],
    ["cap.heads", "none"],
    ["quality.errors", "101"],
    ["quality.errors", "-1"],
    ["leaders.ownTasks", "yes"],
  ])("%s is not %s", (name, value) => {
    expect(parseSettings(RULES, [row("settings", name, { name, value, source: null })])).toEqual({
      ok: false,
      setting: name,
    });
  });

  test("of the cap are printed with the result", () => {
    const facts = organisation({
      [COMMITTEE]: [...UNITS, membership("an", "cb-1")],
      "cb-1": [...fullMarks("an"), own],
      "cb-2": [],
    });
    const said = evaluate(RULES, NO_SETTINGS, facts).subjects.flatMap(({ reasons }) => reasons);
    expect(said).toContainEqual(
      expect.stringContaining("Cách tính giới hạn: lấy phần nguyên; người đứng đầu tính trong tỷ lệ."),
    );
  });
});

describe("in a year whose months are due", () => {
  const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
  const monthly = (rows: (month: string) => readonly FactRow[]) => MONTHS.flatMap(rows);
  const marks = (id: string) => (month: string) =>
    dang3662025.rubrics.collective.criteria
      .filter(({ measure }) => measure.kind === "entered")
      .map((criterion) =>
        row("evaluations", `${month}.${id}.${criterion.id}`, {
          period: month,
          subject: id,
          criterion: criterion.id,
          committee: criterion.max[0]?.value ?? "0",
        }),
      );
  const office = (done: number, role: string, months = MONTHS) =>
    evaluate(
      dang3662025v2,
      NO_SETTINGS,
      organisation({
        [COMMITTEE]: [unit("cb-1"), person("an"), membership("an", "cb-1", { role })],
        "cb-1": [
          ...months.flatMap((month) => fullMarks("an", month)),
          ...monthly(marks("cb-1")),
          ...months.map((month) => tasks(month, "an", [10, 10, 0, 4])),
          ...MONTHS.map((month) => tasks(month, "cb-1", [10, done, 0, done === 10 ? 4 : 0])),
        ],
      }),
    ).subjects.map(({ result }) => [result.subject, result.level, ...result.flags]);

  test("the head of a unit with eight of ten tasks done fits no level, whatever the own results", () => {
    expect(office(8, "head")).toEqual([
      ["an", "NO_FIT"],
      ["cb-1", "NO_FIT"],
    ]);
  });

  test("the head of a unit with six of ten is at the lowest level, and its deputy not at the best", () => {
    expect(office(6, "head")).toEqual([
      ["an", "KHTNV"],
      ["cb-1", "KHTNV"],
    ]);
    expect(office(6, "leader")[0]).toEqual(["an", "HTT", "DEPUTY_LIMITED"]);
  });

  test("a head about whom eleven months are missing has no level, however good the one month", () => {
    expect(office(10, "head", ["2026-01"])[0]?.slice(0, 2)).toEqual(["an", "INCOMPLETE"]);
  });
});
