import { expect, test } from "vitest";
import { formDues, missingBy, rowsToAdd } from "../../addin/ui/state/form-dues.ts";
import { NO_REGISTER, type RegisterState } from "../../addin/ui/state/register-state.ts";
import type { DueItem } from "../../domain/protocol/dues.ts";
import { Day } from "../../domain/values/day.ts";
import { rowId, RowKey, UnitId } from "../../domain/values/ids.ts";
import { OWN_DUES, essayDue } from "./states/due-states.ts";
import { UNIT } from "./signed-in.ts";

const lock = { by: "van-phong", at: "2026-02-03T08:00:00.000Z" };
const owing = (items: readonly DueItem[], more: Partial<RegisterState> = {}): RegisterState => ({
  ...NO_REGISTER,
  bound: { unit: UNIT, year: 2026 },
  dues: { ...OWN_DUES, items: [...items] },
  ...more,
});
const locked = (period: string): Partial<RegisterState> => ({
  status: { forms: [], lastSync: undefined, waiting: 0, begun: [], onlyHere: 0, locks: { [period]: lock } },
});
const counts = (register: RegisterState, form = "essays") => {
  const { missing, awaited, locked: shut } = formDues(register, form) ?? {};
  return [missing?.length, awaited?.length, shut?.length];
};

test("a form lacks what is past its day, done late or not begun, and awaits what is due this month", () => {
  const items = [
    essayDue(),
    essayDue({ state: "late-open" }),
    essayDue({ state: "late" }),
    essayDue({ state: "open", dueOn: Day.parse("2026-03-31") }),
    essayDue({ state: "not-yet", dueOn: Day.parse("2026-04-01") }),
  ];
  expect(counts(owing(items))).toEqual([2, 1, 0]);
  expect(counts(owing(items), "action-plans")).toEqual([0, 0, 0]);
});

test("what another register holds is not lacking here", () => {
  const { place } = essayDue();
  expect(counts(owing([essayDue({ place: { ...place, unit: UnitId.parse("cb-hai") } })]))).toEqual([0, 0, 0]);
});

test("what a locked period lacks stands apart, since it is entered by a correction; a row that stands takes its day", () => {
  const items = [essayDue(), essayDue({ state: "late-open" })];
  for (const period of ["2026-02", "2026-Q1", "2026"])
    expect(counts(owing(items, locked(period))), period).toEqual([1, 0, 1]);
  expect(missingBy(owing(items, locked("2026-02")), Day.parse("2026-12-31"))).toBe(1);
});

test("rows are offered once each, awaited ones too, and neither what stands nor what is locked", () => {
  const plan = (kind: "action-plan" | "discussion") =>
    essayDue({
      kind,
      place: { unit: UNIT, form: "essays", column: "due", key: RowKey.parse("nq-58.nv-0012") },
      newRow: { directive: "nq-58", person: "nv-0012" },
    });
  const items = [plan("action-plan"), plan("discussion"), ...OWN_DUES.items];
  const offered = (register: RegisterState) => {
    const own = formDues(register, "essays");
    return own && rowsToAdd(own, register).map(({ fields }) => Object.values(fields).join("."));
  };
  const all = ["nq-58.nv-0012", "nq-57.nv-0012", "nq-57.nv-0015", "nq-57.nv-0017", "nq-57.nv-0022"];
  expect(offered(owing(items))).toEqual(all);
  const standing = new Set([rowId({ form: "essays", key: "nq-57.nv-0015" })]);
  expect(offered(owing(items, { ...locked("2026-01"), standing }))).toEqual(
    all.filter((key) => key !== "nq-57.nv-0015" && key !== "nq-57.nv-0017"),
  );
});

test("nothing is said while it is not known what is due", () => {
  expect(formDues({ ...NO_REGISTER, bound: { unit: UNIT, year: 2026 } }, "essays")).toBeUndefined();
});
