import { afterAll, beforeAll, expect, test } from "vitest";
import { newRow } from "../api/api-room.ts";
import { openImportRoom, UNIT } from "../import/import-room.ts";
import { writeSheets } from "../import/sheet.ts";
import { COMMITTEE } from "../ledger/office.ts";

let room: Awaited<ReturnType<typeof openImportRoom>>;
beforeAll(async () => {
  room = await openImportRoom();
  await room.fill(COMMITTEE, [
    newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "g" }),
    newRow("people", "nv-9", { fullName: "Lê Văn Cường", category: "cong-chuc" }),
  ]);
});
afterAll(() => room.stop());

test.each([
  ["points-over-maximum", "ky-cuong", 50, "unit"],
  ["unknown-criterion", "ky-cuongg", 1, "criterion"],
])(
  "a file with %s is committed without that row, which names both cells",
  async (code, criterion, points, field) => {
    const row = (period: string, id: string, value: number) => [
      `${period}.nv-9.${id}`,
      period,
      "nv-9",
      id,
      value,
    ];
    const file = await writeSheets({
      name: "evaluations",
      rows: [
        ["Khóa", "Kỳ", "Đối tượng", "Tiêu chí", "Đơn vị chấm"],
        row("2026-03", criterion, points),
        row("2026-04", "ky-cuong", 2),
      ],
    });
    const { receipts } = await room.commit(await room.upload(file));
    expect(receipts.flatMap(({ rows }) => rows)).toEqual([
      expect.objectContaining({
        status: "invalid",
        issues: [
          expect.objectContaining({
            field,
            code,
            other: { form: "evaluations", key: `2026-03.nv-9.${criterion}`, field: "criterion" },
          }),
        ],
      }),
      expect.objectContaining({ status: expect.stringMatching(/accepted|unchanged/) }),
    ]);
  },
);
