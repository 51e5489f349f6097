import { describe, expect, test } from "vitest";
import { REFUSAL_TEXTS } from "../../../domain/texts/import/import.ts";
import { said } from "../said.ts";
import { inline, rawWorkbook, type ZipPart } from "../zip.ts";

const SHEET = "xl/worksheets/any-name.xml";
const WORKBOOK = "xl/workbook.xml";
const row = `<row>${inline("Lê Văn An")}</row>`;
const part = (name: string, content: string | Buffer, more: Partial<ZipPart> = {}): ZipPart => ({
  name,
  content,
  ...more,
});
const withPart = (name: string, content: string | Buffer, more: Partial<ZipPart> = {}): Buffer =>
  rawWorkbook(row, [part(name, content, more)]);
const around = (before: string, after = ""): Buffer =>
  withPart(SHEET, `<worksheet>${before}<sheetData>${row}</sheetData>${after}</worksheet>`);
type Related = readonly [type: string, target: string, more?: string];
const relations = (...items: readonly Related[]): string =>
  `<Relationships>${items
    .map(
      ([type, target, more = ""], index) =>
        `<Relationship Id="r${index + 1}" Type="x/${type}" Target="${target}" ${more}/>`,
    )
    .join("")}</Relationships>`;
const related = (name: string, ...items: readonly Related[]): Buffer => withPart(name, relations(...items));
/** A workbook whose relations also name styles or shared texts. */
const beside = (type: string, target: string, content: string, cells = row): Buffer =>
  rawWorkbook(cells, [
    part("xl/_rels/workbook.xml.rels", relations(["worksheet", "worksheets/any-name.xml"], [type, target])),
    part(`xl/${target}`, content),
  ]);
const shared = (index: string): Buffer =>
  beside(
    "sharedStrings",
    "sharedStrings.xml",
    "<sst><si><t>a</t></si></sst>",
    `<row><c t="s"><v>${index}</v></c></row>`,
  );
const doctype = '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">';
/** Another number in the record at the end of the archive. */
const ending = (at: number, value: number): Buffer => {
  const file = rawWorkbook(row);
  file.writeUInt16LE(value, file.length - 22 + at);
  return file;
};
const zip64 = (at: number, value: bigint): Buffer => {
  const file = rawWorkbook(row, [], "zip64");
  file.writeBigUInt64LE(value, file.length - 22 - 20 - 56 + at);
  return file;
};

