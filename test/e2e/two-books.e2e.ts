import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeApi } from "../../addin/client/api.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { lockRegisters, publishedRun } from "../../infra/commands/demonstration/authority.ts";
import { seedSecondBook } from "../../infra/commands/demonstration/demonstration.ts";
import { localToken } from "../../infra/commands/sign-in/local-token.ts";
import { DEMO_YEAR } from "../../infra/local/office/generator/choices.ts";
import { ADMIN } from "../../infra/local/office/people/users.ts";
import { openBrowser, photograph } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";
import { Workbench } from "./workbench.ts";

const PERIOD = yearPeriod(DEMO_YEAR);

let demonstration: Demonstration;
let browser: Browser;
let ofWork: string;

beforeAll(async () => {
  [browser, demonstration] = await Promise.all([openBrowser(), startDemonstration()]);
  const { url, issuerUrl } = demonstration;
  const api = makeApi({ baseUrl: url, language: () => "vi", token: () => localToken(issuerUrl, ADMIN.id) });
  await seedSecondBook(api);
  await lockRegisters(api, PERIOD, "Kết thúc năm");
  await publishedRun(api, DEMO_YEAR, PERIOD);
  ofWork = (await publishedRun(api, DEMO_YEAR, PERIOD, undefined, "second")).id;
}, 600_000);
afterAll(async () => {
  await browser.close();
  await demonstration.stop();
});

test("a score sheet names the level by the other rule book, in the runs of both", async () => {
  const office = await Workbench.open(browser, demonstration.url);
  await office.signIn("van-phong");
  await office.press("tab-results");
  const other = office.pane.getByText("Theo bộ quy tắc kia của năm");
  const first = office.pane.locator("button.row-button").first();
  /** A click while the pane is still reading does nothing. */
  const openSheet = async () => {
    await first.waitFor({ timeout: 120_000 });
    const isOpen = async () => {
      if ((await office.pane.locator(".receipt").count()) === 0) await first.click();
      return office.pane.locator(".receipt").count();
    };
    await expect.poll(isOpen, { interval: 2_000, timeout: 60_000 }).toBe(1);
    await other.waitFor({ timeout: 20_000 });
  };
  await openSheet();
  await photograph(office.page, "receipt-of-first-book");
  await office.press("back");
  await office.press("run-list");
  await office.paneButton(`results-${ofWork}`).waitFor({ timeout: 60_000 });
  await photograph(office.page, "runs-of-both-books");
  await office.press(`results-${ofWork}`);
  await openSheet();
  await photograph(office.page, "receipt-of-second-book");
  expect(office.faults).toEqual([]);
}, 300_000);
