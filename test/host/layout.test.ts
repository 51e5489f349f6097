import { expect, test } from "vitest";
import { columnOffsets, findTable, type KeptTable } from "../../addin/host/layout.ts";

const KEPT: KeptTable = {
  form: "essays",
  layout: "whole",
  tableId: "{1}",
  tableName: "QT_essays",
  columns: {
    "#key": { id: 1, caption: "Khóa" },
    due: { id: 2, caption: "Hạn nộp" },
    note: { id: 3, caption: "Ghi chú" },
  },
  lists: {},
};
const OTHER: KeptTable = { ...KEPT, form: "discipline", tableId: "{2}", tableName: "QT_discipline" };
const LAYOUT = { tables: [KEPT, OTHER] };

test("S1: a renamed table is found by its id, a copy is nobody's", () => {
  const renamed = { id: "{1}", name: "Bảng của tôi" };
  expect(findTable(KEPT, [{ id: "{9}", name: "QT_essays_1" }, renamed], LAYOUT)).toBe(renamed);
  expect(findTable(KEPT, [{ id: "{9}", name: "QT_essays_1" }], LAYOUT)).toBeUndefined();
});

test("S1: a program that numbers tables anew does not swap two of ours", () => {
  const essays = { id: "{2}", name: "QT_essays" };
  const discipline = { id: "{1}", name: "QT_discipline" };
  expect(findTable(KEPT, [discipline, essays], LAYOUT)).toBe(essays);
  expect(findTable(OTHER, [discipline, essays], LAYOUT)).toBe(discipline);
  expect(findTable(KEPT, [discipline], LAYOUT)).toBeUndefined();
});

test("S1: columns are found by their ids, whatever their captions and order", () => {
  const columns = [
    { id: 3, name: "Hạn nộp" },
    { id: 7, name: "của tôi" },
    { id: 1, name: "x" },
    { id: 2, name: "Ghi chú" },
  ];
  expect(columnOffsets(KEPT, columns)).toEqual(
    new Map([
      ["#key", 2],
      ["due", 3],
      ["note", 0],
    ]),
  );
});

test("S1: a column whose id is gone is known by its caption, if nobody else's", () => {
  const columns = [
    { id: 1, name: "Khóa" },
    { id: 12, name: "Hạn nộp" },
    { id: 3, name: "Ghi chú" },
  ];
  expect(columnOffsets(KEPT, columns).get("due")).toBe(1);
  expect(columnOffsets(KEPT, [{ id: 3, name: "Hạn nộp" }]).has("due")).toBe(false);
});
