import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DecimalText,
  formatExact,
  exact,
  exactText,
  meanExact,
  roundHalfUp,
} from "../../domain/values/exact.ts";

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 9 }))
  .map(([digits, places]) => exact(digits).div(10n ** BigInt(places)));

describe("exact numbers", () => {
  test("89.995 is below 90 and shows as 90,00", () => {
    const mean = meanExact([...Array.from({ length: 11 }, () => exact("90")), exact("89.94")]);
    expect(mean?.compare(exact("90"))).toBe(-1);
    expect(mean && formatExact(mean)).toBe("90,00");
    expect(mean && exactText(mean)).toBe("89.995");
  });

  test("halves go up, away from zero", () => {
    expect(formatExact(exact("0.125"))).toBe("0,13");
    expect(formatExact(exact("-0.125"))).toBe("-0,13");
    expect(formatExact(exact("2.5"), 0)).toBe("3");
    expect(formatExact(exact("-0.001"))).toBe("0,00");
  });

  test("decimals with thirty digits differ in their last one", () => {
    expect(exact("89.999999999999999999999999999999").compare(exact("90"))).toBe(-1);
  });

  test("canonical text reads back as the same number, repeating fractions too", () => {
    expect(exactText(exact("1/3"))).toBe("1/3");
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 999 }), (value, divisor) => {
        const ratio = value.div(divisor);
        expect(exact(exactText(ratio)).equals(ratio)).toBe(true);
      }),
    );
  });

  test("rounding moves a number by at most half a unit of the last place", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 4 }), (value, places) => {
        const moved = roundHalfUp(value, places).sub(value);
        const half = exact(1).div(2n * 10n ** BigInt(places));
        expect([moved.compare(half) <= 0, moved.neg().compare(half) <= 0]).toEqual([true, true]);
      }),
    );
  });

  test.each(["8,5", "1e3", "", " 1", "NaN", "0x1", "--1", "1.", ".5"])(
    "%j is not a decimal of the wire",
    (text) => {
      expect(DecimalText.safeParse(text).success).toBe(false);
      expect(() => exact(text)).toThrow(RangeError);
    },
  );
});
