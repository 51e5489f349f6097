/** References in filled forms are names, numbers or codes, as people write them; keys of older files are read as well. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { type openImportRoom as Open, newRow, openImportRoom, UNIT } from "./import-room.ts";
import { writeSheets, type Written } from "./sheet.ts";

let room: Awaited<ReturnType<typeof Open>>;
const HUONG = ["pe-00000000000000000000000000001978", "pe-00000000000000000000000000001985"] as const;

beforeAll(async () => {
  room = await openImportRoom();
  const member = (person: string) =>
    newRow("memberships", `${person}.${UNIT}.2026-01-01`, {
      person,
      unit: UNIT,
      from: "2026-01-01",
      role: "member",
      group: "g",
      rated: true,
    });
  await room.fill(COMMITTEE, [
    newRow("units", UNIT, { name: "Chi bộ Hành chính, Tổ chức", code: "HC", kind: "chi-bo", group: "g" }),
    newRow("people", HUONG[0], {
      fullName: "Vũ Văn Hương",
      birthYear: 1978,
      code: "NV-A",
      category: "cong-chuc",
    }),
    newRow("people", HUONG[1], {
      fullName: "Vũ Văn Hương",
      birthYear: 1985,
      code: "NV-B",
      category: "cong-chuc",
    }),
    newRow("people", "nv-3", { fullName: "Lê Thị Cúc", category: "cong-chuc" }),
    newRow("directives", "di-77777777777777777777777777777777", {
      number: "07-KL/TU",
      kind: "ket-luan",
      title: "Chuyển đổi số",
      issuer: "TU",
      issuedOn: "2025-05-04",
    }),
    ...[...HUONG, "nv-3"].map(member),
  ]);
});
afterAll(() => room.stop());

const DIRECTIVE = "di-77777777777777777777777777777777";
const essays = (...rows: readonly (readonly Written[])[]) =>
  writeSheets({ name: "Bài thu hoạch", rows: [["Khóa", "Văn bản", "Người viết", "Hạn nộp"], ...rows] });
async function checked(file: Buffer) {
  const { sheets } = await room.check(await room.upload(file));
  return sheets.flatMap(({ problems }) => problems);
}
const essayRows = async () =>
  (await room.ledger.allRows({ unit: UNIT, year: YEAR }, "essays")).map(({ key }) => key);

test("names, numbers, codes, unambiguous parts and keys of older files mean the same rows", async () => {
  const file = await essays(
    ["", "07-KL/TU", "Vũ Văn Hương · 1978", "10/03/2026"],
    ["", "07 kl", "nv-b", "10/03/2026"],
    [null, DIRECTIVE, "cuc", "10/03/2026"],
  );
  const committed = await room.commit(await room.upload(file));
  expect(committed.sheets.flatMap(({ problems }) => problems)).toEqual([]);
  expect((await essayRows()).toSorted()).toEqual(
    [HUONG[0], HUONG[1], "nv-3"].map((person) => `${DIRECTIVE}.${person}`).toSorted(),
  );
});

test("a file of version 2, with columns of codes beside names, is read as before", async () => {
  const older = await writeSheets({
    name: "Bài thu hoạch",
    rows: [
      ["Khóa", "Văn bản (mã)", "Văn bản (tên gọi)", "Người viết (mã)", "Người viết (tên gọi)", "Hạn nộp"],
      ["", DIRECTIVE, "07-KL/TU", "nv-3", "Lê Thị Cúc", "11/03/2026"],
    ],
  });
  const committed = await room.commit(await room.upload(older));
  expect(committed.sheets.flatMap(({ problems }) => problems)).toEqual([]);
  expect(committed.receipts.flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual([`${DIRECTIVE}.nv-3`]);
});

test("what several rows are called is asked with its cell and what tells them apart, and is not stored", async () => {
  const problems = await checked(
    await essays(["", "07-KL/TU", "Hương", "10/03/2026"], ["", "99", "Lê Thị Cúc", "10/03/2026"]),
  );
  expect(problems.map(({ cell, code }) => [cell, code])).toEqual([
    ["C2", "ref-ambiguous"],
    ["B3", "ref-unknown"],
  ]);
  expect(problems[0]?.message).toBe(
    "Có nhiều “Hương”: Vũ Văn Hương · 1978 · NV-A; Vũ Văn Hương · 1985 · NV-B. Hãy chọn một.",
  );
});

test("rows of one file name people whom it adds and units by names with commas in them", async () => {
  const file = await writeSheets(
    {
      name: "Sinh hoạt tại đơn vị",
      rows: [
        ["Khóa", "Người", "Đơn vị", "Từ ngày", "Vai trò", "Nhóm tương đồng", "Xếp loại tại đây"],
        ["", "Phan Văn Giang", "Chi bộ Hành chính, Tổ chức", "01/02/2026", "Thành viên", "g", "Có"],
      ],
    },
    {
      name: "Danh sách cán bộ",
      rows: [
        ["Khóa", "Họ và tên", "Mã", "Đối tượng"],
        ["", "Phan Văn Giang", "", "Công chức"],
        ["", "Đỗ Văn Em", "nv-b", "Công chức"],
      ],
    },
  );
  const committed = await room.commit(await room.bring({ unit: COMMITTEE, year: YEAR }, file));
  expect(
    committed.sheets.flatMap(({ sheet, problems }) =>
      problems.map(({ cell, code, message }) => [sheet, cell, code, message]),
    ),
  ).toEqual([
    [
      "Danh sách cán bộ",
      "C3",
      "code-twice",
      "Mã “nv-b” đang dùng cho Vũ Văn Hương · 1985. Ghi mã khác ở một trong hai ô, hoặc để trống ô này để được đề xuất mã mới.",
    ],
  ]);
  const rows = committed.receipts.flatMap((receipt) => receipt.rows);
  expect(rows.map(({ form, status }) => [form, status])).toEqual([
    ["people", "accepted"],
    ["people", "invalid"],
    ["memberships", "accepted"],
  ]);
});
