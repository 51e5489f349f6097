import { beforeAll, expect, test } from "vitest";
import { type OfficeReport, officeFacts, reportOf, someUnits } from "../../../infra/local/office-report.ts";
import { columnName } from "../../../domain/values/cell-names.ts";
import { childrenOf, descendants, type Element, Package } from "./package.ts";
import { pagesOfRows } from "./planned-pages.ts";
import { writeAnnexToMemory, writeToMemory } from "../written-workbook.ts";

/** The smallest font size in points that a committee should have to read. */
const SMALLEST_PRINT = 9;
const TABLE_PRINT = 11;
/** Printable millimetres of A4 between the margins, and of a column's unit in Excel (7 of 96 pixels an inch). */
const PAPER = { portrait: 165, landscape: 252 };
const UNIT = (7 / 96) * 25.4;
const LISTS = new Set([
  "Tổng hợp học tập",
  "Lớp học",
  "Kế hoạch hành động",
  "Xếp loại tập thể",
  "Xếp loại cá nhân",
  "Điểm tập thể",
  "Điểm cá nhân",
  "Đề nghị khen thưởng",
  "Vắng, chậm, tồn tại",
]);

let report: OfficeReport;
/** The committee's workbook. */
let book: Package;
interface OwnSheet {
  readonly name: string;
  readonly part: string;
  readonly root: Element;
  /** The workbook that it stands in, and its place there. */
  readonly own: Package;
  readonly index: number;
}
/** The sheets of the committee's workbook and of its annex. */
let sheets: readonly OwnSheet[];
beforeAll(async () => {
  report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]));
  book = new Package((await writeToMemory(report)).file);
  sheets = [...sheetsOf(book), ...sheetsOf(new Package((await writeAnnexToMemory(report)).file))];
});

function sheetsOf(own: Package): readonly OwnSheet[] {
  const targets = new Map(
    own
      .xml("xl/_rels/workbook.xml.rels")
      .children.map(({ attributes }) => [attributes["Id"], attributes["Target"]]),
  );
  return descendants(own.xml("xl/workbook.xml"), "sheet").map(({ attributes }, index) => {
    const part = `xl/${targets.get(attributes["r:id"])}`;
    return { name: attributes["name"] ?? "", part, root: own.xml(part), own, index };
  });
}

function sharedTexts(own: Package): readonly string[] {
  return childrenOf(own.xml("xl/sharedStrings.xml"), "si").map(({ children }) => children[0]?.text ?? "");
}

function namesIn(own: Package): readonly Element[] {
  return descendants(own.xml("xl/workbook.xml"), "definedName");
}

test("numbers with decimals carry the mark of Vietnamese, so that LibreOffice shows a decimal comma", () => {
  const styles = book.xml("xl/styles.xml");
  const formats = descendants(styles, "numFmt").map(({ attributes }) => attributes["formatCode"] ?? "");
  const decimals = formats.filter((format) => format.includes("."));
  expect(decimals.length).toBeGreaterThan(0);
  for (const format of decimals) expect(format).toMatch(/^\[\$-42A\]/);
  // 2, 4, 10 and 39 are the built-in formats with decimals, which take the reader's own language.
  const used = descendants(styles, "cellXfs").flatMap(({ children }) =>
    children.map(({ attributes }) => attributes["numFmtId"]),
  );
  for (const builtIn of ["2", "4", "10", "39"]) expect(used).not.toContain(builtIn);
});

test("every cell of the workbook is in Times New Roman", () => {
  const fonts = descendants(book.xml("xl/styles.xml"), "fonts")[0]?.children ?? [];
  const names = fonts.map((font) => childrenOf(font, "name")[0]?.attributes["val"]);
  expect(new Set(names)).toEqual(new Set(["Times New Roman"]));
});