describe("a trick is refused by its name", () => {
  test.each<[string, () => Buffer, keyof typeof REFUSAL_TEXTS]>([
    [
      "a part that is encrypted, though nobody reads it",
      () => withPart("a.bin", "x", { flags: 1 }),
      "encrypted",
    ],
    ["a part packed by Deflate64", () => withPart("a.bin", "x", { method: 9 }), "unknown-packing"],
    ["a part packed by AES", () => withPart("a.bin", "x", { method: 99 }), "unknown-packing"],
    ["the workbook once more behind a slash", () => withPart("/xl/workbook.xml", "<a/>"), "duplicate-parts"],
    [
      "the workbook once more behind a backslash",
      () => withPart("xl\\workbook.xml", "<a/>"),
      "duplicate-parts",
    ],
    ["a name with a zero byte", () => withPart("xl/a\u0000.xml", ""), "bad-part-name"],
    ["a part without a name", () => withPart("", ""), "bad-part-name"],
    ["more parts than the directory has", () => ending(10, 40), "damaged"],
    ["a directory of 65,535 parts without the record of large archives", () => ending(10, 0xffff), "damaged"],
    ["a large archive whose directory lies beyond the file", () => zip64(48, 1n << 40n), "damaged"],
    ["a large archive whose directory lies beyond all numbers", () => zip64(48, (1n << 64n) - 1n), "damaged"],
    [
      "a link out of the package itself",
      () =>
        withPart(
          "_rels/.rels",
          relations(["officeDocument", WORKBOOK], ["image", "http://a.vn/a.png", 'TargetMode="External"']),
        ),
      "external-links",
    ],
    [
      "a link out of the styles",
      () =>
        related("xl/_rels/styles.xml.rels", ["attachedTemplate", "file:///a.dotm", 'TargetMode="External"']),
      "external-links",
    ],
    [
      "a link out of a drawing, in small letters",
      () => related("xl/drawings/_rels/a.xml.rels", ["image", "http://a.vn/a.png", 'TargetMode="external"']),
      "external-links",
    ],
    [
      "a link to another program (DDE) under any name",
      () =>
        related(
          "xl/_rels/workbook.xml.rels",
          ["worksheet", "worksheets/any-name.xml"],
          ["externalLinkPath", "cmd"],
        ),
      "external-links",
    ],
    ["an embedded document", () => withPart("xl/embeddings/oleObject1.bin", "x"), "embedded-objects"],
    [
      "an embedded document under another name",
      () => related("xl/worksheets/_rels/any-name.xml.rels", ["oleObject", "../media/a.png"]),
      "embedded-objects",
    ],
    [
      "an embedded workbook",
      () => related("xl/worksheets/_rels/any-name.xml.rels", ["package", "../media/a.xlsx"]),
      "embedded-objects",
    ],
    [
      "a control of a form",
      () => related("xl/worksheets/_rels/any-name.xml.rels", ["control", "../activeX1.xml"]),
      "embedded-objects",
    ],
    [
      "macros of Excel 4 under another name",
      () => related("xl/_rels/workbook.xml.rels", ["xlMacrosheet", "worksheets/any-name.xml"]),
      "macros",
    ],
    [
      "macros of Excel 4 in another language",
      () => related("xl/_rels/workbook.xml.rels", ["xlIntlMacrosheet", "worksheets/any-name.xml"]),
      "macros",
    ],
    ["a document type in the workbook", () => withPart(WORKBOOK, `${doctype}<workbook/>`), "xml-entities"],
    [
      "a document type in the content types",
      () => withPart("[Content_Types].xml", `${doctype}<Types/>`),
      "xml-entities",
    ],
    [
      "a document type in relations that nobody asks for",
      () => withPart("docProps/_rels/app.xml.rels", `${doctype}<Relationships/>`),
      "xml-entities",
    ],
    [
      "a document type in the shared texts",
      () => beside("sharedStrings", "a.xml", `${doctype}<sst/>`),
      "xml-entities",
    ],
    [
      "a document type in the styles",
      () => beside("styles", "a.xml", `${doctype}<styleSheet/>`),
      "xml-entities",
    ],
    [
      "a document type in UTF-16",
      () => withPart(SHEET, Buffer.from(`\uFEFF${doctype}<worksheet/>`, "utf16le")),
      "xml-entities",
    ],
    ["a sheet in UTF-32", () => withPart(SHEET, Buffer.from("0000feff0000003c", "hex")), "other-letters"],
    [
      "letters of an old Vietnamese code page",
      () =>
        withPart(
          SHEET,
          Buffer.from(
            `<?xml version="1.0" encoding="windows-1258"?><worksheet><sheetData>${row}</sheetData></worksheet>`,
            "latin1",
          ),
        ),
      "damaged",
    ],
    ["a text before the first", () => shared("-1"), "damaged"],
    ["half a text", () => shared("0.5"), "damaged"],
    ["a text without end", () => shared("9".repeat(400)), "damaged"],
    [
      "a sheet that lies outside the package",
      () => related("xl/_rels/workbook.xml.rels", ["worksheet", "../../../etc/passwd"]),
      "damaged",
    ],
    [
      "texts that stand in each other a thousand deep",
      () => rawWorkbook(`<row><c t="inlineStr">${"<is>".repeat(1000)}${"</is>".repeat(1000)}</c></row>`),
      "xml-too-deep",
    ],
    [
      "four million rules for entries",
      () => around("", `<dataValidations>${"<a/>".repeat(4_000_000)}</dataValidations>`),
      "xml-too-deep",
    ],
    [
      "merged ranges beyond the last column",
      () => around("", '<mergeCells><mergeCell ref="A1:ZZZZZZ1"/></mergeCells>'),
      "damaged",
    ],
    [
      "a million attributes",
      () => around(`<a ${Array.from({ length: 1_000_000 }, (_, index) => `b${index}=""`).join(" ")}/>`),
      "text-too-long",
    ],
  ])("%s", (_, file, code) => {
    expect(said(file())).toBe(code);
  });
});

describe("a trick that can do nothing is passed over", () => {
  test.each<[string, () => Buffer, string]>([
    [
      "the workbook as its own sheet",
      () => related("xl/_rels/workbook.xml.rels", ["worksheet", "workbook.xml"]),
      "",
    ],
    [
      "a style sheet elsewhere",
      () =>
        withPart(
          SHEET,
          `<?xml-stylesheet href="http://a.vn/a.xsl"?><worksheet><sheetData>${row}</sheetData></worksheet>`,
        ),
      "Lê Văn An",
    ],
    [
      "a formula that would call another program",
      () => rawWorkbook("<row><c t=\"str\"><f>cmd|'/c calc'!A1</f><v>x</v></c></row>"),
      "x",
    ],
    [
      "a name that would run when the file is opened",
      () =>
        withPart(
          WORKBOOK,
          '<workbook><sheets><sheet name="Một" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Auto_Open">Macro1!$A$1</definedName></definedNames></workbook>',
        ),
      "Lê Văn An",
    ],
    [
      "a hundred thousand rules for entries over the whole sheet",
      () =>
        around(
          "",
          `<dataValidations>${'<dataValidation sqref="A1:XFD1048576"/>'.repeat(100_000)}</dataValidations>`,
        ),
      "Lê Văn An",
    ],
    [
      "a hundred thousand rules of formatting",
      () => around("", '<conditionalFormatting sqref="A1:XFD1048576"/>'.repeat(100_000)),
      "Lê Văn An",
    ],
    [
      "an archive in the comment of the archive",
      () => {
        const file = rawWorkbook(row);
        file.writeUInt16LE(4, file.length - 2);
        return Buffer.concat([file, Buffer.from("PK\u0005\u0006")]);
      },
      "Lê Văn An",
    ],
    [
      "a text in pieces that no program parts",
      () =>
        rawWorkbook(
          '<row><c t="inlineStr"><is><r><t>L</t></r><r><t><![CDATA[ê]]></t></r><r><t> Văn An</t></r></is></c></row>',
        ),
      "Lê Văn An",
    ],
  ])("%s", (_, file, text) => {
    expect(said(file())).toBe(text);
  });
});
