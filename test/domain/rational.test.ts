import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { exact, exactText } from "../../domain/values/exact.ts";
import { Rational } from "../../domain/values/rational.ts";
import { runCount } from "../suite/run-count.ts";

/** Counts, the neighbourhood of the largest safe integer, and thirty digits: the places where the arithmetic changes. */
const edge = BigInt(Number.MAX_SAFE_INTEGER);
const whole = fc.oneof(
  fc.bigInt({ min: -200n, max: 200n }),
  fc.bigInt({ min: edge - 3n, max: edge + 3n }),
  fc.bigInt({ min: -edge - 3n, max: 3n - edge }),
  fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
);
const divisor = whole.filter((value) => value !== 0n);
const pair = fc
  .tuple(whole, divisor)
  .map(([n, d]) => ({ own: Rational.of(n, d), library: new Fraction(n, d) }));

const same = (ours: Rational, library: Fraction) => {
  const { s, n, d } = ours.toBig();
  expect([s, n, d]).toEqual([library.s, library.n, library.d]);
  expect(exact(exactText(ours)).equals(ours)).toBe(true);
};

describe("reckoning with small integers gives what the library of big integers gives", () => {
  test("sums, differences, products and their signs", () => {
    fc.assert(
      fc.property(pair, pair, (left, right) => {
        same(left.own.add(right.own), left.library.add(right.library));
        same(left.own.sub(right.own), left.library.sub(right.library));
        same(left.own.mul(right.own), left.library.mul(right.library));
        same(left.own.neg(), left.library.neg());
        expect(left.own.compare(right.own)).toBe(left.library.compare(right.library));
        expect(left.own.equals(right.own)).toBe(left.library.equals(right.library));
      }),
      runCount(500),
    );
  });

  test("quotients, except by 0, which is a bug", () => {
    fc.assert(
      fc.property(pair, pair, (left, right) => {
        if (right.library.n === 0n) expect(() => left.own.div(right.own)).toThrow(RangeError);
        else same(left.own.div(right.own), left.library.div(right.library));
      }),
      runCount(500),
    );
  });

  test("the whole numbers around a number, below 0 too", () => {
    fc.assert(
      fc.property(pair, ({ own, library }) => {
        same(own.floor(), library.floor());
        same(own.ceil(), library.ceil());
        expect(own.isWhole()).toBe(library.d === 1n);
      }),
      runCount(500),
    );
  });

  test("a number is written in one way however it came about", () => {
    fc.assert(
      fc.property(pair, pair, ({ own }, other) => {
        expect(exactText(own.add(other.own).sub(other.own))).toBe(exactText(own));
        if (other.library.n !== 0n) expect(exactText(own.mul(other.own).div(other.own))).toBe(exactText(own));
      }),
      runCount(500),
    );
  });
});

test("a number that is no safe integer is a bug, whatever reads it", () => {
  for (const value of [0.1, 2 ** 53, Number.NaN]) {
    expect(() => exact(value)).toThrow(RangeError);
    expect(() => exact(1).add(value)).toThrow(RangeError);
  }
});
