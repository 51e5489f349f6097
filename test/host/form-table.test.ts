import { afterEach, expect, test } from "vitest";
import { columnPoints } from "../../addin/host/writing/dressing.ts";
import { actionPlans } from "../../domain/forms/catalogue/action-plans.ts";
import { COLUMN_PROMPTS } from "../../domain/texts/sheet/sheet.ts";
import type { Form } from "../../domain/forms/form.ts";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { ATTENDANCE, BINDING, closeDesk, essay, ESSAYS, openDesk, readSheet } from "./open-desk.ts";

afterEach(closeDesk);

test("every form of the catalogue becomes a sheet with its own captions in their order", async () => {
  const sheets = FORMS.map((form) =>
    form.id === "attendance" ? ATTENDANCE : { form: form.id, choices: {} },
  );
  const { desk, hands } = await openDesk(sheets);
  for (const form of FORMS.filter(({ id }) => id !== "attendance")) {
    const captions = hands.table(form.id).table.columns.map(({ name }) => name);
    expect(captions).toEqual([
      "Khóa",
      ...Object.values(form.columns as Form["columns"])
        .filter(({ internal }) => internal !== true)
        .map((column) => column.caption.vi),
      "Tình trạng gửi",
    ]);
    expect((await readSheet(desk, form.id)).missing).toEqual([]);
  }
});

test("S1, S28: the key is out of sight, captions stay in sight, every cell of the table is unlocked", async () => {
  const { hands } = await openDesk();
  const { table, sheet } = hands.table("essays");
  expect(sheet.isColumnHidden(table.area.column)).toBe(true);
  expect(sheet.frozen).toMatchObject({ rows: 3 });
  for (let row = table.area.row; row < table.area.row + table.area.rows; row += 1)
    for (let column = 0; column < table.area.columns; column += 1)
      expect(sheet.formatAt(row, column).locked).toBe(false);
  expect(sheet.line("column", hands.column("essays", "note")).size).toBeCloseTo(columnPoints(30));
});

test("S22: drop-downs take their lists from cells, and take what is typed besides", async () => {
  const { hands } = await openDesk();
  const { table, sheet } = hands.table("essays");
  const column = hands.column("essays", "grade");
  const rule = sheet.validations.find(
    ({ area, rule: found }) => found?.type === "List" && area.column === column,
  );
  expect(rule?.area).toMatchObject({ row: bodyArea(table).row, rows: bodyArea(table).rows });
  expect(rule?.rule).toMatchObject({
    source: expect.stringMatching(/^='?QT_Lists'?!\$[A-Z]+\$1:\$[A-Z]+\$3$/),
  });
  expect(rule?.alert.showAlert).toBe(false);
});

test("S23: the columns of the system refuse what is typed", async () => {
  const { hands } = await openDesk();
  const { sheet } = hands.table("essays");
  for (const slot of ["key", "#status"]) {
    const column = hands.column("essays", slot);
    const rule = sheet.validations.find(
      ({ area, rule: found }) => found !== undefined && area.column === column,
    );
    expect(rule).toMatchObject({ rule: { type: "Custom", formula: "=FALSE" }, alert: { style: "Stop" } });
  }
});

test("captions say what belongs below them, and states have a colour beside their mark", async () => {
  const { hands } = await openDesk();
  const { table, sheet } = hands.table("essays");
  const due = sheet.validations.find(
    ({ area }) => area.row === table.area.row && area.column === hands.column("essays", "due"),
  );
  expect(due?.prompt.message).toBe("Bắt buộc. Ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026.");
  const kinds = sheet.conditionalFormats.map(({ kind }) => kind);
  expect(kinds).toEqual(["Custom", ...Array.from({ length: 8 }, () => "ContainsText")]);
  const states = sheet.conditionalFormats.filter(({ kind }) => kind === "ContainsText");
  expect(new Set(states.map(({ rule }) => rule["text"])).size).toBe(8);
});

test("a measured column invites nobody to enter what the ledger refuses", async () => {
  const { hands } = await openDesk([{ form: "action-plans", choices: {} }]);
  const { table, sheet } = hands.table("action-plans");
  const measured = Object.entries(actionPlans.columns).flatMap(([slot, column]) =>
    "lane" in column && !("internal" in column) ? [slot] : [],
  );
  const prompts = measured.map(
    (slot) =>
      sheet.validations.find(
        ({ area }) => area.row === table.area.row && area.column === hands.column("action-plans", slot),
      )?.prompt.message,
  );
  expect(measured).toEqual(["copiedShare"]);
  expect(prompts).toEqual(measured.map(() => COLUMN_PROMPTS.measured.vi));
  const share = hands.column("action-plans", "copiedShare");
  const rule = sheet.validations.find(({ area }) => area.row > table.area.row && area.column === share)?.rule;
  expect(rule).toMatchObject({ formula: "=FALSE" });
});

test("a column is as wide as the longest of what can be chosen in it, and no wider than can be read", async () => {
  const long = "Nguyễn Hoàng Thị Phương Thảo · nv-0123";
  const { hands } = await openDesk([
    { ...ESSAYS, choices: { ...ESSAYS.choices, person: [long], directive: ["x".repeat(200)] } },
  ]);
  const { sheet } = hands.table("essays");
  const widthOf = (field: string) => sheet.line("column", hands.column("essays", field)).size;
  expect(widthOf("person")).toBeGreaterThan(columnPoints(long.length));
  expect(widthOf("directive")).toBeCloseTo(columnPoints(48));
});

test("S22: longer lists replace shorter ones, and lists of other forms stay", async () => {
  const { desk, hands, model } = await openDesk([ESSAYS, ATTENDANCE]);
  const grades = ["Tốt", "Khá", "Đạt", "Không đạt"];
  await desk.setUp(BINDING, [{ ...ESSAYS, choices: { ...ESSAYS.choices, grade: grades } }], "vi");
  const sources = (form: string, field: string) =>
    hands
      .table(form)
      .sheet.validations.flatMap(({ area, rule }) =>
        rule?.type === "List" && area.column === (field === "mark" ? 3 : hands.column(form, field))
          ? [rule.source]
          : [],
      );
  const words = (source: string | undefined): readonly unknown[] => {
    const [, letter = "A", last = "0"] = /\$([A-Z])\$1:\$[A-Z]\$(\d+)$/.exec(source ?? "") ?? [];
    return Array.from(
      { length: Number(last) },
      (_, row) => model.sheet("QT_Lists").cell(row, letter.charCodeAt(0) - 65).value,
    );
  };
  expect(words(sources("essays", "grade")[0])).toEqual(grades);
  expect(words(sources("attendance", "mark")[0])).toEqual(["Có mặt", "Vắng có phép"]);
});

test("S28: in a workbook whose structure is protected rows are read and written; a new sheet waits until it is not", async () => {
  const { desk, model } = await openDesk();
  model.protection = { password: undefined };
  expect(await desk.write([essay("k1")])).toEqual([]);
  expect((await readSheet(desk, "essays")).rows).toHaveLength(1);
  const names = model.sheets.map(({ name }) => name);
  await expect(desk.setUp(BINDING, [ESSAYS, ATTENDANCE], "vi")).rejects.toMatchObject({ code: "protected" });
  expect(model.sheets.map(({ name }) => name)).toEqual(names);
  model.protection = undefined;
  await desk.setUp(BINDING, [ESSAYS, ATTENDANCE], "vi");
  expect((await readSheet(desk, "attendance")).missing).toEqual([]);
});
