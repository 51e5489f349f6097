import { Document, Packer, Paragraph, patchDetector } from "docx";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import type { Paper } from "../../domain/paper/paper.ts";
import { PaperKind } from "../../domain/vocabulary/paper/paper-kind.ts";
import { fillPaper } from "../../lambda/workbook/paper/fill-paper.ts";
import { ownTemplate } from "../../lambda/workbook/paper/template/templates.ts";
import { PAPERS } from "./every-kind.ts";
import { paperOf, papersOf, proposedFor, tableOf } from "./office.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

async function filled(paper: Paper): Promise<Uint8Array> {
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

    test("is set in Times New Roman on A4 with the margins of 399-QĐ/TW", async () => {
      const { attributes } = read(await filled(paper));
      expect(new Set(attributes("rFonts").map(({ ascii }) => ascii))).toEqual(new Set(["Times New Roman"]));
      const twips = (millimetres: number) => Math.floor((millimetres * 1440) / 25.4);
      for (const size of attributes("pgSz"))
        expect([Number(size["w"]), Number(size["h"])].toSorted((a, b) => a - b)).toEqual([
          twips(210),
          twips(297),
        ]);
      const [margins] = attributes("pgMar");
      const isPortrait = attributes("pgSz")[0]?.["orient"] !== "landscape";
      if (isPortrait)
        expect(
          [margins?.["top"], margins?.["right"], margins?.["bottom"], margins?.["left"]].map(Number),
        ).toEqual([20, 15, 20, 30].map(twips));
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
