import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exact, exactText, roundHalfUp, sumExact } from "../../domain/values/exact.ts";
import { isAdjusted, printedParts } from "../../domain/wording/printed-parts.ts";

const anyParts = fc.array(
  fc
    .record({ over: fc.integer({ min: 0, max: 100_000 }), under: fc.integer({ min: 1, max: 997 }) })
    .map(({ over, under }) => exact(over).div(under)),
  { minLength: 1, maxLength: 20 },
);
const texts = (parts: readonly ReturnType<typeof exact>[]) => parts.map(exactText);

test("printed parts add up to the printed total, and none is a hundredth away from its own value", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const total = sumExact(parts);
      const printed = printedParts(parts, total);
      expect(sumExact(printed).equals(roundHalfUp(total, 2))).toBe(true);
      for (const [place, part] of parts.entries()) {
        const shown = printed[place] ?? expect.fail("a part is missing");
        expect(shown.sub(part).compare(exact("0.01"))).toBeLessThan(0);
        expect(part.sub(shown).compare(exact("0.01"))).toBeLessThan(0);
        expect(roundHalfUp(shown, 2).equals(shown)).toBe(true);
      }
    }),
  );
});

test("a part with two decimals stays as it is, whatever the others are", () => {
  fc.assert(
    fc.property(anyParts, fc.integer({ min: 0, max: 10_000 }), (parts, hundredths) => {
      const whole = exact(hundredths).div(100);
      const all = [whole, ...parts];
      expect(printedParts(all, sumExact(all))[0]?.equals(whole)).toBe(true);
    }),
  );
});

test("the hundredths that are missing go to the parts that lost most, the first of equal ones", () => {
  const thirds = [exact("1/3"), exact("1/3"), exact("1/3")];
  expect(texts(printedParts(thirds, exact(1)))).toEqual(["0.34", "0.33", "0.33"]);
  const parts = [exact("10.004"), exact("20.006"), exact("5")];
  expect(texts(printedParts(parts, exact("35.01")))).toEqual(["10", "20.01", "5"]);
  expect([isAdjusted(thirds, printedParts(thirds, exact(1))), isAdjusted(parts, parts)]).toEqual([
    true,
    true,
  ]);
  expect(isAdjusted(parts, printedParts(parts, exact("35.01")))).toBe(false);
});

test("parts that are not the whole of the total are rounded by themselves", () => {
  expect(texts(printedParts([exact("1/3"), exact("2/3")], exact(5)))).toEqual(["0.33", "0.67"]);
});
