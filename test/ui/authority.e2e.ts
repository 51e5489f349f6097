import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGallery, type PaneBrowser } from "./pane-page.ts";

let gallery: PaneBrowser;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
  page = await gallery.open({ viewport: { width: 320, height: 640 } });
});
afterAll(() => gallery.close());

async function show(name: string): Promise<void> {
  await page.evaluate(`gallery.show("${name}", "vi", "light")`);
  await page.waitForFunction("document.querySelector('#page-title') && !document.querySelector('.loading')");
}

async function isOpen(id: string): Promise<boolean> {
  return Boolean(await page.evaluate(`!document.querySelector("#${id}").disabledFocusable`));
}

describe("late corrections", () => {
  it("cannot be asked for without a reason or without a row", async () => {
    await show("ask-correction");
    expect(await isOpen("send-correction")).toBe(false);
    await page.fill("#correction-reason", "Giấy phép nộp muộn");
    expect(await isOpen("send-correction")).toBe(true);
    await page.uncheck("#correct-0");
    expect(await isOpen("send-correction")).toBe(false);
  });

  it("are not decided by whoever asked, nor without a reason", async () => {
    await show("corrections");
    expect(await page.locator('[id^="approve-"]').count()).toBe(1);
    expect(await page.textContent("ul.rows > li:nth-child(2)")).toContain("không tự duyệt");
    await page.click('[id^="refuse-"]');
    expect(await isOpen("decide-correction")).toBe(false);
    await page.fill("#decision-reason", "Không có giấy tờ");
    expect(await isOpen("decide-correction")).toBe(true);
  });

  it("are offered where a row was found locked", async () => {
    await show("report");
    const offers = page.locator('[id^="correct-"]');
    expect(await offers.count()).toBe(1);
  });
});

describe("decisions of the authority", () => {
  it("are taken for everybody undecided at once", async () => {
    await show("decisions");
    await page.click("#choose-nobody");
    expect(await isOpen("record-decisions")).toBe(false);
    await page.click("#choose-undecided");
    expect(await page.textContent("#record-decisions")).toContain("cho 2 đối tượng");
    expect(await isOpen("record-decisions")).toBe(true);
  });

  it("ask for the council's votes only where the rule book does", async () => {
    await show("decisions");
    expect(await page.locator("#decision-votesFor").count()).toBe(0);
    await page.selectOption("#matter", "cstdcs");
    expect(await page.locator("#decision-votesFor").count()).toBe(1);
    await page.selectOption("#matter", "giay-khen-nam");
    expect(await page.locator("#decision-votesFor").count()).toBe(0);
  });

  it("are not sent with a day that is none, and say so", async () => {
    await show("decisions");
    await page.fill("#decision-day", "31/02/2026");
    expect(await page.textContent('[role="alert"]')).toContain("Không rõ ngày");
    expect(await isOpen("record-decisions")).toBe(false);
  });

  it("are only read by whoever may not decide", async () => {
    await show("decisions-read");
    expect(await page.locator("#record-decisions, input[type=checkbox]").count()).toBe(0);
  });
});

describe("a term", () => {
  it("shows whom the policy proposes for the whole of it, with the conditions and the article", async () => {
    await show("term");
    const proposed = await page.textContent("section details");
    for (const text of ["Tuyên dương (1)", "Nguyễn Văn An", "3/5 năm", "06-HD/TW mục 19"])
      expect(proposed).toContain(text);
  });

  it("is a table in which each year has its heading, and five years fit 320 px", async () => {
    await show("term");
    expect(await page.locator("table.term thead th[scope=col]").count()).toBe(10);
    const over = await page.evaluate(
      "[...document.querySelectorAll('.scroll')].map((one) => one.scrollWidth - one.clientWidth)",
    );
    expect(over).toEqual([0, 0]);
  });
});
