import { expect, test } from "vitest";
import { officeFacts, reportOf, someUnits } from "../../../infra/local/office-report.ts";
import { openZip } from "../../../lambda/office-file/zip-archive.ts";
import { print } from "../libre-office.ts";
import { Package } from "./package.ts";
import { plannedPages } from "./planned-pages.ts";
import { writeToMemory } from "../written-workbook.ts";

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
    const book = new Package(file);
    const sheets = openZip(file).names.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    const planned = sheets.reduce((sum, name) => sum + plannedPages(book.xml(name)), 0);
    expect(Math.abs(pages.length - planned)).toBeLessThanOrEqual(Math.ceil(planned / 20));
  },
);
