import type ExcelJS from "exceljs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RunId } from "../../domain/values/ids.ts";
import type { DecisionSheetReport } from "../../domain/protocol/decision-sheets.ts";
import { resave } from "../workbook/libre-office.ts";
import { COLUMN, edit, openDecisionRoom } from "./decision-room.ts";
import { CLERK } from "./import-room.ts";
import { date } from "./sheet.ts";

let room: Awaited<ReturnType<typeof openDecisionRoom>>;
let run: RunId;
let blank: Buffer;

async function open(): Promise<void> {
  room = await openDecisionRoom();
  run = await room.publish();
  blank = await room.blank();
}
const close = (): Promise<void> => room.stop();

const DAY = date("2026-12-20");
type Entry = readonly [column: keyof typeof COLUMN, value: ExcelJS.CellValue];
const fill = (sheet: ExcelJS.Worksheet, row: number, ...entries: readonly Entry[]): void => {
  for (const [column, value] of entries) sheet.getCell(`${COLUMN[column]}${row}`).value = value;
};
const approve = (sheet: ExcelJS.Worksheet, row: number, word = "Đồng ý"): void =>
  fill(sheet, row, ["decision", word], ["number", "12-QĐ/ĐU"], ["day", DAY]);
const check = async (file: Buffer) => room.checkSheet(await room.bring(run, file));
const statuses = ({ lines }: DecisionSheetReport) => lines.map(({ status }) => status);
/** "cell code" of every problem, the first proposal's row called 1. */
const said = (report: DecisionSheetReport, first: number) =>
  [...report.lines.flatMap(({ problems }) => problems), ...report.problems].map(
    ({ cell, code }) => `${cell.replace(/\d+$/, (row) => String(Number(row) - first + 1))} ${code}`,
  );

