import type ExcelJS from "exceljs";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RunId } from "../../domain/values/ids.ts";
import { proposal, result } from "../decision/results.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { COLUMN, edit, LEVEL_PLACE, openDecisionRoom } from "./decision-room.ts";
import { UNIT } from "./import-room.ts";
import { date } from "./sheet.ts";

/** The columns of the sheet on levels. */
const OF_LEVEL = { decision: "H", other: "I", number: "J", day: "K", remark: "N" } as const;
const DAY = date("2026-12-20");

let room: Awaited<ReturnType<typeof openDecisionRoom>>;
let run: RunId;
let exported: Buffer;
beforeEach(async () => {
  const about = { unit: UNIT, score: "80" };
  room = await openDecisionRoom([
    result("nv-0", { ...about, name: "Lê Văn Hùng", level: "HTT", proposals: [proposal("ldtt")] }),
    result("nv-1", { ...about, name: "Trần Thị Bình", level: "NO_FIT" }),
    result("nv-2", { ...about, name: "Ngô Quang Đức", level: "HTNV" }),
  ]);
  run = await room.publish();
  exported = await room.exported(run);
});
afterEach(() => room.stop());

type Fill = (
  sheet: ExcelJS.Worksheet,
  row: number,
  entries: Partial<Record<keyof typeof OF_LEVEL, string>>,
) => void;
const fill: Fill = (sheet, row, entries) => {
  for (const [column, value] of Object.entries(entries))
    sheet.getCell(`${OF_LEVEL[column as keyof typeof OF_LEVEL]}${row}`).value = value;
  sheet.getCell(`${OF_LEVEL.day}${row}`).value = DAY;
};
const commit = async (file: Buffer) => room.commitSheet(await room.bring(run, file));

test("every subject has a line for its level, first those for whom none is proposed", async () => {
  const names: string[] = [];
  await edit(
    exported,
    (sheet, at) => {
      for (const line of [0, 1, 2]) names.push(sheet.getCell(`B${at(line)}`).text);
    },
    LEVEL_PLACE,
  );
  expect(names).toEqual(["Trần Thị Bình", "Lê Văn Hùng", "Ngô Quang Đức"]);
});

test("levels are decided by file: as proposed, otherwise with a reason, and where none was proposed only by naming one", async () => {
  const number = "31-QĐ/ĐU";
  const filled = await edit(
    exported,
    (sheet, at) => {
      fill(sheet, at(0), { decision: "Đồng ý", number });
      fill(sheet, at(1), { decision: "Đồng ý", number });
      const other = "Hoàn thành tốt nhiệm vụ";
      fill(sheet, at(2), { decision: "Quyết định khác", other, number, remark: "Đã khắc phục" });
    },
    LEVEL_PLACE,
  );
  const { lines } = await commit(filled);
  const told = lines
    .filter(({ matter }) => matter === "level")
    .map(({ name, award, status, problems }) => [name, award, status, problems.map(({ code }) => code)]);
  expect(told).toEqual([
    ["Trần Thị Bình", expect.any(String), "refused", ["nothing-proposed"]],
    ["Lê Văn Hùng", "Hoàn thành tốt nhiệm vụ", "recorded", []],
    ["Ngô Quang Đức", "Hoàn thành nhiệm vụ", "recorded", []],
  ]);
  const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "decisions");
  expect(
    rows.map(({ fields }) => [fields["subject"], fields["matter"], fields["level"], fields["number"]]),
  ).toEqual([
    ["nv-0", "level", "HTT", number],
    ["nv-2", "level", "HTT", number],
  ]);
  const again = await room.exported(run);
  expect((await commit(again)).counts).toMatchObject({ unchanged: 2, conflict: 0, refused: 0 });
});

test("an award on a line about a level is told, and nothing is recorded of it", async () => {
  const filled = await edit(
    exported,
    (sheet, at) =>
      fill(sheet, at(1), {
        decision: "Quyết định khác",
        other: "Lao động tiên tiến",
        number: "1-QĐ/ĐU",
        remark: "Nhầm cột",
      }),
    LEVEL_PLACE,
  );
  const { counts, lines } = await commit(filled);
  expect(counts).toMatchObject({ refused: 1, recorded: 0 });
  expect(lines.flatMap(({ problems }) => problems).map(({ code }) => code)).toEqual(["value-missing"]);
});

test("a context column that the committee deleted, and a sheet without the other one, hold nothing back", async () => {
  const cut = await edit(exported, (sheet, at) => {
    const row = at(0);
    sheet.getCell(`${COLUMN.decision}${row}`).value = "Đồng ý";
    sheet.getCell(`${COLUMN.number}${row}`).value = "12-QĐ/VP";
    sheet.getCell(`${COLUMN.day}${row}`).value = DAY;
    sheet.eachRow((one) =>
      one.eachCell((cell) => {
        if (["Điểm", "Lưu ý", "Cấp quyết định"].includes(cell.text)) cell.value = "";
      }),
    );
  });
  const report = await commit(cut);
  expect([report.counts.recorded, report.problems]).toEqual([1, []]);
});

test("each line is offered what its kind of subject and the period allow, and levels where it is about a level", async () => {
  const offered = async (place: { sheet: string; checksum: string }, column: string) => {
    let choices: readonly string[] = [];
    await edit(
      exported,
      (sheet, at) => {
        const [range = ""] = sheet.getCell(`${column}${at(0)}`).dataValidation.formulae.map(String);
        const [top = 0, bottom = 0] = [...range.matchAll(/\d+/g)].map(Number);
        const [letter = "A"] = /[A-Z]+/.exec(range) ?? [];
        choices = Array.from(
          { length: bottom - top + 1 },
          (_, index) => sheet.getCell(`${letter}${top + index}`).text,
        );
      },
      place,
    );
    return choices;
  };
  expect(await offered(LEVEL_PLACE, OF_LEVEL.other)).toEqual([
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành nhiệm vụ",
    "Không hoàn thành nhiệm vụ",
    "Không công nhận",
  ]);
  const awards = await offered({ sheet: "Đề nghị khen thưởng", checksum: COLUMN.checksum }, COLUMN.other);
  expect(awards).toContain("Chiến sĩ thi đua cơ sở");
  expect(awards).toContain("Không khen thưởng");
  for (const never of ["Tập thể Lao động tiên tiến", "Biểu dương", "Tuyên dương cả nhiệm kỳ"])
    expect(awards).not.toContain(never);
});
