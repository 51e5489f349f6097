import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Workbook, Worksheet } from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CASE_FORMS, EXPECT_SHEET, sheetOf } from "../../infra/commands/case-sheet/layout.ts";
import { command } from "../../infra/commands/cases.ts";
import { callCommand } from "./call-command.ts";

interface Row {
  readonly form: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}
interface Facts {
  readonly registers: Readonly<Record<string, { readonly rows: readonly Row[] }>>;
}

const { Workbook: Book } = createRequire(import.meta.url)("exceljs") as {
  readonly Workbook: new () => Workbook;
};
const folder = mkdtempSync(path.join(tmpdir(), "case-sheet-"));
const TEMPLATE = path.join(folder, "mau.xlsx");
const facts = JSON.parse(readFileSync("docs/examples/facts.json", "utf8")) as Facts;

beforeAll(async () => {
  await callCommand(command, ["--template", TEMPLATE], { folder });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The example office written into the template as a lawyer would, choices and days in words. */
async function filled(
  name: string,
  change: (sheet: (of: string) => Worksheet) => void = () => undefined,
): Promise<string> {
  const book = new Book();
  await book.xlsx.readFile(TEMPLATE);
  const sheet = (of: string): Worksheet => book.getWorksheet(of) ?? expect.unreachable(of);
  const about = ["Quý I của chi bộ", "docs/examples/facts.json", "dang-366-2025", 2026, "2026-Q1", "dang-uy"];
  for (const [index, value] of about.entries()) sheet("Tình huống").getCell(index + 1, 2).value = value;
  for (const [unit, { rows }] of Object.entries(facts.registers))
    for (const { form: id, key, fields } of rows) {
      const form = CASE_FORMS.find((one) => one.id === id);
      if (form === undefined) continue;
      const cells = Object.entries(form.columns).map(([field, column]) => {
        const value = fields[field];
        if (value === undefined || value === null) return null;
        if (column.kind === "choice") return column.options[String(value)]?.vi ?? null;
        if (column.kind === "day") return String(value).split("-").toReversed().join("/");
        return typeof value === "object" ? value.join(", ") : value;
      });
      sheet(sheetOf(form)).addRow([unit, key, ...cells]);
    }
  sheet(EXPECT_SHEET).addRow([
    "p-01",
    "Hoàn thành tốt nhiệm vụ",
    null,
    "Viết bài thu hoạch đúng hạn = 3; hoc-tap=4",
  ]);
  change(sheet);
  const file = path.join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

test("a case that a lawyer fills in the template is run like the same case in JSON", async () => {
  const { code, stdout } = await callCommand(command, [await filled("dung.xlsx")], { folder });
  expect(stdout.split("\n").at(-1)).toBe("1 passed, 0 failed");
  expect(code).toBe(0);
});

test("what the engine gives otherwise is told with what was expected", async () => {
  const wrong = await filled(
    "khac.xlsx",
    (sheet) => (sheet(EXPECT_SHEET).getCell("D2").value = "thu-hoach=1"),
  );
  const { code, stdout } = await callCommand(command, [wrong], { folder });
  expect(code).toBe(1);
  expect(stdout).toContain("p-01.points.thu-hoach: mong đợi (expected) 1; thực tế (actual) 3");
});

// The drop-downs of the template stand down to row 60; what the test adds comes below.
test.each<[string, string, (sheet: (of: string) => Worksheet) => void]>([
  [
    "a column that is none of the template",
    "Điểm danh học tập!G1",
    (sheet) => (sheet("Điểm danh học tập").getCell("G1").value = "Cột lạ"),
  ],
  [
    "a value that the field cannot have",
    "Điểm danh học tập!F61",
    (sheet) => (sheet("Điểm danh học tập").getCell("F61").value = "có lẽ"),
  ],
  [
    "somebody who is not rated",
    "Phải ra!A3",
    (sheet) => sheet(EXPECT_SHEET).addRow(["p-09", "Hoàn thành nhiệm vụ"]),
  ],
])("%s is named with its cell", async (_, cell, change) => {
  const { code, stdout } = await callCommand(command, [await filled("sai.xlsx", change)], { folder });
  expect(code).toBe(1);
  expect(stdout).toContain(cell);
});

test("coverage names articles, criteria and branches that no case reaches", async () => {
  const { stdout } = await callCommand(command, [await filled("do.xlsx"), "--coverage", "--json"], {
    folder,
  });
  const { coverage } = JSON.parse(stdout) as {
    coverage: readonly Record<
      "articles" | "criteria" | "branches",
      Record<"reached" | "open", readonly { id: string }[]>
    >[];
  };
  const ids = (parts: readonly { id: string }[] = []) => parts.map(({ id }) => id);
  expect(ids(coverage[0]?.articles.reached)).toContain("366-QĐ/TW Điều 11.2");
  expect(ids(coverage[0]?.criteria.reached)).toEqual(["leader.hoc-tap", "leader.thu-hoach"]);
  expect(ids(coverage[0]?.branches.open)).toContain("level KHTNV");
});

test("coverage is told in words", async () => {
  const { stdout } = await callCommand(command, ["test/cases/levels", "--coverage"]);
  const lines = stdout.split("\n").filter((line) => line.includes("nhánh"));
  expect(lines.join("\n")).toMatch(/khen thưởng: Tập thể Lao động tiên tiến/);
  expect(lines.join("\n")).not.toMatch(/ldtt|suy-thoai|HTNV|@1/);
});
