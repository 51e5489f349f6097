import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { PassThrough } from "node:stream";
import exceljs from "exceljs";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { expect, test } from "vitest";
import { openWorkbook } from "../../../lambda/office-file/open-workbook.ts";
import {
  addFormatting,
  addParts,
  addRelation,
  appendRows,
  setDefaultFont,
  setTail,
  setValidations,
  sharedNumber,
  styleNumber,
} from "../../../lambda/workbook/writer/exceljs-internals.ts";
import { DEFAULT_FONT, STYLE } from "../../../lambda/workbook/writer/sheet-style.ts";
import { cellXml, rowXml } from "../../../lambda/workbook/writer/row-xml.ts";
import { openZip } from "../../../lambda/office-file/zip-archive.ts";
import { sheetOf } from "../written-workbook.ts";

/** The stored characters of a workbook of these rows: exceljs writes the structure, we write the body. */
async function written(fill: (writer: InstanceType<typeof WorkbookWriter>) => void): Promise<Buffer> {
  const sink = new PassThrough();
  const chunks: Buffer[] = [];
  sink.on("data", (chunk: Buffer) => chunks.push(chunk));
  const writer = new WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: true });
  fill(writer);
  await Promise.all([writer.commit(), finished(sink)]);
  return Buffer.concat(chunks);
}

test("exceljs 4.4.0 is what the members below were read from", () => {
  const { version } = createRequire(import.meta.url)("exceljs/package.json") as { version: string };
  expect(version).toBe("4.4.0");
});

test("rows of ours stand between rows of exceljs, in order and in the same tables of styles and texts", async () => {
  const file = await written((writer) => {
    setDefaultFont(writer, DEFAULT_FONT);
    const sheet = writer.addWorksheet("một");
    sheet.getRow(1).getCell(1).value = "đầu";
    sheet.getRow(1).commit();
    const look = { height: 30, depth: 1, hidden: false };
    const style = styleNumber(writer, STYLE.decimal);
    expect(styleNumber(writer, STYLE.decimal)).toBe(style);
    const values = ["đầu", 2.5, "Đỗ & <Hằng>", { formula: "B2*2", result: 5 }];
    const cells = values.map((value, index) =>
      cellXml(index + 1, 2, style, value, value === "đầu" ? sharedNumber(writer, value) : undefined),
    );
    appendRows(sheet, rowXml(2, cells.join(""), look), 3);
    sheet.getRow(3).getCell(1).value = "cuối";
    sheet.getRow(3).commit();
    setValidations(sheet, '<dataValidations count="0"/>');
    addFormatting(sheet, "<!-- bars -->");
    setTail(sheet, `<drawing r:id="${addRelation(sheet, "http://x/drawing", "../drawings/drawing1.xml")}"/>`);
    addParts(writer, [{ name: "xl/drawings/drawing1.xml", type: "text/x", xml: "<drawing/>" }]);
    sheet.commit();
  });
  const opened = openWorkbook(file);
  if (opened.kind === "refused" || opened.grids[0] === undefined) throw new Error("refused");
  expect(Object.fromEntries(sheetOf(opened.grids[0]).cells)).toEqual({
    A1: "đầu",
    A2: "đầu",
    B2: 2.5,
    C2: "Đỗ & <Hằng>",
    D2: 5,
    A3: "cuối",
  });
  const zip = openZip(file);
  const sheet = zip.part("xl/worksheets/sheet1.xml")?.toString() ?? "";
  const order = ["</sheetData>", "<!-- bars -->", "<dataValidations", "<pageMargins", "<drawing "];
  const places = order.map((part) => sheet.indexOf(part));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(zip.part("xl/worksheets/_rels/sheet1.xml.rels")?.toString()).toContain("../drawings/drawing1.xml");
  expect(zip.part("[Content_Types].xml")?.toString()).toContain(
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="text/x"/></Types>',
  );
  expect(zip.part("xl/styles.xml")?.toString()).not.toContain("Calibri");
});

test("not one letter of 10,000 Vietnamese names changes in our writer and our reader; exceljs's streaming reader loses some", async () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `Đỗ Thị Hằng Nguyễn Đức Lượng ${index}`);
  const folder = await mkdtemp(path.join(tmpdir(), "names-"));
  const file = path.join(folder, "names.xlsx");
  const sink = createWriteStream(file);
  const writer = new WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: true });
  const sheet = writer.addWorksheet("tên");
  sheet.getRow(1).getCell(1).value = "Họ và tên";
  sheet.getRow(1).commit();
  const look = { height: 0, depth: 0, hidden: false };
  const style = styleNumber(writer, STYLE.code);
  const rows = names.map((value, index) =>
    rowXml(index + 2, cellXml(1, index + 2, style, value, undefined), look),
  );
  appendRows(sheet, rows.join(""), names.length + 2);
  await writer.commit();
  try {
    const opened = openWorkbook(await readFile(file));
    if (opened.kind === "refused" || opened.grids[0] === undefined) throw new Error("refused");
    const { cells } = sheetOf(opened.grids[0]);
    expect(names.filter((name, index) => cells.get(`A${index + 2}`) !== name)).toEqual([]);

    let spoilt = 0;
    const reader = new exceljs.stream.xlsx.WorkbookReader(createReadStream(file), { worksheets: "emit" });
    for await (const worksheet of reader) {
      for await (const row of worksheet) {
        if (row.number > 1 && row.getCell(1).text !== names[row.number - 2]) spoilt += 1;
      }
    }
    // exceljs decodes each piece of the file separately, and characters of several bytes lie across the cuts.
    expect(spoilt).toBeGreaterThan(0);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
