import { describe, expect, test } from "vitest";
import { REFUSAL_TEXTS } from "../../../domain/texts/import/import.ts";
import { cellText } from "../../../lambda/office-file/grid.ts";
import { LIMITS } from "../../../lambda/office-file/limits.ts";
import { openWorkbook } from "../../../lambda/office-file/open-workbook.ts";
import { said } from "../said.ts";
import { inline, inNamespace, rawWorkbook, writeZip, type ZipPart } from "../zip.ts";

const SHEET = "xl/worksheets/any-name.xml";
const SHEET_RELS = "xl/worksheets/_rels/any-name.xml.rels";
const TYPES = "[Content_Types].xml";
const row = `<row>${inline("Lê Văn An")}</row>`;
const part = (name: string, content: string | Buffer, more: Partial<ZipPart> = {}): ZipPart => ({
  name,
  content,
  ...more,
});
const sheetXml = (data: string): string => `<worksheet><sheetData>${data}</sheetData></worksheet>`;
const sheet = (content: string | Buffer): Buffer => rawWorkbook("", [part(SHEET, content)]);
const around = (before: string, after = ""): Buffer =>
  sheet(`<worksheet>${before}<sheetData>${row}</sheetData>${after}</worksheet>`);
const typed = (type: string): Buffer =>
  rawWorkbook(row, [part(TYPES, `<Types><Override PartName="/a" ContentType="${type}"/></Types>`)]);
const related = (attributes: string): Buffer =>
  rawWorkbook(row, [
    part(SHEET_RELS, `<Relationships><Relationship Id="r1" ${attributes}/></Relationships>`),
  ]);