describe("a sheet of proposals that comes back", () => {
  beforeAll(open);
  afterAll(close);

  test("as it was exported decides nothing, and nothing in it is found fault with", async () => {
    const report = await check(blank);
    expect([statuses(report), report.problems]).toEqual([Array.from({ length: 7 + 6 }, () => "open"), []]);
    expect(report.lines.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test("saved by LibreOffice says the same to the letter", { tags: ["libreoffice"] }, async () => {
    const filled = await edit(blank, (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(1), ["decision", "Không đồng ý"], ["remark", "Hết chỉ tiêu"]);
    });
    const report = await check(await resave(filled));
    expect(statuses(report)).toEqual(["ready", "ready", "open", "open", "open", "open", "open"]);
    expect(report.lines.flatMap(({ problems }) => problems)).toEqual([]);
    expect(
      report.lines.map(({ said: decided, differs }) => [decided?.decidedOn ?? null, differs]).slice(0, 2),
    ).toEqual([
      ["2026-12-20", false],
      [null, true],
    ]);
  });

  test("sorted and numbered anew it is taken as it was written", async () => {
    const numbered = await edit(blank, (sheet, at) => {
      for (let line = 0; line < 7; line += 1) sheet.getCell(`A${at(line)}`).value = 70 - line;
      approve(sheet, at(0));
    });
    const report = await check(numbered);
    expect([report.problems, report.lines.flatMap(({ problems }) => problems)]).toEqual([[], []]);
    expect(statuses(report)).toEqual(["ready", "open", "open", "open", "open", "open", "open"]);
  });

  test.each([
    ["Đ/ý", "ready"],
    ["đ.ý", "ready"],
    ["OK", "ready"],
    ["Hoãn", "open"],
    ["x", "refused"],
    ["K", "refused"],
    ["Có", "refused"],
  ])("“%s” by hand is %s: what may mean two things is asked", async (word, status) => {
    const [line] = (await check(await edit(blank, (sheet, at) => approve(sheet, at(0), word)))).lines;
    expect(line?.status).toBe(status);
  });

  test("a word that may mean two things is asked once for the file, and read as one click says, when it is recorded too", async () => {
    const marked = await edit(blank, (sheet, at) => {
      for (const line of [0, 1, 2]) approve(sheet, at(line), line === 1 ? "x" : "K");
      fill(sheet, at(0), ["remark", "Hết chỉ tiêu"]);
      fill(sheet, at(2), ["remark", "Hết chỉ tiêu"]);
    });
    const id = await room.bring(run, marked);
    const unread = await room.checkSheet(id);
    expect(unread.questions.map(({ text, count, answer }) => [text, count, answer])).toEqual([
      ["K", 2, null],
      ["x", 1, null],
    ]);
    const words = [{ spelling: "k", word: "refused" }];
    const told = await room.checkSheet(id, { words });
    expect(told.questions.map(({ text, answer }) => [text, answer])).toEqual([
      ["K", "refused"],
      ["x", null],
    ]);
    expect(statuses(told).slice(0, 3)).toEqual(["ready", "refused", "ready"]);
    expect(told.lines[0]?.said?.outcome).toBe("refused");
    const later = [...words, { spelling: "x", word: "later" }];
    expect(statuses(await room.checkSheet(id, { words: later })).slice(0, 3)).toEqual([
      "ready",
      "open",
      "ready",
    ]);
  });

  test("rows and columns that were hidden, filtered or inserted are read as they stand", async () => {
    const handled = await edit(blank, (sheet, at) => {
      approve(sheet, at(0));
      sheet.getRow(at(1)).hidden = true;
      sheet.getColumn("G").hidden = true;
      sheet.insertRow(at(3), []);
      sheet.insertRow(at(0), ["Ghi chú của văn phòng"]);
    });
    const report = await check(handled);
    expect([report.problems, statuses(report)]).toEqual([
      [],
      ["ready", ...Array.from({ length: 6 }, () => "open")],
    ]);
  });

  test.each([
    [
      "an .xls",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      /\.xls\).*\.xlsx/,
    ],
    [
      "a CSV without the hidden columns",
      Buffer.from("TT,Tập thể,Quyết định\n1,Lê Văn Hùng,Đồng ý\n"),
      /Đề nghị khen thưởng/,
    ],
  ])("%s is told how to be brought", async (_, content, how) => {
    const id = await room.bring(run, content);
    const answer = await room.post(`/v1/imports/${id}/check`, {}, { user: "admin", roles: ["Admin"] });
    expect(JSON.stringify(answer.body)).toMatch(how);
  });

  test("a number is kept in its form, and a share is no number of votes", async () => {
    const typed = await edit(blank, (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(0), ["number", "Số: 123-QĐ/ĐU"]);
      approve(sheet, at(6));
      fill(sheet, at(6), ["votesFor", "93%"], ["councilMembers", 15]);
    });
    const { lines } = await check(typed);
    expect([lines[0]?.said?.number, lines[0]?.status]).toEqual(["123-QĐ/ĐU", "ready"]);
    expect(lines[6]?.problems.map(({ code }) => code)).toEqual(["votes-unclear"]);
  });

  test("a comment on a cell is shown, and one that says otherwise than the line is asked about", async () => {
    const noted = await edit(blank, (sheet, at) => {
      approve(sheet, at(0));
      sheet.getCell(`${COLUMN.decision}${at(0)}`).note = "Đ/c Bí thư không đồng ý";
      approve(sheet, at(1));
      sheet.getCell(`${COLUMN.remark}${at(1)}`).note = "Đã xin ý kiến";
    });
    const { lines } = await check(noted);
    expect(
      lines.slice(0, 2).map(({ status, problems }) => [status, problems.map(({ code }) => code)]),
    ).toEqual([
      ["refused", ["comment-differs"]],
      ["ready", ["cell-comment"]],
    ]);
    expect(lines[0]?.problems[0]?.message).toContain("Đ/c Bí thư không đồng ý");
  });

  test("a decision's number without its symbol is asked for in full", async () => {
    const [line] = (
      await check(
        await edit(blank, (sheet, at) => {
          approve(sheet, at(0));
          fill(sheet, at(0), ["number", "123"]);
        }),
      )
    ).lines;
    expect([line?.status, line?.problems.map(({ code }) => code)]).toEqual(["refused", ["number-bare"]]);
  });

  test("sorted otherwise still says of each line what it said", async () => {
    const sorted = await edit(blank, (sheet, at) => {
      const [top, bottom] = [sheet.getRow(at(0)), sheet.getRow(at(6))];
      const values = [top.values, bottom.values];
      [top.values, bottom.values] = [values[1] as ExcelJS.CellValue[], values[0] as ExcelJS.CellValue[]];
      approve(sheet, at(0));
    });
    const report = await check(sorted);
    expect([report.problems, report.counts]).toMatchObject([[], { ready: 0, open: 6, refused: 1 }]);
    expect(report.lines[0]?.problems.map(({ code }) => code)).toEqual(["vote-missing"]);
  });
});

