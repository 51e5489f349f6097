import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, type CellWrite, requestsOf } from "../../addin/host/writing/blocks.ts";
import { MAX_BYTES, MAX_CELLS } from "../../addin/host/excel/request-limits.ts";

const cells = fc.uniqueArray(
  fc.record({
    row: fc.nat(400),
    column: fc.nat(20),
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  }),
  { selector: ({ row, column }) => `${row},${column}`, maxLength: 300 },
);

const sorted = (list: readonly CellWrite[]): readonly CellWrite[] =>
  list.toSorted((left, right) => left.row - right.row || left.column - right.column);

const inside = (
  { row, column, rows, columns }: ReturnType<typeof blocksOf>[number],
  cell: CellWrite,
): boolean =>
  cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;

test("S25: blocks write each cell once, in a rectangle around it", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const blocks = blocksOf(list);
      expect(sorted(blocks.flatMap((block) => block.cells))).toEqual(sorted(list));
      for (const block of blocks) expect(block.cells.filter((cell) => !inside(block, cell))).toEqual([]);
    }),
  );
});

test("S32: no block crosses a hidden row, and a hidden row is a block of its own", () => {
  fc.assert(
    fc.property(cells, fc.uniqueArray(fc.nat(400)), (list, hidden) => {
      const isHidden = new Set(hidden);
      const blocks = blocksOf(list, (row) => ({ values: [], hidden: isHidden.has(row) }));
      expect(sorted(blocks.flatMap((block) => block.cells))).toEqual(sorted(list));
      const crossing = blocks.filter(
        ({ row, rows }) =>
          rows > 1 && Array.from({ length: rows }, (_, down) => row + down).some((one) => isHidden.has(one)),
      );
      expect(crossing).toEqual([]);
    }),
  );
});

test("S32: of visible rows no more blocks are made than hidden rows part them", () => {
  const list = Array.from({ length: 100 }, (_, row) => ({ row, column: 2, value: row }));
  const blocks = blocksOf(list, (row) => ({ values: [], hidden: row === 40 || row === 41 }));
  expect(blocks.map(({ row, rows }) => [row, rows])).toEqual([
    [0, 40],
    [40, 1],
    [41, 1],
    [42, 58],
  ]);
  expect(requestsOf(blocks)).toHaveLength(1);
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
    const size = request.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    expect(size).toBeLessThanOrEqual(MAX_CELLS);
  }
});

test("S25: long texts make more requests, none above a megabyte and a half, what they replace counted too", () => {
  const text = "ư".repeat(3000);
  const list = Array.from({ length: 600 }, (_, row) => ({ row, column: 0, value: text }));
  const requests = requestsOf(blocksOf(list));
  expect(requests.length).toBeGreaterThan(2);
  for (const request of requests) {
    const values = request.flatMap((block) => block.cells.map(({ value }) => value));
    expect(Buffer.byteLength(JSON.stringify(values))).toBeLessThan(MAX_BYTES);
  }
  const marks = list.map((cell) => ({ ...cell, value: "x" }));
  expect(requestsOf(blocksOf(marks))).toHaveLength(1);
  const over = requestsOf(blocksOf(marks, () => ({ values: [text], hidden: false })));
  expect(over.length).toBe(requests.length);
});

test("S25: cells far apart are blocks of their own, so that nothing between them is sent", () => {
  const [one, other] = [
    { row: 0, column: 0, value: "a" },
    { row: 4000, column: 3, value: "b" },
  ];
  expect(blocksOf([one, other])).toMatchObject([
    { row: 0, column: 0, rows: 1, columns: 1, cells: [one] },
    { row: 4000, column: 3, rows: 1, columns: 1, cells: [other] },
  ]);
});
