import { describe, expect, test } from "vitest";
import type { RefusalCode } from "../../../domain/vocabulary/faults/refusal-code.ts";
import { cellDay } from "../../../lambda/office-file/grid.ts";
import { openWorkbook } from "../../../lambda/office-file/open-workbook.ts";
import { parseWorkbook } from "../../../lambda/import/upload/uploaded-workbook.ts";
import { said } from "../said.ts";
import { inline, rawWorkbook, type ZipPart } from "../zip.ts";

const SHEET = "xl/worksheets/any-name.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const row = `<row>${inline("Lê Văn An")}</row>`;
const part = (name: string, content: string | Buffer, more: Partial<ZipPart> = {}): ZipPart => ({
  name,
  content,
  ...more,
});
const withPart = (...one: Parameters<typeof part>): Buffer => rawWorkbook(row, [part(...one)]);
const data = (content: string): string => `<worksheet><sheetData>${content}</sheetData></worksheet>`;
const declared = (encoding: string): Buffer =>
  withPart(SHEET, `<?xml version="1.0" encoding="${encoding}"?>${data(row)}`);
const typed = (type: string, extension = "bin"): Buffer =>
  rawWorkbook(row, [
    part("[Content_Types].xml", `<Types><Default Extension="${extension}" ContentType="${type}"/></Types>`),
    part("xl/a.BIN", "x"),
  ]);
/** Two bytes of the header before the first part. */
const before = (at: number, value: number): Buffer => {
  const file = rawWorkbook(row);
  file.writeUInt16LE(value, at);
  return file;
};
const shared = (index: string): Buffer =>
  rawWorkbook(`<row><c t="s"><v>${index}</v></c></row>`, [
    part(
      RELATIONS,
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/any-name.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="a.xml"/></Relationships>',
    ),
    part("xl/a.xml", "<sst><si><t>a</t></si></sst>"),
  ]);

/** Lists the last part a second time in the directory under another name, over the same bytes. */
function overlapping(): Buffer {
  const file = withPart("a", Buffer.alloc(1_000_000));
  const end = file.length - 22;
  const entry = file.subarray(end - 47, end);
  const more = ["b", "c"].map((name) => Buffer.concat([entry.subarray(0, 46), Buffer.from(name)]));
  const last = Buffer.from(file.subarray(end));
  for (const at of [8, 10]) last.writeUInt16LE(file.readUInt16LE(end + at) + more.length, at);
  return Buffer.concat([file.subarray(0, end), ...more, last]);
}

describe("a shape that no office program writes is refused by name", () => {
  test.each<[string, () => Buffer, RefusalCode]>([
    ["parts that share their bytes", overlapping, "damaged"],
    ["a password that only the part's own header tells of", () => before(6, 1), "encrypted"],
    ["a password of the strong kind", () => withPart("a.bin", "x", { flags: 0x40 }), "encrypted"],
    ["headers that are hidden", () => withPart("a.bin", "x", { flags: 0x2000 }), "encrypted"],
    ["a part whose two headers differ in how it is packed", () => before(8, 0), "damaged"],
    ["letters of Western Europe", () => declared("ISO-8859-1"), "other-letters"],
    ["letters in seven bits", () => declared("UTF-7"), "other-letters"],
    ["connections that nothing leads to", () => withPart("xl/connections.xml", ""), "connections"],
    ["a query that nothing leads to", () => withPart("xl/queryTables/a.xml", ""), "connections"],
    ["an embedded document's type", () => typed("application/vnd.x.oleObject"), "embedded-objects"],
    ["a control's type", () => typed("application/vnd.ms-office.activeX+xml"), "embedded-objects"],
    [
      "very many relations in very many parts",
      () =>
        rawWorkbook(
          row,
          Array.from({ length: 100 }, (_, index) =>
            part(
              `xl/_rels/${index}.rels`,
              `<Relationships>${"<Relationship/>".repeat(1000)}</Relationships>`,
            ),
          ),
        ),
      "too-many-parts",
    ],
    [
      "very many blanks in very many parts of relations",
      () =>
        rawWorkbook(
          row,
          Array.from({ length: 100 }, (_, index) =>
            part(`xl/_rels/${index}.rels`, `<a>${" ".repeat(90_000)}</a>`),
          ),
        ),
      "unpacks-too-large",
    ],
    ["a text named by a number of base 16", () => shared("0x0"), "damaged"],
    ["a text named by a power", () => shared("0e0"), "damaged"],
    [
      "a column beyond the last, counted and not named",
      () => rawWorkbook(`<row>${"<c><v>1</v></c>".repeat(16_385)}</row>`),
      "cells-misplaced",
    ],
    ["a cell in a cell", () => rawWorkbook(`<row><c><c><v>1</v></c></c></row>`), "cells-misplaced"],
    ["a row in a row", () => rawWorkbook(`<row><row>${inline("a")}</row></row>`), "cells-misplaced"],
    ["a cell of two values", () => rawWorkbook("<row><c><v>1</v><v>2</v></c></row>"), "cells-misplaced"],
    ["data in data", () => rawWorkbook(`<row><sheetData/>${inline("a")}</row>`), "damaged"],
    ["a web page in UTF-16", () => Buffer.from("\uFEFF<html><table/></html>", "utf16le"), "web-page"],
    ["a text of Excel in UTF-16", () => Buffer.from("\uFEFFTT\tHọ và tên\r\n", "utf16le"), "plain-text"],
  ])("%s", (_, file, code) => {
    expect(said(file())).toBe(code);
  });
});

