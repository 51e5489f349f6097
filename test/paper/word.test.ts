import { Document, Packer, Paragraph, patchDetector } from "docx";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { Paper } from "../../domain/paper/part/paper.ts";
import { bookOf } from "../../domain/paper/book/paper-book.ts";
import { PaperKind } from "../../domain/vocabulary/paper/paper-kind.ts";
import { fillPaper } from "../../lambda/workbook/paper/fill-paper.ts";
import { ownTemplate } from "../../lambda/workbook/paper/template/templates.ts";
import { PAPERS } from "./every-kind.ts";
import { paperOf, papersOf, proposedFor, tableOf } from "./office.ts";

/** Word's twentieths of a point. */
const twips = (millimetres: number) => Math.floor((millimetres * 1440) / 25.4);
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const made = new Map<Paper, Promise<Uint8Array>>();

/** Each paper is filled once for all tests. */
function filled(paper: Paper): Promise<Uint8Array> {
  const file = made.get(paper) ?? fillNow(paper);
  made.set(paper, file);
  return file;
}

async function fillNow(paper: Paper): Promise<Uint8Array> {
  const answer = await fillPaper(await ownTemplate(paper.kind), paper);
  return answer.kind === "filled" ? answer.file : expect.unreachable(answer.kind);
}

interface Read {
  readonly text: string;
  readonly rows: number;
  readonly attributes: (element: string) => readonly Readonly<Record<string, string>>[];
}

/** What Word reads of a file: its text, the rows of its tables, the attributes of elements by their namespace. */
function read(file: Uint8Array): Read {
  const part = unzipSync(file)["word/document.xml"] ?? expect.unreachable("no document");
  const found = new Map<string, Record<string, string>[]>();
  let text = "";
  let rows = 0;
  let isText = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (uri !== WORD) return;
    if (local === "t") isText = true;
    if (local === "tr") rows += 1;
    const own = Object.values(attributes).map((one) => [one.local, one.value]);
    found.set(local, [...(found.get(local) ?? []), Object.fromEntries(own) as Record<string, string>]);
  });
  parser.on("text", (value) => {
    if (isText) text += value;
  });
  parser.on("closetag", ({ uri, local }) => {
    if (uri !== WORD) return;
    if (local === "t") isText = false;
    if (local === "p") text += "\n";
  });
  parser.write(new TextDecoder().decode(part)).close();
  return { text, rows, attributes: (element) => found.get(element) ?? [] };
}

test("the office of these tests has a paper of every kind", () => {
  expect(new Set(PAPERS.map(({ kind }) => kind))).toEqual(new Set(PaperKind.options));
});

describe.each(PAPERS.map((paper) => [paper.kind, paper.name, paper] as const))(
  "%s %s",
  (_kind, _name, paper) => {
    test("leaves no tag of its template open", async () => {
      const { text } = read(await filled(paper));
      expect(text).not.toMatch(/\{\{|\}\}/);
    });

    test("is set in Times New Roman on A4, its pages with the margins of 399-QĐ/TW in either turn", async () => {
      const { attributes } = read(await filled(paper));
      expect(new Set(attributes("rFonts").map(({ ascii }) => ascii))).toEqual(new Set(["Times New Roman"]));
      const margins = attributes("pgMar");
      for (const [index, size] of attributes("pgSz").entries()) {
        const isAcross = size["orient"] === "landscape";
        const [narrow, long] = [twips(210), twips(297)];
        expect([Number(size["w"]), Number(size["h"])]).toEqual(isAcross ? [long, narrow] : [narrow, long]);
        const sides = ["top", "right", "bottom", "left"].map((side) => Number(margins[index]?.[side]));
        expect(sides).toEqual((isAcross ? [25, 20, 20, 20] : [20, 15, 20, 30]).map(twips));
      }
    });

    test("says that it is a draft until its book has given it a number", async () => {
      const { du_thao } = paper.filled;
      const isDraft = du_thao?.kind === "words" && du_thao.text !== "";
      if (bookOf(paper.kind) === null || !isDraft) return;
      expect(read(await filled(paper)).text).toContain("(Dự thảo)");
    });

    test("has letters of 11 to 16 pt, a certificate's larger, and text of 13 or 14", async () => {
      const { attributes } = read(await filled(paper));
      const sizes = new Set(attributes("sz").map(({ val }) => Number(val) / 2));
      const isCertificate = paper.kind.startsWith("certificate");
      for (const size of sizes) {
        expect(size).toBeGreaterThanOrEqual(size === 1 ? 1 : 11);
        expect(size).toBeLessThanOrEqual(isCertificate ? 36 : 16);
      }
      expect(isCertificate || sizes.has(14) || sizes.has(13)).toBe(true);
    });
  },
);

