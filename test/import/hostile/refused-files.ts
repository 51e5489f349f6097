import { readFileSync } from "node:fs";
import type { RefusalCode } from "../../../domain/vocabulary/faults/refusal-code.ts";
import { inline, rawWorkbook, writeZip } from "../zip.ts";

const CLERKS = readFileSync("test/clerk-sheets/diem-danh-cong-doan-2026.xlsx");
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const row = `<row>${inline("a")}</row>`;

const bomb = (declared?: number) => {
  const content = Buffer.alloc(220 * 1024 * 1024, " ");
  return rawWorkbook("", [
    { name: "xl/worksheets/any-name.xml", content, ...(declared === undefined ? {} : { declared }) },
  ]);
};

type RefusedFile = readonly [what: string, file: () => Buffer, code: RefusalCode];

const FILES: readonly RefusedFile[] = [
  ["an empty file", () => Buffer.alloc(0), "empty"],
  ["more than 10 MB", () => Buffer.concat([CLERKS, Buffer.alloc(10 * 1024 * 1024)]), "too-large"],
  ["a renamed PDF", () => Buffer.from("%PDF-1.7 ..."), "pdf"],
  ["a renamed web page", () => Buffer.from("\uFEFF\n<html><table><tr><td>a</td></tr></table>"), "web-page"],
  ["a workbook as one XML file", () => Buffer.from('<?xml version="1.0"?><Workbook/>'), "web-page"],
  [
    "a CSV in an older encoding",
    () => Buffer.from("TT;H? tên\r\n1;Lê An\r\n", "latin1"),
    "csv-other-letters",
  ],
  ["a text without a table", () => Buffer.from("Kính gửi: Văn phòng\r\n".repeat(200)), "plain-text"],
  ["a picture", () => Buffer.from("89504e470d0a1a0a0000000d", "hex"), "not-a-workbook"],
  ["an old .xls", () => Buffer.concat([OLE, Buffer.alloc(600)]), "old-format"],
  [
    "a workbook with a password",
    () => Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")]),
    "encrypted",
  ],
  ["a workbook that was cut off", () => CLERKS.subarray(0, 4000), "damaged"],
  ["a workbook whose middle is spoilt", () => Buffer.from(CLERKS).fill(7, 200, 7000), "damaged"],
  [
    "a directory that points outside the file",
    () => Buffer.from(CLERKS).fill(0xff, CLERKS.length - 6, CLERKS.length - 2),
    "damaged",
  ],
  ["macros", () => rawWorkbook(row, [{ name: "xl/vbaProject.bin", content: "x" }]), "macros"],
  ["Excel 4 macros", () => rawWorkbook(row, [{ name: "xl/macrosheets/sheet1.xml", content: "x" }]), "macros"],
  [
    "external links",
    () => rawWorkbook(row, [{ name: "xl/externalLinks/externalLink1.xml", content: "x" }]),
    "external-links",
  ],
  [
    "10,000 parts",
    () => writeZip(Array.from({ length: 10_000 }, (_, i) => ({ name: `p${i}`, content: "" }))),
    "too-many-parts",
  ],
  ["a zip bomb", () => bomb(), "unpacks-too-large"],
  ["six million attributes", () => rawWorkbook(`<row a${"=".repeat(6_000_001)}`), "too-much-work"],
  ["a zip bomb that lies about its size", () => bomb(1000), "unpacks-too-large"],
  [
    "an XML entity bomb",
    () =>
      rawWorkbook("", [
        {
          name: "xl/worksheets/any-name.xml",
          content: '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>',
        },
      ]),
    "xml-entities",
  ],
  [
    "a million blank rows",
    () => rawWorkbook('<row ht="15" customHeight="1"/>'.repeat(1_000_000)),
    "too-many-rows",
  ],
  [
    "a million cells",
    () => rawWorkbook(`<row>${'<c s="1"/>'.repeat(16_000)}</row>`.repeat(63)),
    "too-many-cells",
  ],
  [
    "a merge over the whole sheet",
    () => rawWorkbook('</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>'),
    "too-many-cells",
  ],
  ["XML that is not closed", () => rawWorkbook("<row><c>"), "damaged"],
  [
    "text that is not UTF-8",
    () => rawWorkbook("", [{ name: "xl/worksheets/any-name.xml", content: Buffer.from("fffe3c00", "hex") }]),
    "damaged",
  ],
  [
    "a text number that the file does not have",
    () => rawWorkbook('<row><c t="s"><v>9</v></c></row>'),
    "damaged",
  ],
  [
    "a Word document",
    () => rawWorkbook("", [{ name: "xl/workbook.xml", content: "<document/>" }]),
    "not-a-workbook",
  ],
  ["an archive without a workbook", () => writeZip([{ name: "a.txt", content: "a" }]), "not-a-workbook"],
  ["a binary workbook", () => rawWorkbook("", [{ name: "xl/workbook.bin", content: "x" }]), "binary-format"],
  ["an OpenDocument sheet", () => writeZip([{ name: "content.xml", content: "<x/>" }]), "open-document"],
];

/** One file of each kind that is refused, with the code of the refusal. Each is made once, however many tests bring it. */
export const REFUSED_FILES: readonly RefusedFile[] = FILES.map(([what, make, code]) => {
  let made: Buffer | undefined;
  return [what, () => (made ??= make()), code];
});