/** Each case alters the blank sheet; row 1 is the first proposal. */
const ALTERED: readonly [
  string,
  (sheet: ExcelJS.Worksheet, at: (index: number) => number) => void,
  readonly string[],
][] = [
  ["an unknown word", (sheet, at) => approve(sheet, at(0), "Chắc là được"), ["I1 unknown-decision"]],
  [
    "a decision without number and day",
    (sheet, at) => fill(sheet, at(0), ["decision", "Đồng ý"]),
    ["K1 number-missing", "L1 day-missing"],
  ],
  ["a number without decision", (sheet, at) => fill(sheet, at(1), ["number", "12"]), ["I2 decision-missing"]],
  [
    "a day typed as text",
    (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(0), ["day", "20/12/2026"]);
    },
    ["L1 day-from-text"],
  ],
  [
    "a day that no calendar has",
    (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(0), ["day", "31/02/2026"]);
    },
    ["L1 day-unclear"],
  ],
  [
    "a number that is no day",
    (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(0), ["day", 1e10]);
    },
    ["L1 day-unclear"],
  ],
  [
    "a refusal without a reason",
    (sheet, at) => fill(sheet, at(0), ["decision", "khong dong y"]),
    ["O1 reason-missing"],
  ],
  ["a changed name", (sheet, at) => fill(sheet, at(0), ["name", "Lê Văn Hưng"]), ["B1 altered"]],
  ["a changed level", (sheet, at) => fill(sheet, at(2), ["level", "Hoàn thành nhiệm vụ"]), ["D3 altered"]],
  [
    "a changed checksum, where every cell says what was proposed",
    (sheet, at) => fill(sheet, at(2), ["checksum", "0123456789abcdef"]),
    [],
  ],
  [
    "a line of another run",
    (sheet, at) => fill(sheet, at(0), ["run", "run-another-one"]),
    ["Q1 other-run", "A1 missing-line"],
  ],
  [
    "the keys of somebody else",
    (sheet, at) => fill(sheet, at(0), ["subject", "nv-99"]),
    ["R1 unknown-line", "A1 missing-line"],
  ],
  ["a line twice", (sheet, at) => sheet.duplicateRow(at(0), 1, true), ["I2 duplicate-line"]],
  [
    "a line of one's own",
    (sheet, at) => {
      const row = sheet.insertRow(at(7), []).number;
      fill(sheet, row, ["name", "Lý Thường Kiệt"]);
      approve(sheet, row);
    },
    ["I8 keys-missing"],
  ],
  ["a deleted line", (sheet, at) => sheet.spliceRows(at(6), 1), ["A1 missing-line"]],
  [
    "votes that are none",
    (sheet, at) =>
      fill(sheet, at(6), ["decision", "Đồng ý"], ["number", "1-QĐ"], ["day", DAY], ["votesFor", "mười"]),
    ["M7 votes-unclear"],
  ],
  [
    "another award without saying which",
    (sheet, at) => approve(sheet, at(0), "Quyết định khác"),
    ["J1 other-missing"],
  ],
  [
    "another award beside an approval",
    (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(0), ["other", "Lao động tiên tiến"]);
    },
    ["J1 other-unexpected"],
  ],
  [
    "an award that nobody knows",
    (sheet, at) => {
      approve(sheet, at(0), "Quyết định khác");
      fill(sheet, at(0), ["other", "Huân chương"]);
    },
    ["J1 other-unknown"],
  ],
  [
    "another award without a reason",
    (sheet, at) => {
      approve(sheet, at(0), "Quyết định khác");
      fill(sheet, at(0), ["other", "Lao động tiên tiến"]);
    },
    ["O1 reason-missing"],
  ],
  [
    "a line twice, decided in one way and the other",
    (sheet, at) => {
      sheet.duplicateRow(at(0), 1, true);
      approve(sheet, at(0));
      fill(sheet, at(1), ["decision", "Không đồng ý"], ["remark", "Hết chỉ tiêu"]);
    },
    ["I1 copies-differ", "I2 duplicate-line"],
  ],
  [
    "more votes than there are members",
    (sheet, at) => {
      approve(sheet, at(6));
      fill(sheet, at(6), ["votesFor", 20], ["councilMembers", 15]);
    },
    ["M7 votes-exceed"],
  ],
  [
    "a vote of all members, which is in order",
    (sheet, at) => {
      approve(sheet, at(6));
      fill(sheet, at(6), ["votesFor", 15], ["councilMembers", 15]);
    },
    [],
  ],
  [
    "nobody's vote, which is too few",
    (sheet, at) => {
      approve(sheet, at(6));
      fill(sheet, at(6), ["votesFor", 0], ["councilMembers", 15]);
    },
    ["M7 vote-too-low"],
  ],
  [
    "a part of a vote, and a council larger than any",
    (sheet, at) => {
      approve(sheet, at(6));
      fill(sheet, at(6), ["votesFor", 12.5], ["councilMembers", 1000]);
    },
    ["M7 votes-unclear", "N7 votes-unclear"],
  ],
  [
    "a number that Excel took for a day",
    (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(0), ["number", DAY]);
      sheet.getCell(`K${at(0)}`).numFmt = "d-mmm";
    },
    ["K1 number-is-day"],
  ],
  [
    "one decision merged over two lines",
    (sheet, at) => {
      approve(sheet, at(0));
      for (const column of ["I", "K", "L"]) sheet.mergeCells(`${column}${at(0)}:${column}${at(1)}`);
    },
    ["I2 merged-entry", "K2 merged-entry", "L2 merged-entry"],
  ],
  [
    "a score, shown as the sheet shows it",
    (sheet, at) => {
      sheet.getCell(`E${at(2)}`).value = 99;
    },
    ["E3 altered"],
  ],
  [
    "a hidden line, which is read",
    (sheet, at) => {
      approve(sheet, at(0), "Thống nhất");
      sheet.getRow(at(0)).hidden = true;
    },
    ["I1 hidden-line"],
  ],
  [
    "a formula with its result, and one without",
    (sheet, at) => {
      approve(sheet, at(0));
      approve(sheet, at(1));
      fill(sheet, at(0), ["number", { formula: 'CONCATENATE("12","-QĐ")', result: "12-QĐ" }]);
      fill(sheet, at(1), ["number", { formula: "Z99" }]);
    },
    ["K1 formula-value", "K2 formula-without-value"],
  ],
];

