import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import { ListComparison, ListReport } from "../../domain/protocol/lists.ts";
import type { Caller } from "../api/gateway-event.ts";
import { CLERK, openImportRoom } from "../import/import-room.ts";
import { said } from "../import/said.ts";
import { writeSheets, type Written } from "../import/sheet.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";

type Rows = readonly (readonly Written[])[];
const ADMIN: Caller = { user: "admin", roles: ["Admin"] };
const HEAD = ["TT", "Họ và tên", "Ngày sinh", "Số thẻ", "CCCD", "Chi bộ"];

let room: Awaited<ReturnType<typeof openImportRoom>>;
beforeAll(async () => {
  room = await openImportRoom();
});
afterAll(() => room.stop());

async function upload(...sheets: readonly Rows[]): Promise<string> {
  const request = { kind: "lists", year: YEAR, fileName: "danh-sach.xlsx" };
  return room.bring(request, await writeSheets(...sheets.map((rows) => ({ rows }))), ADMIN);
}

async function ask(
  id: string,
  step: "check" | "commit",
  options: object = {},
): Promise<z.infer<typeof ListReport>> {
  return ListReport.parse((await room.post(`/v1/imports/${id}/${step}`, options, ADMIN)).body);
}

async function keysOf(form: string): Promise<readonly string[]> {
  const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, form);
  return rows.filter(({ deleted }) => !deleted).map(({ key }) => key);
}

test("a check tells what would become of each line and stores nothing; a commit stores it; again it is the same", async () => {
  const before = await room.ledger.head({ unit: COMMITTEE, year: YEAR });
  const id = await upload(
    [
      ["TT", "Tên chi bộ", "Loại"],
      [1, "Chi bộ Mới", "Chi bộ"],
    ],
    [
      HEAD,
      [1, "Nguyễn Văn Mới", "05/03/1975", "00123456", "038075001234", "Chi bộ Mới"],
      [2, "Trần Không Rõ"],
    ],
  );
  const checked = await ask(id, "check");
  expect(checked.counts).toEqual({ unclear: 1, new: 2, changed: 0, out: 0, same: 0 });
  expect(checked.lines.map(({ cell, status, birth }) => [cell, status, birth])).toEqual([
    ["B2", "new", null],
    ["B2", "new", "1975-03-05"],
    ["B3", "unclear", null],
  ]);
  expect(checked.lines[1]?.changes.map(({ column, to }) => `${column}: ${to}`)).toEqual([
    "Họ và tên: Nguyễn Văn Mới",
    "Năm sinh: 1975",
    "Ngày sinh: 05/03/1975",
    "Đối tượng: Người lao động",
    "Số thẻ đảng viên: 00123456",
    "Đơn vị: Chi bộ Mới",
    "Từ ngày: 01/01/2026",
    "Vai trò: Thành viên",
    "Nhóm tương đồng: chung",
    "Xếp loại tại đây: Có",
  ]);
  expect(await room.ledger.head({ unit: COMMITTEE, year: YEAR })).toEqual(before);

  const done = await ask(id, "commit", { seq: checked.seq });
  expect([done.stored, done.left]).toEqual([2, 0]);
  expect(await keysOf("memberships")).toContain("nguyen-van-moi-1975.cb-moi.2026-01-01");
  const again = await ask(id, "check");
  expect(again.counts).toEqual({ unclear: 1, new: 0, changed: 0, out: 0, same: 2 });
  expect((await ask(id, "commit", { seq: again.seq })).stored).toBe(0);
});

test("lines that were left out are not stored", async () => {
  const id = await upload([HEAD, [1, "Lê Được", "01/01/1980"], [2, "Lê Bỏ", "02/01/1980"]]);
  const { lines, seq } = await ask(id, "check");
  const left = lines.find(({ name }) => name === "Lê Bỏ")?.id ?? "";
  expect((await ask(id, "commit", { seq, skip: [left] })).stored).toBe(1);
  const keys = await keysOf("people");
  expect([keys.includes("le-duoc-1980"), keys.includes("le-bo-1980")]).toEqual([true, false]);
});

