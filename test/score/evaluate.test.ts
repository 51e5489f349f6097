import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { fieldName } from "../../domain/document/document-issue.ts";
import { linesOf, parseJson } from "../../domain/document/json-text.ts";
import { indexFacts } from "../../domain/facts/fact-index.ts";
import { parseFacts } from "../../domain/facts/parse-facts.ts";
import { FACTS_ISSUE_TEXTS } from "../../domain/texts/document/facts.ts";
import { command } from "../../infra/commands/evaluate.ts";
import { callCommand } from "../commands/call-command.ts";
import { render } from "../../domain/values/bilingual.ts";

const EXAMPLE = "docs/examples/facts.json";
type Json = Record<string, unknown>;
interface Example {
  registers: Record<string, { rows: { form: string; key: string; fields: Json }[] } & Json>;
}
const example = () => JSON.parse(readFileSync(EXAMPLE, "utf8")) as Example & Json;

/** The example after one change. */
function changed(change: (facts: Example & Json) => void): unknown {
  const facts = example();
  change(facts);
  return facts;
}
const cell = (facts: Example) => facts.registers["cb-mot"] ?? expect.unreachable();
const rowAt = (facts: Example, index: number) => cell(facts).rows[index] ?? expect.unreachable();

/** The example with its first decision of 2025 changed. */
function decided(fields: Json): (facts: Example & Json) => void {
  return (facts) => {
    const earlier = facts["earlier"] as Record<string, { rows: { fields: Json }[] }>;
    Object.assign(earlier["2025"]?.rows[0]?.fields ?? expect.unreachable(), fields);
  };
}

describe("a file of facts", () => {
  test("the documented example is read, its empty cells left out", () => {
    const read = parseFacts(example());
    expect(read).toMatchObject({ ok: true, facts: { committee: "dang-uy", period: "2026-Q1" } });
  });

  test("an answer of GET /v1/registers with since=0 stands as it is; deleted rows and grants count for nothing", () => {
    const exported = changed((facts) => {
      const register = cell(facts);
      const about = { seq: 3, by: "user-1", at: "2026-03-05T02:11:00.000Z", deleted: false };
      register.rows = register.rows.map((row) => ({ ...row, rev: 2, ...about }));
      register.rows.push({ ...rowAt(facts, 0), key: "gone.p-01", deleted: true } as never);
      Object.assign(register, {
        protocol: 1,
        head: { seq: 3, locks: {} },
        changes: [],
        cursor: 3,
        more: false,
      });
      const grant = {
        form: "grants",
        key: "u.cb-mot",
        fields: { user: "u", unit: "cb-mot", access: "write" },
      };
      facts.registers["dang-uy"]?.rows.push(grant);
    });
    const read = parseFacts(exported);
    if (!read.ok) expect.fail(JSON.stringify(read.issues));
    const [committee, unit] = read.facts.registers;
    expect(unit).toMatchObject({ unit: "cb-mot", seq: 3, rows: { length: cell(example()).rows.length } });
    expect(committee?.rows.some(({ form }) => form === "grants")).toBe(false);
  });

  test.each<[string, string, (facts: Example & Json) => void]>([
    ["colour", "unknown-field", (facts) => void (facts["colour"] = "red")],
    ["committee", "missing", (facts) => void delete facts["committee"]],
    ["period", "other-year", (facts) => void (facts["period"] = "2025-Q1")],
    ["registers.dang-uy", "no-committee", (facts) => void delete facts.registers["dang-uy"]],
    ["registers.cb-mott", "unknown-unit", (facts) => void (facts.registers["cb-mott"] = { rows: [] })],
    ["earlier.2026", "not-earlier", (facts) => void (facts["earlier"] = { 2026: { rows: [] } })],
    ["earlier.25", "bad-year", (facts) => void (facts["earlier"] = { 25: { rows: [] } })],
    ["earlier.2025.rows[0].fields.subject", "unknown-ref", decided({ subject: "p-09" })],
    ["earlier.2025.rows[0].fields.level", "bad-choice", decided({ level: "xuất sắc" })],
    ["earlier.2025.rows[0].fields.level", "required", decided({ level: null })],
    ["earlier.2025.rows[0].fields.period", "outside-year", decided({ period: "2024" })],
    ["earlier.2025.rows[0].key", "key-mismatch", decided({ subject: "p-02" })],
    ["earlier.2025.rows[0].fields.vote", "unknown-column", decided({ vote: 1 })],
    ["registers.cb-mot.more", "not-an-export", (facts) => void (cell(facts)["more"] = true)],
    ["registers.cb-mot.changes[0]", "not-an-export", (facts) => void (cell(facts)["changes"] = [{}])],
    ["registers.cb-mot.rows[0].form", "unknown-form", (facts) => void (rowAt(facts, 0).form = "atendance")],
    [
      "registers.cb-mot.rows[0].fields.mark",
      "bad-choice",
      (facts) => void (rowAt(facts, 0).fields["mark"] = "here"),
    ],
    [
      "registers.cb-mot.rows[0].fields.marc",
      "unknown-column",
      (facts) => void (rowAt(facts, 0).fields["marc"] = 1),
    ],
    ["registers.cb-mot.rows[0].fields.day", "required", (facts) => void delete rowAt(facts, 0).fields["day"]],
    [
      "registers.cb-mot.rows[0].fields.day",
      "outside-year",
      (facts) => void (rowAt(facts, 0).fields["day"] = "2025-02-05"),
    ],
    ["registers.cb-mot.rows[0].key", "key-mismatch", (facts) => void (rowAt(facts, 0).key = "x.y")],
    [
      "registers.cb-mot.rows[0].fields.person",
      "unknown-ref",
      (facts) => {
        rowAt(facts, 0).fields["person"] = "p-09";
        rowAt(facts, 0).key = "hn-1.p-09";
      },
    ],
    [
      "registers.cb-mot.rows[1].key",
      "duplicate-row",
      (facts) => void (cell(facts).rows[1] = rowAt(facts, 0)),
    ],
    [
      "registers.cb-mot.rows[0].form",
      "wrong-register",
      (facts) => void (cell(facts).rows[0] = facts.registers["dang-uy"]?.rows[0] ?? expect.unreachable()),
    ],
  ])("%s: %s", (field, code, change) => {
    const read = parseFacts(changed(change));
    expect(read.ok ? [] : read.issues).toContainEqual(expect.objectContaining({ field, code }));
  });
});