describe("a line that was altered or filled in wrongly is told with its cell", () => {
  beforeAll(open);
  afterAll(close);

  test.each(ALTERED)("%s", async (_, alter, problems) => {
    let first = 0;
    const file = await edit(blank, (sheet, at) => {
      first = at(0);
      alter(sheet, at);
    });
    const found = said(await check(file), first).map((one) =>
      one.replace(/^A-?\d+ missing-line/, "A1 missing-line"),
    );
    expect(found).toEqual(problems);
  });

  test("a day typed as text is read back the way days are written here", async () => {
    const file = await edit(blank, (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(0), ["day", "20.12.2026"]);
    });
    const [line] = (await check(file)).lines;
    expect(line?.problems.map(({ message }) => message)).toEqual([
      "Ngày gõ dạng chữ “20.12.2026”; đọc là 20/12/2026.",
    ]);
  });

  test("also after LibreOffice has saved them all in one file", { tags: ["libreoffice"] }, async () => {
    let first = 0;
    const file = await edit(blank, (sheet, at) => {
      first = at(0);
      approve(sheet, at(0), "OK nhé");
      approve(sheet, at(1));
      fill(sheet, at(1), ["name", "Người khác"]);
      fill(sheet, at(2), ["decision", "ĐỒNG Ý"], ["number", "5-QĐ/ĐU"]);
      fill(sheet, at(3), ["run", "run-another-one"]);
      approve(sheet, at(4), "nhất trí");
      approve(sheet, at(5), "Approved");
    });
    const report = await check(await resave(file));
    expect(said(report, first).slice(0, 4)).toEqual([
      "I1 unknown-decision",
      "B2 altered",
      "L3 day-missing",
      "Q4 other-run",
    ]);
    expect(statuses(report)).toEqual(["refused", "refused", "refused", "ready", "ready", "open"]);
    expect(report.lines[1]?.problems[0]?.message).toBe(
      "Ô này đã bị sửa; phần mềm ghi: “Trần Thị Bình”. Hãy ghi lại như vậy.",
    );
  });
});

