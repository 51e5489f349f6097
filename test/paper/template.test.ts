import { Document, Footer, Packer, Paragraph } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { likelyTag, tagsOf, templateFaults } from "../../domain/paper/part/template-faults.ts";
import { PaperKind } from "../../domain/vocabulary/paper/paper-kind.ts";
import { checkTemplate } from "../../lambda/paper/check-template.ts";
import { ownTemplate } from "../../lambda/workbook/paper/template/templates.ts";
import { PAPERS } from "./every-kind.ts";

async function docx(lines: readonly string[], footer = ""): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph(line));
  const footers = { default: new Footer({ children: [new Paragraph(footer)] }) };
  return Packer.toBuffer(new Document({ sections: [{ children, footers }] }));
}
const codes = async (file: Uint8Array, kind: PaperKind = "award-decision") =>
  (await checkTemplate(kind, file, "vi")).map(({ code }) => code);

test.each(PAPERS.map((paper) => [paper.kind, paper] as const))(
  "a template of %s may hold exactly the tags that its papers fill",
  (kind, { filled, copies = [] }) => {
    const tags = Object.keys({ ...filled, ...copies[0] });
    expect(tags.toSorted()).toEqual(tagsOf(kind).toSorted());
  },
);

test.each(PaperKind.options)("the product's own template of %s is sound", async (kind) => {
  expect(await checkTemplate(kind, await ownTemplate(kind), "vi")).toEqual([]);
});

describe("a template of the office's own", () => {
  test("serves with the tags in its own words, in the foot of the page too", async () => {
    expect(
      await codes(await docx(["Theo đề nghị, {{ten_co_quan}} {{khen}}.", "{{danh_sach}}"], "{{so}}")),
    ).toEqual([]);
  });

  test("is refused by the name of a tag that its papers do not fill, with the one that is meant", async () => {
    const [fault] = await checkTemplate("award-decision", await docx(["{{co_qan}}"]), "vi");
    expect(fault?.code).toBe("unknown-tag");
    expect(fault?.message).toContain("thẻ {{co_qan}}");
    expect(fault?.message).toContain("Có phải {{co_quan}}?");
    expect(await codes(await docx(["{{kinh_gui}}"]))).toEqual(["unknown-tag"]);
    expect(await codes(await docx(["{{kinh_gui}}"]), "award-submission")).toEqual([]);
    expect(await codes(await docx(["{{so}}"], "{{chan_trang}}"))).toEqual(["unknown-tag"]);
  });

  test.each(["{{co_quan", "co_quan}}", "{co_quan}", "{{ co_quan }}", "{{Cơ quan}}", "{{co_quan}"])(
    "is refused at braces that are broken: %s",
    async (text) => {
      const faults = templateFaults("award-decision", ["{{so}}", `Số ${text} hết`]);
      expect(faults.map(({ code }) => code)).toContain("broken-tag");
      expect(faults.every(({ tag }) => tag.includes("co_quan") || tag.includes("Cơ quan"))).toBe(true);
    },
  );

  test("is refused where a table's tag would take other words of its line with it", async () => {
    expect(await codes(await docx(["Danh sách: {{danh_sach}}"]))).toEqual(["not-alone"]);
  });

  test("is refused without any tag", async () => {
    expect(await codes(await docx(["Quyết định"]))).toEqual(["no-tags"]);
  });

  test("is refused where it is no Word file, or holds a macro", async () => {
    expect(await codes(strToU8("%PDF-1.7"))).toEqual(["unreadable"]);
    expect(await codes(new Uint8Array())).toEqual(["unreadable"]);
    const parts = unzipSync(await docx(["{{so}}"]));
    expect(await codes(zipSync({ ...parts, "word/vbaProject.bin": strToU8("x") }))).toEqual(["unreadable"]);
    const broken = { ...parts, "word/document.xml": strToU8("<w:document><w:p>") };
    expect(await codes(zipSync(broken))).toEqual(["unreadable"]);
  });
});

test("a mistyped tag is told with the nearest of its kind", () => {
  expect(likelyTag("award-decision", "danhsach")).toBe("danh_sach");
  expect(likelyTag("contents", "kinh_gui")).toBeUndefined();
});
