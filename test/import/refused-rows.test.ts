import { afterAll, beforeAll, expect, test } from "vitest";
import { KEY_CAPTION, REVISION_CAPTION } from "../../domain/forms/sheet/form-sheet-layout.ts";
import { ImportResponse } from "../../domain/protocol/imports.ts";
import { Period } from "../../domain/values/period.ts";
import { admin, COMMITTEE, YEAR } from "../ledger/office.ts";
import { newRow, openImportRoom, UNIT } from "./import-room.ts";
import { reportOf, type SheetPlan, writeSheets } from "./sheet.ts";

let room: Awaited<ReturnType<typeof openImportRoom>>;
beforeAll(async () => {
  room = await openImportRoom();
  await room.fill(COMMITTEE, [
    newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "chi-bo" }),
    newRow("people", "an", { fullName: "Lê Văn An", category: "cong-chuc" }),
    newRow("people", "xa", { fullName: "Trần Văn Xa", category: "cong-chuc" }),
    newRow("memberships", `an.${UNIT}.2026-01-01`, {
      person: "an",
      unit: UNIT,
      from: "2026-01-01",
      role: "member",
      group: "x",
      rated: true,
    }),
  ]);
});
afterAll(() => room.stop());

/** What is told of the rows that the register did not accept, as "sheet cell: message". */
async function refused(id: string, ...plans: readonly SheetPlan[]): Promise<readonly string[]> {
  const commit = await room.post(`/v1/imports/${id}/commit`, {});
  const { sheets } = ImportResponse.parse(commit.body);
  expect(sheets.length).toBe(plans.length);
  return sheets.flatMap(({ sheet, problems }) =>
    problems
      .filter(({ code }) => code === "not-accepted")
      .map(({ cell, message }) => `${sheet} ${cell}: ${message}`),
  );
}

test("a mark of a locked month is told at its cell, and the others are stored", async () => {
  await room.ledger.lock({ unit: UNIT, year: YEAR }, Period.parse("2026-01"), "xong", admin);
  const rows = [
    ["Họ và tên", "15/01/2026", "12/02/2026"],
    ["Lê Văn An", "x", "P"],
  ];
  const plans = [{ name: "Một", rows }];
  const id = await room.upload(await writeSheets(...plans));
  expect(await refused(id, ...plans)).toEqual(["Một B2: Sổ không nhận: kỳ đã khóa sổ."]);
  expect((await room.attendance()).length).toBe(1);
});

test("a row of a filled form that the register refuses is told at its first cell", async () => {
  const plans = [
    {
      name: "attendance",
      rows: [
        [KEY_CAPTION.vi, REVISION_CAPTION.vi, "Ngày", "Điểm danh", "Hội nghị", "Người dự"],
        ["s2.xa", 9, "12/02/2026", "Có mặt", "s2", "Trần Văn Xa"],
      ],
    },
  ];
  const told = await refused(await room.upload(await writeSheets(...plans)), ...plans);
  expect(told).toEqual([expect.stringMatching(/^attendance C2: Sổ không nhận: /)]);
});

test("a user whom nobody knows is told at the cell of a filled form before anything is stored", async () => {
  const rows = [
    [KEY_CAPTION.vi, "Đối tượng liên quan", "Lý do", "Người dùng"],
    ["", "Lê Văn An", "Là anh ruột", "nguoi-la@co-quan.vn"],
  ];
  const id = await room.bring(
    { unit: COMMITTEE, year: YEAR },
    await writeSheets({ name: "Khai báo lợi ích liên quan", rows }),
  );
  const { sheets } = ImportResponse.parse((await room.post(`/v1/imports/${id}/check`, {})).body);
  expect(sheets.flatMap(({ problems }) => problems)).toMatchObject([{ cell: "D2", code: "ref-unknown" }]);
});

test("a word that is none of a column's is told with those that are", async () => {
  const rows = [
    [KEY_CAPTION.vi, "Ngày", "Điểm danh", "Hội nghị", "Người dự"],
    ["", "12/02/2026", "vắng", "s2", "Lê Văn An"],
  ];
  const [problem] = (await reportOf({ name: "attendance", rows })).problems;
  expect([problem?.cell, problem?.message]).toEqual([
    "C2",
    "“vắng” không có trong danh sách. Hãy chọn: Có mặt; Vắng có phép; Vắng không phép; Học bù.",
  ]);
});
