import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseCase } from "../../domain/case/case.ts";
import { checkCase } from "../../domain/case/check-case.ts";
import { coverageIn } from "../../domain/case/coverage.ts";
import type { SettledCase } from "../../domain/case/settled-case.ts";
import { findPolicy, POLICIES } from "../../domain/policy/library/library.ts";
import { nameOf } from "../../domain/policy/policy-name.ts";
import { command } from "../../infra/commands/cases.ts";
import { callCommand } from "../commands/call-command.ts";

const CASES = "test/cases";
const files = readdirSync(CASES, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".json"),
);

const settled: SettledCase[] = [];
const outcomes = files.map((file) => {
  const read = parseCase(readFileSync(join(CASES, file), "utf8"));
  return { file, outcome: read.ok ? checkCase(read.worked, (one) => settled.push(one)) : read };
});

test.each(outcomes)("the engine gives what case $file says", ({ outcome }) => {
  expect(outcome).toEqual({ kind: "passed" });
});

test.each(POLICIES.map(nameOf))("a case reaches every article that %s cites", (name) => {
  const policy = findPolicy(name) ?? expect.unreachable(name);
  expect(coverageIn(policy, settled).articles.open).toEqual([]);
});

test.each(["dang-366-2025@2", "cong-chuc-335-2025@2"])(
  "a case says what each criterion of %s gives",
  (name) => {
    const policy = findPolicy(name) ?? expect.unreachable(name);
    expect(coverageIn(policy, settled).criteria.open).toEqual([]);
  },
);

const subject = { id: "a", subject: "individual", group: "g", score: "85" };
const rating = {
  kind: "rating",
  title: "t",
  source: "s",
  policy: "dang-366-2025",
  year: 2026,
  subjects: [subject],
  expect: { a: { level: "HTT" } },
};
const withSubject = (fields: object) => ({ ...rating, subjects: [{ ...subject, ...fields }] });

/** The first fault of a case, found by the parser or by the engine. */
function refusal(worked: object | string): { field: string; code: string } | undefined {
  const read = parseCase(typeof worked === "string" ? worked : JSON.stringify(worked));
  const outcome = read.ok ? checkCase(read.worked) : { kind: "refused" as const, issues: read.issues };
  return outcome.kind === "refused" ? outcome.issues[0] : undefined;
}

describe("a case from registers", () => {
  const office = JSON.parse(readFileSync("docs/examples/facts.json", "utf8")) as Record<string, unknown>;
  const worked = {
    kind: "facts",
    title: "t",
    source: "s",
    policy: "dang-366-2025",
    facts: office,
    expect: { "p-01": { level: "HTT" } },
  };
  const expecting = (expected: object) => ({ ...worked, expect: { "p-01": expected } });
  const outcomeOf = (given: object) => {
    const read = parseCase(JSON.stringify(given));
    return read.ok ? checkCase(read.worked) : read;
  };

  test.each<[string, string, object]>([
    ["expect", "nothing-expected", { ...worked, expect: {} }],
    ["expect.p-01", "nothing-expected", expecting({})],
    ["expect.p-01.score", "unknown-field", expecting({ score: "99" })],
    ["expect.p-09", "unknown-subject", { ...worked, expect: { "p-09": { level: "HTT" } } }],
    ["expect.p-01.points.hoc-hanh", "unknown-expected-criterion", expecting({ points: { "hoc-hanh": "4" } })],
    ["expect.p-01.missing", "unknown-expected-criterion", expecting({ missing: ["hoc-hanh"] })],
    ["expect.p-01.points.hoc-tap", "not-points", expecting({ points: { "hoc-tap": "4,5" } })],
    ["policy", "unknown-policy", { ...worked, policy: "dang-366-2025@9" }],
    ["beside", "unknown-policy", { ...worked, beside: "cong-chuc-335-2025@9" }],
    ["decidedOn", "bad-value", { ...worked, decidedOn: "2026-02-30" }],
    ["expect.p-01.money", "decided-on-needed", expecting({ money: { ldtt: "702000" } })],
    [
      "expect.p-01.money.ldtt",
      "not-money",
      { ...expecting({ money: { ldtt: "702.000" } }), decidedOn: "2026-02-10" },
    ],
    ["expect.p-01.outside", "two-books-needed", expecting({ outside: true })],
    [
      "expect.nobody",
      "unknown-subject",
      { ...worked, beside: "cong-chuc-335-2025", expect: { nobody: { outside: true } } },
    ],
    ["period", "other-period", { ...worked, period: "2026-Q2" }],
    ["facts.year", "missing", { ...worked, facts: { ...office, year: undefined } }],
    ["facts.registers.dang-uy", "no-committee", { ...worked, facts: { ...office, registers: {} } }],
  ])("is refused at %s as %s", (field, code, given) => {
    expect(refusal(given)).toMatchObject({ field, code });
  });

  test("names each field that differs, points and missing criteria too", () => {
    const expected = {
      level: "HTXS",
      points: { "hoc-tap": "7/2", "thu-hoach": "3.0" },
      missing: ["hoc-tap"],
    };
    expect(outcomeOf(expecting(expected))).toEqual({
      kind: "failed",
      differences: [
        { field: "p-01.level", expected: "HTXS", actual: "HTT" },
        { field: "p-01.points.hoc-tap", expected: "3.5", actual: "4" },
        { field: "p-01.missing", expected: "hoc-tap", actual: "" },
      ],
    });
  });

  test("takes its period from the case where the facts have none", () => {
    const { period: _, ...whole } = office;
    const quarter = outcomeOf({
      ...expecting({ points: { "ket-qua": "70" } }),
      facts: whole,
      period: "2026-Q1",
    });
    expect(quarter).toEqual({ kind: "passed" });
  });
});

