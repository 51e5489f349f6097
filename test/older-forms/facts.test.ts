/** Files of facts as each version of the forms wrote them; a new version adds one. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assumptionsOf } from "../../domain/facts/assumptions.ts";
import { FactsFile } from "../../domain/facts/facts-file.ts";
import { parseFacts } from "../../domain/facts/parse-facts.ts";
import { NO_SETTINGS } from "../../domain/facts/settings.ts";
import { FORMS_VERSION } from "../../domain/forms/forms-version.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { settle } from "../../domain/rating/settle.ts";
import { assess } from "../../domain/score/assess.ts";
import { exact, isDecimalText } from "../../domain/values/exact.ts";

const VERSIONS = Array.from({ length: FORMS_VERSION }, (_, at) => at + 1);
const fileOf = (version: number): unknown =>
  JSON.parse(readFileSync(`test/older-forms/forms-${version}-facts.txt`, "utf8"));

/** Whether a stored value says what was written: of a decimal without its last noughts. */
function sameValue(stored: unknown, written: unknown): boolean {
  if (typeof stored === "string" && typeof written === "string" && isDecimalText(written))
    return exact(stored).compare(exact(written)) === 0;
  return JSON.stringify(stored) === JSON.stringify(written);
}

describe.each(VERSIONS)("a file of facts of version %i of the forms", (version) => {
  const file = FactsFile.parse(fileOf(version));
  const parsed = parseFacts(fileOf(version));
  const facts = parsed.ok ? parsed.facts : expect.fail(JSON.stringify(parsed.issues));

  test("is read, and keeps every value that it has", () => {
    for (const { unit, rows } of facts.registers) {
      const written = file.registers[unit]?.rows ?? [];
      expect(rows).toHaveLength(written.length);
      for (const [at, { form, key, fields }] of written.entries()) {
        expect(rows[at]).toMatchObject({ form, key });
        for (const [field, value] of Object.entries(fields))
          expect(sameValue(rows[at]?.fields[field], value), `${form} ${key} ${field}`).toBe(true);
      }
    }
  });

  test.each(POLICIES.map((policy) => [`${policy.id}@${policy.version}`, policy] as const))(
    "is scored under %s, and everybody in it gets an outcome",
    (_, policy) => {
      const results = settle(policy, NO_SETTINGS, facts.period, assess(policy, facts));
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ result }) => result.reasons.length === 0)).toEqual([]);
    },
  );
});

test("what version 1 could not say is assumed and told; later versions say it", () => {
  const codes = (version: number) => {
    const parsed = parseFacts(fileOf(version));
    return parsed.ok ? assumptionsOf(parsed.facts).map(({ code }) => code) : expect.unreachable();
  };
  const cases = ["act-in-unit-of-register", "act-in-unit-of-register"];
  expect(codes(1).toSorted()).toEqual([...cases, "exempt-all-year", "made-up-in-time"]);
  for (const version of VERSIONS.slice(1)) expect(codes(version)).toEqual(cases);
});