describe("a text as long as a cell may be is looked at once, whatever it looks like", () => {
  const long = (text: string): string => text.repeat(Math.ceil(32_000 / text.length)).slice(0, 32_000);

  test("a number that is none", () => {
    expect(said(rawWorkbook(`<row><c><v>${long("1")}x</v></c></row>`))).toMatch(/^1+$/);
  });

  test.each(["ngày tháng ", "ngay thang nam1 ", "1/", "(ký ", "vắng ", "họ và tên "])(
    "“%s” below the names of a list, and over and over",
    (words) => {
      const line = (...cells: readonly string[]): string => `<row>${cells.map(inline).join("")}</row>`;
      const list = line("Họ và tên", "12/2/2026") + line("Lê Văn An", "x") + line(long(words), long(words));
      const read = parseWorkbook(rawWorkbook(list), 2026);
      expect(read.kind === "read" ? read.sheets[0]?.content.kind : read.code).toBe("clerk");
    },
  );
});

test("a kind of part that is declared and not there, as SheetJS declares them all, does no harm", () => {
  const type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  expect(said(typed(type))).toBe("macros");
  expect(said(typed(type, "xlsb"))).toBe("Lê Văn An");
});

test("an inline string is what its own element says, also where a value stands beside it", () => {
  expect(said(rawWorkbook('<row><c t="inlineStr"><v>An</v><is><t>Lê Văn An</t></is></c></row>'))).toBe(
    "Lê Văn An",
  );
  expect(said(rawWorkbook('<row><c t="str"><is><t>Bình</t></is><v>Lê Văn An</v></c></row>'))).toBe(
    "Lê Văn An",
  );
});

describe("a workbook in the strict format of Excel", () => {
  test.each([
    ["2026-03-05", false],
    ["2026-03-05T00:00:00.000", false],
    ["2026-03-05T07:30:00Z", true],
  ])("says its days as texts: %s is a day, counted from 1904 or not", (text, date1904) => {
    const workbook = `<workbook><workbookPr date1904="${date1904}"/><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`;
    const cells = `<row><c t="d"><v>${text}</v></c></row>`;
    const opened = openWorkbook(rawWorkbook(cells, [part("xl/workbook.xml", workbook)]));
    const grid = opened.kind === "opened" ? opened.grids[0] : undefined;
    const cell = grid?.rows[0]?.cells.get(1);
    expect(cell).toMatchObject({ kind: "number", shows: "day" });
    expect(grid && cellDay(cell, grid)).toBe("2026-03-05");
  });

  test("counts from 1904 where its own element says so, whatever elements of other vocabularies say behind it", () => {
    const extension =
      '<extLst><ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" uri="{1}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
    const workbook = `<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r1"/></sheets>${extension}</workbook>`;
    const opened = openWorkbook(
      rawWorkbook("<row><c><v>44624</v></c></row>", [part("xl/workbook.xml", workbook)]),
    );
    const grid = opened.kind === "opened" ? opened.grids[0] : undefined;
    expect(grid && cellDay(grid.rows[0]?.cells.get(1), grid)).toBe("2026-03-05");
  });

  test("what is no day stays a text", () => {
    expect(said(rawWorkbook('<row><c t="d"><v>2026-02-31</v></c></row>'))).toBe("2026-02-31");
  });
});