describe("a malformed case is refused at its field", () => {
  test.each<[string, string, object | string]>([
    ["", "not-json", "{"],
    ["", "bad-value", [rating]],
    ["kind", "bad-value", { ...rating, kind: "score" }],
    ["title", "missing", { ...rating, title: undefined }],
    ["policy", "unknown-policy", { ...rating, policy: "x" }],
    ["year", "not-in-force", { ...rating, year: 2024 }],
    ["colour", "unknown-field", { ...rating, colour: 1 }],
    ["settings.cap.percent", "cap-above-law", { ...rating, settings: { cap: { percent: "25.1" } } }],
    ["settings.cap.base", "bad-value", { ...rating, settings: { cap: { base: "HTXS" } } }],
    ["subjects", "bad-value", { ...rating, subjects: [] }],
    ["subjects[1].id", "duplicate-id", { ...rating, subjects: [subject, subject] }],
    ["subjects[0].score", "not-amount", withSubject({ score: "100.01" })],
    ["subjects[0].score", "not-amount", withSubject({ score: "-0.5" })],
    ["subjects[0].score", "not-amount", withSubject({ score: "-0" })],
    ["subjects[0].score", "not-amount", withSubject({ score: "1e2" })],
    ["subjects[0].votes.cstdcs.members", "missing", withSubject({ votes: { cstdcs: { for: 9 } } })],
    ["slots.ldtt", "bad-value", { ...rating, slots: { ldtt: { within: "unit" } } }],
    [
      "slots.bieu-duong",
      "unknown-award",
      { ...rating, slots: { "bieu-duong": { within: "unit", number: 1 } } },
    ],
    ["subjects[0].score", "not-amount", withSubject({ score: 85 })],
    ["subjects[0].score", "not-amount", withSubject({ score: "85,5" })],
    ["subjects[0].score", "no-score", withSubject({ score: undefined })],
    ["subjects[0].months", "no-score", withSubject({ score: undefined, months: Array(12).fill(null) })],
    ["subjects[0].months", "bad-value", withSubject({ score: undefined, months: Array(11).fill("90") })],
    [
      "subjects[0].months[3]",
      "not-amount",
      withSubject({ score: undefined, months: ["1", "1", "1", "101", ...Array(8).fill("1")] }),
    ],
    ["subjects[0].months", "score-and-months", withSubject({ months: Array(12).fill("90") })],
    ["subjects[0].quarters", "bad-value", withSubject({ quarters: ["HTT", "HTT", "HTT", "HTT"] })],
    ["subjects[0].tasks.late", "not-amount", withSubject({ tasks: { late: "101" } })],
    ["subjects[0].triggers[0]", "bad-value", withSubject({ triggers: ["luoi"] })],
    [
      "subjects[0].overrides[0].trigger",
      "bad-value",
      withSubject({ overrides: [{ trigger: "luoi", reason: "r" }] }),
    ],
    [
      "subjects[0].overrides[0].reason",
      "bad-value",
      withSubject({ overrides: [{ trigger: "suy-thoai", reason: " " }] }),
    ],
    ["subjects[0].overrides[0].reason", "missing", withSubject({ overrides: [{ trigger: "suy-thoai" }] })],
    ["subjects[0].admittedOn", "bad-value", withSubject({ admittedOn: "2026-02-30" })],
    ["subjects[0].monthsWorked", "bad-value", withSubject({ monthsWorked: 13 })],
    ["subjects[0].unit", "head-without-unit", withSubject({ head: true })],
    ["subjects[0].history.20255", "bad-value", withSubject({ history: { 20255: "HTXS" } })],
    ["expect", "nothing-expected", { ...rating, expect: {} }],
    ["expect.a", "nothing-expected", { ...rating, expect: { a: {} } }],
    ["expect.b", "unknown-subject", { ...rating, expect: { b: { level: "HTT" } } }],
    ["expect.a.level", "bad-value", { ...rating, expect: { a: { level: "A" } } }],
    ["expect.a.flags[0]", "bad-value", { ...rating, expect: { a: { flags: ["LATE"] } } }],
    ["expect.a.points", "unknown-field", { ...rating, expect: { a: { points: "1" } } }],
    [
      "invited",
      "bad-value",
      { kind: "rate", title: "t", source: "s", present: 1, invited: 0, expect: { percent: "0" } },
    ],
    [
      "printed",
      "printed-needed",
      { kind: "rate", title: "t", source: "s", present: 1, invited: 2, expect: { matchesPrinted: true } },
    ],
    [
      "parts",
      "bad-value",
      { kind: "table", title: "t", source: "s", total: 1, parts: [], expect: { sumMatches: true } },
    ],
  ])("%s: %s", (field, code, worked) => {
    expect(refusal(worked)).toMatchObject({ field, code });
  });
});

