import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser, photograph } from "./browser.ts";
import { type CellName, Workbench } from "./workbench.ts";

/** Enough for a list that scrolls. */
const CHOICES = 40;

const cell = (row: number, column: string): CellName => ({ table: "Ghi", row, column });

/** Keys and the mouse in the spreadsheet, checked by the content of the workbook. */
describe("typing in the spreadsheet, as in Excel", () => {
  let browser: Browser;
  let workbench: Workbench;
  beforeAll(async () => {
    browser = await openBrowser();
    workbench = await Workbench.open(browser);
    await workbench.paneButton("sign-in-quan-tri").waitFor();
    await workbench.runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C1").values = [["Chữ", "Số", "Tên"]];
      sheet.tables.add("A1:C200", true).name = "Ghi";
      sheet.getRange("F1:F40").values = [["Vũ Văn Hương"], ["Vũ Thị Hà"], ["Đỗ Minh"], ["02-NQ/TU"]].concat(
        Array.from({ length: 36 }, (_, index) => [`Người thứ ${index + 5}`]),
      );
      const names = sheet.getRange("C2:C200").dataValidation;
      names.rule = { list: { inCellDropDown: true, source: "=$F$1:$F$40" } };
      names.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
      await context.sync();
    });
  });
  afterAll(() => browser.close());

  /** Each rule has rows of its own, so no rule rests on another's. */
  let row = -10;
  beforeEach(() => {
    row += 10;
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => workbench.page.keyboard.type(text);
  const value = (column: string, below = 0): Promise<unknown> => workbench.value(cell(row + below, column));
  /** The selected cell, as rows below this rule's first and columns from the first. */
  const selected = (): Promise<readonly [below: number, column: number]> =>
    workbench.page.evaluate((first) => {
      const { area } = window.workbench?.model.selection ?? {};
      return [(area?.row ?? 0) - 1 - first, area?.column ?? 0];
    }, row);
  const list = () => workbench.page.locator(".choice-list");

  test("what is typed replaces the cell; Enter goes down, Shift+Enter up", async () => {
    await workbench.type(cell(row, "Chữ"), "một");
    await expect.poll(selected).toEqual([1, 0]);
    await type("hai");
    await press("Shift+Enter");
    await expect.poll(selected).toEqual([0, 0]);
    await type("ba");
    await press("Enter");
    await expect.poll(() => value("Chữ")).toBe("ba");
    await expect.poll(() => value("Chữ", 1)).toBe("hai");
    await press("Shift+Enter");
    await expect.poll(selected).toEqual([0, 0]);
  });

  test("what the rule of a cell refuses is told until something else is entered", async () => {
    await workbench.runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("H1").values = [["Điểm"]];
      sheet.tables.add("H1:H20", true).name = "Diem";
      const points = sheet.getRange("H2:H20").dataValidation;
      points.rule = { decimal: { formula1: 0, formula2: 5, operator: "Between" } };
      points.errorAlert = { showAlert: true, style: "Stop", title: "Điểm", message: "Điểm từ 0 đến 5." };
      await context.sync();
    });
    const notice = workbench.page.locator("#notice");
    await workbench.type({ table: "Diem", row: 0, column: "Điểm" }, "99");
    await expect.poll(() => notice.textContent()).toBe("Điểm từ 0 đến 5.");
    await workbench.type({ table: "Diem", row: 1, column: "Điểm" }, "4");
    await expect.poll(() => notice.textContent()).toBe("");
  });

  test("Tab goes right and Shift+Tab left; Enter after Tab goes below the first cell", async () => {
    await workbench.select(cell(row, "Chữ"));
    await type("a");
    await press("Tab");
    await type("1");
    await press("Shift+Tab");
    await expect.poll(selected).toEqual([0, 0]);
    await press("Tab", "Shift+Tab", "Tab");
    await expect.poll(selected).toEqual([0, 1]);
    await type("2");
    await press("Enter");
    await expect.poll(selected).toEqual([1, 0]);
    await expect.poll(() => value("Chữ")).toBe("a");
    await expect.poll(() => value("Số")).toBe(2);
    await workbench.select(cell(row + 2, "Số"));
    await press("Tab");
    await workbench.select(cell(row + 3, "Chữ"));
    await type("b");
    await press("Enter");
    await expect.poll(selected).toEqual([4, 0]);
  });

  test("Escape drops what is typed, Delete clears the cell, F2 goes on with it", async () => {
    await workbench.type(cell(row, "Chữ"), "giữ");
    await workbench.select(cell(row, "Chữ"));
    await type("bỏ");
    await press("Escape");
    await expect.poll(selected).toEqual([0, 0]);
    expect(await value("Chữ")).toBe("giữ");
    await press("F2");
    await type(" lại");
    await press("Enter");
    await expect.poll(() => value("Chữ")).toBe("giữ lại");
    await press("Shift+Enter", "Delete");
    await expect.poll(() => value("Chữ")).toBe("");
  });

  test("an arrow ends what is typed and goes on; after F2 it moves in the text", async () => {
    await workbench.select(cell(row, "Chữ"));
    await type("xuống");
    await press("ArrowDown");
    await expect.poll(selected).toEqual([1, 0]);
    await expect.poll(() => value("Chữ")).toBe("xuống");
    await press("ArrowUp", "F2", "ArrowLeft");
    await type("-");
    await press("Enter");
    await expect.poll(() => value("Chữ")).toBe("xuốn-g");
  });

  test("Home, Ctrl+Home and Page Down go where Excel's go", async () => {
    await workbench.select(cell(row, "Tên"));
    await press("Home");
    await expect.poll(selected).toEqual([0, 0]);
    await press("PageDown");
    await expect.poll(selected).toEqual([20, 0]);
    await press("Control+Home");
    await expect.poll(selected).toEqual([-1 - row, 0]);
  });

  test("a number and a day are edited as this Excel reads them, in whichever culture", async () => {
    const enterAgain = async (column: string): Promise<void> => {
      await workbench.select(cell(row, column));
      await press("F2", "End");
      await type(" ");
      await press("Backspace", "Enter");
    };
    await workbench.type(cell(row, "Số"), "8,5");
    await workbench.type(cell(row, "Chữ"), "5/3/2026");
    await expect.poll(() => value("Chữ")).toBe(46_086);
    const culture = await workbench.trouble("culture");
    await culture.selectOption("en-US");
    await enterAgain("Số");
    await enterAgain("Chữ");
    await workbench.type(cell(row + 1, "Số"), "9.25");
    await expect.poll(() => value("Số", 1)).toBe(9.25);
    expect(await value("Số")).toBe(8.5);
    expect(await value("Chữ")).toBe(46_086);
    await culture.selectOption("vi-VN");
    await enterAgain("Số");
    await enterAgain("Chữ");
    expect(await value("Số")).toBe(8.5);
    expect(await value("Chữ")).toBe(46_086);
  });

  test("typing in a column with a list opens nothing that takes the keys", async () => {
    await workbench.select(cell(row, "Tên"));
    await type("02-NQ/TU");
    expect(await list().count()).toBe(0);
    await press("Enter");
    await type("Vũ Thị Hà".normalize("NFD"));
    await press("Tab");
    await expect.poll(() => value("Tên")).toBe("02-NQ/TU");
    await expect.poll(() => value("Tên", 1)).toBe("Vũ Thị Hà".normalize("NFD"));
    await expect.poll(selected).toEqual([1, 3]);
  });

  test("a Vietnamese input method composes its letters in a column with a list", async () => {
    await workbench.select(cell(row, "Tên"));
    const input = await workbench.page.context().newCDPSession(workbench.page);
    for (const text of ["Ho", "Hô", "Hồ"]) {
      await input.send("Input.imeSetComposition", { text, selectionStart: 2, selectionEnd: 2 });
    }
    await input.send("Input.insertText", { text: "Hồ" });
    await type(" An");
    await press("Enter");
    await expect.poll(() => value("Tên")).toBe("Hồ An");
    await expect.poll(selected).toEqual([1, 2]);
  });

  test("Alt+Down opens the list; letters search it, Enter chooses, and the keys go back to the cell", async () => {
    await workbench.select(cell(row, "Tên"));
    await press("Alt+ArrowDown");
    await list().and(workbench.page.locator(":focus")).waitFor();
    await photograph(workbench.page, "choices");
    expect(await list().locator("li").allTextContents()).toHaveLength(CHOICES);
    await type("do");
    await press("ArrowUp", "Enter");
    await expect.poll(() => value("Tên")).toBe("Vũ Thị Hà");
    await expect.poll(selected).toEqual([0, 2]);
    await press("Alt+ArrowDown");
    await list().and(workbench.page.locator(":focus")).waitFor();
    await press("ArrowDown", "Escape");
    expect(await list().count()).toBe(0);
    expect(await value("Tên")).toBe("Vũ Thị Hà");
    await type("Khác");
    await press("Enter");
    await expect.poll(() => value("Tên")).toBe("Khác");
  });

  test("the arrow beside a cell opens its list for the mouse; a cell without a list has none", async () => {
    const arrow = workbench.page.locator(".choice-arrow");
    await workbench.select(cell(row, "Tên"));
    await arrow.click();
    await list().getByText("Đỗ Minh").click();
    await expect.poll(() => value("Tên")).toBe("Đỗ Minh");
    await expect.poll(selected).toEqual([0, 2]);
    await press("Shift+Tab");
    await expect.poll(selected).toEqual([0, 1]);
    await expect.poll(() => arrow.count()).toBe(0);
    expect(workbench.faults).toEqual([]);
  });
});
