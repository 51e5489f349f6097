import { expect, test } from "vitest";
import type { PreviewRow } from "../../addin/sync/ports/register-sync.ts";
import { decidedChoices, leavingOf } from "../../addin/ui/state/decided-choices.ts";
import { withLeaving } from "../../addin/ui/state/leaving-state.ts";
import {
  choicesOf,
  chosenCount,
  type RegisterState,
  withChoice,
  withPreview,
} from "../../addin/ui/state/register-state.ts";
import { PUSH_STATES } from "./states/push-states.ts";

const { register } = PUSH_STATES.gone;
const [member, , directive] = [...register.choices.keys()];

function asked(day: string, reason: string): RegisterState {
  return withLeaving(withChoice(register, row(), "left"), row(), { day, reason });
}

function row(): PreviewRow {
  if (member === undefined) throw new Error("nobody is gone");
  return member;
}

function faultOf(day: string, reason: string): string | undefined {
  const read = leavingOf(asked(day, reason), row());
  return read?.kind === "fault" ? read.fault : undefined;
}

test("S5: of a row that may have ended it can be said that it has; what is no more is a mistake, and comes last", () => {
  expect(choicesOf(row())).toEqual(["skip", "put-back", "left", "delete"]);
  expect(directive && choicesOf(directive)).toEqual(["skip", "put-back", "delete"]);
});

test("S5: what has left is sent with its day and its reason", () => {
  const decided = decidedChoices(asked(" 30/6/2026 ", "  Chuyển   công tác "));
  expect(decided?.get(row())).toEqual({ until: "2026-06-30", reason: "Chuyển công tác" });
  expect(chosenCount(asked("30/6/2026", "Nghỉ hưu"))).toBe(1);
});

test("S5: the first and the only day may be the last", () => {
  expect(faultOf("01/01/2024", "Chuyển công tác")).toBeUndefined();
});

test.each([
  ["no day", "", "Nghỉ hưu", "day-missing"],
  ["no calendar has the day", "31/06/2026", "Nghỉ hưu", "day-unclear"],
  ["the year is not said", "30/06", "Nghỉ hưu", "day-unclear"],
  ["it is no day", "cuối tháng", "Nghỉ hưu", "day-unclear"],
  ["the row begins later", "31/12/2023", "Nghỉ hưu", "day-before-start"],
  ["there is no reason", "30/06/2026", "  ", "reason-missing"],
  ["the reason is longer than its column", "30/06/2026", "x".repeat(201), "reason-long"],
])("S5, S19: nothing is sent when %s", (_, day, reason, fault) => {
  expect(faultOf(day, reason)).toBe(fault);
  expect(decidedChoices(asked(day, reason))).toBeUndefined();
});

test("S5: whoever chooses otherwise is asked for no day and no reason", () => {
  const otherwise = withChoice(asked("", ""), row(), "put-back");
  expect(decidedChoices(otherwise)?.get(row())).toBe("put-back");
});

test("S5, S7: what was typed belongs to its preview", () => {
  const { preview } = register;
  if (preview === undefined) throw new Error("no preview");
  expect(withPreview(asked("30/06/2026", "Nghỉ hưu"), preview).leavings.size).toBe(0);
});
