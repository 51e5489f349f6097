import { expect, test } from "vitest";
import { evaluate } from "../../domain/case/evaluate.ts";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { COMMITTEE, fullMarks, membership, organisation, person, row, tasks, unit } from "./office.ts";
import { assessment, RULES, settled } from "./standings.ts";

/** An's result where An was admitted on a day, with all tasks done and none exceeded. */
function result(
  admittedOn: string,
  { period = "2026", policy = RULES, more = [] as readonly FactRow[] } = {},
) {
  const facts = organisation(
    {
      [COMMITTEE]: [unit("cb-1"), person("an", { admittedOn }), membership("an", "cb-1"), ...more],
      "cb-1": [...fullMarks("an", period), tasks(period, "an", [10, 10, 0, 0])],
    },
    period,
  );
  const an = evaluate(policy, NO_SETTINGS, facts).subjects.find((each) => each.result.subject === "an");
  return { level: an?.result.level, proposals: an?.result.proposals ?? [] };
}
const awards = (...asked: Parameters<typeof result>) => result(...asked).proposals.map(({ id }) => id);

test("before the day of admission a person is no member, and is rated as one who is none", () => {
  expect(result("2026-05-10", { period: "2026-Q1" }).level).toBe("HTT");
  expect(result("2027-02-03").level).toBe("HTT");
  expect(awards("2027-02-03")).toEqual(["ldtt"]);
  expect(result("2026-05-10", { period: "2026-Q1", policy: dang3662025 }).level).toBe("NOT_RATED");
});

test("less than six months since admission end the Party's rating alone: the title of the state is proposed", () => {
  expect(result("2026-09-03")).toMatchObject({ level: "NOT_RATED" });
  expect(awards("2026-09-03")).toEqual(["ldtt"]);
  expect(result("2026-09-03").proposals[0]?.settledBy).toContain("xét theo công việc thì đạt mức");
  expect(awards("2026-09-03", { policy: dang3662025 })).toEqual([]);
});

test("whoever is not rated for another reason, too, is proposed for nothing", () => {
  const short = person("an", { admittedOn: "2026-09-03", workedFrom: "2026-09-01" });
  const facts = organisation({
    [COMMITTEE]: [unit("cb-1"), short, membership("an", "cb-1")],
    "cb-1": [...fullMarks("an"), tasks("2026", "an", [10, 10, 0, 0])],
  });
  const an = evaluate(RULES, NO_SETTINGS, facts).subjects.find((each) => each.result.subject === "an");
  expect(an?.result).toMatchObject({ level: "NOT_RATED", proposals: [] });
});

test("the work of a newly admitted person takes no place of the cap and is not at the best level", () => {
  const fresh = assessment("new", "99", { admittedOn: "2026-09-03" as never });
  const good = Array.from({ length: 5 }, (_, index) => assessment(`m${index}`, "80"));
  const results = settled([fresh, assessment("best", "95"), ...good], NO_SETTINGS, "2026", RULES);
  expect(results.get("new")).toMatchObject({ level: "NOT_RATED" });
  expect(results.get("new")?.proposals.map(({ id }) => id)).toEqual(["ldtt"]);
  expect(results.get("best")?.level).toBe("HTXS");
});

const decision = (fields: object) =>
  row("decisions", "2026.cb-1.level", {
    period: "2026",
    subject: "cb-1",
    matter: "level",
    outcome: "approved",
    level: "HTXS",
    typical: true,
    ...fields,
  });
const unitOf = (policy: typeof RULES, more: readonly FactRow[], kind = "chi-bo") => {
  const others = Array.from({ length: 5 }, (_, index) => unit(`cb-${index + 2}`, { kind }));
  const ids = ["cb-1", ...others.map(({ key }) => key)];
  const marks = (id: string) =>
    ["chinh-tri", "doan-ket"].map((criterion) =>
      row("evaluations", `2026.${id}.${criterion}`, {
        period: "2026",
        subject: id,
        criterion,
        self: null,
        unit: null,
        committee: id === "cb-1" ? "6" : "2",
        note: null,
      }),
    );
  const facts = organisation({
    [COMMITTEE]: [unit("cb-1", { kind }), ...others, ...more],
    ...Object.fromEntries(
      ids.map((id) => [
        id,
        [
          ...marks(id),
          row("evaluations", `2026.${id}.ky-cuong`, {
            period: "2026",
            subject: id,
            criterion: "ky-cuong",
            committee: "5",
          }),
          tasks("2026", id, [10, 10, 0, id === "cb-1" ? 4 : 0]),
        ],
      ]),
    ),
  });
  const found = evaluate(policy, NO_SETTINGS, facts).subjects.find((each) => each.result.subject === "cb-1");
  return { level: found?.result.level, awards: found?.result.proposals.map(({ id }) => id) };
};

test("a cell that the committee's own decision of the year names outstanding is proposed for the year's certificate", () => {
  expect(unitOf(RULES, [decision({})])).toEqual({ level: "HTXS", awards: ["giay-khen-chi-bo-nam"] });
  expect(unitOf(RULES, [decision({ typical: null })]).awards).toEqual([]);
  expect(unitOf(RULES, [decision({ outcome: "refused" })]).awards).toEqual([]);
  expect(unitOf(dang3662025, [decision({})]).awards).toEqual([]);
});

test("a mass organisation at the best level of the year is honoured, and no Party cell for it", () => {
  expect(unitOf(RULES, [], "doan-the")).toEqual({ level: "HTXS", awards: ["tuyen-duong-doan-the-nam"] });
  expect(unitOf(dang3662025, [], "doan-the").awards).toEqual([]);
});

test("titles of collectives go to departments, which the law names, and to no Party cell", () => {
  const title = (unitKind: string) => {
    const people = ["a", "b", "c"].map((id) => assessment(id, "80", { unit: "x" }));
    const cell = assessment("x", "80", { subject: "collective", unit: "x", unitKind, party: false });
    return settled([cell, ...people], NO_SETTINGS, "2026", RULES)
      .get("x")
      ?.proposals.map(({ id }) => id);
  };
  expect(title("phong-ban")).toEqual(["tap-the-ldtt"]);
  expect(title("chi-bo")).toEqual([]);
  expect(title("doan-the")).toEqual([]);
});