test("what somebody changed after the reading is not changed again unseen", async () => {
  await room.fill(COMMITTEE, [
    {
      form: "people",
      key: "p-sua",
      baseRev: 0,
      fields: { fullName: "Lê Sửa", category: "can-bo", birthYear: 1970, position: "Văn thư" },
    },
  ]);
  const id = await upload([
    ["Họ và tên", "Năm sinh", "Chức vụ"],
    ["Lê Sửa", 1970, "Chuyên viên"],
  ]);
  const { seq, counts } = await ask(id, "check");
  expect(counts.changed).toBe(1);
  await room.fill(COMMITTEE, [{ form: "people", key: "p-sua", baseRev: 1, fields: { position: "Kế toán" } }]);
  const done = await ask(id, "commit", { seq });
  expect([
    done.stored,
    done.lines.map(({ status, problems }) => [status, problems.map(({ code }) => code)]),
  ]).toEqual([0, [["unclear", ["changed-meanwhile"]]]]);
});

test("an identity number is in no row, no change and no record of the import", async () => {
  const number = "038075009876";
  const id = await upload([HEAD, [1, "Lê Căn Cước", "01/01/1981", null, number]]);
  const { seq } = await ask(id, "check");
  const done = await ask(id, "commit", { seq });
  expect(done.stored).toBe(1);
  const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR });
  const { changes } = await room.ledger.changes({ unit: COMMITTEE, year: YEAR }, seq);
  expect(JSON.stringify([done, rows, changes, await room.itemsOf(id)])).not.toContain("75009876");
  expect(changes.length).toBeGreaterThan(0);
});

test("a list of the upper body is compared by name, as a workbook too", async () => {
  await room.fill(COMMITTEE, [
    {
      form: "people",
      key: "p-both",
      baseRev: 0,
      fields: { fullName: "Lê Cả Hai", category: "cong-chuc", birthDate: "1981-01-01", birthYear: 1981 },
    },
  ]);
  const id = await upload([
    HEAD,
    [1, "Lê Cấp Trên", "01/01/1983"],
    [2, "Lê Cả Hai", "01/01/1981"],
    [3, "Lê Không Rõ"],
  ]);
  const answer = await room.post(`/v1/imports/${id}/comparison`, {}, ADMIN);
  const { content, fileName } = ListComparison.parse(answer.body);
  expect(fileName).toBe("doi-khop-2026.xlsx");
  const words = said(Buffer.from(content, "base64"));
  expect(words).toContain("|Lê Cấp Trên|01/01/1983|Chỉ có trong tệp|");
  expect(words).toContain("Chỉ có trong danh mục");
  expect(words).toMatch(/Lê Không Rõ\|Chưa rõ\|B4: /);
  expect(words).not.toContain("Lê Cả Hai");
  expect((await room.post(`/v1/imports/${id}/comparison`, {}, CLERK)).status).toBe(404);
});

test("only who keeps the catalogue brings lists", async () => {
  const request = { kind: "lists", year: YEAR, fileName: "danh-sach.xlsx" };
  expect((await room.open(request, undefined, CLERK)).status).toBe(403);
  const id = await upload([HEAD, [1, "Lê Ai", "01/01/1982"]]);
  expect((await room.post(`/v1/imports/${id}/commit`, {}, CLERK)).status).toBe(404);
});

test("a file that holds no list says so, and one that cannot be read is refused", async () => {
  const id = await upload([["Kính gửi các đồng chí"]]);
  const { sheets, lines } = await ask(id, "check");
  expect(sheets.map(({ list, problems }) => [list, problems.map(({ code }) => code)])).toEqual([
    [null, ["no-list"]],
  ]);
  expect(lines).toEqual([]);
});