test("a list has one line for each name under its captions, which stand on every page", async () => {
  const paper = paperOf(PAPERS, "ratings-decision", "dang-vien");
  const { rows, text, attributes } = read(await filled(paper));
  const heads = 2;
  expect(rows).toBe(tableOf(paper).rows.length + 1 + heads);
  expect(attributes("tblHeader")).toHaveLength(1);
  for (const [, name = ""] of tableOf(paper).rows) expect(text).toContain(name);
});

test("the last rows of a list stay together and with the signature, which no page parts from its text", async () => {
  const { attributes } = read(await filled(paperOf(PAPERS, "ratings-decision", "dang-vien")));
  const { length } = tableOf(paperOf(PAPERS, "ratings-decision", "dang-vien")).rows;
  const columns = 4;
  // The cells of the rows, the last article, and the empty line above the signature.
  const kept = attributes("keepNext").filter(({ val }) => val !== "false");
  expect(kept).toHaveLength(Math.min(length, 3) * columns + 2);
});

test.each(PAPERS.map((paper) => [paper.name, paper] as const))(
  "no table of %s is wider than its widest page",
  async (_name, paper) => {
    const { attributes } = read(await filled(paper));
    const width = (index: number): number => {
      const [size, margin] = [attributes("pgSz")[index] ?? {}, attributes("pgMar")[index] ?? {}];
      return Number(size["w"]) - Number(margin["left"]) - Number(margin["right"]);
    };
    const widest = Math.max(...attributes("pgSz").map((_, index) => width(index)));
    for (const { w } of attributes("tblW")) expect(Number(w)).toBeLessThanOrEqual(widest);
  },
);

test("a text keeps what XML and a template would take as their own", async () => {
  const name = "Ngô <A> & “B” {{so}} $1";
  const papers = papersOf([proposedFor("an", ["giay-khen-nam"], { name })]);
  expect(read(await filled(paperOf(papers, "award-decision"))).text).toContain(name);
});

test("a certificate is landscape, one page each, and names whom it is for", async () => {
  const { text, attributes } = read(await filled(paperOf(PAPERS, "certificate")));
  expect(attributes("pgSz")[0]?.["orient"]).toBe("landscape");
  expect(text).toMatch(/GIẤY KHEN\nNgười an\nTên cb-mot\nHoàn thành xuất sắc nhiệm vụ năm 2026/);
});

test("on a preprinted sheet stands only what is this certificate's own", async () => {
  const { text } = read(await filled(paperOf(PAPERS, "certificate-overlay")));
  expect(text).not.toMatch(/GIẤY KHEN|ĐẢNG CỘNG SẢN/);
  expect(text).toMatch(/Người an\nTên cb-mot\nHoàn thành xuất sắc nhiệm vụ năm 2026/);
});

test("a template with an unknown tag is refused by the tag's name", async () => {
  const own = new Document({
    sections: [{ children: [new Paragraph("{{co_quan}} {{ten_la}} {{danh_sachh}}")] }],
  });
  const template = await Packer.toBuffer(own);
  expect(await fillPaper(template, paperOf(PAPERS, "award-decision"))).toEqual({
    kind: "unknown-tags",
    tags: ["ten_la", "danh_sachh"],
  });
});

test("an office's own template is filled like ours", async () => {
  const own = new Document({ sections: [{ children: [new Paragraph("Gửi {{kinh_gui}}: {{so_luong}}.")] }] });
  const paper = paperOf(PAPERS, "award-submission");
  const answer = await fillPaper(await Packer.toBuffer(own), paper);
  expect(answer.kind === "filled" && read(answer.file).text.trim()).toBe("Gửi Ban thường vụ tỉnh ủy: 1.");
});

test.each(PaperKind.options)("the template of %s has tags and no other braces", async (kind) => {
  const template = await ownTemplate(kind);
  expect((await patchDetector({ data: Buffer.from(template) })).length).toBeGreaterThan(0);
});
