import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ImportResponse } from "../../domain/protocol/imports.ts";
import {
  answered,
  fileQuestions,
  type ImportAnswers,
  NO_ANSWERS,
} from "../../domain/protocol/import/question.ts";
import { ListReport } from "../../domain/protocol/lists.ts";
import { NOT_LOOKED_UP } from "../../lambda/import/own-form/named-rows.ts";
import { parseWorkbook, reportSheet } from "../../lambda/import/upload/uploaded-workbook.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { newRow, openImportRoom, UNIT } from "./import-room.ts";
import { doubts, type SheetPlan, type Written, writeSheets } from "./sheet.ts";

const HEAD = ["Họ và tên", "12/02/2026", "19/02/2026"];
/** Nguyễn Văn An, Trần Thị Bích in TCVN3, read as Western European. */
const TCVN3 = { head: "Hä vµ tªn", an: "NguyÔn V¨n An", bich: "TrÇn ThÞ BÝch" };

async function reports(file: Buffer | SheetPlan, answers: ImportAnswers = NO_ANSWERS) {
  const content = Buffer.isBuffer(file) ? file : await writeSheets(file);
  const read = parseWorkbook(content, YEAR, NOT_LOOKED_UP, answers);
  if (read.kind === "refused") throw new Error(read.code);
  return read.sheets.map((sheet) => reportSheet("tep.xlsx", sheet, "vi"));
}

function says(...marks: ImportAnswers["marks"]): ImportAnswers {
  return { marks };
}

describe("marks with several meanings", () => {
  const rows = [HEAD, ["Lê An", "0", "x"], ["Lê Bình", "B", "0"], ["Lê Cường", "0", "P"]];

  test("are asked once for the file, those with most cells first, and read as answered", async () => {
    const file = await writeSheets({ name: "Một", rows }, { name: "Hai", rows });
    const asked = fileQuestions(await reports(file));
    expect(asked.map(({ text, count, cells, answer }) => ({ text, count, cells, answer }))).toEqual([
      {
        text: "0",
        count: 6,
        cells: ["Một!B2", "Một!C3", "Một!B4", "Hai!B2", "Hai!C3", "Hai!B4"],
        answer: null,
      },
      { text: "B", count: 2, cells: ["Một!B3", "Hai!B3"], answer: null },
    ]);

    const again = await reports(file, says({ spelling: "0", mark: "unexcused" }));
    expect(again.map(({ counts }) => [counts.present, counts.excused, counts.unexcused])).toEqual([
      [1, 1, 3],
      [1, 1, 3],
    ]);
    expect(again.map(doubts)).toEqual([["B3 unknown-mark"], ["B3 unknown-mark"]]);
    // What was answered stays to be seen, and may be answered otherwise.
    expect(fileQuestions(again).map(({ text, answer }) => [text, answer])).toEqual([
      ["0", "unexcused"],
      ["B", null],
    ]);
  });

  test("an answer alters no mark whose meaning the sheet leaves no doubt about", async () => {
    const [report] = await reports({ rows }, says({ spelling: "x", mark: "unexcused" }));
    expect(report?.counts).toMatchObject({ present: 1, unexcused: 0 });
  });

  test("a legend that does not say whether with leave, and “P” beside “A”, are answered too", async () => {
    const legend = { rows: [...rows.slice(0, 2), [], ["Ghi chú: 0: vắng"]] };
    const [of] = await reports(legend, says({ spelling: "0", mark: "excused" }));
    expect([of?.counts.excused, of && doubts(of)]).toEqual([1, []]);
    const english = {
      rows: [
        ["Full name", "12/02/2026"],
        ["Lê An", "P"],
        ["Lê Bình", "A"],
      ],
    };
    const marks = [
      { spelling: "p", mark: "present" },
      { spelling: "a", mark: "unexcused" },
    ] as const;
    const [both] = await reports(english, says(...marks));
    expect(both?.counts).toMatchObject({ present: 1, unexcused: 1 });
  });

  test("a tick in a column of absences is a question of its own: a tick elsewhere is a presence", async () => {
    const split = {
      rows: [
        ["Họ và tên", "12/02/2026", null],
        [null, "Có mặt", "Vắng"],
        ["Lê An", null, "x"],
        ["Lê Bình", "x", null],
      ],
      merges: ["B1:C1"],
    };
    const [open] = await reports(split);
    expect(open?.questions).toMatchObject([
      {
        spelling: "absent:x",
        column: "absent",
        cells: ["C3"],
        choices: ["excused", "unexcused"],
        answer: null,
      },
    ]);
    const [told] = await reports(split, says({ spelling: "absent:x", mark: "excused" }));
    expect(told?.counts).toMatchObject({ present: 1, excused: 1 });
  });
});