describe("a person's recorded decisions of earlier years count for streaks", () => {
  const years = [2022, 2023, 2024, 2025];
  const counted = (change: (rows: Record<number, Json>) => void = () => undefined) => {
    const fields = Object.fromEntries(
      years.map((year) => [
        year,
        {
          period: String(year),
          subject: "p-01",
          matter: "level",
          outcome: "approved",
          level: "HTXS",
        },
      ]),
    );
    change(fields);
    const facts = parseFacts(
      changed((file) => {
        file["period"] = "2026";
        file["earlier"] = Object.fromEntries(
          Object.entries(fields).map(([year, one]) => [
            year,
            { rows: [{ form: "decisions", key: `${year}.p-01.level`, fields: one }] },
          ]),
        );
      }),
    );
    if (!facts.ok) expect.fail(JSON.stringify(facts.issues));
    const past = indexFacts(facts.facts).pastDecisions.get("p-01") ?? [];
    return past.map(({ fields: { decisionYear, level } }) => `${decisionYear} ${level}`);
  };

  test("those that were approved or changed, by their level", () => {
    expect(counted()).toEqual(years.map((year) => `${year} HTXS`));
  });

  test("one that was refused is none, whatever level stands beside it", () => {
    expect(counted((rows) => Object.assign(rows[2024] ?? {}, { outcome: "refused" }))).toEqual([
      "2022 HTXS",
      "2023 HTXS",
      "2025 HTXS",
    ]);
  });

  test("what an export holds besides counts for nothing, nor does a decision on a quarter or an award", () => {
    const file = changed((facts) => {
      const fields = {
        period: "2025-Q1",
        subject: "p-01",
        matter: "level",
        outcome: "approved",
        level: "HTT",
      };
      const rows = [
        { form: "decisions", key: "2025-Q1.p-01.level", fields },
        { form: "settings", key: "x", fields: { name: "any" } },
      ];
      facts["earlier"] = { 2025: { rows } };
    });
    const read = parseFacts(file);
    if (!read.ok) expect.fail(JSON.stringify(read.issues));
    expect(indexFacts(read.facts).pastDecisions.size).toBe(0);
  });
});

