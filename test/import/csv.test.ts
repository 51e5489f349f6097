import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { doubts, reportsOf, tally } from "./sheet.ts";

const LINES = ["TT,Họ và tên,5/3/2026,12/3/2026", '1,"Lê Văn An, Bí thư",x,P', "2,Bùi Thị Bình,K,"];
const codeOf = (file: Buffer) => {
  const opened = openWorkbook(file);
  return opened.kind === "refused" ? opened.code : "opened";
};

describe("a CSV", () => {
  test.each<[string, Buffer]>([
    ["in UTF-8", Buffer.from(LINES.join("\n"))],
    ["with a byte-order mark and the line ends of Windows", Buffer.from(`\uFEFF${LINES.join("\r\n")}\r\n`)],
    ["separated by semicolons", Buffer.from(LINES.join("\n").replaceAll(/,(?! Bí)/g, ";"))],
    [
      "separated by tabs in UTF-16, Excel's Unicode Text",
      Buffer.from(`\uFEFF${LINES.join("\n").replaceAll(/,(?! Bí)/g, "\t")}`, "utf16le"),
    ],
  ])("%s is read as a sheet", (_, file) => {
    const [report] = reportsOf(file);
    if (report === undefined) throw new Error("no sheet");
    expect([report.sheet, report.people, tally(report), doubts(report)]).toEqual(["CSV", 2, "1 1 1 0 1", []]);
  });

  test("in another encoding is refused, and told how to be saved", () => {
    expect(codeOf(Buffer.from("TT,H? và tên,5/3/2026\n1,Lê V?n An,x\n", "latin1"))).toBe("csv-other-letters");
  });

  test("that has lost its letters before is told so", () => {
    const [report] = reportsOf(Buffer.from("TT,H? và tên,5/3/2026\n1,Lê V?n An,x\n"));
    expect(report && doubts(report)).toEqual(["B1 letters-lost"]);
  });

  test("beyond the limits of a sheet is refused", () => {
    expect(codeOf(Buffer.from("a,b\n".repeat(20_001)))).toBe("too-many-rows");
    expect(codeOf(Buffer.from(`${"a,".repeat(60)}\n`.repeat(10_000)))).toBe("too-many-cells");
    expect(codeOf(Buffer.from(`a,b\n${"x".repeat(32_768)},c`))).toBe("text-too-long");
  });

  test("is neither a paragraph nor another kind of file", () => {
    expect(codeOf(Buffer.from("Kính gửi: Văn phòng, các ban\nĐề nghị gửi danh sách."))).toBe("plain-text");
    expect(codeOf(Buffer.from("%PDF-1.7\na,b\nc,d"))).toBe("pdf");
    expect(codeOf(Buffer.from("<html>a,b\nc,d</html>"))).toBe("web-page");
    expect(codeOf(Buffer.from("\0\u0001a,b\nc,d\n"))).toBe("not-a-workbook");
  });
});
