import { nameSettings } from "../../domain/wording/setting-words.ts";
import { listValues } from "../../domain/policy/reading/list-values.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { dayFromSerial, formatDay } from "../../domain/values/day.ts";
import { exact, exactText, roundHalfUp } from "../../domain/values/exact.ts";
import { explainNodes } from "../../domain/explanation/explain.ts";
import { isLevel } from "../../domain/vocabulary/level.ts";
import { OUTCOME_TEXTS } from "../../domain/texts/vocabulary/levels.ts";
import { PROPOSAL_TEXTS } from "../../domain/texts/vocabulary/score.ts";
import { columnName, parseAddress } from "../../domain/values/cell-names.ts";
import { vietnamTime } from "../../domain/values/vietnam-time.ts";
import { writeZip } from "../import/zip.ts";
import { readWithLibreOffice } from "./libre-office.ts";
import { type OfficeReport, officeFacts, reportOf, someUnits } from "../../infra/local/office-report.ts";
import {
  recordsOf,
  type Sheet,
  writeAnnexToMemory,
  writeToMemory,
  type WrittenWorkbook,
} from "./written-workbook.ts";

let report: OfficeReport;
let book: WrittenWorkbook;
let annex: WrittenWorkbook;
beforeAll(async () => {
  report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]));
  book = await writeToMemory(report);
  annex = await writeAnnexToMemory(report);
});

