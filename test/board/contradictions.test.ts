import { expect, test } from "vitest";
import { contradictionsIn, makeContradictionItem } from "../../domain/board/contradictions.ts";
import { summarizeUnits } from "../../domain/board/due-summary.ts";
import { criteriaLimits } from "../../domain/policy/criterion-limits.ts";
import { Period } from "../../domain/values/period.ts";
import { policyWith } from "../due/office.ts";
import { COMMITTEE, membership, organisation, person, row, tasks, unit } from "../score/office.ts";

const policy = policyWith();
const limits = criteriaLimits(policy, []);
const catalogue = [
  unit("cb-1"),
  unit("cb-2"),
  person("an", { fullName: "Nguyễn Văn An" }),
  membership("an", "cb-1"),
];
const facts = organisation({
  [COMMITTEE]: catalogue,
  "cb-1": [tasks("2026-03", "an", [10, 12, 0, 0]), tasks("2026-04", "an", [10, 9, 0, 0])],
  "cb-2": [tasks("2026-03", "cb-2", [1, 2, 0, 0])],
});
const rowsOf = ({ registers }: typeof facts, where: string) =>
  registers.find(({ unit: register }) => register === where)?.rows ?? [];
const foundIn = (period: string, where: string, leftOut?: ReadonlySet<string>) =>
  contradictionsIn(facts, Period.parse(period), [where], limits, leftOut);

test("before a lock only rows that the lock closes are asked about, and only those of the register", () => {
  expect(foundIn("2026-03", "cb-1").map(({ code, unit: where }) => [code, where])).toEqual([
    ["done-over-assigned", "cb-1"],
  ]);
  expect(foundIn("2026-04", "cb-1")).toEqual([]);
  expect(foundIn("2026", "cb-1").length).toBe(1);
});

test("nothing is told of rows of the people and units left out, whether their key or a cell names them", () => {
  const caseOf = row("discipline", "kl-1", {
    subject: "an",
    kind: "discipline",
    pending: true,
    form: "canh-cao",
    actedOn: "2026-03-02",
  });
  const more = organisation({ [COMMITTEE]: catalogue, "cb-1": [caseOf, ...rowsOf(facts, "cb-1")] });
  const codes = (leftOut?: ReadonlySet<string>) =>
    contradictionsIn(more, Period.parse("2026"), ["cb-1"], limits, leftOut).map(({ code }) => code);
  expect(codes()).toEqual(["pending-and-decided", "done-over-assigned"]);
  expect(codes(new Set(["an"]))).toEqual([]);
  expect(codes(new Set(["khac"]))).toHaveLength(2);
  const counted = summarizeUnits(policy, more, Period.parse("2026"), ["cb-1"], limits, new Set(["an"]));
  expect(counted.get("cb-1")?.contradictions).toBe(0);
});

test("a summary counts them beside what is due", () => {
  const summaries = summarizeUnits(policy, facts, Period.parse("2026-03"), ["cb-1", "cb-2"], limits);
  expect(["cb-1", "cb-2"].map((where) => summaries.get(where)?.contradictions)).toEqual([1, 1]);
});

test("each names its row, both cells and the remedy", () => {
  const [item] = foundIn("2026-03", "cb-1").map(makeContradictionItem(policy, facts, "vi"));
  expect(item).toMatchObject({
    row: expect.stringContaining("Nguyễn Văn An"),
    message: expect.stringContaining("Hoàn thành 12 nhưng chỉ được giao 10. Sửa ô"),
    cell: { unit: "cb-1", form: "task-results", key: "2026-03.an" },
  });
  expect(new Set([item?.cell.column, item?.other.column])).toEqual(new Set(["assigned", "done"]));
});
