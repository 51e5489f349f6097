import * as fc from "fast-check";
import { expect, test } from "vitest";
import { people } from "../../domain/forms/catalogue/people.ts";
import { units } from "../../domain/forms/catalogue/units.ts";
import { checkFields } from "../../domain/forms/row.ts";
import { codeKey, nextCode, noteCode } from "../../domain/forms/row-code.ts";

const CODE = fc.oneof(
  fc.integer({ min: 0, max: 2000 }).map((number) => `NV${String(number).padStart(3, "0")}`),
  fc.stringMatching(/^[A-ZĐ]{1,3}[0-9]{0,4}$/),
);

function highestOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const code of codes) noteCode(highest, codeKey(code));
  return highest;
}

test("a proposed code is new, whatever was given before, and is a code", () => {
  fc.assert(
    fc.property(fc.array(CODE, { maxLength: 40 }), (codes) => {
      const given = new Set(codes.map(codeKey));
      const code = nextCode(people, {}, highestOf(codes)) ?? expect.unreachable();
      expect(given.has(codeKey(code))).toBe(false);
      expect(checkFields(people, { code })).toEqual({ ok: true, fields: { code } });
    }),
  );
});

test("units are numbered by their kind, people by three digits", () => {
  const given = ["CB1", "cb 2", "CB9", "CBCS4", "ĐT1", "NV012", "NV1234567890", "CB-X"];
  const next = (kind: string) => nextCode(units, { kind }, highestOf(given));
  expect(["committee", "chi-bo", "chi-bo-co-so", "dang-bo-co-so", "phong-ban", "doan-the"].map(next)).toEqual(
    ["ĐU1", "CB10", "CBCS5", "ĐBCS1", "PB1", "ĐT2"],
  );
  expect(nextCode(people, {}, highestOf(given))).toBe("NV013");
  expect(nextCode(units, {}, highestOf(given))).toBeUndefined();
});

test.each(["CB1", "001", "07.2/TC", "NV-012", "Đảng ủy"])("%s is a code", (code) => {
  expect(checkFields(people, { code })).toEqual({ ok: true, fields: { code } });
});

test.each(["CB1; CB2", "a, b", "--", "A · B", "x".repeat(21), "-1"])("%s is no code", (code) => {
  expect(checkFields(units, { code })).toEqual({ ok: false, issues: [{ field: "code", code: "bad-code" }] });
});
