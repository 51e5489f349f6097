import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalHash, canonicalJson } from "../../lambda/aws/canonical-json.ts";

/** The same value with the keys of every object in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [key, turned(part)]);
  return Object.fromEntries(entries.toReversed());
}

test("canonical JSON depends on the value alone and loses nothing", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(turned(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("the order of a list is part of the value", () => {
  expect(canonicalHash([1, 2])).not.toBe(canonicalHash([2, 1]));
});