function sheet(name: string): Sheet {
  const found = book.sheets.get(name) ?? annex.sheets.get(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}
/** As LibreOffice writes a day in its own locale. */
function shownDay(serial: number): string {
  const day = dayFromSerial(serial);
  if (day === undefined) throw new Error(`no day ${serial}`);
  const [date, month, year] = formatDay(day).split("/");
  return `${month}/${date}/${year}`;
}
const shown = (value: string) => Number(exactText(roundHalfUp(exact(value), 2)));
const inOrder = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const people = () => report.all.filter(({ kind }) => kind !== "collective");

test("the sheets stand in the committee's order under their Vietnamese names", () => {
  expect([...book.sheets.keys()]).toEqual([
    "Tổng hợp đề nghị",
    "Số liệu",
    "Xếp loại tập thể",
    "Xếp loại cá nhân",
    "Quyết định xếp loại",
    "Đề nghị khen thưởng",
    "Vắng, chậm, tồn tại",
  ]);
  expect([...annex.sheets.keys()]).toEqual([
    "Phiếu điểm",
    "Căn cứ",
    "Văn bản và giá trị",
    "Điểm tập thể",
    "Điểm cá nhân",
    "Tổng hợp học tập",
    "Lớp học",
    "Kế hoạch hành động",
    "Vắng, chậm, tồn tại",
    "Dữ liệu nguồn",
  ]);
});

test("the annex lists every value of the rule book beside its text, with what is known of that text", () => {
  const lines = [...sheet("Văn bản và giá trị").cells]
    .filter(([at]) => at.startsWith("A"))
    .map(([, text]) => String(text));
  for (const { name, source } of listValues(report.policy)) {
    expect(lines).toContain(name.vi);
    expect(
      lines.some((line) => line.endsWith(`: ${nameSettings(source, "vi")}`)),
      source,
    ).toBe(true);
  }
  expect(
    lines.some((line) => /^Không có điều này: [1-9]\d* đối tượng thay đổi, \d+ đổi mức$/.test(line)),
  ).toBe(true);
  expect(lines.some((line) => line.includes("chỉ biết qua bản trích, chưa đọc nguyên văn"))).toBe(true);
});

test("no key or code of a row faces a reader: what identifies a line when the file comes back stands in hidden columns", () => {
  const rows = someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]).registers;
  const keys = new Set(rows.flatMap(({ unit, rows: own }) => [unit, ...own.map(({ key }) => key)]));
  expect(keys.size).toBeGreaterThan(1000);
  for (const [name, { cells, grid }] of [...book.sheets, ...annex.sheets]) {
    const hidden = new Set([...grid.hiddenColumns].map(columnName));
    const shownCells = [...cells].filter(([at]) => !hidden.has(at.replace(/\d+$/, "")));
    const words = shownCells.flatMap(([, value]) => String(value).split(/[\s,;:()“”"]+/));
    expect(
      words.filter((word) => keys.has(word)),
      name,
    ).toEqual([]);
  }
});

/** The lines of a list under headings, by caption, down to its totals. */
function linesOf({ cells, grid }: Sheet): readonly Readonly<Record<string, string | number>>[] {
  const numbers = grid.rows.find(({ number }) => cells.get(`A${number}`) === "(1)")?.number ?? 0;
  const captions = [...cells].flatMap(([at, value]) =>
    at.endsWith(String(numbers - 1)) && Number(at.replace(/^[A-Z]+/, "")) === numbers - 1
      ? [[at.replace(/\d+$/, ""), String(value)] as const]
      : [],
  );
  return grid.rows
    .filter(({ number }) => number > numbers && cells.has(`B${number}`) && cells.has(`H${number}`))
    .map(({ number }) =>
      Object.fromEntries(
        captions.flatMap(([column, caption]) => {
          const value = cells.get(`${column}${number}`);
          return value === undefined ? [] : [[caption, value]];
        }),
      ),
    );
}

test("a line of what is missing or late names its row by the sheet and what stands there, and its reminders", async () => {
  const first = report.shortfalls.find((shortfall) => "due" in shortfall && shortfall.row !== null);
  if (first === undefined) throw new Error("nothing is missing");
  const given = [{ number: 1, day: first.day, way: "paper" as const }];
  const remindersOf = (shortfall: unknown) => (shortfall === first ? given : []);
  const reminded = await writeAnnexToMemory({ ...report, remindersOf });
  const list = reminded.sheets.get("Vắng, chậm, tồn tại");
  const records = list === undefined ? [] : linesOf(list);
  expect(records.map((record) => record["Đã nhắc nhở"]).filter(Boolean)).toEqual([
    `lần 1 ngày ${formatDay(first.day)} (công văn)`,
  ]);
  const marks = records.filter((record) => record["Nội dung"] === "Vắng không phép");
  for (const record of marks)
    expect(record["Dòng dữ liệu"]).toMatch(
      new RegExp(`^Điểm danh học tập: \\d\\d/\\d\\d/\\d{4} .*${String(record["Họ và tên"])}$`),
    );
  expect(marks.length).toBeGreaterThan(0);
});

test.each([
  ["Điểm tập thể", () => report.all.filter(({ kind }) => kind === "collective")],
  ["Điểm cá nhân", people],
])(
  "%s holds every result with points that add up to its printed score, its level and its exact score",
  (name, results) => {
    const records = recordsOf(sheet(name));
    expect(records.length).toBeGreaterThan(0);
    expect(records.map((record) => record["Mã đối tượng"])).toEqual(results().map(({ subject }) => subject));
    for (const [index, result] of results().entries()) {
      const record = records[index] ?? {};
      expect(record["Mức xếp loại"]).toBe(OUTCOME_TEXTS[result.level].vi);
      expect(record["Tổng điểm"]).toBe(result.score === null ? undefined : shown(result.score));
      expect(record["Điểm chính xác"]).toBe(result.score ?? undefined);
      const points = Object.entries(record).filter(([caption]) => caption.includes("(tối đa "));
      const hundredths = points.map(([, value]) => Math.round(100 * Number(value)));
      expect(hundredths).toHaveLength(result.criteria.length);
      expect(hundredths.reduce((sum, value) => sum + value, 0)).toBe(
        Math.round(100 * shown(result.score ?? "0")),
      );
      const own = inOrder(result.criteria.map((criterion) => 100 * shown(criterion.points)));
      for (const [place, value] of inOrder(hundredths).entries())
        expect(Math.abs(value - (own[place] ?? 0))).toBeLessThan(1.5);
    }
  },
);

test("levels are counted with both denominators, and the parts make the whole", () => {
  const { cells } = sheet("Xếp loại cá nhân");
  const [address] = [...cells].find(([, value]) => value === "Tổng số") ?? [""];
  const first = parseAddress(address)?.row ?? 0;
  const line = (offset: number) =>
    [...cells].filter(([at]) => parseAddress(at)?.row === first + offset).map(([, value]) => value);
  const all = people().length;
  const rated = people().filter(({ level }) => isLevel(level)).length;
  expect(line(0)).toEqual(["Tổng số", all, 100]);
  expect(line(1).slice(0, 2)).toEqual(["Được đánh giá, xếp loại", rated]);
  const levels = [2, 3, 4, 5].map(line);
  expect(levels.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(rated);
  for (const [, count, ofRated, ofAll] of levels) {
    expect(ofRated).toBe(shown(`${Number(count) * 100}/${rated}`));
    expect(ofAll).toBe(shown(`${Number(count) * 100}/${all}`));
  }
});

test("every proposal stands with its award and body, and with hidden keys to read a decision back", () => {
  const { grid } = sheet("Đề nghị khen thưởng");
  const records = recordsOf(sheet("Đề nghị khen thưởng"));
  const expected = report.all.flatMap((result) =>
    result.proposals.map((proposal) => ({
      "Nội dung đề nghị": PROPOSAL_TEXTS[proposal.id].vi,
      "Cấp quyết định": proposal.decidedBy,
      "Mã lần chấm": report.run.id as string,
      "Mã đối tượng": result.subject,
      "Mã đề nghị": proposal.id as string,
    })),
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(records).toHaveLength(expected.length);
  expect(records).toEqual(
    expect.arrayContaining(expected.map((one) => expect.objectContaining(one) as unknown)),
  );
  expect(grid.hiddenColumns.size).toBe(4);
});

test("a score sheet says every node of the trace, and the articles stand in it or once in the list of what values stand on", async () => {
  const texts = new Set([...sheet("Phiếu điểm").cells.values(), ...sheet("Căn cứ").cells.values()]);
  const said: string[] = [];
  for (const { unit } of report.units) {
    for (const trace of Object.values(await report.traces(unit))) {
      for (const node of explainNodes(trace, "vi", report.rowFormatters(unit))) {
        // Longer texts are split over several rows.
        if (node.ofRules !== "heading" && node.said.length <= 900) said.push(node.said);
        if (node.sources.length > 60) said.push(node.sources);
        else if (node.rows === "" && node.sources !== "") said.push(node.sources);
      }
    }
  }
  expect(said.length).toBeGreaterThan(500);
  expect(said.filter((text) => !texts.has(text))).toEqual([]);
});

test("a list that fills a sheet goes on in another one, receipts in whole blocks", async () => {
  const split = await writeToMemory(report, 20);
  const splitAnnex = await writeAnnexToMemory(report, 20);
  const names = [...splitAnnex.sheets.keys()].filter((name) => name.startsWith("Phiếu điểm"));
  expect(names.length).toBeGreaterThan(1);
  expect(names[1]).toBe("Phiếu điểm (2)");
  expect(split.rows).toBe(book.rows);
  const proposed = [...split.sheets].filter(([name]) => name.startsWith("Đề nghị khen thưởng"));
  expect(proposed.length).toBeGreaterThan(1);
  expect(proposed.flatMap(([, part]) => recordsOf(part))).toEqual(recordsOf(sheet("Đề nghị khen thưởng")));
  const headings = names.flatMap((name) =>
    [...(splitAnnex.sheets.get(name)?.cells ?? [])].filter(
      ([address, value]) => address.startsWith("A") && /^\d+\. /.test(String(value)),
    ),
  );
  expect(headings).toHaveLength(report.all.length);
});

test("a list of ratings that is longer than a sheet goes on in the next, with every name and number once", async () => {
  const { sheets } = await writeToMemory(report, 20);
  const parts = ["Xếp loại cá nhân", "Xếp loại cá nhân (2)"].map(
    (name) => sheets.get(name) ?? expect.unreachable(name),
  );
  const listed = parts.flatMap((part) =>
    recordsOf(part).flatMap(({ TT: number, "Họ và tên": name }) =>
      typeof number === "number" ? [[number, name]] : [],
    ),
  );
  expect(listed).toEqual(people().map(({ name }, index) => [index + 1, name]));
});

test("the sources name the run, the facts, the policy, the settings and every register with its sequence", () => {
  const { cells } = sheet("Dữ liệu nguồn");
  const lines = new Map(
    [...cells].filter(([at]) => at.startsWith("A")).map(([at, item]) => [item, cells.get(`B${at.slice(1)}`)]),
  );
  // A program finds the run, its rules and its facts again by what stands in a hidden column.
  const machine = [...cells].flatMap(([at, value]) => (at.startsWith("C") ? [value] : []));
  const { id, factsHash } = report.run;
  expect(machine).toEqual(expect.arrayContaining([id, report.policy.id, factsHash]));
  expect(lines.get("Thời điểm chấm (giờ Việt Nam)")).toBe(vietnamTime(report.run.startedAt));
  expect(lines.get("Thời điểm xuất (giờ Việt Nam)")).toBe(vietnamTime(report.generatedAt));
  expect(lines.get("Phiên bản")).toBe(report.policy.version);
  expect(lines.get("Giới hạn xuất sắc (%)")).toBe("25");
  for (const { unit, year, seq } of report.run.registers) {
    const name = report.units.find((one) => one.unit === unit)?.name;
    expect(lines.get(`${name}, năm ${year}`)).toBe(seq);
  }
});

test("the sources say what a superseding run changed, the correction apart from other rules", async () => {
  const [nobody, moved] = [
    { changed: [], onlyBefore: [], onlyAfter: [] },
    { raised: 1, lowered: 2 },
  ];
  const impact = {
    ...nobody,
    ...moved,
    compared: 9,
    rescored: 5,
    crossedUp: 0,
    crossedDown: 0,
    unentered: 0,
  };
  const told = async (rules: typeof impact | null, engine: typeof impact | null = null) => {
    const superseded = { reason: "Sửa điểm danh", engine, facts: impact, rules };
    const written = await writeAnnexToMemory({ ...report, superseded });
    const { cells: of } = written.sheets.get("Dữ liệu nguồn") ?? expect.unreachable("no sheet");
    return new Map(
      [...of].filter(([at]) => at.startsWith("A")).map(([at, item]) => [item, of.get(`B${at.slice(1)}`)]),
    );
  };
  const both = await told({ ...impact, raised: 0 });
  expect(both.get("Lý do")).toBe("Sửa điểm danh");
  expect(both.get("Thay đổi do sửa số liệu")).toBe("tăng mức 1, giảm mức 2, đổi điểm 5");
  expect(both.get("Thay đổi do quy định, thiết lập")).toBe("tăng mức 0, giảm mức 2, đổi điểm 5");
  expect(both.has("Thay đổi do phiên bản phần mềm mới")).toBe(false);
  const after = await told(null, impact);
  expect(after.get("Thay đổi do quy định, thiết lập")).toContain("không");
  expect(after.get("Thay đổi do phiên bản phần mềm mới")).toBe("tăng mức 1, giảm mức 2, đổi điểm 5");
});

test("S19: an instant is told by Vietnam's clock: its evening in the world is a morning there", () => {
  expect(vietnamTime("2026-12-31T16:59:59.999Z")).toBe("23:59 31/12/2026");
  expect(vietnamTime("2026-12-31T17:00:00.000Z")).toBe("00:00 01/01/2027");
});

test("a dry run is marked on every sheet and on every printed page, an official one on none", async () => {
  const mark = "CHẠY THỬ – KHÔNG DÙNG LÀM CĂN CỨ";
  const dry = await writeToMemory(reportOf(someUnits(officeFacts(), ["hoi-ccb"]), { dryRun: true }));
  for (const [name, { cells }] of dry.sheets) expect([...cells.values()], name).toContain(mark);
  for (let number = 1; number <= dry.sheets.size; number += 1) {
    expect(dry.archive.part(`xl/worksheets/sheet${number}.xml`)?.toString()).toMatch(
      new RegExp(`<oddHeader>[^<]*${mark}`),
    );
  }
  for (const [name, { cells }] of book.sheets) expect([...cells.values()], name).not.toContain(mark);
});

test("the same report gives the same sheets, byte for byte", async () => {
  const again = await writeToMemory(report);
  expect(again.archive.names).toEqual(book.archive.names);
  for (const name of book.archive.names) {
    expect(again.archive.part(name)?.equals(book.archive.part(name) ?? Buffer.alloc(0)), name).toBe(true);
  }
});

describe("nothing that makes Excel offer a repair", () => {
  const parts = () => book.archive.names.filter((name) => name.startsWith("xl/worksheets/sheet"));
  const xml = (name: string) => book.archive.part(name)?.toString() ?? "";

  test("merged ranges never meet", () => {
    for (const name of parts()) {
      const ranges = [...xml(name).matchAll(/<mergeCell ref="(\w+):(\w+)"/g)].map(
        ([, from = "", to = ""]) => ({
          from: parseAddress(from) ?? { row: 0, column: 0 },
          to: parseAddress(to) ?? { row: 0, column: 0 },
        }),
      );
      const seen = new Set<string>();
      for (const { from, to } of ranges) {
        for (let row = from.row; row <= to.row; row += 1) {
          for (let column = from.column; column <= to.column; column += 1) {
            expect(seen.has(`${row} ${column}`), `${name} ${columnName(column)}${row}`).toBe(false);
            seen.add(`${row} ${column}`);
          }
        }
      }
    }
  });

  test("validations and their messages keep to 255 characters, sheet names to 31", () => {
    const texts = [
      ...parts()
        .map(xml)
        .join("")
        .matchAll(/<formula1>([^<]*)<|error="([^"]*)"/g),
    ];
    expect(texts.length).toBeGreaterThan(0);
    for (const [, formula, message] of texts)
      expect((formula ?? message ?? "").length).toBeLessThanOrEqual(255);
    for (const name of book.sheets.keys()) expect(name.length).toBeLessThanOrEqual(31);
  });

  test("the parts of a sheet stand in the order of the schema", () => {
    const order = [
      "sheetPr",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "autoFilter",
      "mergeCells",
      "conditionalFormatting",
      "dataValidations",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "colBreaks",
      "drawing",
    ];
    for (const name of parts()) {
      const found = order.map((tag) => xml(name).search(new RegExp(`<${tag}[ >/]`))).filter((at) => at >= 0);
      expect(found, name).toEqual(found.toSorted((a, b) => a - b));
      expect(xml(name)).not.toMatch(/<(hyperlinks|sheetProtection)/);
    }
  });
});

test(
  "LibreOffice reads every text and number as written, and calculates every formula to the value stored with it",
  { tags: ["libreoffice"], timeout: 120_000 },
  async () => {
    let formulas = 0;
    for (const whole of [book, annex]) {
      // Without stored results there is nothing but the formula to show.
      const bare = whole.archive.names.map((name) => ({
        name,
        content: (whole.archive.part(name) ?? Buffer.alloc(0))
          .toString()
          .replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"),
      }));
      const calculated = await readWithLibreOffice(writeZip(bare));
      for (const [name, { cells, formulas: calculatedCells }] of whole.sheets) {
        const rows = calculated.get(name);
        for (const [address, value] of cells) {
          const at = parseAddress(address);
          const found = rows?.[(at?.row ?? 0) - 1]?.[(at?.column ?? 0) - 1];
          if (/^\d\d\/\d\d\/\d{4}$/.test(found ?? "") && typeof value === "number") {
            expect(found, `${name} ${address}`).toBe(shownDay(value));
          } else if (typeof value === "number")
            expect(Number(found?.replace(",", ".")), `${name} ${address}`).toBe(value);
          else expect(found, `${name} ${address}`).toBe(value);
        }
        formulas += calculatedCells.size;
      }
    }
    expect(formulas).toBeGreaterThan(100);
  },
);
