import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chosenPolicy } from "../../domain/facts/chosen-policy.ts";
import { NO_SETTINGS, type Settings } from "../../domain/facts/settings.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { capBaseLines, capMembers, type CapRole, headsOutside } from "../../domain/rating/cap-base.ts";
import { settle } from "../../domain/rating/settle.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { TraceNode } from "../../domain/trace/trace.ts";
import { Period } from "../../domain/values/period.ts";
import { COMMITTEE, membership, organisation, person, unit } from "./office.ts";
import { assessment } from "./standings.ts";

const period = Period.parse("2026");
const source = { kind: "local", text: "QĐ 05-QĐ/ĐU" } as const;
const nobody: (subject: string) => boolean = () => false;
const SCORES = ["97", "96", "95", "85", "80", "75", "60", "40"];

type Facts = Parameters<typeof assessment>[2];
const settled = (
  people: readonly (readonly [score: string, facts: Facts])[],
  settings: Settings = NO_SETTINGS,
) =>
  settle(
    dang3662025v2,
    settings,
    period,
    people.map(([score, facts], index) => assessment(`p${index}`, score, facts)),
  );

function numbers(trace: TraceNode, rule: string): readonly string[] {
  const below = trace.children.flatMap((child) => numbers(child, rule));
  return trace.rule === rule ? [trace.value, ...below] : below;
}

const count = (of: ReturnType<typeof capMembers>, ...roles: readonly CapRole[]) =>
  String(of.filter(({ role }) => roles.includes(role)).length);

test("behind every number of a limit stand as many names, whatever the base", () => {
  const anyone = fc.tuple(
    fc.constantFrom(...SCORES),
    fc.constantFrom<Facts>(
      {},
      { group: "khac" },
      { exempt: true },
      { tasks: { done: "90", late: "0", exceeded: "30" } },
    ),
  );
  const anyBase = fc.constantFrom("HTT", "HTT_TRO_LEN", "TONG_SO");
  fc.assert(
    fc.property(fc.array(anyone, { minLength: 1, maxLength: 12 }), anyBase, (people, base) => {
      const all = settled(people, { "cap.base": { value: base, source } });
      const results = all.map(({ result }) => result);
      for (const { result, trace } of all.filter(({ result: { reasons } }) =>
        reasons.some(({ code }) => code.startsWith("cap-")),
      )) {
        const members = capMembers(dang3662025v2, results, result, nobody);
        for (const value of numbers(trace, "cap-candidates"))
          expect(value).toBe(count(members, "candidates"));
        for (const value of numbers(trace, "cap-next")) expect(value).toBe(count(members, "next"));
        for (const value of numbers(trace, "cap-rated"))
          expect(value).toBe(count(members, "candidates", "next", "lower"));
      }
    }),
  );
});

describe("the lines behind a limit", () => {
  const people: readonly (readonly [string, Facts])[] = [
    ["97", {}],
    ["95", {}],
    ["80", {}],
    ["60", {}],
    ["90", { exempt: true }],
  ];
  const results = settled(people, { "cap.base": { value: "HTT_TRO_LEN", source } }).map(
    ({ result }) => result,
  );
  const linesOf = (subject: string, recused: readonly string[] = [], isOutside = nobody) => {
    const found = results.find((result) => result.subject === subject);
    if (found === undefined) return expect.unreachable(subject);
    const group = { results, isOutside, recused: new Set(recused) };
    return capBaseLines(dang3662025v2, found, group, "vi");
  };
  const name = (index: number) => results.find(({ subject }) => subject === `p${index}`)?.name ?? "";

  test("name who counted, who did not and why, and say which are in the base", () => {
    expect(linesOf("p0")).toEqual([
      `Đạt mức Hoàn thành xuất sắc nhiệm vụ trước khi giới hạn (2): ${name(0)}; ${name(1)} – tính vào cơ số`,
      `Xếp mức Hoàn thành tốt nhiệm vụ (1): ${name(2)} – tính vào cơ số`,
      `Được xếp loại ở mức khác (1): ${name(3)}`,
      expect.stringMatching(new RegExp(`^Không tính \\(1\\): ${name(4)}: Không xếp loại`)) as string,
    ]);
  });

  test("are none for whom no limit concerned", () => {
    expect(linesOf("p3")).toEqual([]);
  });

  test("count whom the reader may know nothing of, and do not name them", () => {
    expect(linesOf("p0", ["p1"])[0]).toContain(`(2): ${name(0)}; (không nêu tên)`);
  });

  test("leave out heads where the organisation counts them apart", () => {
    const [first = "", , , last] = linesOf("p0", [], (subject) => subject === "p1");
    expect(first).toContain(`(1): ${name(0)}`);
    expect(last).toContain(`${name(1)}: người đứng đầu, tính ngoài tỷ lệ`);
  });
});

test("heads are outside by the office's choice, and by the post on the period's last day", () => {
  const facts = organisation({
    [COMMITTEE]: [
      unit("cb-1"),
      person("an"),
      person("binh"),
      membership("an", "cb-1", { role: "head", until: "2026-06-30" }),
      membership("binh", "cb-1", { role: "head", from: "2026-07-01" }),
    ],
  });
  const outside = (value: "inside" | "outside") =>
    ["an", "binh"].filter(
      headsOutside(chosenPolicy(dang3662025v2, { "cap.heads": { value, source } }), facts),
    );
  expect([outside("inside"), outside("outside")]).toEqual([[], ["binh"]]);
});

test("a result of another kind or group is no peer", () => {
  const results = settled([
    ["95", {}],
    ["95", { group: "khac" }],
  ]).map(({ result }) => result);
  const [first] = results as [SubjectResult, ...SubjectResult[]];
  expect(capMembers(dang3662025v2, results, first, nobody).map(({ result }) => result.subject)).toEqual([
    "p0",
  ]);
});
