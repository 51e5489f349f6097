import { expect, test } from "vitest";
import { officeFacts, reportOf, someUnits } from "../../../infra/local/office-report.ts";
import { openZip } from "../../../lambda/office-file/zip-archive.ts";
import { print } from "../libre-office.ts";
import { manyUnits, muchStudied, withLongReasons, withoutProposals } from "../odd-offices.ts";
import { descendants, Package } from "./package.ts";
import { pagesOfRows, plannedPages } from "./planned-pages.ts";
import { writeAnnexToMemory, writeToMemory } from "../written-workbook.ts";

/** Pages of A4 that LibreOffice prints, by the page objects of its PDF. */
async function printedPages(file: Buffer): Promise<readonly string[]> {
  const pdf = (await print(file)).toString("latin1");
  return [...pdf.matchAll(/\/Type\/Page\/[^>]*?\/MediaBox\[([^\]]*)\]/g)].map(([, box = ""]) => box);
}

test(
  "a small office's workbook is printed on A4 alone, on as many pages as its heights and breaks plan",
  { tags: ["libreoffice"], timeout: 120_000 },
  async () => {
    const report = reportOf(someUnits(officeFacts(), ["hoi-ccb"]));
    const { file } = await writeToMemory(report);
    const pages = await printedPages(file);
    const sizes = new Set(
      pages.map((box) =>
        box
          .split(" ")
          .slice(2)
          .map((side) => Math.round(Number(side)))
          .toSorted((a, b) => a - b)
          .join("x"),
      ),
    );
    expect([...sizes]).toEqual(["595x842"]);
    expectAbout(pages.length, plannedIn(file));
  },
);

test.each([
  [
    "of many units, with names of seventy letters and reasons of two thousand",
    () => withLongReasons(manyUnits(4)),
  ],
  ["of three people, with 300 sessions and 312 directives", () => withoutProposals(muchStudied(300, 312))],
])(
  "the workbook of an office %s is printed on the pages that its heights and breaks plan",
  { tags: ["libreoffice"], timeout: 120_000 },
  async (_, report) => {
    const { file } = await writeToMemory(report());
    const pages = await printedPages(file);
    expect(pages.length).toBeGreaterThan(0);
    expectAbout(pages.length, plannedIn(file));
  },
);

function plannedIn(file: Buffer): number {
  const book = new Package(file);
  const sheets = openZip(file).names.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  return sheets.reduce((sum, name) => sum + plannedPages(book.xml(name)), 0);
}

/** A row that a program prints higher than planned would move the rows below it to further pages. */
function expectAbout(printed: number, planned: number): void {
  expect(Math.abs(printed - planned)).toBeLessThanOrEqual(Math.ceil(planned / 20));
}

/** What a committee can be expected to read. */
const MOST_PAGES = 60;
/** Proposals on a page where no cell has more than two lines. */
const PROPOSALS_PER_PAGE = 20;

test(
  "the whole office's workbook, of more than a hundred people, is printed on at most sixty pages",
  { tags: ["libreoffice"], timeout: 120_000 },
  async () => {
    const report = reportOf(officeFacts());
    expect(report.all.filter(({ kind }) => kind !== "collective").length).toBeGreaterThan(100);
    const { file } = await writeToMemory(report);
    expect((await printedPages(file)).length).toBeLessThanOrEqual(MOST_PAGES);
  },
);

test("twenty proposals stand on a page, and every score sheet begins one", async () => {
  const report = reportOf(officeFacts());
  const summary = new Package((await writeToMemory(report)).file).xml("xl/worksheets/sheet1.xml");
  const proposals = report.all.reduce((sum, result) => sum + result.proposals.length, 0);
  expect(plannedPages(summary)).toBeLessThanOrEqual(Math.ceil(proposals / PROPOSALS_PER_PAGE) + 1);
  const sheets = new Package((await writeAnnexToMemory(report)).file).xml("xl/worksheets/sheet1.xml");
  const pages = pagesOfRows(sheets);
  const headings = descendants(sheets, "row").filter(({ children: [first] }) =>
    /^\d+\. /.test(first === undefined ? "" : (descendants(first, "t")[0]?.text ?? "")),
  );
  const first = headings.map(({ attributes }) => pages.get(Number(attributes["r"])));
  expect(first).toHaveLength(report.all.length);
  expect(new Set(first).size).toBe(report.all.length);
});