test("every sheet is printed on A4 with margins of 20, 20, 30 and 15 mm, its own print area and a page number", () => {
  for (const { name, root, index, own } of sheets) {
    const { attributes: margins } = childrenOf(root, "pageMargins")[0] ?? {};
    const millimetres = ["top", "bottom", "left", "right"].map((side) =>
      Math.round(Number(margins?.[side]) * 25.4),
    );
    expect(millimetres, name).toEqual([20, 20, 30, 15]);
    expect(childrenOf(root, "pageSetup")[0]?.attributes["paperSize"], name).toBe("9");
    expect(descendants(root, "oddFooter")[0]?.text, name).toContain(name);
    const named = namesIn(own).filter(({ attributes }) => attributes["localSheetId"] === String(index));
    const area = named.find(({ attributes }) => attributes["name"] === "_xlnm.Print_Area");
    expect(area?.text, name).toMatch(/^'.+'!\$A\$1:\$[A-Z]+\$\d+$/);
    const rows = descendants(root, "row");
    expect(area?.text.endsWith(`$${rows.at(-1)?.attributes["r"]}`), name).toBe(true);
  }
});

test("pages are numbered at the top in the middle from the second on, each sheet from 1", () => {
  for (const { name, root } of sheets) {
    const [setup] = childrenOf(root, "pageSetup");
    expect(setup?.attributes, name).toMatchObject({ firstPageNumber: "1", useFirstPageNumber: "1" });
    const [header] = childrenOf(root, "headerFooter");
    expect(header?.attributes["differentFirst"], name).toBe("1");
    expect(descendants(root, "oddHeader")[0]?.text, name).toMatch(/^&C.*&P$/);
    expect(descendants(root, "firstHeader"), name).toEqual([]);
  }
});

test("the file says what it is, and that it is Vietnamese", () => {
  const properties = book.xml("docProps/core.xml");
  const said = (tag: string) => descendants(properties, tag)[0]?.text;
  expect(said("dc:title")).toBe("Kết quả học tập, xếp loại và đề nghị khen thưởng năm 2026");
  expect(said("dc:language")).toBe("vi-VN");
});

test("print is never smaller than 9 points, and no page loses a column to the next", () => {
  for (const { name, root } of sheets) {
    const { attributes: setup = {} } = childrenOf(root, "pageSetup")[0] ?? {};
    const paper = PAPER[setup["orientation"] === "landscape" ? "landscape" : "portrait"];
    const widths = descendants(root, "col").flatMap(({ attributes }) => {
      const count = Number(attributes["max"]) - Number(attributes["min"]) + 1;
      return attributes["hidden"] === "1"
        ? []
        : Array<number>(count).fill(Number(attributes["width"]) * UNIT);
    });
    const sum = (part: readonly number[]) => part.reduce((total, width) => total + width, 0);
    const [columnBreak] = descendants(root, "colBreaks").flatMap(({ children }) => children);
    const broken = Number(columnBreak?.attributes["id"] ?? widths.length);
    const titles = Number(descendants(root, "pane")[0]?.attributes["xSplit"] ?? 0);
    const second = broken < widths.length ? sum([...widths.slice(0, titles), ...widths.slice(broken)]) : 0;
    const widest = Math.max(sum(widths.slice(0, broken)), second);
    const scale = Number(setup["scale"] ?? 100) / 100;
    expect(TABLE_PRINT * scale, name).toBeGreaterThanOrEqual(SMALLEST_PRINT);
    expect(widest * scale, name).toBeLessThanOrEqual(paper + 0.5);
  }
});

test("the columns of every table are numbered, and the numbers are repeated on every page with the captions", () => {
  for (const { name, root, index, own } of sheets) {
    if (name === "Số liệu") continue;
    const titles = namesIn(own).find(
      ({ attributes }) =>
        attributes["name"] === "_xlnm.Print_Titles" && attributes["localSheetId"] === String(index),
    );
    const last = Number(/\$(\d+)$/.exec(titles?.text ?? "")?.[1]);
    const numbers = descendants(root, "row").find(({ attributes }) => Number(attributes["r"]) === last);
    const shared = sharedTexts(own);
    const written = numbers?.children.map(({ children }) => shared[Number(children[0]?.text)]);
    expect(written, name).toEqual(numbers?.children.map((_, place) => `(${place + 1})`));
  }
});

