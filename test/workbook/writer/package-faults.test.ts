import { beforeAll, expect, test } from "vitest";
import { officeFacts, reportOf, someUnits } from "../../../infra/local/office-report.ts";
import { openZip } from "../../../lambda/office-file/zip-archive.ts";
import { writeZip } from "../../import/zip.ts";
import { faultsOf } from "./package-faults.ts";
import { writeToMemory } from "../written-workbook.ts";

let file: Buffer;
let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  const report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]));
  ({ file } = await writeToMemory(report));
  const archive = openZip(file);
  parts = new Map(archive.names.map((name) => [name, archive.part(name)?.toString() ?? ""]));
});

const FIRST = "xl/worksheets/sheet1.xml";
const FIGURES = "xl/worksheets/sheet2.xml";
const PROPOSALS = "xl/worksheets/sheet6.xml";
const BOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

type Change = (text: string) => string;
const before =
  (mark: string, more: string): Change =>
  (text) =>
    text.replace(mark, () => more + mark);
const instead =
  (mark: string | RegExp, other: string): Change =>
  (text) =>
    text.replace(mark, () => other);

/** One fault each, planted into a package that has none. */
const PLANTED: readonly (readonly [what: string, part: string, change: Change, fault: RegExp])[] = [
  ["a letter of no XML", "xl/sharedStrings.xml", before("</t>", "\u0001"), /a character that no XML holds/],
  [
    "a letter of no XML by its number",
    BOOK,
    instead('name="Tổng', 'name="&#x1;Tổng'),
    /a character that no XML/,
  ],
  ["a tag that is not closed", FIRST, instead("</sheetData>", ""), /not well-formed/],
  ["a part without a type", TYPES, instead(/<Default Extension="rels"[^>]*>/, ""), /no type/],
  [
    "a type of a part that is not there",
    TYPES,
    before("</Types>", '<Override PartName="/xl/none.xml" ContentType="application/xml"/>'),
    /none\.xml: a type of no part/,
  ],
  [
    "two types of one part",
    TYPES,
    before("</Types>", '<Override PartName="/xl/workbook.xml" ContentType="application/xml"/>'),
    /workbook\.xml: two types/,
  ],
  [
    "a sheet that is declared as styles",
    TYPES,
    instead("spreadsheetml.worksheet+xml", "spreadsheetml.styles+xml"),
    /sheet1\.xml: another type than its relation says/,
  ],
  [
    "a relation to nothing",
    BOOK_RELATIONS,
    instead("worksheets/sheet2.xml", "worksheets/none.xml"),
    /to what is not in the package \(xl\/worksheets\/none\.xml\)/,
  ],
  [
    "a part that nothing leads to",
    BOOK_RELATIONS,
    instead("worksheets/sheet2.xml", "worksheets/none.xml"),
    /sheet2\.xml: reached by 0 relations/,
  ],
  [
    "a part that two relations lead to",
    BOOK_RELATIONS,
    instead("worksheets/sheet2.xml", "worksheets/sheet1.xml"),
    /sheet1\.xml: reached by 2 relations/,
  ],
  [
    "a link out of the package",
    "xl/worksheets/_rels/sheet2.xml.rels",
    before(
      "</Relationships>",
      '<Relationship Id="x" Type="x/drawing" Target="http://a.vn/a.xml" TargetMode="External"/>',
    ),
    /to what is not in the package/,
  ],
  ["two relations of one id", BOOK_RELATIONS, instead(/Id="rId2"/, 'Id="rId1"'), /two relations of one id/],
  [
    "a drawing that no relation gives",
    FIGURES,
    instead(/<drawing r:id="[^"]*"/, '<drawing r:id="x"'),
    /no rel/,
  ],
  [
    "two sheets of one name",
    BOOK,
    instead('name="Số liệu"', 'name="TỔNG HỢP ĐỀ NGHỊ"'),
    /tổng hợp đề nghị: its name twice/,
  ],
  [
    "a sheet name too long",
    BOOK,
    instead('name="Số liệu"', `name="${"a".repeat(32)}"`),
    /no name that Excel/,
  ],
  ["a sheet name with a colon", BOOK, instead('name="Số liệu"', 'name="a:b"'), /no name that Excel takes/],
  ["two sheets of one number", BOOK, instead('sheetId="2"', 'sheetId="1"'), /sheet number 1 twice/],
  ["a defined name of no sheet", BOOK, instead('localSheetId="1"', 'localSheetId="99"'), /of no sheet/],
  [
    "a defined name twice",
    BOOK,
    instead('localSheetId="1"', 'localSheetId="0"'),
    /the defined name .* twice/,
  ],
  [
    "merged ranges that overlap",
    FIRST,
    (text) => text.replace(/<mergeCell ref="([^"]*)"\/>/, "$&$&"),
    /a merged range over another/,
  ],
  [
    "an entry's message too long",
    PROPOSALS,
    instead(/ error="[^"]*"/, ` error="${"a".repeat(256)}"`),
    /a rule for entries that is too long/,
  ],
  [
    "a list too long for its rule",
    PROPOSALS,
    instead(/<formula1>[^<]*/, `<formula1>"${"a".repeat(255)}"`),
    /a rule for entries that is too long/,
  ],
  ["parts out of order", FIRST, before("<sheetData>", "<printOptions/>"), /out of the schema's order/],
  ["a part of no worksheet", FIRST, before("<sheetData>", "<evil/>"), /a part that no worksheet has/],
  ["rows out of order", FIRST, instead(/<row r="2"/, '<row r="999"'), /rows out of order|misplaced/],
  ["a cell in another row", FIRST, instead(/<c r="A2"/, '<c r="A3"'), /misplaced/],
  ["a style that is not there", FIRST, instead(/(?<=<c r="[A-Z]+\d+" )s="\d+"/, 's="9999"'), /no such style/],
  ["a text that is not there", FIRST, instead(/t="s"><v>\d+/, 't="s"><v>99999'), /no such text/],
  ["a number that is none", FIRST, instead(/(?<=<c r="[A-Z]+\d+" s="\d+")><v>[^<]*/, "><v>NaN"), /no number/],
  [
    "a formula without its result",
    "xl/worksheets/sheet2.xml",
    (text) => text.replace(/(<\/f>)<v>[^<]*<\/v>/, "$1"),
    /a formula without its result/,
  ],
  [
    "a rule's extension that names nothing",
    FIRST,
    before("</worksheet>", "<extLst/>"),
    /an extension that names nothing/,
  ],
];

test("a package as it is written has no fault, and one with parts of one name is none", () => {
  expect(faultsOf(file)).toEqual([]);
  const twice = writeZip([...parts, ...parts].map(([name, content]) => ({ name, content })));
  expect(() => faultsOf(twice)).toThrow("duplicate-parts");
});

test.each(PLANTED)("is found: %s", (_, part, change, fault) => {
  const text = parts.get(part);
  if (text === undefined) throw new Error(`no part ${part}`);
  const changed = change(text);
  expect(changed).not.toBe(text);
  const planted = [...parts].map(([name, content]) => ({ name, content: name === part ? changed : content }));
  expect(faultsOf(writeZip(planted)).join("\n")).toMatch(fault);
});
