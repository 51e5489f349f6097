import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { dang3662025 } from "../../domain/policy/dang-366-2025/policy.ts";
import { readFacts } from "../../domain/score/read-facts.ts";

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

describe("a file of facts", () => {
  test("the documented example is read, its empty cells left out", () => {
    const read = readFacts(example());
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
    const read = readFacts(exported);
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
      "unknown-field",
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
    const read = readFacts(changed(change));
    expect(read.ok ? [] : read.issues).toContainEqual(expect.objectContaining({ field, code }));
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
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      "node_modules/.bin/tsx",
      ["infra/commands/evaluate.ts", ...args],
      { encoding: "utf8" },
    );
    return { status, stdout, stderr };
  };
  interface Output {
    policy: string;
    subjects: {
      result: { subject: string; score: string; level: string };
      whyNot: unknown;
      receipt: string[];
    }[];
  }

  test("prints results, what was missing, receipts and traces, the same bytes each time", () => {
    const first = run(EXAMPLE, "--policy", "dang-366-2025");
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(run(EXAMPLE, "--policy", "dang-366-2025").stdout).toBe(first.stdout);
    const output = JSON.parse(first.stdout) as Output;
    expect(output.policy).toBe("dang-366-2025");
    const third = output.subjects.find(({ result }) => result.subject === "p-03");
    expect(third).toMatchObject({
      result: { level: "NO_FIT" },
      whyNot: { level: "HTT", gaps: [{ of: "late", limit: "0", value: "12.5", missing: "12.5" }] },
    });
    expect(third?.receipt[0]).toMatch(/^Phiếu điểm/);
  });

  test("a policy in a file with one changed number is compared with the library's: who moves, both ways", () => {
    const source = { kind: "local", text: "QĐ 1-QĐ/ĐU" } as const;
    const floor = [{ effective: dang3662025.effective, value: "99.5", source }];
    const [best, ...others] = dang3662025.levels;
    const policy = file("stricter.json", {
      ...dang3662025,
      id: "stricter",
      levels: [{ ...best, floor }, ...others],
    });
    const out = join(folder, "out.json");
    const ran = run(EXAMPLE, "--policy", "dang-366-2025", "--against", policy, "--out", out);
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
            facts.registers = { "dang-uy": { rows: [] } };
          }),
        ),
        "--policy",
        "dang-366-2025",
      ],
      /^dang-366-2025: bộ quy tắc có hiệu lực từ 30\/08\/2025/,
    ],
  ])("%s is refused on the error stream with status 1", (_, args, said) => {
    const { status, stdout, stderr } = run(...args());
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(said);
  });

  test("asked wrongly it says how, with status 2", () => {
    for (const args of [[], [EXAMPLE], [EXAMPLE, "--policy", "dang-366-2025", "--colour", "red"]])
      expect(run(...args)).toMatchObject({ status: 2, stdout: "" });
  });
});
