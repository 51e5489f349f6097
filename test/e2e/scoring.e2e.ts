import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, photograph } from "./browser.ts";
import { type CellName, Workbench } from "./workbench.ts";

describe("the committee's office in the pane", () => {
  let browser: Browser;
  let workbench: Workbench;
  beforeAll(async () => {
    browser = await openBrowser();
    workbench = await Workbench.open(browser);
    await workbench.signIn("van-phong");
  });
  afterAll(() => browser.close());

  test("sees who has sent what", async () => {
    await workbench.press("tab-board");
    await workbench.paneButton("lock-cb-quoc-hoi").waitFor();
    // The committee keeps a register of its own beside its nine units.
    expect(await workbench.pane.locator(".board .rows > li").count()).toBe(10);
    // What is due is counted behind the first answer.
    await workbench.pane.locator(".owed").first().waitFor({ timeout: 60_000 });
    await photograph(workbench.page, "board");
  }, 120_000);

  test("sees what is due by unit and month, and each item with its cell", async () => {
    await workbench.press("due-board");
    const cell = workbench.pane.locator(".due-cell").first();
    await cell.waitFor({ timeout: 60_000 });
    expect(await workbench.pane.locator(".dues tbody tr").count()).toBe(11);
    await photograph(workbench.page, "due-board");
    const label = (await cell.locator(".unseen").textContent()) ?? "";
    await cell.click();
    await workbench.pane.locator(".due-kind").first().waitFor({ timeout: 60_000 });
    expect(label).toContain(await workbench.pane.locator("#page-title").textContent());
    await photograph(workbench.page, "due-list");
    await workbench.press("back");
    await workbench.press("back");
  }, 120_000);

  test("is asked before a lock, where it looks: what is missing and what the lock will do", async () => {
    await workbench.press("lock-cb-quoc-hoi");
    await workbench.pane.locator("#lock-gaps, .question .hint").first().waitFor({ timeout: 60_000 });
    expect(await workbench.pane.locator("#lock-meaning").isVisible()).toBe(true);
    await photograph(workbench.page, "lock-question-of-unit");
    await workbench.press("drop-lock");
  }, 120_000);

  test("makes a dry run and opens a score sheet down to its rows", async () => {
    await workbench.press("tab-results");
    await workbench.press("dry-run");
    const first = workbench.pane.locator("button.row-button").first();
    await first.waitFor({ timeout: 120_000 });
    await photograph(workbench.page, "results");
    const name = await first.locator("strong").textContent();
    await first.click();
    await workbench.pane.locator(".receipt").waitFor();
    expect(await workbench.pane.locator(".receipt h2").first().textContent()).toBe(name);
    expect(await workbench.pane.locator(".receipt details").count()).toBeGreaterThan(0);
    await photograph(workbench.page, "receipt");
    await workbench.press("back");
  }, 180_000);

  test("exports the run's workbook, which Excel opens as a new one", async () => {
    const download = workbench.page.waitForEvent("download", { timeout: 120_000 });
    await workbench.press("export");
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await photograph(workbench.page, "export");
  }, 180_000);

  test("opens the receipt of whoever's row is selected in the sheet", async () => {
    await workbench.press("tab-register");
    await workbench.press("open-register");
    await workbench.paneButton("selected-receipt").waitFor({ timeout: 60_000 });
    const person: CellName = { table: "QT_people", row: 0, column: "Họ và tên" };
    await workbench.select(person);
    await workbench.press("selected-receipt");
    await workbench.pane.locator(".receipt").waitFor();
    const name = await workbench.pane.locator(".receipt h2").first().textContent();
    expect(name).toBe(await workbench.value(person));
    await photograph(workbench.page, "receipt-of-selected");
  }, 120_000);

  test("works in English and in the dark", async () => {
    await (await workbench.trouble("theme")).selectOption("dark");
    await workbench.press("settings");
    await workbench.pane.locator("select#language").selectOption("en");
    await workbench.press("tab-board");
    await workbench.pane.getByText("Who has sent what").waitFor();
    await photograph(workbench.page, "board-english-dark");
    expect(workbench.foreign).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