describe("a hand's edit of the documented example is told where and what to write", () => {
  const text = readFileSync(EXAMPLE, "utf8");
  /** The first fault of the example after one text was replaced by another. */
  const fault = (from: string, to: string) => {
    expect(text).toContain(from);
    const edited = text.replace(from, () => to);
    const json = parseJson(edited);
    const read = json.ok ? parseFacts(json.json) : undefined;
    const issues = json.ok
      ? read?.ok === false
        ? read.issues
        : []
      : [{ field: fieldName(json.path), code: json.code, detail: json.detail }];
    const [first] = issues;
    if (first === undefined) return expect.fail("the edit was taken");
    const line = linesOf(edited, [first.field]).get(first.field);
    const said = render(FACTS_ISSUE_TEXTS[first.code], "vi", { detail: first.detail?.vi ?? "" });
    expect(render(FACTS_ISSUE_TEXTS[first.code], "en", { detail: first.detail?.en ?? "" })).not.toMatch(
      /\{\w+\}/,
    );
    return `${first.field} [${line}]: ${said}`;
  };

  test.each<[string, string, string, RegExp]>([
    ["a comma too many", '"year": 2026,', '"year": 2026,,', /^ \[1\]: .*dòng 3, cột 16: cần tên trường/],
    ["a comma too few", '"year": 2026,', '"year": 2026', /^ \[1\]: .*dòng 4, cột 3: cần dấu phẩy/],
    [
      "a register twice",
      '"cb-mot": {',
      '"dang-uy": {',
      /^registers\.dang-uy \[\d+\]: Trường có hai lần: dòng \d+/,
    ],
    ["a year in quotes", '"year": 2026', '"year": "2026"', /^year \[3\]: .*số, không trong ngoặc kép/],
    ["a year as a text of the period", '"2026-Q1"', '"Q1/2026"', /^period \[4\]: .*cần viết như "2026-Q1"/],
    [
      "a period of another year",
      '"period": "2026-Q1"',
      '"period": "2025-Q1"',
      /^period \[4\]: Kỳ không thuộc năm/,
    ],
    [
      "a committee in capitals",
      '"committee": "dang-uy"',
      '"committee": "Đảng ủy"',
      /^committee \[2\]: .*"cb-hanh-chinh"/,
    ],
    [
      "another committee",
      '"committee": "dang-uy"',
      '"committee": "dang-bo"',
      /^registers\.dang-bo \[\d\]: Thiếu sổ/,
    ],
    ["a misspelt name of a part", '"registers":', '"register":', /^registers \[1\]: Thiếu trường này/],
    [
      "a misspelt form",
      '"form": "attendance"',
      '"form": "atendance"',
      /^registers\.cb-mot\.rows\[0\]\.form .*units, people/,
    ],
    [
      "a day as people write it",
      '"day": "2026-02-05"',
      '"day": "05/02/2026"',
      /fields\.day \[\d+\]: .*"2026-03-05"/,
    ],
    [
      "a day that is none",
      '"day": "2026-02-05"',
      '"day": "2026-02-30"',
      /fields\.day \[\d+\]: Không phải ngày/,
    ],
    [
      "a day of another year",
      '"day": "2026-02-05"',
      '"day": "2025-02-05"',
      /fields\.day \[\d+\]: Không thuộc năm của sổ/,
    ],
    [
      "a mark in Vietnamese",
      '"mark": "present"',
      '"mark": "có mặt"',
      /fields\.mark \[\d+\]: .*present, excused, unexcused, made-up/,
    ],
    [
      "a person who is not there",
      '"person": "p-01",\n            "day"',
      '"person": "p-11",\n            "day"',
      /^registers\.cb-mot\.rows\[0\]\.key \[\d+\]: .*phải là hn-1\.p-11/,
    ],
    [
      "a session in another spelling",
      '"key": "hn-1.p-01"',
      '"key": "hn1.p-01"',
      /rows\[0\]\.key \[\d+\]: .*phải là hn-1\.p-01/,
    ],
    [
      "a row copied and left",
      '"key": "hn-1.p-02"',
      '"key": "hn-1.p-01"',
      /rows\[1\]\.key \[\d+\]: Dòng này có hai lần/,
    ],
    [
      "a column of another form",
      '"mark": "present"',
      '"mark": "present", "due": "2026-03-01"',
      /fields\.due \[\d+\]: .*session, person, day, mark/,
    ],
    [
      "a truth as a word",
      '"rated": true',
      '"rated": "có"',
      /fields\.rated \[\d+\]: Chỉ nhận true hoặc false/,
    ],
    [
      "a count in quotes",
      '"assigned": 12',
      '"assigned": "12"',
      /fields\.assigned \[\d+\]: .*số nguyên không trong ngoặc kép, từ 0/,
    ],
    [
      "a count below nothing",
      '"assigned": 12',
      '"assigned": -1',
      /fields\.assigned \[\d+\]: Phải là số nguyên/,
    ],
    [
      "points without quotes",
      '"unit": "6"',
      '"unit": 6',
      /fields\.unit \[\d+\]: .*ngoặc kép, dấu thập phân là dấu chấm/,
    ],
    ["points with a comma", '"unit": "6"', '"unit": "5,5"', /fields\.unit \[\d+\]: .*dấu chấm/],
    [
      "directives without a list",
      '"directives": ["nq-1"]',
      '"directives": "nq-1"',
      /fields\.directives \[\d+\]: .*\["nq-1", "nq-2"\]/,
    ],
    [
      "a directive that is not there",
      '"directives": ["nq-1"]',
      '"directives": ["nq-1", "nq-7"]',
      /fields\.directives \[\d+\]: .*nq-7 \(directives\)/,
    ],
    ["a revision as text", '"rev": 1', '"rev": "1"', /rev \[\d+\]: .*số/],
    ["a row in no object", '"rows": [', '"rows": ["",', /rows\[0\] \[\d+\]: .*nhóm trường/],
    ["rows in no list", '"rows": [', '"rows": {}, "x": [', /\.rows \[\d+\]: .*danh sách/],
    [
      "an award of before for a level",
      '"level": "HTXS"',
      '"level": "giay-khen-nam"',
      /^earlier\.2025\.rows\[0\]\.fields\.level \[\d+\]: .*HTXS, HTT/,
    ],
    [
      "a decision of this year among the earlier",
      '"2025": {',
      '"2026": {',
      /^earlier\.2026 \[\d+\]: Phải là năm trước/,
    ],
  ])("%s", (_, from, to, said) => {
    expect(fault(from, to)).toMatch(said);
  });
});