describe("a sheet that was copied or cut", () => {
  beforeAll(open);
  afterAll(close);

  test("of a line that stands twice, the one that is filled in is meant, wherever it stands", async () => {
    const file = await edit(blank, (sheet, at) => {
      const copy = sheet.workbook.addWorksheet("Bản sao");
      sheet.eachRow((row, number) =>
        row.eachCell((cell, column) => {
          copy.getCell(number, column).value = cell.value;
        }),
      );
      approve(copy, at(0));
    });
    const report = await check(file);
    expect(report.counts).toMatchObject({ ready: 1, open: 6 });
    expect(report.lines[0]?.sheet).toBe("Bản sao");
    expect(report.problems.map(({ sheet, code }) => `${sheet} ${code}`).slice(0, 2)).toEqual([
      "Đề nghị khen thưởng duplicate-line",
      "Bản sao duplicate-line",
    ]);
  });

  test("the captions of columns that are lacking are named, and a sheet without some is not passed over", async () => {
    const rename = (sheet: ExcelJS.Worksheet, from: string, to: string): void => {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.text === from) cell.value = to;
        }),
      );
    };
    const cut = await edit(blank, (sheet) => rename(sheet, "Số quyết định", "Số"));
    const answer = await room.post(`/v1/imports/${await room.bring(run, cut)}/check`, {});
    expect(answer.body).toMatchObject({ title: expect.stringContaining("thiếu cột “Số quyết định”") });
    const two = await edit(blank, (sheet, at) => {
      const copy = sheet.workbook.addWorksheet("Bản sao");
      sheet.eachRow((row, number) =>
        row.eachCell((cell, column) => {
          copy.getCell(number, column).value = cell.value;
        }),
      );
      rename(copy, "Mã kiểm tra", "Mã");
      approve(sheet, at(0));
    });
    const report = await check(two);
    expect([report.counts.ready, report.problems]).toMatchObject([
      1,
      [{ sheet: "Bản sao", code: "columns-missing", message: expect.stringContaining("“Mã kiểm tra”") }],
    ]);
  });
});

