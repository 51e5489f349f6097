import { expect, test } from "vitest";
import {
  formOfSheet,
  formSheetName,
  KEY_CAPTION,
  REVISION_CAPTION,
} from "../../domain/forms/sheet/form-sheet-layout.ts";
import { essays } from "../../domain/forms/catalogue/essays.ts";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { date, doubts, reportOf, type SheetPlan, tally, writeSheets, type Written } from "./sheet.ts";

async function readForm(plan: SheetPlan) {
  const read = parseWorkbook(await writeSheets(plan), 2026);
  const content = read.kind === "read" ? read.sheets[0]?.content : undefined;
  if (content?.kind !== "form") throw new Error("not read as a form");
  const { form, rows, problems } = content;
  return {
    form: form.id,
    rows: rows.map(({ key, fields, revision }) => [key, revision, fields]),
    doubts: problems.map(({ cell, code }) => `${cell} ${code}`),
  };
}

const evaluations = (...cells: readonly Written[]): SheetPlan => ({
  name: "evaluations",
  rows: [
    ["Khóa", "Kỳ", "Đối tượng", "Tiêu chí", "Tự chấm"],
    ["2026-03.nv-1.c1", "2026-03", "nv-1", "c1", ...cells],
  ],
});

test("the sheet of every form is known by its name in both languages and by its id", () => {
  for (const form of FORMS) {
    for (const name of [formSheetName(form, "vi"), formSheetName(form, "en").toUpperCase(), form.id]) {
      expect(formOfSheet(name)?.id).toBe(form.id);
    }
  }
});

test("columns are found by caption in any order and either language; the clerk's own columns are left alone", async () => {
  const vi = essays.columns;
  const read = await readForm({
    name: formSheetName(essays, "en"),
    rows: [
      ["BÀI THU HOẠCH NĂM 2026"],
      [
        "Màu",
        vi.grade.caption.vi,
        "PERSON",
        KEY_CAPTION.en,
        vi.due.caption.en,
        vi.directive.caption.vi,
        REVISION_CAPTION.vi,
        vi.proposals.caption.vi,
      ],
      ["đỏ", "tốt", "007", "nq-68.007", date("2026-05-30"), "nq-68", 4, 0],
      ["xanh", "fair", "nv-2", null, "15/6/2026", "nq-68"],
      ["chỉ ghi chú của văn thư"],
    ],
    formats: { C3: "@" },
  });
  expect(read).toEqual({
    form: "essays",
    rows: [
      ["nq-68.007", 4, { directive: "nq-68", person: "007", due: "2026-05-30", grade: "good", proposals: 0 }],
      ["nq-68.nv-2", undefined, { directive: "nq-68", person: "nv-2", due: "2026-06-15", grade: "fair" }],
    ],
    doubts: [],
  });
});

test.each<[Written, string | undefined]>([
  ["8,5", "8.5"],
  ["8.5", "8.5"],
  [8.5, "8.5"],
  [0.1 + 0.2, "0.3"],
  [0, "0"],
  [null, undefined],
  ["  ", undefined],
  [{ formula: "4+4", result: 8 }, "8"],
])("S20: points written %j are %s; blank is not entered and 0 is zero", async (cell, points) => {
  const { rows, doubts: problems } = await readForm(evaluations(cell));
  expect(problems).toEqual([]);
  expect(rows[0]?.[2]).toEqual({
    period: "2026-03",
    subject: "nv-1",
    criterion: "c1",
    ...(points === undefined ? {} : { self: points }),
  });
});

test.each<[Written, string]>([
  ["1.234", "E2 number-unclear"],
  ["tám", "E2 bad-decimal"],
  [101, "E2 bad-decimal"],
  [date("2026-01-08"), "E2 bad-decimal"],
  [{ formula: "A1" }, "E2 formula-without-value"],
  [{ error: "#REF!" }, "E2 error-value"],
])("points written %j are questioned and the row is not read", async (cell, doubt) => {
  expect(await readForm(evaluations(cell))).toEqual({ form: "evaluations", rows: [], doubts: [doubt] });
});

