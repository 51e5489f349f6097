import { expect, test } from "vitest";
import { officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";
import { muchStudied, withoutProposals } from "./odd-offices.ts";
import { Package, descendants, type Element } from "./writer/package.ts";
import { pagesOfRows } from "./writer/planned-pages.ts";
import { type Sheet, writeAnnexToMemory, writeToMemory, type WrittenWorkbook } from "./written-workbook.ts";

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
  expect([...sheets.keys()]).not.toContain("Đề nghị khen thưởng");
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

test("the study and the awards of the year before stand beside this year's, where they are known", async () => {
  const report = reportOf(officeFacts());
  const one = report.all.find(({ proposals }) => proposals.some(({ id }) => id === "ldtt"));
  if (one === undefined) return expect.unreachable();
  const { total } = report.study;
  const before = { ...total, invited: 200, present: 150, madeUp: 10 };
  const awardsBefore = (subject: string) => (subject === one.subject ? ["Lao động tiên tiến"] : []);
  const known = await writeToMemory({ ...report, awardsBefore, studyBefore: async () => before });
  const figures = known.sheets.get("Số liệu")?.cells ?? new Map<string, string | number>();
  const rowOf = (text: string) =>
    [...figures].find(([, value]) => value === text)?.[0].replace(/^[A-Z]+/, "") ?? "";
  expect(["C", "D", "E"].map((letter) => figures.get(`${letter}${rowOf("Cùng kỳ năm trước")}`))).toEqual([
    200, 160, 80,
  ]);
  expect(figures.get(`H${rowOf("Lao động tiên tiến")}`)).toBe(1);
  const without = (await writeToMemory(report)).sheets.get("Số liệu")?.cells;
  expect([...(without?.values() ?? [])]).not.toContain("Cùng kỳ năm trước");
});

/** The parts of the sheets of a file, in their order. */
function sheetParts({ file, archive }: WrittenWorkbook): readonly Element[] {
  const parts = new Package(file);
  return archive.names
    .filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((name) => parts.xml(name));
}

test("a table of more lines than a page holds begins every page with its head, and has no chart of names that would not fit", async () => {
  const book = await writeToMemory(withoutProposals(muchStudied(300, 312)));
  const figures = book.sheets.get("Số liệu");
  const part = sheetParts(book)[[...book.sheets.keys()].indexOf("Số liệu")];
  if (figures === undefined || part === undefined) return expect.unreachable();
  const pages = pagesOfRows(part);
  const lineOf = (caption: string) =>
    [...figures.cells].flatMap(([at, value]) => (value === caption ? [Number(at.slice(1))] : []));
  const heads = lineOf("Văn bản");
  const [total = 0] = lineOf("Cộng").slice(-1);
  const counted = [...pages].filter(([row]) => row >= (heads[0] ?? 0) && row <= total);
  const first = new Map(counted.toReversed().map(([row, page]) => [page, row]));
  expect(heads.length).toBeGreaterThan(5);
  expect([...first.values()].toSorted((a, b) => a - b)).toEqual(heads);
  expect(book.archive.names.filter((name) => name.includes("charts/")).length).toBe(1);
});

test("the end of a sheet takes three rows along, and a heading is never the last line of a page", async () => {
  const annex = await writeAnnexToMemory(small());
  const list = annex.sheets.get("Vắng, chậm, tồn tại");
  const part = sheetParts(annex)[[...annex.sheets.keys()].indexOf("Vắng, chậm, tồn tại")];
  if (list === undefined || part === undefined) return expect.unreachable();
  const pages = pagesOfRows(part);
  const headings = [...list.cells].flatMap(([at, value]) =>
    at.startsWith("A") && /\(\d+\)$/.test(String(value)) && Number(at.slice(1)) > 9
      ? [Number(at.slice(1))]
      : [],
  );
  expect(headings.length).toBeGreaterThan(3);
  for (const row of headings) expect(pages.get(row), String(row)).toBe(pages.get(row + 1));
});

test("digits that are a text, as a number of a document or of a column, are nowhere marked as a mistaken number", async () => {
  const report = small();
  for (const book of [await writeToMemory(report), await writeAnnexToMemory(report)])
    for (const part of sheetParts(book)) {
      const [ignored] = descendants(part, "ignoredError");
      expect(ignored?.attributes).toMatchObject({ numberStoredAsText: "1" });
      const [, last = ""] = (ignored?.attributes["sqref"] ?? "").split(":");
      const rows = descendants(part, "row").map(({ attributes }) => Number(attributes["r"]));
      expect(Number(last.replace(/^[A-Z]+/, ""))).toBeGreaterThanOrEqual(Math.max(...rows));
    }
});
