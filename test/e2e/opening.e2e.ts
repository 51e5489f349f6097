import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { WELCOME_TEXTS } from "../../infra/local/texts/workbench.ts";
import { FIRST_CLERK } from "../../infra/local/workbench/welcome/first-clerk.ts";
import { openBrowser, photograph } from "./browser.ts";
import { Workbench } from "./workbench.ts";

describe("the page that npm start opens", () => {
  let browser: Browser;
  let workbench: Workbench;
  beforeAll(async () => {
    browser = await openBrowser();
    workbench = await Workbench.visit(browser, inject("url"));
  });
  afterAll(() => browser.close());

  test("opens a clerk's register beside the pane, under three lines of what to try", async () => {
    await workbench.paneButton("preview").waitFor({ timeout: 60_000 });
    await workbench.painted();
    const lines = await workbench.page.locator("#welcome li").allTextContents();
    expect(lines).toEqual(WELCOME_TEXTS.lines.map(({ vi, en }) => `${vi}${en}`));
    expect(lines).toHaveLength(3);
    const marks = await workbench.column({ table: "QT_attendance", row: 0, column: "Họ và tên" });
    expect(marks.length).toBeGreaterThan(10);
    // The README's picture.
    await workbench.page.setViewportSize({ width: 1280, height: 760 });
    await photograph(workbench.page, "workbench");
    await workbench.page.locator("#close-welcome").click();
    expect(await workbench.page.locator("#welcome").count()).toBe(0);
  });

  test("leaves a visitor alone who is signed in as somebody else", async () => {
    const other = await Workbench.open(browser);
    await other.paneButton("sign-in-vt-cb-hanh-chinh").waitFor();
    expect(await other.page.locator("#welcome").count()).toBe(0);
    expect(await other.page.locator("#grid canvas").count()).toBeGreaterThan(0);
    await photograph(other.page, "sign-in");
    await other.signIn("vt-chi-hoi-phu-nu");
    await other.paneButton("open-register").waitFor();
    await other.page.goto(inject("url"));
    await other.paneButton("open-register").waitFor();
    await other.painted();
    await other.press("settings");
    await other.press("sign-out");
    await other.paneButton(`sign-in-${FIRST_CLERK}`).waitFor();
    await other.signIn("vt-chi-hoi-phu-nu");
    await other.paneButton("open-register").waitFor();
    expect(await other.page.evaluate(() => window.workbench?.model.tables.length)).toBe(0);
    expect(other.faults).toEqual([]);
    await other.close();
  });

  test("asks no host but its own machine", () => {
    expect(workbench.foreign).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });

  test("the pane's width stays between what Excel allows", async () => {
    const divider = workbench.page.locator(".divider");
    const width = async (): Promise<number> =>
      (await workbench.page.locator("#pane").boundingBox())?.width ?? 0;
    for (let step = 0; step < 10; step += 1) await divider.press("ArrowRight");
    expect(await width()).toBe(320);
    for (let step = 0; step < 20; step += 1) await divider.press("ArrowLeft");
    expect(await width()).toBe(480);
  });
});
