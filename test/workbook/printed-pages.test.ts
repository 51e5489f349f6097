import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";
import { readZip } from "../../lambda/import/zip-archive.ts";
import { childrenOf, descendants, type Element, Package } from "./package.ts";
import { writeToMemory } from "./written-workbook.ts";

/** Pages of A4 that LibreOffice prints, by the page objects of its PDF. */
async function printedPages(file: Buffer): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "pages-"));
  try {
    await writeFile(path.join(folder, "book.xlsx"), file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, "book.xlsx"];
    await promisify(execFile)("soffice", args, { cwd: folder });
    const pdf = await readFile(path.join(folder, "book.pdf"), "latin1");
    return [...pdf.matchAll(/\/Type\/Page\/[^>]*?\/MediaBox\[([^\]]*)\]/g)].map(([, box = ""]) => box);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Points between the margins of 20 mm. */
const HEIGHT = { portrait: 728.5, landscape: 481.9 };

/** Rows one below the other until a page is full, on as many pages side by side as there are breaks between columns. */
function plannedPages(sheet: Element): number {
  const [setup] = descendants(sheet, "pageSetup");
  const room =
    (HEIGHT[setup?.attributes["orientation"] === "landscape" ? "landscape" : "portrait"] * 100) /
    Number(setup?.attributes["scale"] ?? 100);
  const breaks = (tag: string): readonly number[] =>
    descendants(sheet, tag).flatMap((one) =>
      childrenOf(one, "brk").map(({ attributes }) => Number(attributes["id"])),
    );
  const usual = Number(descendants(sheet, "sheetFormatPr")[0]?.attributes["defaultRowHeight"]);
  const rows = descendants(sheet, "row").filter(({ attributes }) => attributes["hidden"] !== "1");
  const heightOf = ({ attributes }: Element): number => Number(attributes["ht"] ?? usual);
  // The rows above a frozen pane end with the captions, which every page repeats: two rows, or three in groups.
  const frozen = Number(descendants(sheet, "pane")[0]?.attributes["ySplit"] ?? 0);
  const captions = rows.filter(({ attributes }) => {
    const number = Number(attributes["r"]);
    return number <= frozen && number > frozen - 2;
  });
  const repeated = captions.reduce((sum, row) => sum + heightOf(row), 0);
  const ended = breaks("rowBreaks");
  let pages = 1;
  let used = 0;
  for (const row of rows) {
    if (used + heightOf(row) > room || ended.includes(Number(row.attributes["r"]) - 1)) {
      pages += 1;
      used = repeated;
    }
    used += heightOf(row);
  }
  return pages * (breaks("colBreaks").length + 1);
}

test("a small office's workbook is printed on A4 alone, on as many pages as its heights and breaks plan", async () => {
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
  const sheets = readZip(file).names.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  const planned = sheets.reduce((sum, name) => sum + plannedPages(book.xml(name)), 0);
  expect(Math.abs(pages.length - planned)).toBeLessThanOrEqual(Math.ceil(planned / 20));
}, 120_000);
