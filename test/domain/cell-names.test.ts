import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName, columnName, columnNumber, parseAddress } from "../../domain/values/cell-names.ts";

/** The last row and column of a sheet of Excel. */
const ROW = fc.integer({ min: 1, max: 1_048_576 });
const COLUMN = fc.integer({ min: 1, max: 16_384 });

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
  [16_384, "XFD"],
])("column %i is %s, in either case of its letters", (column, letters) => {
  expect(columnName(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
  expect(columnNumber(letters.toLowerCase())).toBe(column);
});

test("an address names its cell, fixed or not", () => {
  fc.assert(
    fc.property(ROW, COLUMN, (row, column) => {
      expect(parseAddress(cellName(row, column))).toEqual({ row, column });
      expect(parseAddress(`$${columnName(column)}$${row}`)).toEqual({ row, column });
    }),
  );
});

test.each(["", "A", "12", "A0", "XFE1", "A1048577", "A1:B2", "a1", "ABCD1"])("%j is no address", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});
