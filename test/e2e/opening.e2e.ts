import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, photograph } from "./browser.ts";
import { Workbench } from "./workbench.ts";

describe("the page that npm start opens", () => {
  let browser: Browser;
  let workbench: Workbench;
  beforeAll(async () => {
    browser = await openBrowser();
    workbench = await Workbench.open(browser);
  });
  afterAll(() => browser.close());

  test("shows a spreadsheet, and beside it a pane that asks who one is", async () => {
    await workbench.paneButton("sign-in-vt-cb-hanh-chinh").waitFor();
    expect(await workbench.page.locator("#grid canvas").count()).toBeGreaterThan(0);
    await photograph(workbench.page, "sign-in");
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
