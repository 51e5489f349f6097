import { describe, expect, test } from "vitest";
import type { Fields } from "../../domain/forms/form.ts";
import { congChuc3352025 as policy } from "../../domain/policy/library/cong-chuc-335-2025/policy.ts";
import { assess } from "../../domain/score/assess.ts";
import type { FactRow } from "../../domain/facts/facts.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { settle } from "../../domain/rating/settle.ts";
import { COMMITTEE, evaluation, membership, organisation, person, tasks, unit } from "../score/office.ts";

const COMMON = policy.rubrics.individual.criteria.filter(({ group }) => group === "common");

/** Every sub-point at its maximum for these months. */
const common = (who: string, months: readonly string[]) =>
  months.flatMap((month) =>
    COMMON.map(({ id, max }) => evaluation(month, who, id, { committee: max[0]?.value ?? "0" })),
  );

function rated(own: readonly FactRow[], fields: Fields = {}) {
  const committee = [unit("cb-1"), person("an"), membership("an", "cb-1", { ...fields })];
  const facts = organisation({ [COMMITTEE]: committee, "cb-1": own });
  const settled = settle(policy, NO_SETTINGS, facts.period, assess(policy, facts));
  const found = settled.find(({ result }) => result.subject === "an")?.result;
  if (found === undefined) throw new Error("not rated");
  return found;
}

test("the thirty common points are 5 + 5, then twice four times 2,5 (Phụ lục II, Mẫu 01)", () => {
  expect(COMMON.map(({ max }) => max[0]?.value)).toEqual(["5", "5", ...Array<string>(8).fill("2.5")]);
});

describe("results count 70 x (a + b + c) / 3 (Điều 14, 16, 17)", () => {
  test.each([
    // assigned, done, late, exceeded, errors -> 30 + 70 x (a + b + c) / 3
    [[4, 4, 0, 0, 0], "100"],
    [[4, 4, 1, 0, 0], "2365/24"],
    [[4, 4, 0, 0, 2], "1165/12"],
    [[4, 3, 0, 0, 0], "82.5"],
    [[4, 4, 4, 0, 16], "425/6"],
  ])("tasks %s give %s points", (counts, score) => {
    expect(rated([...common("an", ["2026-01"]), tasks("2026-01", "an", counts)]).score).toBe(score);
  });

  test("the year is the mean of its months, whatever each month's number of tasks", () => {
    const months = ["2026-01", "2026-02"];
    const own = [
      ...common("an", months),
      tasks("2026-01", "an", [1, 0, 0, 0]),
      tasks("2026-02", "an", [9, 9, 0, 0]),
    ];
    expect(rated(own).score).toBe("65");
  });
});

test("a leader's six parts weigh the same: half from tasks, half from what was led (Điều 16)", () => {
  const own = [
    ...common("an", ["2026-01"]),
    evaluation("2026-01", "an", "lanh-dao", { committee: "21" }),
    tasks("2026-01", "an", [4, 4, 0, 0, 4]),
  ];
  // 30 + 70 x (1 + 0.75 + 1 + 3 x 0.6) / 6
  expect(rated(own, { role: "leader" }).score).toBe("997/12");
});

test("the score alone decides: late tasks cost points and no level of their own", () => {
  const own = [...common("an", ["2026-01"]), tasks("2026-01", "an", [10, 10, 1, 0])];
  expect(rated(own)).toMatchObject({ score: "1193/12", level: "HTT", flags: ["OVER_CAP"] });
});

test("who worked five months is not rated, who joined the Party last month is", () => {
  const committee = (fields: Fields) => [unit("cb-1"), person("an", fields), membership("an", "cb-1")];
  const levelOf = (fields: Fields) => {
    const own = [...common("an", ["2026-12"]), tasks("2026-12", "an", [4, 3, 0, 0])];
    const facts = organisation({ [COMMITTEE]: committee(fields), "cb-1": own });
    const all = settle(policy, NO_SETTINGS, facts.period, assess(policy, facts));
    return all.find(({ result }) => result.subject === "an")?.result.level;
  };
  expect(levelOf({ workedFrom: "2026-07-02" })).toBe("NOT_RATED");
  expect(levelOf({ workedFrom: "2026-07-01", admittedOn: "2026-12-01" })).toBe("HTT");
});

test("the Party's commendations are none of the decree's", () => {
  expect(policy.proposals.filter(({ partyOnly }) => partyOnly)).toEqual([]);
});
