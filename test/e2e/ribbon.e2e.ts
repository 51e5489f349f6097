import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { all, at, find, MANIFEST, parseManifest } from "../manifest/manifest.ts";
import { axeFindings } from "../ui/page-checks.ts";
import { openBrowser, photograph } from "./browser.ts";
import { Workbench } from "./workbench.ts";

const app = parseManifest(MANIFEST);

/** The labels of the manifest's buttons, in its own language or in another. */
function labels(locale?: string): string[] {
  return all(app, "Control").map((control) => {
    const text = find(app, at(control, "Label").attributes["resid"] ?? "");
    const override = text?.children.find(({ attributes }) => attributes["Locale"] === locale);
    return override?.attributes["Value"] ?? text?.attributes["DefaultValue"] ?? "";
  });
}

/** What stands around the spreadsheet, as in Excel. */
describe("the ribbon, the File menu and the drawer of the workbench", () => {
  let browser: Browser;
  let workbench: Workbench;
  beforeAll(async () => {
    browser = await openBrowser();
    workbench = await Workbench.open(browser);
    await workbench.signIn("vt-chi-hoi-phu-nu");
    await workbench.paneButton("open-register").waitFor();
  });
  afterAll(() => browser.close());

  const focused = (): Promise<string | undefined> =>
    workbench.page.evaluate(() => document.activeElement?.id);
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

  test("the add-in's tab has the manifest's buttons with their pictures", async () => {
    await workbench.page.locator("#tab-addin").click();
    const buttons = workbench.page.locator(".ribbon:not([hidden]) .ribbon-button");
    expect(await buttons.allTextContents()).toEqual(labels());
    const widths = await buttons
      .locator("img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toEqual(labels().map(() => 32));
  });

  test("its labels are in the language of Excel", async () => {
    const language = await workbench.trouble("language");
    await language.selectOption("en-US");
    const buttons = workbench.page.locator("[aria-labelledby=tab-addin] .ribbon-button");
    expect(await buttons.allTextContents()).toEqual(labels("en-US"));
    await language.selectOption("vi-VN");
    expect(await buttons.allTextContents()).toEqual(labels());
  });

  test("a button runs the pane's function, also in a pane that was closed", async () => {
    await workbench.paneButton("open-register").waitFor();
    await workbench.page.locator("#tab-addin").click();
    await workbench.page.locator("#close-pane").click();
    expect(await workbench.page.locator("#pane").isVisible()).toBe(false);
    await workbench.page.locator("#ribbon-export").click();
    await workbench.page.locator("#pane").waitFor();
    await workbench.pane.locator("#tab-results[aria-selected=true]").waitFor();
    await workbench.page.locator("#ribbon-export:not([aria-disabled=true])").waitFor();
    await workbench.page.locator("#close-pane").click();
    await workbench.page.locator("#ribbon-open").click();
    expect(await workbench.page.locator("#pane").isVisible()).toBe(true);
  });

  test("the tabs and the File menu work by keyboard", async () => {
    await workbench.page.locator("#tab-addin").focus();
    await press("ArrowLeft");
    expect(await focused()).toBe("tab-data");
    expect(await workbench.page.locator("#sort-up").isVisible()).toBe(true);
    await workbench.page.locator("#file-menu").focus();
    await press("Enter");
    await press("ArrowDown");
    expect(await focused()).toBe("open-book");
    await photograph(workbench.page, "file-menu");
    await press("Escape");
    expect(await focused()).toBe("file-menu");
    expect(await workbench.page.locator("[role=menu]").isVisible()).toBe(false);
  });

  test("F6 goes round between the sheet, the pane and the ribbon, where Tab moves in the sheet", async () => {
    await workbench.painted();
    await workbench.page.locator("#tab-addin").focus();
    await press("F6");
    await workbench.page.keyboard.type("gõ");
    await press("Enter");
    await expect
      .poll(() => workbench.page.evaluate(() => window.workbench?.model.activeSheet.used(true) !== undefined))
      .toBe(true);
    await press("F6");
    expect(await focused()).toBe("pane");
    await press("F6");
    expect(await focused()).toMatch(/^tab-/);
    await press("Shift+F6");
    expect(await focused()).toBe("pane");
    await press("Shift+F6");
    expect(await focused()).toContain("EDITOR");
  });

  test("the drawer counts what is switched on, and Escape closes it", async () => {
    await (await workbench.trouble("slow")).click();
    await (await workbench.trouble("switch-autosave")).click();
    const count = workbench.page.locator("#trouble-button .count");
    expect(await count.textContent()).toBe("2");
    await photograph(workbench.page, "trouble");
    await (await workbench.trouble("slow")).click();
    await (await workbench.trouble("switch-autosave")).click();
    expect(await count.textContent()).toBe("");
    await press("Escape");
    expect(await workbench.page.locator("#trouble").isVisible()).toBe(false);
    expect(await focused()).toBe("trouble-button");
  });

  test("typed text is undone and done again by keys and buttons, and Ctrl+S saves", async () => {
    await workbench.runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").values = [["Chữ", "Số"]];
      sheet.tables.add("A1:B9", true).name = "Ghi";
      await context.sync();
    });
    const cell = { table: "Ghi", row: 0, column: "Chữ" };
    await workbench.type(cell, "một");
    await workbench.type(cell, "hai");
    await press("Control+Z");
    await expect.poll(() => workbench.value(cell)).toBe("một");
    await workbench.page.locator("#undo").click();
    await expect.poll(() => workbench.value(cell)).toBe("");
    await workbench.page.locator("#redo").click();
    await workbench.painted();
    await workbench.select(cell);
    await press("Control+Y");
    await expect.poll(() => workbench.value(cell)).toBe("hai");
    await press("Control+S");
    await expect.poll(() => workbench.page.locator("#book-state").textContent()).toBe("Đã lưu");
  });

  test.each(["light", "dark"])("every control has a name and can be read in the %s theme", async (theme) => {
    await (await workbench.trouble("theme")).selectOption(theme);
    await workbench.painted();
    // The pane has tests of its own, and the spreadsheet is Univer's.
    expect(await axeFindings(workbench.page, ["#grid", "#pane"])).toEqual([]);
  });

  test("nothing of this broke the page", () => {
    expect(workbench.faults).toEqual([]);
  });
});
