import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MAX_PLAN_LETTERS } from "../../domain/protocol/plan-texts.ts";
import { command } from "../../infra/commands/compare-plans.ts";
import { callCommand } from "../commands/call-command.ts";
import { parseDocument } from "../../lambda/office-file/document-text.ts";
import { writeZip } from "../import/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "plan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PLAN = "Gắn học tập với việc thực hiện nhiệm vụ\nPhân công đồng chí An phụ trách\n";
const docx = (body: string) =>
  writeZip([
    {
      name: "word/document.xml",
      content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);

test("paragraphs become lines, in tables too", () => {
  const paragraph = (text: string) =>
    `<w:p><w:pPr><w:b/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const [first = "", second = ""] = PLAN.split("\n");
  const cell = `<w:tbl><w:tr><w:tc>${paragraph(second)}</w:tc></w:tr></w:tbl>`;
  expect(parseDocument(docx(paragraph(first) + cell))).toEqual({ kind: "read", text: PLAN });
});

test("a word that is split over runs stays one word; what was struck out under tracking is not read", () => {
  const body =
    "<w:p><w:r><w:t>nghị qu</w:t></w:r><w:r><w:t>yết</w:t><w:tab/><w:delText>cũ</w:delText><w:t>mới</w:t></w:r></w:p>";
  expect(parseDocument(docx(body))).toEqual({ kind: "read", text: "nghị quyết mới\n" });
});

test("what tracking has moved is read where it went, and a drawing's text once", () => {
  const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const drawing = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${text("khung")}</mc:Choice><mc:Fallback>${text("khung")}</mc:Fallback></mc:AlternateContent>`;
  const body = `<w:moveFrom>${text("chuyển")}</w:moveFrom>${drawing}<w:moveTo>${text("chuyển")}</w:moveTo>`;
  const read = parseDocument(docx(body));
  expect(read.kind === "read" && read.text.split(/\s+/).join(" ").trim()).toBe("khung chuyển");
});

test("a document made from the office's own template is read: the link to the template brings no text", () => {
  const relation = (type: string, target: string) =>
    `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
  const linked = (relations: string) =>
    writeZip([
      {
        name: "word/document.xml",
        content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>`,
      },
      {
        name: "word/_rels/settings.xml.rels",
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
      },
    ]);
  const template = relation("attachedTemplate", "file:///C:/Mau/KeHoach.dotx");
  expect(parseDocument(linked(template))).toEqual({ kind: "read", text: "Kế hoạch\n" });
  const frame = relation("subDocument", "file:///C:/Mau/phan-2.docx");
  expect(parseDocument(linked(frame))).toEqual({ kind: "refused", code: "external-links" });
});