const texts = (items: string): readonly ZipPart[] => [
  part("xl/sharedStrings.xml", `<sst>${items}</sst>`),
  part(
    "xl/_rels/workbook.xml.rels",
    `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/any-name.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ),
];

describe("a package that lies is refused by name", () => {
  test.each<[string, () => Buffer, keyof typeof REFUSAL_TEXTS]>([
    [
      "two parts of one name",
      () => rawWorkbook(row, [part("a.xml", ""), part("A.XML", "")]),
      "duplicate-parts",
    ],
    [
      "a name that leaves the folder",
      () => rawWorkbook(row, [part("xl/../../etc/passwd", "")]),
      "bad-part-name",
    ],
    ["a name with a drive", () => rawWorkbook(row, [part("C:\\windows\\a.xml", "")]), "bad-part-name"],
    [
      "another name before the part",
      () => rawWorkbook("", [part(SHEET, "<a/>", { localName: "xl/other.xml" })]),
      "damaged",
    ],
    ["a wrong checksum", () => rawWorkbook("", [part(SHEET, "<worksheet/>", { checksum: 1 })]), "damaged"],
    [
      "a size that is too small",
      () => rawWorkbook("", [part(SHEET, "<worksheet/>", { declared: 3 })]),
      "damaged",
    ],
    [
      "a size of 4 GB",
      () => rawWorkbook("", [part(SHEET, "<worksheet/>", { declared: 0xfffffffe })]),
      "unpacks-too-large",
    ],
    [
      "a zip64 file of more parts than a machine has room for",
      () => {
        const file = rawWorkbook(row, [], "zip64");
        file.writeBigUInt64LE(2n ** 60n, file.length - 22 - 20 - 56 + 32);
        return file;
      },
      "too-many-parts",
    ],
    [
      "a zip64 mark without its numbers",
      () => rawWorkbook("", [part(SHEET, "<a/>", { declared: 0xffffffff })]),
      "damaged",
    ],
    ["one part as a thousand sheets", () => manySheets(1000, false), "damaged"],
    ["a thousand sheets", () => manySheets(300, true), "too-many-sheets"],
  ])("%s", (_, file, code) => {
    expect(said(file())).toBe(code);
  });
});

describe("what a program would run or follow is refused by what it is, whatever its name", () => {
  test.each<[string, () => Buffer, keyof typeof REFUSAL_TEXTS]>([
    ["a macro's type", () => typed("application/vnd.ms-office.vbaProject"), "macros"],
    [
      "a workbook for macros without any",
      () => typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      "macros",
    ],
    [
      "a link's type",
      () => typed("application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"),
      "external-links",
    ],
    [
      "a connection's type",
      () => typed("application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml"),
      "connections",
    ],
    [
      "a macro's relation",
      () =>
        related('Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.bin"'),
      "macros",
    ],
    ["a link's relation", () => related('Type="x/externalLink" Target="a.xml"'), "external-links"],
    [
      "an object elsewhere",
      () => related('Type="x/oleObject" Target="file://server/a.doc" TargetMode="External"'),
      "external-links",
    ],
  ])("%s", (_, file, code) => {
    expect(said(file())).toBe(code);
  });

  test("a hyperlink, and relations in a circle, do no harm", () => {
    expect(said(related('Type="x/hyperlink" Target="https://a.vn" TargetMode="External"'))).toBe("Lê Văn An");
    expect(said(related('Type="x/worksheet" Target="any-name.xml"'))).toBe("Lê Văn An");
  });
});

describe("XML that would eat memory or time is refused", () => {
  test.each<[string, () => Buffer, keyof typeof REFUSAL_TEXTS]>([
    ["elements a million deep", () => sheet("<a>".repeat(1_000_000)), "xml-too-deep"],
    ["four million elements", () => sheet(`<a>${"<b/>".repeat(4_000_000)}</a>`), "xml-too-deep"],
    ["an attribute of 20 MB", () => sheet(`<a b="${"x".repeat(20_000_000)}"/>`), "text-too-long"],
    ["a comment of 20 MB", () => sheet(`<a><!--${"<b/>".repeat(5_000_000)}--></a>`), "text-too-long"],
    [
      "a text of 40,000 letters",
      () => rawWorkbook(`<row>${inline("ă".repeat(40_000))}</row>`),
      "text-too-long",
    ],
    [
      "a shared text of 40,000 letters",
      () => rawWorkbook('<row><c t="s"><v>0</v></c></row>', texts(`<si><t>${"ă".repeat(40_000)}</t></si>`)),
      "text-too-long",
    ],
    [
      "shared texts without end",
      () => rawWorkbook(row, texts("<si/>".repeat(LIMITS.cells + 1))),
      "too-many-cells",
    ],
    [
      "one shared text in very many cells",
      () =>
        rawWorkbook(
          `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`,
          texts(`<si><t>${"ă".repeat(30_000)}</t></si>`),
        ),
      "unpacks-too-large",
    ],
    [
      "merged ranges that count backwards to make room",
      () =>
        around(
          "",
          '<mergeCells><mergeCell ref="A1048576:XFD1"/><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      "too-many-cells",
    ],
    [
      "columns hidden over and over",
      () => around(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>`),
      "damaged",
    ],
    [
      "columns hidden from below zero",
      () => around('<cols><col min="-999999999999" max="9" hidden="1"/></cols>'),
      "damaged",
    ],
    [
      "formats without end",
      () =>
        rawWorkbook(row, [
          part("xl/styles.xml", `<styleSheet><cellXfs>${"<xf/>".repeat(100_000)}</cellXfs></styleSheet>`),
          part(
            "xl/_rels/workbook.xml.rels",
            '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/any-name.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>',
          ),
        ]),
      "damaged",
    ],
    ["an entity that is nowhere declared", () => rawWorkbook(`<row>${inline("&b;")}</row>`), "damaged"],
    ["a character that no XML holds", () => rawWorkbook(`<row>${inline("a\u0001b")}</row>`), "damaged"],
    [
      "a character by a number that no XML holds",
      () => rawWorkbook(`<row>${inline("&#1;")}</row>`),
      "damaged",
    ],
  ])("%s", (_, file, code) => {
    expect(said(file())).toBe(code);
  });
});

describe("cells that a program and we might place differently are refused", () => {
  test.each<[string, string]>([
    ["a cell twice", `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`],
    ["a row twice", `<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>`],
    ["a cell in a row of another number", `<row r="2"><c r="A9"><v>1</v></c></row>`],
    ["a row below the last", `<row r="1048577"><c><v>1</v></c></row>`],
    ["a row of no number", `<row r="1e3"><c><v>1</v></c></row>`],
    ["a column beyond the last", `<row r="1"><c r="XFE1"><v>1</v></c></row>`],
  ])("%s", (_, data) => {
    expect(said(rawWorkbook(data))).toBe("cells-misplaced");
  });

  test("rows and cells out of order, and a dimension that lies, are read where they say they are", () => {
    const data = `<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`;
    const file = sheet(`<worksheet><dimension ref="A1:A1"/><sheetData>${data}</sheetData></worksheet>`);
    const opened = openWorkbook(file);
    if (opened.kind === "refused") throw new Error(opened.code);
    expect(opened.grids[0]?.rows.map(({ number, cells }) => [number, cellText(cells.get(1))])).toEqual([
      [1, "1"],
      [3, "3"],
    ]);
  });

  test("what other programs keep behind the data is no cell", () => {
    const other = `<extLst><ext xmlns:x="x"><x:row><x:c r="A1"><x:v>9</x:v></x:c></x:row></ext></extLst>`;
    expect(said(around("", other))).toBe("Lê Văn An");
  });
});

