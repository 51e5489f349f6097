import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, type CellWrite, MAX_BYTES, MAX_CELLS, requestsOf } from "../../addin/host/blocks.ts";

const cells = fc.uniqueArray(
  fc.record({
    row: fc.nat(400),
    column: fc.nat(20),
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  }),
  { selector: ({ row, column }) => `${row},${column}`, maxLength: 300 },
);

const written = (blocks: ReturnType<typeof blocksOf>): readonly CellWrite[] =>
  blocks.flatMap((block) =>
    block.values.flatMap((line, down) =>
      line.flatMap((value, across) =>
        value === null ? [] : [{ row: block.row + down, column: block.column + across, value }],
      ),
    ),
  );

const sorted = (list: readonly CellWrite[]): readonly CellWrite[] =>
  list.toSorted((left, right) => left.row - right.row || left.column - right.column);

test("S25: blocks write each cell once, and no cell that was not asked for", () => {
  fc.assert(
    fc.property(cells, (list) => {
      expect(sorted(written(blocksOf(list)))).toEqual(sorted(list));
    }),
  );
});

test("S25: 5,000 full rows of 20 columns are five requests of at most 20,000 cells", () => {
  const list = Array.from({ length: 5000 * 20 }, (_, index) => ({
    row: Math.floor(index / 20),
    column: index % 20,
    value: index,
  }));
  const requests = requestsOf(blocksOf(list));
  expect(requests).toHaveLength(5);
  for (const request of requests) {
    const size = request.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
    expect(size).toBeLessThanOrEqual(MAX_CELLS);
  }
});

test("S25: long texts make more requests, none above a megabyte and a half", () => {
  const text = "ư".repeat(3000);
  const list = Array.from({ length: 600 }, (_, row) => ({ row, column: 0, value: text }));
  const requests = requestsOf(blocksOf(list));
  expect(requests.length).toBeGreaterThan(2);
  for (const request of requests) {
    expect(Buffer.byteLength(JSON.stringify(request.map(({ values }) => values)))).toBeLessThan(MAX_BYTES);
  }
});

test("S25: cells far apart are blocks of their own, so that nothing between them is sent", () => {
  const far = blocksOf([
    { row: 0, column: 0, value: "a" },
    { row: 4000, column: 3, value: "b" },
  ]);
  expect(far).toEqual([
    { row: 0, column: 0, values: [["a"]], beside: 0 },
    { row: 4000, column: 3, values: [["b"]], beside: 0 },
  ]);
});