test.each([
  [
    "a text in an older encoding",
    "other-letters",
    Buffer.from("Kế hoạch của đơn vị là", "latin1").fill(0xea, 20),
  ],
  ["a picture", "not-a-workbook", Buffer.from("89504e470d0a1a0a0000000d", "hex")],
  ["a PDF, whose bytes are packed", "pdf", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\0", "latin1")],
  ["an old .doc", "old-format", Buffer.from("d0cf11e0a1b11ae1".padEnd(200, "0"), "hex")],
  ["Rich Text without an end to its groups", "damaged", Buffer.from(`{\\rtf1 ${"{".repeat(2000)}`)],
  ["Rich Text that is no plan's any more", "text-too-long", Buffer.from(`{\\rtf1 ${"dài ".repeat(60_000)}}`)],
  ["another archive", "not-a-workbook", writeZip([{ name: "xl/workbook.xml", content: "<workbook/>" }])],
  ["broken XML", "damaged", docx("<w:p>")],
  ["a page without a word", "empty", docx("<w:p><w:r><w:t> </w:t></w:r></w:p>")],
  [
    "a text that is no plan's any more",
    "text-too-long",
    docx("<w:p><w:r><w:t>dài</w:t></w:r></w:p>".repeat(MAX_PLAN_LETTERS / 3 + 1)),
  ],
  [
    "entities that multiply",
    "xml-entities",
    writeZip([{ name: "word/document.xml", content: '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>' }]),
  ],
])("%s is refused as %s", (_, code, file) => {
  expect(parseDocument(file)).toEqual({ kind: "refused", code });
});

describe("plain text and Rich Text", () => {
  const SENTENCE = "Kế hoạch: chi bộ “gắn” học tập – đúng 1/2\nĐồng chí Ưng";

  test.each<[string, Buffer]>([
    ["UTF-8", Buffer.from(SENTENCE)],
    ["UTF-8 with a byte-order mark", Buffer.from(`\uFEFF${SENTENCE}`)],
    ["UTF-16", Buffer.from(`\uFEFF${SENTENCE}`, "utf16le")],
    ["UTF-16, the high byte first", Buffer.from(`\uFEFF${SENTENCE}`, "utf16le").swap16()],
  ])("in %s is read to the letter", (_, file) => {
    expect(parseDocument(file)).toEqual({ kind: "read", text: SENTENCE });
  });

  const rtf = (body: string) =>
    parseDocument(Buffer.from(`{\\rtf1\\ansi\\ansicpg1258\\deff0 ${body}}`, "latin1"));

  test("Rich Text: Unicode letters stand for themselves, their substitutes are passed over", () => {
    expect(rtf("K\\u7871? ho\\u7841\\'61ch")).toEqual({ kind: "read", text: "Kế hoạch" });
    expect(rtf("{\\uc0 \\u7871 }{\\uc2\\u7841ab}c")).toEqual({ kind: "read", text: "ếạc" });
    expect(rtf("\\u-3?")).toEqual({ kind: "read", text: "\uFFFD" });
  });

  test("Rich Text: bytes are letters of its code page, paragraphs lines, and escaped signs signs", () => {
    expect(rtf("h\\'e4c\\par a\\{b\\}\\\\c\\tab d\\emdash e")).toEqual({
      kind: "read",
      text: "häc\na{b}\\c d—e",
    });
  });

  test("Rich Text: fonts, styles, pictures, headers, instructions of fields and what was struck out are no text", () => {
    const body = [
      "{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator Word;}{\\info{\\title Tên}}{\\header Trang}",
      "Hai {\\pict\\bin5 {{{{{}{\\field{\\*\\fldinst PAGE}{\\fldrslt 2}} {\\deleted cũ }ba",
    ].join("");
    expect(rtf(body)).toEqual({ kind: "read", text: "Hai 2 ba" });
  });
});

describe("the command", () => {
  const run = async (...typed: string[]) => {
    const { code, stdout, stderr } = await callCommand(command, typed);
    return { status: code, stdout, stderr };
  };

  const own = join(folder, "own.docx");
  const above = join(folder, "above.txt");
  beforeAll(() => {
    writeFileSync(
      own,
      docx("<w:p><w:r><w:t>Chi bộ gắn học tập với việc thực hiện công vụ</w:t></w:r></w:p>"),
    );
    writeFileSync(above, PLAN);
  });

  test("compares a .docx with a text and shows the passages", async () => {
    const { status, stdout } = await run(own, above);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Trùng 63.64%: 7\/11 từ/);
    expect(stdout).toContain("[7] gắn học tập với việc thực hiện");
  });

  test("names a file that it cannot read, and says how it is used", async () => {
    const missing = await run(join(folder, "none.docx"), join(folder, "none.txt"));
    expect([missing.status, missing.stderr]).toEqual([
      2,
      expect.stringContaining("none.docx: không đọc được"),
    ]);
    expect((await run()).status).toBe(2);
  });

  test("--json gives a program the share, the words and the passages", async () => {
    const { code, stdout } = await callCommand(command, ["own.docx", "above.txt", "--json"], { folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      share: "63.64",
      copied: 7,
      words: 11,
      passages: [{ words: 7 }],
    });
  });
});
