import type ExcelJS from "exceljs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RunId } from "../../domain/values/ids.ts";
import type { DecisionSheetReport } from "../../domain/protocol/decision-sheets.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { resave } from "../workbook/libre-office.ts";
import { edit, openDecisionRoom, TERM_COLUMN, TERM_PLACE } from "./decision-room.ts";
import { CLERK } from "./import-room.ts";
import { date } from "./sheet.ts";

const TERM = { from: 2022, to: YEAR };
const AWARD = "tuyen-duong-nhiem-ky";

let room: Awaited<ReturnType<typeof openDecisionRoom>>;
let run: RunId;
let blank: Buffer;
/** nv-0 to nv-4 are proposed for the term, nv-5 is not. */
async function openRoom(): Promise<void> {
  room = await openDecisionRoom();
  await room.honour(TERM, ["nv-0", "nv-1", "nv-2", "nv-3", "nv-4"]);
  run = await room.publish();
  blank = await exported();
}

const exported = (span = TERM, recused: string[] = []) => room.exportedTerm(span, recused);
type Entry = readonly [column: keyof typeof TERM_COLUMN, value: ExcelJS.CellValue];
const fill = (sheet: ExcelJS.Worksheet, row: number, ...entries: readonly Entry[]): void => {
  for (const [column, value] of entries) sheet.getCell(`${TERM_COLUMN[column]}${row}`).value = value;
};
const approve = (sheet: ExcelJS.Worksheet, row: number, word = "Đồng ý"): void =>
  fill(sheet, row, ["decision", word], ["number", "31-QĐ/ĐU"], ["day", date("2026-12-28")]);
const change = (alter: Parameters<typeof edit>[1], file = blank) => edit(file, alter, TERM_PLACE);
const bring = (file: Buffer, caller?: Parameters<typeof room.bringOn>[2]) =>
  room.bringOn({ term: TERM }, file, caller);
const check = async (file: Buffer) => room.checkSheet(await bring(file));
const statuses = ({ lines }: DecisionSheetReport) => lines.map(({ status }) => status);
const codes = ({ lines, problems }: DecisionSheetReport) =>
  [...lines.flatMap((line) => line.problems), ...problems].map(
    ({ cell, code }) => `${cell.slice(0, 1)} ${code}`,
  );
const decided = async () =>
  (await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "decisions")).map(({ key, rev, fields }) =>
    [key, ...["termFrom", "outcome", "award"].map((name) => fields[name] ?? "-"), `r${rev}`]
      .map(String)
      .join(" "),
  );

describe("a term's sheet of proposals that comes back", () => {
  beforeAll(openRoom);
  afterAll(() => room.stop());

  test(
    "as it was exported decides nothing, saved by LibreOffice too, and nothing is found fault with",
    { tags: ["libreoffice"] },
    async () => {
      for (const file of [blank, await resave(blank)]) {
        const report = await check(file);
        expect([statuses(report), codes(report)]).toEqual([Array.from({ length: 5 }, () => "open"), []]);
        expect([report.term, report.run]).toEqual([TERM, undefined]);
      }
    },
  );

  test.each<[string, Parameters<typeof edit>[1], readonly string[]]>([
    ["a changed name", (sheet, at) => fill(sheet, at(0), ["name", "Lê Văn Hưng"]), ["B altered"]],
    ["a changed checksum", (sheet, at) => fill(sheet, at(0), ["checksum", "0".repeat(16)]), []],
    [
      "a refusal without a reason",
      (sheet, at) => fill(sheet, at(0), ["decision", "Không đồng ý"]),
      ["O reason-missing"],
    ],
    [
      "a level, which is none of a term's",
      (sheet, at) => {
        approve(sheet, at(0), "Quyết định khác");
        fill(sheet, at(0), ["other", "Hoàn thành tốt nhiệm vụ"], ["remark", "Đã xét"]);
      },
      ["I other-period"],
    ],
    [
      "an award of a year instead",
      (sheet, at) => {
        approve(sheet, at(0), "Quyết định khác");
        fill(sheet, at(0), ["other", "Lao động tiên tiến"], ["remark", "Đã xét"]);
      },
      ["I other-period"],
    ],
    ["a deleted line", (sheet, at) => sheet.spliceRows(at(4), 1), ["A missing-line"]],
  ])("tells %s with its cell", async (_, alter, problems) => {
    expect(codes(await check(await change(alter)))).toEqual(problems);
  });

  test("of another term is not read, and said so once", async () => {
    const other = await change(
      (sheet, at) => approve(sheet, at(0)),
      await exported({ from: 2023, to: YEAR }),
    );
    const report = await check(other);
    expect([report.lines, codes(report)]).toEqual([[], ["Q other-term"]]);
    expect(report.problems[0]?.message).toContain("2023-2026");
  });

  test("is no sheet of a run, nor is a run's a term's: the lacking columns are named", async () => {
    const titleOf = async (id: string) =>
      JSON.stringify((await room.post(`/v1/imports/${id}/check`, {})).body);
    expect(await titleOf(await bring(await room.exported(run)))).toContain("thiếu cột “Mã nhiệm kỳ”");
    expect(await titleOf(await room.bring(run, blank))).toContain("“Mã lần chấm”");
  });
});

