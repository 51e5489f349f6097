import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dang3662025 } from "../../domain/policy/library/dang-366-2025/policy.ts";
import { dang3662025v2 } from "../../domain/policy/library/dang-366-2025/version-2.ts";
import { SOME_DUES } from "../due/office.ts";
import type { Policy } from "../../domain/policy/policy.ts";
import { assess, type Assessment } from "../../domain/score/assess.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import type { TraceNode } from "../../domain/trace/trace.ts";
import {
  COMMITTEE,
  disciplineCase,
  evaluation,
  found,
  membership,
  organisation,
  person,
  row,
  tasks,
  unit,
} from "./office.ts";

const byDues: Policy = { ...dang3662025v2, dues: SOME_DUES };

/** Lan moved from `cb-mot` to `cb-hai` on 1 July; `cb-ba` has nothing to do with her. */
const CATALOGUE = [
  unit("cb-mot"),
  unit("cb-hai"),
  unit("cb-ba"),
  person("lan"),
  person("ba"),
  membership("lan", "cb-mot", { until: "2026-06-30" }),
  membership("lan", "cb-hai", { from: "2026-07-01" }),
  membership("ba", "cb-ba"),
];

function assessed(policy: Policy, foreign: readonly FactRow[], own: readonly FactRow[] = []): Assessment {
  const registers = { [COMMITTEE]: CATALOGUE, "cb-mot": [], "cb-hai": own, "cb-ba": foreign };
  return found(assess(policy, organisation(registers)), "lan");
}

function nodes({ trace }: Assessment, rule: string): readonly TraceNode[] {
  const within = (node: TraceNode): readonly TraceNode[] => [node, ...node.children.flatMap(within)];
  return within(trace).filter((node) => node.rule === rule);
}

/** What a stranger's unit can say of Lan. */
const FOREIGN: readonly FactRow[] = [
  tasks("2026", "lan", [10, 1, 9, 0]),
  tasks("2026-09", "lan", [10, 10, 0, 5]),
  evaluation("2026", "lan", "chinh-tri", { unit: "0", committee: "0" }),
  disciplineCase("kl", { subject: "lan", form: "khai-tru", decidedOn: "2026-08-01", dutyRelated: true }),
  disciplineCase("to-cao", { subject: "lan", kind: "complaint", pending: true }),
  row("shortcomings", "hc", { subject: "lan", reviewYear: 2025, content: "x", remedyBy: "2026-01-01" }),
  row("inspections", "kt", {
    date: "2026-08-01",
    kind: "kiem-tra",
    person: "lan",
    finding: "x",
    remedyBy: "2026-08-02",
  }),
  row("plan-tasks", "nv", { plan: "nq-1", content: "x", person: "lan", due: "2026-08-02" }),
];

describe("where what is due decides, a unit that does not answer for a person decides nothing", () => {
  test("no row of a stranger's register changes a cell of the standing or a point", () => {
    fc.assert(
      fc.property(fc.subarray([...FOREIGN]), (foreign) => {
        const [without, beside] = [assessed(byDues, []), assessed(byDues, foreign)];
        expect(beside.standing).toEqual(without.standing);
        expect(beside.criteria).toEqual(without.criteria);
      }),
    );
  });

  test("a decided case that another unit entered is told, one under way is not", () => {
    const told = assessed(byDues, FOREIGN);
    expect(told.notes).toContainEqual(
      expect.objectContaining({ code: "cases-not-counted", values: { count: "1" } }),
    );
    expect(nodes(told, "cases-not-counted").flatMap((node) => node.rows)).toEqual([
      { form: "discipline", key: "kl", rev: 1, register: "cb-ba" },
    ]);
  });

  test("points and task results of others are shown as opinions", () => {
    const rows = nodes(assessed(byDues, FOREIGN), "opinion-rows").flatMap((node) => node.rows);
    expect(rows.map(({ form }) => form).toSorted()).toEqual(["evaluations", "task-results", "task-results"]);
  });

  test("a counted row of another register is named with it, but no complaint under way", () => {
    const moved = [
      disciplineCase("kl", {
        subject: "lan",
        form: "canh-cao",
        actedOn: "2026-05-01",
        decidedOn: "2026-06-01",
      }),
      disciplineCase("to-cao", { subject: "lan", kind: "complaint", pending: true }),
    ];
    const registers = { [COMMITTEE]: CATALOGUE, "cb-mot": moved, "cb-hai": [], "cb-ba": [] };
    const lan = found(assess(byDues, organisation(registers)), "lan");
    const rows = nodes(lan, "discipline-rows").flatMap((node) => node.rows);
    expect(rows.map(({ key, register }) => [key, register])).toEqual([
      ["kl", "cb-mot"],
      ["to-cao", undefined],
    ]);
  });

  test("the unit that rated the person on the period's last day answers, then and not later", () => {
    const june = tasks("2026-06", "lan", [10, 2, 0, 0]);
    const july = tasks("2026-07", "lan", [10, 9, 0, 0]);
    const opinions = (registers: Parameters<typeof organisation>[0]) =>
      nodes(
        found(assess(byDues, organisation({ [COMMITTEE]: CATALOGUE, ...registers })), "lan"),
        "opinion-rows",
      )
        .flatMap((node) => node.rows)
        .map(({ key }) => key);
    expect(opinions({ "cb-mot": [june], "cb-hai": [july] })).toEqual([]);
    expect(opinions({ "cb-mot": [july], "cb-hai": [june] })).toEqual(["2026-06.lan", "2026-07.lan"]);
    expect(opinions({ [COMMITTEE]: [...CATALOGUE, june, july] })).toEqual([]);
  });

  test("a case that the office enters where the person belongs now counts, whichever unit it happened in", () => {
    const moved = disciplineCase("kl", {
      subject: "lan",
      form: "canh-cao",
      dutyRelated: true,
      actedOn: "2026-05-01",
      decidedOn: "2026-08-01",
      actUnit: "cb-mot",
    });
    expect(assessed(byDues, [], [moved]).standing.discipline).toHaveLength(1);
  });
});

test("a policy that rates by rows that exist takes every row, as it did when it was published", () => {
  expect(assessed(dang3662025, FOREIGN).standing.discipline).toHaveLength(1);
  expect(nodes(assessed(dang3662025, FOREIGN), "opinion-rows")).toEqual([]);
});
