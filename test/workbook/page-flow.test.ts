import { describe, expect, test } from "vitest";
import { PageFlow } from "../../lambda/workbook/page-flow.ts";

/** A page of 100 points; captions of 10 are repeated. So many rows of 10, then an end of 30. */
function breakAfter(rows: number): number | undefined {
  const flow = new PageFlow(100, 10, 10);
  for (let row = 1; row <= rows; row += 1) flow.add(row, 10);
  flow.endsFrom(rows + 1, 1);
  for (let row = rows + 1; row <= rows + 3; row += 1) flow.add(row, 10);
  return flow.breakAfter;
}

describe("no signature stands alone", () => {
  test("an end that fits stays where it is", () => {
    expect([breakAfter(3), breakAfter(5), breakAfter(12)]).toEqual([undefined, undefined, undefined]);
  });

  test("an end that would be parted, or begin a page, takes the last row with it to the next", () => {
    expect([breakAfter(7), breakAfter(8), breakAfter(9)]).toEqual([6, 7, 8]);
  });

  test("where a page ends is not sure after many pages, so the end gets a page of its own", () => {
    expect(breakAfter(9 * 20 + 2)).toBe(9 * 20 + 1);
  });
});