describe("committing", () => {
  beforeEach(open);
  afterEach(close);

  const filled = () =>
    edit(blank, (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(1), ["decision", "Không đồng ý"], ["remark", "Hết chỉ tiêu"]);
      approve(sheet, at(2), "Chắc là được");
      fill(sheet, at(3), ["decision", "Để xem xét sau"]);
      fill(
        sheet,
        at(6),
        ["decision", "Đồng ý"],
        ["number", "9-QĐ"],
        ["day", DAY],
        ["votesFor", 17],
        ["councilMembers", 20],
      );
    });
  const RECORDED = [
    "2026.nv-0.cstdcs approved 9-QĐ r1",
    "2026.nv-0.giay-khen-nam approved 12-QĐ/ĐU r1",
    "2026.nv-1.giay-khen-nam refused - r1",
  ];

  test("checking stores nothing; what is sound is recorded, and a faulty line holds back no other", async () => {
    const id = await room.bring(run, await filled());
    expect((await room.checkSheet(id)).counts).toEqual({
      open: 3,
      ready: 3,
      refused: 1,
      recorded: 0,
      unchanged: 0,
      conflict: 0,
    });
    expect(await room.decided()).toEqual([]);
    expect((await room.commitSheet(id)).counts).toMatchObject({ open: 3, recorded: 3, refused: 1 });
    expect(await room.decided()).toEqual(RECORDED);
  });

  test("the report exported afterwards shows what was decided, and brought back as it is changes nothing", async () => {
    const decided = await edit(await filled(), (sheet, at) => {
      approve(sheet, at(4), "Quyết định khác");
      fill(
        sheet,
        at(4),
        ["other", "Lao động tiên tiến"],
        ["remark", "Hội đồng đã xét"],
        ["exception", "Điều 24"],
      );
    });
    await room.commitSheet(await room.bring(run, decided));
    const after = await room.exported(run);
    let shown: readonly (readonly string[])[] = [];
    await edit(after, (sheet, at) => {
      const entries = ["decision", "other", "number", "day", "votesFor", "councilMembers", "remark"] as const;
      shown = [0, 1, 4, 5, 6].map((line) =>
        entries.map((entry) => {
          const { value, text } = sheet.getCell(`${COLUMN[entry]}${at(line)}`);
          return value instanceof Date ? value.toISOString().slice(0, 10) : text;
        }),
      );
    });
    expect(shown).toEqual([
      ["Đồng ý", "", "12-QĐ/ĐU", "2026-12-20", "", "", ""],
      ["Không đồng ý", "", "", "", "", "", "Hết chỉ tiêu"],
      ["Quyết định khác", "Lao động tiên tiến", "12-QĐ/ĐU", "2026-12-20", "", "", "Hội đồng đã xét"],
      ["", "", "", "", "", "", ""],
      ["Đồng ý", "", "9-QĐ", "2026-12-20", "17", "20", ""],
    ]);
    expect((await room.commitSheet(await room.bring(run, after))).counts).toEqual({
      open: 3 + 6,
      ready: 0,
      refused: 0,
      recorded: 0,
      unchanged: 4,
      conflict: 0,
    });
  });

  test("a title of another kind of subject is told at its cell, and recorded only with the article that allows it and a reason", async () => {
    const titled = (exception: string | null) =>
      edit(blank, (sheet, at) => {
        approve(sheet, at(2), "Quyết định khác");
        fill(sheet, at(2), ["other", "Tập thể lao động tiên tiến"], ["remark", "Theo ý kiến cấp trên"]);
        if (exception !== null) fill(sheet, at(2), ["exception", exception]);
      });
    const line = async (file: Buffer) =>
      (await room.commitSheet(await room.bring(run, file))).lines.filter(
        ({ matter }) => matter !== "level",
      )[2];
    const refused = await line(await titled(null));
    expect([refused?.status, refused?.problems.map(({ code }) => code)]).toEqual(["refused", ["wrong-kind"]]);
    expect(refused?.problems[0]?.message).toContain("nêu căn cứ (điều, khoản) và lý do");
    expect((await line(await titled("Điều 19.3")))?.status).toBe("recorded");
    const after = await room.exported(run);
    await edit(after, (sheet, at) => {
      expect(sheet.getCell(`${COLUMN.exception}${at(2)}`).text).toBe("Điều 19.3");
    });
    expect((await line(after))?.status).toBe("unchanged");
  });

  test("a sheet of an earlier version, without the column of exceptions, is taken", async () => {
    const older = await edit(await filled(), (sheet) => {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.text === "Căn cứ ngoại lệ") cell.value = "";
        }),
      );
    });
    expect((await room.commitSheet(await room.bring(run, older))).counts).toMatchObject({ recorded: 3 });
  });

  test("sent again, in the same upload or another, twice at once, it records nothing again", async () => {
    await room.commitSheet(await room.bring(run, await filled()));
    const [id, other] = [await room.bring(run, await filled()), await room.bring(run, await filled())];
    const [one, two] = await Promise.all([room.commitSheet(id), room.commitSheet(other)]);
    expect([one.counts, two.counts]).toMatchObject([{ unchanged: 3 }, { unchanged: 3 }]);
    expect(await room.decided()).toEqual(RECORDED);
  });

  test("what was decided otherwise is a conflict, and changed only when that is asked for", async () => {
    await room.commitSheet(await room.bring(run, await filled()));
    const changed = await edit(blank, (sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(0), ["number", "13-QĐ/ĐU"]);
    });
    const id = await room.bring(run, changed);
    const [line] = (await room.commitSheet(id)).lines;
    expect([line?.status, line?.problems[0]?.code]).toEqual(["conflict", "already-decided"]);
    expect(line?.problems[0]?.message).toContain("12-QĐ/ĐU");
    expect((await room.commitSheet(id, { replace: true })).counts.recorded).toBe(1);
    expect((await room.commitSheet(id, { replace: true })).counts.unchanged).toBe(1);
    expect(await room.decided()).toContain("2026.nv-0.giay-khen-nam approved 13-QĐ/ĐU r2");
  });

  test("a forged line tells a recused member neither what the run proposes nor which lines are missing", async () => {
    const own = { user: "recused-admin", roles: ["Admin"] as const, name: "Người Khác" };
    await room.declare("recused-admin", "nv-2");
    const forged = await edit(blank, (sheet, at) => {
      sheet.getCell(`E${at(2)}`).value = 99;
      sheet.getCell(`B${at(2)}`).value = "Ai đó";
    });
    const cut = await edit(blank, (sheet, at) => sheet.spliceRows(at(2), 1));
    const codes = async (file: Buffer, who?: typeof own) =>
      (await room.checkSheet(await room.bring(run, file, who), {}, who)).lines
        .flatMap(({ problems }) => problems)
        .map(({ code }) => code);
    expect(await codes(forged)).toContain("altered");
    expect(await codes(forged, own)).toEqual([]);
    const report = await room.checkSheet(await room.bring(run, cut, own), {}, own);
    expect(report.problems).toEqual([]);
  });

  test("nobody decides on themselves or where they declared an interest: those lines are refused, the others recorded", async () => {
    const own = { user: "other-admin", roles: ["Admin"] as const, name: "Võ Thị Sáu" };
    await room.declare("other-admin", "nv-2");
    const file = await edit(blank, (sheet, at) => {
      approve(sheet, at(2));
      approve(sheet, at(3));
      approve(sheet, at(4));
    });
    const id = await room.bring(run, file, own);
    const report = await room.commitSheet(id, {}, own);
    expect(statuses(report).slice(2, 5)).toEqual(["refused", "refused", "recorded"]);
    expect(report.lines[2]?.problems[0]?.code).toBe("declared-interest");
    expect(report.lines[3]?.problems[0]).toMatchObject({
      code: "own-subject",
      message: "Không ai quyết định về chính mình.",
    });
  });

  test(
    "what the committee decides instead is recorded: another award, none, or another level, each with its reason",
    { tags: ["libreoffice"] },
    async () => {
      const file = await edit(blank, (sheet, at) => {
        for (const [row, other] of [
          [2, "Lao động tiên tiến"],
          [3, "Không tặng"],
          [5, "Hoàn thành tốt nhiệm vụ"],
        ] as const) {
          approve(sheet, at(row), "Quyết định khác");
          fill(sheet, at(row), ["other", other], ["remark", "Hội đồng đã xét"]);
          if (row === 2) fill(sheet, at(row), ["exception", "Điều 24"]);
        }
      });
      const report = await room.commitSheet(await room.bring(run, await resave(file)));
      const told = report.lines.map(({ matter, instead, differs, status }) => [
        matter,
        instead,
        differs,
        status,
      ]);
      expect(told.filter(([, , differs]) => differs === true)).toEqual([
        ["giay-khen-nam", "Lao động tiên tiến", true, "recorded"],
        ["giay-khen-nam", null, true, "recorded"],
        ["level", "Hoàn thành tốt nhiệm vụ", true, "recorded"],
      ]);
      expect(await room.decidedOtherwise()).toEqual([
        "2026.nv-2.giay-khen-nam changed ldtt",
        "2026.nv-3.giay-khen-nam refused -",
        "2026.nv-5.level changed HTT",
      ]);
    },
  );

  test("a decision imported again after a superseding run is unchanged, and the run that it was taken on is named", async () => {
    const decided = await edit(blank, (sheet, at) => {
      approve(sheet, at(4));
      fill(sheet, at(1), ["decision", "Không đồng ý"], ["remark", "Hết chỉ tiêu"]);
    });
    await room.commitSheet(await room.bring(run, decided));
    run = await room.publish(run);
    blank = await room.exported(run);
    const again = await edit(blank, (sheet, at) => {
      approve(sheet, at(4));
      fill(sheet, at(4), ["number", "12-QĐ/ĐU"]);
      fill(sheet, at(1), ["decision", "Không đồng ý"], ["remark", "Hết số suất"]);
    });
    const before = await room.decided();
    const report = await room.commitSheet(await room.bring(run, again));
    expect([report.lines[4]?.status, report.lines[1]?.status]).toEqual(["unchanged", "conflict"]);
    expect(report.lines[4]?.problems).toMatchObject([{ code: "decided-on-other-run" }]);
    expect(report.lines[4]?.problems[0]?.message).toContain("run-");
    expect(report.lines[4]?.problems[0]?.message).not.toContain(run);
    expect(await room.decided()).toEqual(before);
  });

  test("an extract says once how many proposals it leaves out, and names none of them; its lines count", async () => {
    await room.commitSheet(await room.bring(run, await filled()));
    const extract = await edit(await room.exported(run, { units: null, recused: ["nv-0"] }), (sheet, at) =>
      fill(sheet, at(0), ["decision", "Không đồng ý"], ["remark", "Hết chỉ tiêu"]),
    );
    const report = await check(extract);
    expect(report.lines.map(({ subject }) => subject)).toEqual(["nv-1", "nv-2", "nv-3", "nv-4", "nv-5"]);
    expect(statuses(report)).toEqual(["unchanged", "open", "open", "open", "open"]);
    expect(report.problems).toMatchObject([
      { code: "extract", message: expect.stringContaining("thiếu 2 đề nghị") },
    ]);
    expect(JSON.stringify(report)).not.toContain("Lê Văn Hùng");
  });

  test("only who may record decisions brings a sheet, and another's upload is not there", async () => {
    expect((await room.open({ run }, undefined, CLERK)).status).toBe(403);
    const id = await room.bring(run, blank);
    const stranger = { user: "somebody", roles: ["Admin"] as const };
    expect((await room.post(`/v1/imports/${id}/check`, {}, stranger)).status).toBe(404);
  });

  test("a file without the sheet, or with its hidden columns cut off, is refused in words", async () => {
    const cut = await edit(blank, (sheet) => {
      sheet.eachRow((row) => {
        for (const column of ["T", "U", "V", "W"]) row.getCell(column).value = null;
      });
    });
    const answer = await room.post(`/v1/imports/${await room.bring(run, cut)}/check`, {});
    expect(answer.body).toMatchObject({ code: "import-refused", status: 422 });
    expect(JSON.stringify(answer.body)).toContain("Đề nghị khen thưởng");
  });

  test("a superseded run takes no decisions, and its lines are told apart in the sheet of the new one", async () => {
    const id = await room.bring(run, blank);
    const next = await room.publish(run);
    expect((await room.post(`/v1/imports/${id}/check`, {})).body).toMatchObject({
      code: "run-not-current",
      status: 409,
    });
    expect((await room.open({ run })).status).toBe(409);
    const report = await room.checkSheet(await room.bring(next, blank));
    expect(report.lines).toEqual([]);
    expect(report.problems[0]).toMatchObject({
      code: "superseded-run",
      message: expect.stringContaining(next),
    });
    // Reported once for each of the two sheets, not for each of their lines.
    expect(report.problems.map(({ message }) => message.replace(/ dòng.*/, ""))).toEqual(["6", "7"]);
  });
});