test("a case written by a Windows editor, with a byte-order mark, is read", () => {
  expect(refusal(`\uFEFF${JSON.stringify(rating)}`)).toBeUndefined();
});

describe("npm run cases", () => {
  const folder = mkdtempSync(join(tmpdir(), "cases-"));
  beforeAll(() => {
    const wrong = { ...rating, expect: { a: { level: "HTXS" } } };
    const cases = { good: rating, wrong, bad: withSubject({ score: "101" }) };
    for (const [name, content] of Object.entries(cases))
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = async (...typed: string[]) => {
    const { code, stdout } = await callCommand(command, typed);
    return { status: code, lines: stdout.split("\n") };
  };

  test("counts a failing, a malformed and a missing file, says what and where, and exits 1", async () => {
    const { status, lines } = await run(folder, join(folder, "nowhere.json"));
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe("1 passed, 3 failed");
    expect(lines.join("\n")).toMatch(/bad\.json: subjects\[0\]\.score/);
    expect(lines.join("\n")).toMatch(/a\.level: .*HTXS.*HTT/);
  });

  test("no case at all is a failure, a folder of good ones is none", async () => {
    const empty = mkdtempSync(join(tmpdir(), "no-cases-"));
    expect(await run(empty)).toMatchObject({ status: 1, lines: [expect.any(String), "0 passed, 0 failed"] });
    expect(await run(join(folder, "good.json"))).toEqual({ status: 0, lines: ["1 passed, 0 failed"] });
  });

  test("--json gives a program every case with what is wrong with it", async () => {
    const { code, stdout } = await callCommand(command, ["good.json", "wrong.json", "--json"], { folder });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      passed: 1,
      failed: 1,
      cases: [
        { file: "good.json", troubles: [] },
        { file: "wrong.json", troubles: [expect.stringMatching(/^wrong\.json: t/), expect.any(String)] },
      ],
    });
  });
});
