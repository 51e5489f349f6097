import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { RefusedWorkbook } from "../../lambda/import/refused-workbook.ts";
import { readDocx } from "../../lambda/plan-text/read-docx.ts";
import { writeZip } from "../import/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "plan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PLAN = "Gắn học tập với việc thực hiện nhiệm vụ\nPhân công đồng chí An phụ trách\n";
const docx = (body: string) =>
  writeZip([
    {
      name: "word/document.xml",
      content: `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    },
  ]);

test("paragraphs become lines, in tables too", () => {
  const paragraph = (text: string) =>
    `<w:p><w:pPr><w:b/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const [first = "", second = ""] = PLAN.split("\n");
  const cell = `<w:tbl><w:tr><w:tc>${paragraph(second)}</w:tc></w:tr></w:tbl>`;
  expect(readDocx(docx(paragraph(first) + cell))).toBe(PLAN);
});

test("a word that is split over runs stays one word; what was struck out under tracking is not read", () => {
  const body =
    "<w:p><w:r><w:t>nghị qu</w:t></w:r><w:r><w:t>yết</w:t><w:tab/><w:delText>cũ</w:delText><w:t>mới</w:t></w:r></w:p>";
  expect(readDocx(docx(body))).toBe("nghị quyết mới\n");
});

test.each([
  ["a text file", Buffer.from("no archive")],
  ["another archive", writeZip([{ name: "xl/workbook.xml", content: "<workbook/>" }])],
  ["broken XML", docx("<w:p>")],
  [
    "entities that multiply",
    writeZip([{ name: "word/document.xml", content: '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>' }]),
  ],
])("%s is refused", (_, file) => {
  expect(() => readDocx(file)).toThrow(RefusedWorkbook);
});

describe("the command", () => {
  const run = (...args: string[]) =>
    spawnSync("node_modules/.bin/tsx", ["infra/commands/compare-plans.ts", ...args], { encoding: "utf8" });

  test("compares a .docx with a text and shows the passages", () => {
    const own = join(folder, "own.docx");
    writeFileSync(
      own,
      docx("<w:p><w:r><w:t>Chi bộ gắn học tập với việc thực hiện công vụ</w:t></w:r></w:p>"),
    );
    const above = join(folder, "above.txt");
    writeFileSync(above, PLAN);
    const { status, stdout } = run(own, above);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Trùng 63.64%: 7\/11 từ/);
    expect(stdout).toContain("[7] gắn học tập với việc thực hiện");
  });

  test("names a file that it cannot read, and says how it is used", () => {
    const missing = run(join(folder, "none.docx"), join(folder, "none.txt"));
    expect([missing.status, missing.stderr]).toEqual([
      1,
      expect.stringContaining("none.docx: không đọc được"),
    ]);
    expect(run().status).toBe(2);
  });
});
