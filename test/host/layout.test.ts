import { expect, test } from "vitest";
import { findTable, type KeptTable } from "../../addin/host/table/layout.ts";

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
