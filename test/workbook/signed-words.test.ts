import { expect, test } from "vitest";
import { officeFacts, reportOf } from "../../infra/local/office-report.ts";
import { columnName } from "../../domain/values/cell-names.ts";
import { signedSource } from "../../domain/texts/paper/official-names.ts";
import { writeToMemory } from "./written-workbook.ts";

/** Notes to whoever sets the rules, words of software, and what another province decided. */
const NEVER = [
  /giả định/i,
  /văn bản không quy định/,
  /Bắc Ninh|Thanh Hóa/,
  /Không khớp mức nào/,
  /nơi có (?:hướng dẫn|quy định) /,
  /run-\d|[0-9a-f]{32}/,
  /Lần chấm|Khóa sổ|Mã /,
  /\bsuất\b(?! sắc)/,
  /Không tặng/,
  /\d,\d{3,}/,
];

test("nothing that the committee signs speaks of assumptions, of software or of another province", async () => {
  const { sheets } = await writeToMemory(reportOf(officeFacts()));
  const found: string[] = [];
  for (const [name, { cells, grid }] of sheets) {
    const hidden = new Set([...grid.hiddenColumns].map(columnName));
    for (const [at, value] of cells) {
      if (hidden.has(at.replace(/\d+$/, ""))) continue;
      const words = String(value);
      if (typeof value === "string" && NEVER.some((never) => never.test(words.normalize("NFC"))))
        found.push(`${name} ${at}: ${words}`);
    }
  }
  expect(found).toEqual([]);
});

test.each([
  ["366-QĐ/TW Điều 11.1.3", "Điều 11.1.3 Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị"],
  [
    "366-QĐ/TW Điều 11.1.5: không vượt quá, nên lấy phần nguyên; nơi có hướng dẫn khác thì đặt cap.rounding",
    "Điều 11.1.5 Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị",
  ],
  ["366-QĐ/TW không tách người đứng đầu; nơi có hướng dẫn tính ngoài tỷ lệ thì đặt cap.heads", ""],
  ["Thông báo 41-TB/TU: Đảng bộ có thành tích nổi trội", "Thông báo 41-TB/TU"],
  ["86/2025/QĐ-UBND Bắc Ninh Điều 4.2; tỉnh nào áp dụng quy định của tỉnh đó", ""],
  ["chưa chấm thì chưa xếp mức; ô trống không phải là 0 điểm", ""],
])("a signed page cites “%s” as “%s”", (source, cited) => {
  expect(signedSource(source)).toBe(cited);
});
