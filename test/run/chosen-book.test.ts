import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../domain/policy/library/library.ts";
import { policyOfYear } from "../../lambda/run/open/policy-of-year.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice, YEAR } from "../api/api-room.ts";

let room: ApiRoom;
beforeEach(async () => {
  room = await openOffice();
});
afterEach(() => room.stop());

const choice = (fields: object, more: object = {}) => ({ ...newRow("settings", "policy", fields), ...more });
const outcomeOf = async (row: object) => {
  const { body } = await room.push(COMMITTEE, [row]);
  return body as { readonly rows: readonly [{ readonly status: string; readonly rev?: number }] };
};

test("an organisation chooses the rule book of a year, and takes its choice back", async () => {
  expect(await policyOfYear(room, YEAR)).toBe(DEFAULT_POLICY);
  const { rows } = await outcomeOf(choice({ name: "policy", value: "cong-chuc-335-2025" }));
  expect(rows[0].status).toBe("accepted");
  expect(await policyOfYear(room, YEAR)).toBe("cong-chuc-335-2025");
  expect(await policyOfYear(room, YEAR + 1)).toBe(DEFAULT_POLICY);
  await outcomeOf({ form: "settings", key: "policy", baseRev: rows[0].rev, deleted: true });
  expect(await policyOfYear(room, YEAR)).toBe(DEFAULT_POLICY);
});

test("what cannot be the name of a rule book is refused when it is entered", async () => {
  const { rows } = await outcomeOf(choice({ name: "policy", value: "Quy định 366" }));
  expect(rows[0]).toMatchObject({ status: "invalid", issues: [{ field: "value", code: "bad-setting" }] });
});
