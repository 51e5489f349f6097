/** A short code of two rows is refused where rows are read from a file, with both cells. */
import { expect, test } from "vitest";
import { parseFacts } from "../../domain/facts/parse-facts.ts";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { writeSheets } from "../import/sheet.ts";

test("a filled form names both cells of a code that stands twice", async () => {
  const file = await writeSheets({
    name: "Danh sách cán bộ",
    rows: [
      ["Khóa", "Họ và tên", "Mã", "Đối tượng"],
      ["", "Nguyễn Văn An", "NV001", "Công chức"],
      ["", "Trần Thị Bình", "", "Công chức"],
      ["", "Lê Văn Chín", "nv001", "Công chức"],
      ["", "Đỗ Văn Em", "NV 001", "Công chức"],
    ],
  });
  const read = parseWorkbook(file, 2026);
  const content = read.kind === "read" ? read.sheets[0]?.content : undefined;
  if (content?.kind !== "form") return expect.unreachable();
  expect(content.rows).toHaveLength(4);
  expect(content.problems.map(({ cell, other, code }) => [cell, other, code])).toEqual([
    ["C4", "C2", "code-twice"],
  ]);
});

test("a file of facts names the places of both", () => {
  const person = (key: string, code: string) => ({
    form: "people",
    key,
    fields: { fullName: key, category: "cong-chuc", code },
  });
  const unit = { form: "units", key: "dang-uy", fields: { name: "Đảng ủy", kind: "committee", group: "g" } };
  const rows = [unit, person("p-1", "A1"), person("p-2", "a 1"), person("p-3", "a1")];
  const read = parseFacts({ committee: "dang-uy", year: 2026, registers: { "dang-uy": { rows } } });
  expect(read.ok ? [] : read.issues).toEqual([
    {
      field: "registers.dang-uy.rows[3].fields.code",
      code: "code-twice",
      other: "registers.dang-uy.rows[1].fields.code",
      values: { code: "a1", other: "p-1" },
    },
  ]);
});