describe("committing a term's decisions", () => {
  beforeEach(openRoom);
  afterEach(() => room.stop());

  const filled = () =>
    change((sheet, at) => {
      approve(sheet, at(0));
      fill(sheet, at(1), ["decision", "Không đồng ý"], ["remark", "Đang xem xét đơn"]);
      approve(sheet, at(2), "Chắc là được");
    });
  const RECORDED = [
    `${YEAR}.nv-0.${AWARD} ${TERM.from} approved ${AWARD} r1`,
    `${YEAR}.nv-1.${AWARD} ${TERM.from} refused - r1`,
  ];

  test("checking stores nothing; what is sound is recorded, and a faulty line holds back no other", async () => {
    const id = await bring(await filled());
    expect((await room.checkSheet(id)).counts).toMatchObject({ ready: 2, refused: 1, open: 2 });
    expect(await decided()).toEqual([]);
    expect((await room.commitSheet(id)).counts).toMatchObject({ recorded: 2, refused: 1, open: 2 });
    expect(await decided()).toEqual(RECORDED);
  });

  test("sent again, also in the sheet that now says what is recorded, it records nothing again", async () => {
    await room.commitSheet(await bring(await filled()));
    expect((await room.commitSheet(await bring(await filled()))).counts.unchanged).toBe(2);
    const next = await change(
      (sheet, at) => {
        expect(sheet.getCell(`${TERM_COLUMN.recorded}${at(0)}`).text).toBe(
          "Đồng ý; số 31-QĐ/ĐU; ngày 28/12/2026",
        );
        approve(sheet, at(0));
      },
      await exported(),
    );
    expect((await room.commitSheet(await bring(next))).counts).toMatchObject({ unchanged: 1, open: 4 });
    expect(await decided()).toEqual(RECORDED);
  });

  test("what was decided otherwise is a conflict, and changed only when that is asked for", async () => {
    await room.commitSheet(await bring(await filled()));
    const id = await bring(await change((sheet, at) => approve(sheet, at(1))));
    const report = await room.commitSheet(id);
    expect([report.counts.conflict, codes(report)]).toEqual([1, ["I already-decided"]]);
    expect((await room.commitSheet(id, { replace: true })).counts.recorded).toBe(1);
    expect(await decided()).toContain(`${YEAR}.nv-1.${AWARD} ${TERM.from} approved ${AWARD} r2`);
  });

  test("nobody decides on themselves or where they declared an interest: the other lines are recorded", async () => {
    const own = { user: "other-admin", roles: ["Admin"] as const, name: "Võ Thị Sáu" };
    await room.declare("other-admin", "nv-2");
    const file = await change((sheet, at) => [2, 3, 4].forEach((index) => approve(sheet, at(index))));
    const report = await room.commitSheet(await bring(file, own), {}, own);
    expect(report.lines.map(({ status, problems }) => [status, problems[0]?.code]).slice(2)).toEqual([
      ["refused", "declared-interest"],
      ["refused", "own-subject"],
      ["recorded", undefined],
    ]);
  });

  test("an extract says how many proposals it leaves out, and names none of them", async () => {
    const report = await check(await exported(TERM, ["nv-2"]));
    expect([report.lines.length, codes(report)]).toEqual([4, ["C extract"]]);
    expect(JSON.stringify(report)).not.toContain("Ngô Quang Đức");
  });

  test("only who may record decisions brings a sheet, and only of what is a term", async () => {
    const open = (term: object, caller?: typeof CLERK) => room.open({ term }, undefined, caller);
    expect((await open(TERM, CLERK)).status).toBe(403);
    expect((await open({ from: YEAR, to: TERM.from })).status).toBe(400);
  });
});