describe("an unusual file of an honest program is read", () => {
  test.each(["streamed", "zip64"] as const)("a %s archive", (style) => {
    expect(said(rawWorkbook(row, [], style))).toBe("Lê Văn An");
  });

  test.each(["utf16le", "utf16be"] as const)("parts in %s", (encoding) => {
    const bytes = Buffer.from(`\uFEFF${inNamespace(sheetXml(row))}`, "utf16le");
    expect(said(sheet(encoding === "utf16le" ? bytes : bytes.swap16()))).toBe("Lê Văn An");
  });

  test("parts that are stored, and named in another case than their relations", () => {
    const content = inNamespace(sheetXml(row));
    const parts = [
      part(
        "_rels/.rels",
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/XL/Workbook.xml"/></Relationships>',
      ),
      part("xl/workbook.xml", '<workbook><sheets><sheet name="a" r:id="b"/></sheets></workbook>'),
      part(
        "xl/_rels/workbook.xml.rels",
        '<Relationships><Relationship Id="b" Type="x/worksheet" Target="Sheet1.xml"/></Relationships>',
      ),
      part("xl/sheet1.xml", content, { stored: true }),
    ];
    const declared = parts.map((one) => ({ ...one, content: inNamespace(String(one.content)) }));
    expect(said(writeZip(declared))).toBe("Lê Văn An");
  });

  test("rich text is one text, its reading aid none of it; blanks at the ends and line ends stay", () => {
    const rich = `<si><r><t>Lê </t></r><r><rPr><b/></rPr><t xml:space="preserve">Văn</t></r><rPh sb="0" eb="1"><t>ルヴァン</t></rPh><phoneticPr fontId="1"/></si>`;
    const blanks = `<si><t xml:space="preserve">  hai\n dòng_x000D_ </t></si>`;
    const cells = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    const opened = openWorkbook(rawWorkbook(cells, texts(rich + blanks)));
    if (opened.kind === "refused") throw new Error(opened.code);
    expect([...(opened.grids[0]?.rows[0]?.cells.values() ?? [])]).toMatchObject([
      { text: "Lê Văn" },
      { text: "  hai\n dòng\r " },
    ]);
  });

  test("escapes of what is no character are dropped, an escaped underscore stays an underscore", () => {
    expect(said(rawWorkbook(`<row>${inline("a_x0000_b_xD83D_c_x005F_x0041_")}</row>`))).toBe("abc_x0041_");
  });

  test.each([
    ["1e999", "error"],
    ["-1e999", "error"],
    ["0x10", "error"],
    ["", "nothing"],
    ["1,5", "error"],
    ["NaN", "error"],
    ["1E3", "number"],
    ["-.5", "number"],
  ])("the number %s is %s", (text, kind) => {
    const opened = openWorkbook(rawWorkbook(`<row><c><v>${text}</v></c></row>`));
    if (opened.kind === "refused") throw new Error(opened.code);
    expect(opened.grids[0]?.rows[0]?.cells.get(1)?.kind ?? "nothing").toBe(kind);
  });
});

function manySheets(count: number, apart: boolean): Buffer {
  const ids = Array.from({ length: count }, (_, index) => index);
  const list = ids.map((id) => `<sheet name="s${id}" r:id="r${id}"/>`).join("");
  const relations = ids.map(
    (id) =>
      `<Relationship Id="r${id}" Type="x/worksheet" Target="worksheets/${apart ? id : "any-name"}.xml"/>`,
  );
  return rawWorkbook(row, [
    part("xl/workbook.xml", `<workbook><sheets>${list}</sheets></workbook>`),
    part("xl/_rels/workbook.xml.rels", `<Relationships>${relations.join("")}</Relationships>`),
  ]);
}
