import { expect, test } from "vitest";
import { parseEnvironment } from "../../lambda/aws/environment.ts";

const whole = { LEDGER_TABLE: "L", JOURNAL_TABLE: "J", OBJECT_BUCKET: "o", COMMITTEE_UNIT: "dang-uy" };

test("a function starts only with every name that it needs, and the failure says which is wrong", () => {
  expect(parseEnvironment({ ...whole, HOME: "/root" })).toEqual(whole);
  expect(() => parseEnvironment({ ...whole, LEDGER_TABLE: "", COMMITTEE_UNIT: "Đảng ủy" })).toThrow(
    "Environment variables missing or malformed: LEDGER_TABLE, COMMITTEE_UNIT",
  );
});
