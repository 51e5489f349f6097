import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalHash, canonicalJson } from "../../lambda/aws/canonical-json.ts";

/** The same value with the keys of every object in reverse order. */
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

// Run ids, sealed facts and stored files contain these bytes and hashes.
test("the bytes and the hash of a value are those of the first version", () => {
  const value = { b: [2, undefined, null], a: { 10: "mười", 9: 'chín "9"', z: undefined }, c: 0.1 };
  expect(canonicalJson(value)).toBe('{"a":{"10":"mười","9":"chín \\"9\\""},"b":[2,null,null],"c":0.1}');
  expect(canonicalHash(value)).toBe("22ed43db72e04ff42f7360e9b178586e5f9a36d8ea4c1643b99d9051fcc34c3d");
});