test("flags, choices, lists, periods and codes are read as people write them", async () => {
  const sessions = await readForm({
    name: "sessions",
    rows: [
      ["Khóa", "Ngày", "Nội dung", "Hình thức", "Văn bản", "Đơn vị triệu tập", "Lồng ghép nội dung khác"],
      ["hn-1", "05/6/2026", "=Học NQ 68", "TRUC TUYEN", "nq-68; ct-05", "cb-mot;cb-hai;", "Không"],
      ["hn-2", date("2026-06-06"), "Học CT 05", "cell", "ct-05", null, true],
      ["hn-3", "31/6/2026", "Học", "bay", "ct-05", null, "có lẽ"],
    ],
  });
  expect(sessions.rows).toEqual([
    [
      "hn-1",
      undefined,
      {
        date: "2026-06-05",
        title: "=Học NQ 68",
        channel: "online",
        directives: ["nq-68", "ct-05"],
        units: ["cb-mot", "cb-hai"],
        mixed: false,
      },
    ],
    [
      "hn-2",
      undefined,
      { date: "2026-06-06", title: "Học CT 05", channel: "cell", directives: ["ct-05"], mixed: true },
    ],
  ]);
  expect(sessions.doubts).toEqual(["B4 bad-day", "D4 bad-choice", "G4 bad-flag"]);
  const results = await readForm({
    name: "task-results",
    rows: [
      ["Key", "Period", "Subject", "Assigned", "Done", "Late", "Exceeded"],
      [null, date("2026-03-01"), 7, 10, 10, 0, 3],
    ],
    formats: { B2: "m/yyyy", C2: "000" },
  });
  expect(results.rows).toEqual([
    [
      "2026-03.007",
      undefined,
      { period: "2026-03", subject: "007", assigned: 10, done: 10, late: 0, exceeded: 3 },
    ],
  ]);
});

test("S4: a copied row, a caption that is there twice and a missing required column are told", async () => {
  const head = ["Khóa", "Thiết lập", "Giá trị"];
  const line = ["cap.base", "cap.base", "HTT"];
  expect((await readForm({ name: "settings", rows: [head, line, line] })).doubts).toEqual([
    "B3 duplicate-key",
  ]);
  expect((await readForm({ name: "settings", rows: [[...head, "Giá trị"], line] })).doubts).toEqual([
    "D1 duplicate-column",
  ]);
  expect((await readForm({ name: "settings", rows: [head.slice(0, 2), line] })).doubts).toEqual([
    "A1 missing-column",
  ]);
  expect((await readForm({ name: "settings", rows: [head, [null, "cap.base", null]] })).doubts).toEqual([
    "C2 required",
  ]);
});

test("a new record without a natural key has the same key whenever it is read", async () => {
  const plan = {
    name: "plan-tasks",
    rows: [
      ["Khóa", "Kế hoạch", "Nội dung", "Hạn"],
      [null, "nq-68", "Việc một", "1/3/2026"],
      [null, "nq-68", "Việc hai", "1/3/2026"],
    ],
  };
  const [once, again] = [await readForm(plan), await readForm(plan)];
  expect(again).toEqual(once);
  expect(new Set(once.rows.map(([key]) => key)).size).toBe(2);
});

test("our own attendance form is counted like a clerk's, and a row that waits for its mark is blank", async () => {
  const report = await reportOf({
    name: "Điểm danh học tập",
    rows: [
      ["Khóa", "Hội nghị", "Người dự", "Ngày", "Điểm danh"],
      ["hn-1.nv-1", "hn-1", "nv-1", "1/3/2026", "Có mặt"],
      ["hn-1.nv-2", "hn-1", "nv-2", "1/3/2026", "hoc bu"],
      ["hn-2.nv-1", "hn-2", "nv-1", "1/2/2026", null],
      ["hn-2.nv-2", "hn-2", "nv-2", "1/2/2026", "excused"],
    ],
  });
  expect([report.form, report.people, report.sessions, tally(report), doubts(report)]).toEqual([
    "attendance",
    2,
    ["2026-02-01", "2026-03-01"],
    "1 1 0 1 1",
    [],
  ]);
});
