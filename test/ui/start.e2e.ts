import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONNECTION_TEXTS } from "../../domain/texts/service/connection.ts";
import { START_TEXTS } from "../../domain/texts/pane/start.ts";
import type { StartCode } from "../../domain/vocabulary/faults/start-code.ts";
import { REVIEWER_ME } from "./signed-in.ts";
import { CONFIG, openStartPage, type StartPage, type Surroundings } from "./start-page.ts";

let start: StartPage;
beforeAll(async () => {
  start = await openStartPage();
});
afterAll(() => start.close());

const EXCEL_2021 = "1.14";
const READY: Surroundings = { excelApi: EXCEL_2021, config: CONFIG, me: REVIEWER_ME, openapi: true };

describe("a pane that cannot start says one short code and what to do", () => {
  const faults: readonly [StartCode, string, Surroundings][] = [
    ["QT-OFFICE", "Office's script is blocked", { config: CONFIG }],
    ["QT-CONFIG", "config.json is missing", { excelApi: EXCEL_2021 }],
    ["QT-CONFIG", "config.json is of another shape", { ...READY, config: { signIn: { kind: "unknown" } } }],
    ["QT-OFFICE-API", "Excel is too old", { ...READY, excelApi: "1.13" }],
    ["QT-SIGNIN", "the way to sign in cannot be loaded", { ...READY, without: "local-" }],
  ];
  it.each(faults)("%s: %s", async (code, _why, surroundings) => {
    const page = await start.open(surroundings);
    await page.waitForSelector(".failure");
    expect(await page.textContent(".failure .code")).toBe(code);
    expect(await page.textContent(".failure")).toContain(START_TEXTS[code].advice.vi);
    expect(await page.locator("#reload").count()).toBe(1);
    await page.context().close();
  });
});

describe("a pane that a deployment has made old", () => {
  it("says so when the clerk comes back to it, and reloads at a press", async () => {
    const page = await start.open(READY);
    await page.waitForSelector(`#sign-in-${REVIEWER_ME.user}`);
    const comeBack = () => page.evaluate("globalThis.dispatchEvent(new Event('focus'))");
    await comeBack();
    expect(await page.locator("#reload-pane").count()).toBe(0);
    const own = await page.content();
    await page.route("**/taskpane.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: own.replace(/(<script type="module" src=")[^"]+/, "$1scripts/next.js"),
      }),
    );
    // Coming back while the answer to an earlier question is on its way asks no second time.
    await expect
      .poll(async () => {
        await comeBack();
        return page.locator("#reload-pane").count();
      })
      .toBe(1);
    await page.unroute("**/taskpane.html");
    await page.click("#reload-pane");
    await page.waitForSelector(`#sign-in-${REVIEWER_ME.user}`);
    expect(await page.locator("#reload-pane").count()).toBe(0);
    await page.context().close();
  });
});

describe("a service that does not answer", () => {
  it("leaves the clerk at the sign-in with the reason in words, to try again", async () => {
    const page = await start.open({ excelApi: EXCEL_2021, config: CONFIG });
    await page.click(`#sign-in-${REVIEWER_ME.user}`);
    await page.waitForSelector("fluent-message-bar");
    expect(await page.textContent("fluent-message-bar")).toContain(CONNECTION_TEXTS["no-answer"].vi);
    await page.waitForSelector(`#sign-in-${REVIEWER_ME.user}:not([disabled-focusable])`);
    await page.context().close();
  });

  it.each([
    ["passes every check when all is well", true, []],
    ["names QT-NET when the service has stopped", false, ["QT-NET"]],
  ] as const)("the self-test %s", async (_title, openapi, failing) => {
    const page = await start.open({ ...READY, openapi });
    await page.click(`#sign-in-${REVIEWER_ME.user}`);
    await page.click("#settings");
    expect(await page.textContent("#build")).toMatch(/^\d+\.\d+\.\d+ \([0-9a-f]{12}\+?\)$/);
    await page.click("#self-test:not([disabled-focusable])");
    const lines = page.locator("ul.rows[aria-live] > li");
    await lines.nth(5).waitFor();
    const failed = lines.filter({ hasText: "Không đạt" }).locator(".code");
    expect(await failed.allTextContents()).toEqual(failing);
    expect(await lines.locator(".code").allTextContents()).toEqual([
      "QT-CONFIG",
      "QT-OFFICE",
      "QT-OFFICE-API",
      "QT-STORAGE",
      "QT-NET",
      "QT-SIGNIN",
    ]);
    await page.context().close();
  });
});
