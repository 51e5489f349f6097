import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PageFlow } from "../../../lambda/workbook/writer/page-flow.ts";

const [PAGE, CAPTIONS, ROW] = [100, 10, 10];

/** A page of 100 points; captions of 10 are repeated. So many rows of 10. */
function flowOf(rows: number): PageFlow {
  const flow = new PageFlow(PAGE, CAPTIONS, CAPTIONS);
  addRows(flow, 1, rows);
  return flow;
}

function addRows(flow: PageFlow, from: number, count: number): void {
  for (let row = from; row < from + count; row += 1) flow.add(row, ROW);
}

/** The breaks of a table followed by an end that is tied to its last row. */
function breaksBeforeEnd(rows: number, end = 3): readonly number[] {
  const flow = flowOf(rows);
  flow.beginKept(rows + 1, 1);
  addRows(flow, rows + 1, end);
  flow.endKept();
  return flow.breaks;
}

describe("no signature stands alone", () => {
  test("an end that fits stays where it is", () => {
    expect([3, 5, 12].map((rows) => breaksBeforeEnd(rows))).toEqual([[], [], []]);
  });

  test("an end that would be parted, or begin a page, takes the last row with it to the next", () => {
    expect([7, 8, 9].map((rows) => breaksBeforeEnd(rows))).toEqual([[6], [7], [8]]);
  });

  test("several rows are taken along, however many the page has", () => {
    const flow = flowOf(8);
    flow.beginKept(9, 3);
    addRows(flow, 9, 3);
    flow.endKept();
    expect(flow.breaks).toEqual([5]);
  });

  test("where a page ends is not sure after many pages, so the end gets a page of its own", () => {
    expect(breaksBeforeEnd(9 * 20 + 2)).toEqual([9 * 20 + 1]);
  });

  test("of totals and signatures that no page holds together, the signatures stay whole", () => {
    const flow = flowOf(4);
    flow.beginKept(5, 1);
    addRows(flow, 5, 6);
    flow.beginKept(11, 1);
    addRows(flow, 11, 3);
    flow.endKept();
    // Row 4 and the totals begin the second page; the last of the totals goes with the signatures to the third.
    expect(flow.breaks).toEqual([3, 9]);
  });
});

describe("what is kept together is printed on one page", () => {
  test("a block that would be parted begins a page, and one that fits or that no page holds stays", () => {
    const breaksOf = (rows: number, block: number) => {
      const flow = flowOf(rows);
      flow.beginKept(rows + 1, 0);
      addRows(flow, rows + 1, block);
      flow.endKept();
      return flow.breaks;
    };
    expect([breaksOf(3, 5), breaksOf(6, 5), breaksOf(6, 12)]).toEqual([[], [6], []]);
  });

  test("no block of any size is parted where a page holds it, with any rows before, between and behind", () => {
    const block = fc.record({
      between: fc.integer({ min: 0, max: 12 }),
      rows: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const flow = new PageFlow(PAGE, CAPTIONS, CAPTIONS);
        const spans: (readonly [number, number])[] = [];
        let next = 1;
        for (const { between, rows } of blocks) {
          addRows(flow, next, between);
          next += between;
          flow.beginKept(next, 0);
          addRows(flow, next, rows);
          flow.endKept();
          spans.push([next, next + rows - 1]);
          next += rows;
        }
        const pages = printed(next - 1, flow.breaks);
        for (const [first, last] of spans) expect(pages[first]).toBe(pages[last]);
      }),
    );
  });
});

test("a sheet has no more breaks than the 1,026 that Excel takes", () => {
  const flow = new PageFlow(PAGE, CAPTIONS, CAPTIONS);
  for (let block = 0; block < 1100; block += 1) {
    const first = block * 5 + 1;
    flow.beginKept(first, 0);
    addRows(flow, first, 5);
    flow.endKept();
  }
  expect(flow.breaks).toHaveLength(1026);
});

/** The page of each row, as a program prints them. */
function printed(rows: number, breaks: readonly number[]): readonly number[] {
  const pages = [0];
  let [page, used] = [1, CAPTIONS];
  for (let row = 1; row <= rows; row += 1) {
    if (used + ROW > PAGE || breaks.includes(row - 1)) [page, used] = [page + 1, CAPTIONS];
    used += ROW;
    pages[row] = page;
  }
  return pages;
}