test("captions and first columns stay in sight, and are what the pages below and beside repeat; lists can be filtered", () => {
  let beside = 0;
  for (const { name, root, index, own } of sheets) {
    if (name === "Số liệu") continue;
    const shared = sharedTexts(own);
    const [pane] = descendants(root, "pane");
    const [below, right] = [Number(pane?.attributes["ySplit"]), Number(pane?.attributes["xSplit"] ?? 0)];
    expect(pane?.attributes["state"], name).toBe("frozen");
    const titles = namesIn(own).find(
      ({ attributes }) =>
        attributes["name"] === "_xlnm.Print_Titles" && attributes["localSheetId"] === String(index),
    )?.text;
    const top = Number(/!\$(\d+):\$(\d+)$/.exec(titles ?? "")?.[1]);
    expect(titles, name).toMatch(new RegExp(`:\\$${below}$`));
    // The caption of the first column stands in the first of the two or three rows, above the columns' numbers.
    const caption = descendants(root, "c").find(({ attributes }) => attributes["r"] === `A${top}`);
    expect(shared[Number(caption?.children[0]?.text)] ?? "", name).toMatch(/^(?!\(1\))./);
    if (descendants(root, "colBreaks").length > 0) {
      beside += 1;
      expect(titles, name).toContain(`!$A:$${columnName(right)},`);
    }
    const [filter] = childrenOf(root, "autoFilter");
    if (LISTS.has(name)) expect(filter?.attributes["ref"], name).toMatch(new RegExp(`^A${below}:`));
  }
  expect(beside).toBeGreaterThan(0);
});

test("the signatures below a table are never parted, nor stand alone on a page", () => {
  let breaks = 0;
  for (const { name, root, own } of sheets) {
    const preparer = String(sharedTexts(own).indexOf("NGƯỜI LẬP BIỂU"));
    const signed = descendants(root, "row").find(({ children }) =>
      children.some((cell) => cell.attributes["t"] === "s" && childrenOf(cell, "v")[0]?.text === preparer),
    );
    if (signed === undefined) continue;
    breaks += descendants(root, "rowBreaks").length;
    const pages = pagesOfRows(root);
    const shown = [...pages.keys()].toSorted((a, b) => b - a);
    const [last = 0] = shown;
    const row = Number(signed.attributes["r"]);
    const beforeFoot = shown.find((one) => one < row - 2) ?? 0;
    // The blank line, the place and the day stand above them, and before those the end of the table.
    expect(
      [row - 1, last].map((one) => pages.get(one)),
      name,
    ).toEqual([pages.get(row), pages.get(row)]);
    expect(pages.get(beforeFoot), name).toBe(pages.get(row));
  }
  expect(breaks).toBeGreaterThan(0);
});

test("no receipt's heading is printed on another page than its verdict and the first line of its points", () => {
  const { root } = sheets.find(({ name }) => name === "Phiếu điểm") ?? {};
  if (root === undefined) throw new Error("no receipts");
  const pages = pagesOfRows(root);
  const headings = descendants(root, "row").filter(({ children: [first] }) =>
    /^\d+\. /.test(first === undefined ? "" : (descendants(first, "t")[0]?.text ?? "")),
  );
  expect(headings).toHaveLength(report.all.length);
  const parted = headings
    .map(({ attributes }) => Number(attributes["r"]))
    .filter((row) => pages.get(row) !== pages.get(row + 2));
  expect(parted).toEqual([]);
});

test("the totals of the study follow the filter", () => {
  const { root } = sheets.find(({ name }) => name === "Tổng hợp học tập") ?? {};
  const formulas = root === undefined ? [] : descendants(root, "f").map(({ text }) => text);
  expect(formulas.filter((formula) => formula.startsWith("SUBTOTAL(9,")).length).toBeGreaterThan(10);
  expect(formulas.filter((formula) => formula.startsWith("SUM("))).toEqual([]);
});

