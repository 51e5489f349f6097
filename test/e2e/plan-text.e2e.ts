import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { makeApi } from "../../addin/sync/api.ts";
import { RowKey } from "../../domain/ids.ts";
import { localToken } from "../../infra/commands/terminal/local-token.ts";
import { DEMO_YEAR } from "../../infra/local/office/choices.ts";
import { COMMITTEE } from "../../infra/local/office/units.ts";
import { ADMIN } from "../../infra/local/office/users.ts";
import { openBrowser, photograph } from "./browser.ts";
import { Workbench } from "./workbench.ts";

const SHARED =
  "Tổ chức học tập, quán triệt nghiêm túc đến toàn thể cán bộ, đảng viên và người lao động trong cơ quan";
const OWN =
  "Giao đồng chí phó bí thư theo dõi, đôn đốc từng tổ công tác, báo cáo kết quả vào ngày cuối tháng";

describe("the text of an action plan", () => {
  const api = makeApi({
    baseUrl: inject("url"),
    language: () => "vi",
    token: () => localToken(inject("issuerUrl"), ADMIN.id),
  });
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("is pasted by the clerk, and what stands in the superior's plan is shown with its share", async () => {
    const clerk = await Workbench.open(browser);
    await clerk.openRegister("vt-cb-quoc-hoi");
    await clerk.press("plan-text");
    const directive = await clerk.pane.locator("select#plan-directive").inputValue();
    const given = await api.givePlanText(COMMITTEE, DEMO_YEAR, RowKey.parse(directive), { text: SHARED });
    expect(given.ok).toBe(true);
    await clerk.pane.locator("#plan-paste").fill(`${SHARED}. ${OWN}.`);
    await clerk.press("give-plan");
    await clerk.pane.locator("#plan-passages li").first().waitFor({ timeout: 60_000 });
    const passages = await clerk.pane.locator("#plan-passages li > p:first-child").allTextContents();
    expect(passages).toEqual([expect.stringContaining("học tập, quán triệt nghiêm túc")]);
    expect(await clerk.pane.locator(".score").textContent()).toMatch(/Trùng \d+(,\d+)?%/);
    await photograph(clerk.page, "plan-text");
    expect(clerk.faults).toEqual([]);
  }, 180_000);
});
