import { expect, test } from "vitest";
import { officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";
import { Package, descendants } from "./writer/package.ts";
import { type Sheet, writeAnnexToMemory, writeToMemory } from "./written-workbook.ts";

const small = () => reportOf(someUnits(officeFacts(), ["hoi-ccb"]));

function withResults(report: CommitteeReport, all: readonly SubjectResult[]): CommitteeReport {
  return { ...report, results: async (unit) => all.filter((result) => result.unit === unit) };
}

/** What stands in a column from top to bottom, as one text. */
function column({ cells }: Sheet, letter: string): string {
  return [...cells]
    .flatMap(([at, value]) => (at.replace(/\d+$/, "") === letter ? [String(value)] : []))
    .join(" ");
}

test("a text that no row can hold goes on in the next row, and no letter of it is lost", async () => {
  const report = small();
  const words = Array.from({ length: 400 }, (_, index) => `hạn chế số ${index + 1},`).join(" ");
  const all = report.all.map((result) => ({
    ...result,
    reasons: [{ code: "trigger" as const, values: { trigger: words }, source: "" }],
  }));
  for (const book of [
    await writeToMemory(withResults(report, all)),
    await writeAnnexToMemory(withResults(report, all)),
  ]) {
    for (const [name, { cells }] of book.sheets)
      for (const [at, value] of cells)
        if (typeof value === "string") expect(value.length, `${name} ${at}`).toBeLessThan(5000);
    const parts = new Package(book.file);
    for (const part of book.archive.names.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)))
      for (const { attributes } of descendants(parts.xml(part), "row"))
        expect(Number(attributes["ht"] ?? 0), part).toBeLessThan(409);
  }
  const { sheets } = await writeToMemory(withResults(report, all));
  const list = sheets.get("Xếp loại tập thể");
  if (list === undefined) return expect.unreachable();
  expect(column(list, "F").replaceAll(/\s+/g, " ")).toContain(words.slice(1));
});

test("where nothing is proposed the first page says so, and nobody is asked to decide", async () => {
  const report = small();
  const { sheets } = await writeToMemory(
    withResults(
      report,
      report.all.map((result) => ({ ...result, proposals: [] })),
    ),
  );
  const first = [...(sheets.get("Tổng hợp đề nghị")?.cells.values() ?? [])].map(String);
  expect(first).toContain("Không có trường hợp nào đủ điều kiện đề nghị khen thưởng.");
  expect(first.join(" ")).not.toMatch(/quyết định \d/);
});

test("the levels of the year before stand beside this year's, of the same subjects", async () => {
  const report = reportOf(officeFacts());
  const figures = (await writeToMemory(report)).sheets.get("Số liệu");
  if (figures === undefined) return expect.unreachable();
  const [at = ""] = [...figures.cells].find(([, value]) => value === "Tổng số được xếp loại") ?? [];
  const people = report.all.filter(({ kind }) => kind !== "collective");
  const known = people.filter(({ subject }) => report.levelBefore(subject) !== undefined);
  expect(known.length).toBeGreaterThan(50);
  expect(figures.cells.get(`H${at.slice(1)}`)).toBe(known.length);
});