describe("letters of an older encoding", () => {
  test("are asked about with what each encoding makes of them, and converted when one is named", async () => {
    const mixed = { rows: [HEAD, [TCVN3.an, "x", "P"], [TCVN3.bich, "x", "x"], ["Lê Hà", "x", "x"]] };
    const [open] = await reports(mixed);
    expect(open?.questions).toEqual([
      {
        kind: "letters",
        text: TCVN3.an,
        cells: ["A2", "A3"],
        count: 2,
        choices: [{ encoding: "tcvn3", text: "Nguyễn Văn An" }],
        answer: null,
      },
    ]);
    const read = parseWorkbook(await writeSheets(mixed), YEAR, NOT_LOOKED_UP, {
      marks: [],
      letters: "tcvn3",
    });
    const [sheet] = read.kind === "read" ? read.sheets : [];
    // Names that are in Unicode already stay as they are.
    expect(
      sheet?.content.kind === "clerk" &&
        sheet.content.people.map(({ fullName, certain }) => [fullName, certain]),
    ).toEqual([
      ["Nguyễn Văn An", true],
      ["Trần Thị Bích", true],
      ["Lê Hà", true],
    ]);
  });

  test("a sheet whose captions are garbled too is found once it is converted", async () => {
    const rows: Written[][] = [
      [TCVN3.head, "12/02/2026"],
      [TCVN3.an, "x"],
      [TCVN3.bich, "x"],
    ];
    const [lost] = await reports({ rows });
    expect([lost?.form, lost?.questions[0]]).toMatchObject([null, { kind: "letters", answer: null }]);
    const [found] = await reports({ rows }, { marks: [], letters: "tcvn3" });
    expect([found?.people, found && doubts(found), found?.questions[0]]).toMatchObject([
      2,
      [],
      { answer: "tcvn3" },
    ]);
  });

  test("VNI is told apart from TCVN3", async () => {
    const [open] = await reports({ rows: [HEAD, ["Nguyeãn Vaên Höông", "x", "x"]] });
    const [question] = open?.questions ?? [];
    expect(question).toMatchObject({ choices: [{ encoding: "vni", text: "Nguyễn Văn Hương" }] });
  });
});

test("an answer is put beside those before, replaced by the next, and taken back", async () => {
  const [report] = await reports({ rows: [HEAD, ["Lê Hà", "0", "B"], [TCVN3.an, "x", "x"]] });
  const [letters, zero, b] = report?.questions ?? [];
  if (letters === undefined || zero === undefined || b === undefined)
    throw new Error("three questions are asked");
  const first = answered(answered(NO_ANSWERS, zero, "excused"), b, "present");
  const then = answered(answered(first, zero, "unexcused"), letters, "tcvn3");
  expect(then).toEqual({
    marks: [
      { spelling: "b", mark: "present" },
      { spelling: "0", mark: "unexcused" },
    ],
    letters: "tcvn3",
  });
  expect(answered(answered(answered(then, zero, null), b, null), letters, null)).toEqual(NO_ANSWERS);
  expect(answered(NO_ANSWERS, zero, "tcvn3")).toEqual(NO_ANSWERS);
});

describe("through the door for files", () => {
  let room: Awaited<ReturnType<typeof openImportRoom>>;
  beforeAll(async () => {
    room = await openImportRoom();
    await room.fill(COMMITTEE, [
      newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "chi-bo" }),
    ]);
  });
  afterAll(() => room.stop());

  const ask = async (id: string, step: "check" | "commit", options: object) =>
    ImportResponse.parse((await room.post(`/v1/imports/${id}/${step}`, options)).body);
  const marksOf = async () =>
    (await room.ledger.allRows({ unit: UNIT, year: YEAR }, "attendance")).map(({ fields }) => fields["mark"]);

  test("answers are kept with the import: the next reading and the commit go by the last ones", async () => {
    const id = await room.upload(
      await writeSheets({
        name: "Một",
        rows: [
          ["Họ và tên", "Ngày 12/02/2026"],
          ["Lê Văn An", "0"],
        ],
      }),
    );
    const answers = says({ spelling: "0", mark: "excused" });
    expect((await ask(id, "check", {})).sheets[0]?.questions[0]?.answer).toBeNull();
    expect((await ask(id, "check", { answers })).sheets[0]?.counts.excused).toBe(1);
    expect((await ask(id, "check", {})).sheets[0]?.questions[0]?.answer).toBe("excused");

    await ask(id, "commit", { addPeople: true });
    expect(await marksOf()).toEqual(["excused"]);
    // The same commit stores nothing twice; another answer is another plan, which the register merges or refuses row by row.
    const again = await ask(id, "commit", { addPeople: true });
    expect(again.receipts.flatMap(({ rows }) => rows.map(({ status }) => status))).not.toContain("conflict");
    const other = await ask(id, "commit", {
      addPeople: true,
      answers: says({ spelling: "0", mark: "unexcused" }),
    });
    expect(other.sheets[0]?.counts.unexcused).toBe(1);
    expect(await marksOf()).toEqual(["unexcused"]);
  });

  test("a list with garbled names is converted by the same answer", async () => {
    const request = { kind: "lists", year: YEAR, fileName: "ds.xlsx" };
    const head = [TCVN3.head, "N¨m sinh", "Sè thÎ"];
    const file = await writeSheets({
      rows: [head, [TCVN3.an, 1975, "00123456"], [TCVN3.bich, 1980, "00123457"]],
    });
    const id = await room.bring(request, file);
    const check = async (options: object) =>
      ListReport.parse((await room.post(`/v1/imports/${id}/check`, options)).body);
    const before = await check({});
    expect([before.sheets[0]?.list, before.sheets[0]?.questions[0]?.kind]).toEqual([null, "letters"]);
    const after = await check({ answers: { letters: "tcvn3" } });
    expect(after.lines.map(({ name, status }) => [name, status])).toEqual([
      ["Nguyễn Văn An", "new"],
      ["Trần Thị Bích", "new"],
    ]);
    const stored = await room.post(`/v1/imports/${id}/commit`, { seq: after.seq });
    expect(ListReport.parse(stored.body).stored).toBe(2);
  });
});