test("what only programs read is hidden, and nothing else", () => {
  const hidden = sheets.flatMap(({ name, root, own }) => {
    const shared = sharedTexts(own);
    const below = Number(descendants(root, "pane")[0]?.attributes["ySplit"]);
    const columns = descendants(root, "col").flatMap(({ attributes: { hidden: is, min, max } }) =>
      is === "1" ? Array.from({ length: Number(max) - Number(min) + 1 }, (_, at) => Number(min) + at) : [],
    );
    const cells = descendants(root, "c").filter(({ attributes }) =>
      columns.some((column) =>
        [below - 1, below - 2].some((row) => attributes["r"] === `${columnName(column)}${row}`),
      ),
    );
    const captions = cells.map(({ children }) => shared[Number(children[0]?.text)]).filter(Boolean);
    return [...new Set(captions)].map((caption) => `${name}: ${caption}`);
  });
  expect(hidden).toEqual([
    "Xếp loại tập thể: Mã đối tượng",
    "Xếp loại cá nhân: Mã đối tượng",
    "Quyết định xếp loại: Mã lần chấm",
    "Quyết định xếp loại: Mã đối tượng",
    "Quyết định xếp loại: Mã đề nghị",
    "Quyết định xếp loại: Mã kiểm tra",
    "Đề nghị khen thưởng: Mã lần chấm",
    "Đề nghị khen thưởng: Mã đối tượng",
    "Đề nghị khen thưởng: Mã đề nghị",
    "Đề nghị khen thưởng: Mã kiểm tra",
    "Điểm tập thể: Mã đối tượng",
    "Điểm tập thể: Điểm chính xác",
    "Điểm cá nhân: Mã đối tượng",
    "Điểm cá nhân: Điểm chính xác",
    "Tổng hợp học tập: Văn bản",
    "Vắng, chậm, tồn tại: Họ và tên",
    "Vắng, chậm, tồn tại: Đơn vị",
    "Vắng, chậm, tồn tại: Dòng dữ liệu",
    "Dữ liệu nguồn: Mã để phần mềm đối chiếu",
  ]);
});

test("each chart draws the very cells that it names, and says in words what it shows", () => {
  const charts = book.names.filter((part) => part.startsWith("xl/charts/"));
  expect(charts).toHaveLength(2);
  const said = descendants(book.xml("xl/drawings/drawing1.xml"), "xdr:cNvPr");
  expect(said).toHaveLength(2);
  for (const { attributes } of said) expect(attributes["descr"]?.length).toBeGreaterThan(40);
  const root = sheets.find(({ name }) => name === "Số liệu")?.root;
  if (root === undefined) throw new Error("no sheet");
  const values = new Map(
    descendants(root, "c").map(({ attributes, children }) => [
      attributes["r"],
      children.find(({ tag }) => tag === "v")?.text,
    ]),
  );
  for (const part of charts) {
    for (const series of descendants(book.xml(part), "c:val")) {
      const [, column = "", top, bottom] =
        /^'Số liệu'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(
          descendants(series, "c:f")[0]?.text ?? "",
        ) ?? [];
      const cells = Array.from(
        { length: Number(bottom ?? top) - Number(top) + 1 },
        (_, index) => values.get(`${column}${Number(top) + index}`) ?? "0",
      );
      expect(descendants(series, "c:v").map(({ text }) => text)).toEqual(cells);
    }
  }
});

test("no row is higher than a sheet allows, whatever number of reasons a result has: the list names how many it leaves out", async () => {
  const small = reportOf(someUnits(officeFacts(), ["hoi-ccb"]));
  const many = small.all.map((result) => ({
    ...result,
    reasons: Array.from({ length: 30 }, (_, index) => result.reasons[index % result.reasons.length]).filter(
      (reason) => reason !== undefined,
    ),
  }));
  const { sheets: written } = await writeAnnexToMemory({
    ...small,
    results: async (unit) => many.filter((result) => result.unit === unit),
  });
  const values = [...(written.get("Điểm tập thể")?.cells.values() ?? [])].map(String);
  const reasons = values.filter((value) => value.includes("Còn 10 lý do, ghi đủ tại Phiếu điểm."));
  expect(reasons).toHaveLength(1);
  // A text that no row can hold goes on in the next one.
  expect(values.join("\n").split("\n").length).toBeGreaterThanOrEqual(21);
});