describe("npm run evaluate", () => {
  const folder = mkdtempSync(join(tmpdir(), "evaluate-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  const run = async (...typed: string[]) => {
    const { code, stdout, stderr } = await callCommand(command, typed);
    return { status: code, stdout, stderr };
  };
  interface Output {
    policy: string;
    subjects: {
      result: { subject: string; score: string; level: string };
      whyNot: unknown;
      receipt: string[];
    }[];
  }

  test("prints results, what was missing, receipts and traces, the same bytes each time", async () => {
    const first = await run(EXAMPLE, "--policy", "dang-366-2025");
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect((await run(EXAMPLE, "--policy", "dang-366-2025")).stdout).toBe(first.stdout);
    const output = JSON.parse(first.stdout) as Output;
    expect(output.policy).toBe("dang-366-2025");
    const third = output.subjects.find(({ result }) => result.subject === "p-03");
    expect(third).toMatchObject({
      result: { level: "NO_FIT" },
      whyNot: { level: "HTT", gaps: [{ of: "late", limit: "0", value: "12.5", missing: "12.5" }] },
    });
    expect(third?.receipt[0]).toMatch(/^Phiếu điểm/);
  });

  test("prints the receipts in words instead, in the language asked for", async () => {
    const ran = await run(EXAMPLE, "--policy", "dang-366-2025", "--receipts", "en");
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout).toMatch(/^Chi bộ Một \(cb-mot\)\n\* /);
    expect(ran.stdout).toMatch(/\nScore sheet: 98\.29 points, Completed tasks well\n/);
    expect(ran.stdout).toMatch(/\nScore sheets: 4$/);
  });

  test("a policy in a file with one changed number is compared with the library's: who moves, both ways", async () => {
    const source = { kind: "local", text: "QĐ 1-QĐ/ĐU" } as const;
    const floor = [{ effective: dang3662025.effective, value: "99.5", source }];
    const [best, ...others] = dang3662025.levels;
    const policy = file("stricter.json", {
      ...dang3662025,
      id: "stricter",
      levels: [{ ...best, floor }, ...others],
    });
    const out = join(folder, "out.json");
    const ran = await run(EXAMPLE, "--policy", "dang-366-2025", "--against", policy, "--out", out);
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout).toMatch(/dang-366-2025 → stricter: 0 lên mức/);
    const written = JSON.parse(readFileSync(out, "utf8")) as {
      impact: { compared: number; crossedDown: number };
    };
    expect(written.impact).toMatchObject({ compared: 4, crossedUp: 0 });
    expect(written.impact.crossedDown).toBeGreaterThan(0);
  });

  test.each<[string, () => string[], RegExp]>([
    [
      "facts that are not there",
      () => ["nowhere.json", "--policy", "dang-366-2025"],
      /^nowhere\.json: không đọc được/,
    ],
    [
      "facts that are no JSON",
      () => [file("no.json", "{"), "--policy", "dang-366-2025"],
      /no\.json: Tệp không phải JSON/,
    ],
    [
      "a row with a wrong value",
      () => [
        file(
          "row.json",
          changed((facts) => void (rowAt(facts, 0).fields["mark"] = "x")),
        ),
        "--policy",
        "dang-366-2025",
      ],
      /row\.json: registers\.cb-mot\.rows\[0\]\.fields\.mark: Giá trị không có/,
    ],
    ["an unknown policy", () => [EXAMPLE, "--policy", "none"], /^none: .*dang-366-2025/],
    [
      "a policy with a fault, by its place",
      () => [
        EXAMPLE,
        "--policy",
        file("p.json", { ...dang3662025, levels: dang3662025.levels.toReversed() }),
      ],
      /p\.json: levels\.1\.floor: ngưỡng chồng/,
    ],
    [
      "a policy of another shape",
      () => [EXAMPLE, "--policy", file("q.json", { ...dang3662025, cap: undefined })],
      /q\.json: cap: thiếu/,
    ],
    [
      "a policy that is not in force yet",
      () => [
        file(
          "old.json",
          changed((facts) => {
            facts["year"] = 2024;
            facts["period"] = "2024";
            delete facts["earlier"];
            facts.registers = { "dang-uy": { rows: [] } };
          }),
        ),
        "--policy",
        "dang-366-2025",
      ],
      /^dang-366-2025: bộ quy tắc có hiệu lực từ 30\/08\/2025/,
    ],
  ])("%s is refused on the error stream with status 1", async (_, args, said) => {
    const { status, stdout, stderr } = await run(...args());
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(said);
  });

  test("asked wrongly it says how, with status 2", async () => {
    const policy = ["--policy", "dang-366-2025"];
    for (const args of [
      [],
      [EXAMPLE],
      [EXAMPLE, ...policy, "--colour", "red"],
      [EXAMPLE, ...policy, "--receipts", "fr"],
    ])
      expect(await run(...args)).toMatchObject({ status: 2, stdout: "" });
  });

  test("on a screen it is a summary that says how to see more; a program, or --json, gets everything", async () => {
    const typed = [EXAMPLE, "--policy", "dang-366-2025"];
    const screen = await callCommand(command, typed, { isScreen: true });
    expect(screen.stdout).toMatch(/^dang-366-2025, kỳ 2026-Q1: 4 đối tượng/);
    expect(screen.stdout).toContain("--out");
    const asked = await callCommand(command, [...typed, "--json"], { isScreen: true });
    expect(asked.stdout).toBe((await run(...typed)).stdout);
  });

  test("a file that cannot be written is told before the scoring, and nothing is left of a refused one", async () => {
    const typed = ["--policy", "dang-366-2025", "--out"];
    const unwritable = await run(EXAMPLE, ...typed, join(folder, "nowhere", "out.json"));
    expect(unwritable).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Không ghi được tệp") as string,
    });
    await run("nowhere.json", ...typed, join(folder, "refused.json"));
    expect(existsSync(join(folder, "refused.json"))).toBe(false);
  });
});
