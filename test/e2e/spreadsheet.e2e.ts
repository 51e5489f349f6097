import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, photograph } from "./browser.ts";
import { type CellName, Workbench } from "./workbench.ts";

const cell = (row: number, column: string): CellName => ({ table: "Diem", row, column });

/** Typing in the spreadsheet, checked by the content of the workbook. */
describe("the spreadsheet of the workbench", () => {
  let browser: Browser;
  let workbench: Workbench;
  beforeAll(async () => {
    browser = await openBrowser();
    workbench = await Workbench.open(browser);
    await workbench.paneButton("sign-in-quan-tri").waitFor();
    // Through Microsoft's proxies in the pane's window, as the add-in does.
    await workbench.runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:D4").values = [
        ["Khóa", "Họ tên", "Điểm", "Ngày"],
        ["k1", "Nguyễn Văn An", 7, ""],
        ["k2", "Trần Thị Bình", 9, ""],
        ["k3", "Lê Văn Cường", 8, ""],
      ];
      const table = sheet.tables.add("A1:D4", true);
      table.name = "Diem";
      sheet.getRange("A:A").columnHidden = true;
      sheet.getRange("B:B").format.columnWidth = 120;
      sheet.freezePanes.freezeRows(1);
      await context.sync();
    });
  });
  afterAll(() => browser.close());

  test("is shown when it can be typed into, and not before", async () => {
    const page = await workbench.page.context().newPage();
    // Univer draws its boxes before it listens to them.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const box = document.querySelector('[data-u-comp="defined-name"] input');
        if (box === null) return;
        document.body.dataset["boxWhenMade"] = getComputedStyle(box).visibility;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(workbench.page.url());
    await page.locator('[data-u-comp="defined-name"] input').waitFor();
    expect(await page.locator("body").getAttribute("data-box-when-made")).toBe("hidden");
    await page.close();
  });

  test("reads what is typed as a Vietnamese Excel does", async () => {
    await workbench.type(cell(0, "Điểm"), "8,5");
    await workbench.type(cell(0, "Ngày"), "5/3/2026");
    await expect.poll(() => workbench.value(cell(0, "Điểm"))).toBe(8.5);
    // 5 March 2026 as Excel counts days.
    await expect.poll(() => workbench.value(cell(0, "Ngày"))).toBe(46_086);
    await photograph(workbench.page, "spreadsheet");
  });

  test("pastes a block of text from its first cell", async () => {
    await workbench.paste(cell(1, "Điểm"), "9,25\t6/3/2026\n8\t7/3/2026\n");
    await expect.poll(() => workbench.value(cell(2, "Ngày"))).toBe(46_088);
    expect(await workbench.value(cell(1, "Điểm"))).toBe(9.25);
  });

  test("sorts whole rows, the hidden key with them", async () => {
    await workbench.select(cell(0, "Điểm"));
    await workbench.data("sort-down");
    await expect.poll(() => workbench.value(cell(0, "Khóa"))).toBe("k2");
    expect(await workbench.value(cell(0, "Họ tên"))).toBe("Trần Thị Bình");
  });

  test("opens a saved file as it was, whatever was typed since", async () => {
    await workbench.file("save-book");
    await workbench.type(cell(0, "Họ tên"), "Người khác");
    await expect.poll(() => workbench.value(cell(0, "Họ tên"))).toBe("Người khác");
    await workbench.file("close-book");
    await expect.poll(() => workbench.value(cell(0, "Họ tên"))).toBe("Trần Thị Bình");
    expect(workbench.faults).toEqual([]);
  });
});
