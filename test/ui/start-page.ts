import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../e2e/browser.ts";
import { buildPane } from "../../infra/pane/pane.ts";
import type { MeResponse } from "../../domain/protocol/me.ts";
import { REVIEWER_ME } from "./signed-in.ts";

const ORIGIN = "https://pane.test";
const ISSUER = "https://issuer.test";
const OFFICE_SCRIPT = "office/office.js";

export const CONFIG = { signIn: { kind: "local", issuerUrl: ISSUER } };
const USERS = [{ id: REVIEWER_ME.user, name: REVIEWER_ME.name, description: "", roles: REVIEWER_ME.roles }];

/** An Office that identifies itself as one version of Excel and holds no workbook: enough for the pane to start. */
const officeScript = (excelApi: string): string => `globalThis.Office = {
  onReady: async () => ({ host: "Excel", platform: "PC" }),
  HostType: { Excel: "Excel" },
  EventType: { OfficeThemeChanged: "officeThemeChanged" },
  actions: { associate() {} },
  context: {
    displayLanguage: "vi-VN",
    requirements: {
      isSetSupported: (set, version) => set === "ExcelApi" && Number(version.slice(2)) <= ${excelApi.slice(2)},
    },
  },
};`;

/** The services behind the page; an undefined one does not answer. */
export interface Surroundings {
  readonly excelApi?: string;
  readonly config?: unknown;
  readonly me?: MeResponse;
  readonly openapi?: boolean;
  /** Scripts of the pane that cannot be loaded, by the beginning of their name. */
  readonly without?: string;
}

export interface StartPage {
  readonly open: (surroundings: Surroundings) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** The built page in Chromium, served as in a deployment. */
export async function openStartPage(): Promise<StartPage> {
  const folder = await mkdtemp(path.join(tmpdir(), "pane-"));
  const [browser] = await Promise.all([
    openBrowser(),
    buildPane(folder, { kind: "local", officeScripts: [OFFICE_SCRIPT] }),
  ]);
  return {
    open: (surroundings) => openPage(browser, folder, surroundings),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function openPage(
  browser: Browser,
  folder: string,
  { excelApi, config, me, openapi = false, without }: Surroundings,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "vi-VN" });
  const page = await context.newPage();
  await page.route("**/*", async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const answer = (json: unknown) =>
      route.fulfill({ json, headers: { "access-control-allow-origin": "*" } });
    if (route.request().method() === "OPTIONS")
      return route.fulfill({
        headers: {
          "access-control-allow-origin": "*",
          "access-control-allow-headers": "authorization,content-type,accept-language",
        },
      });
    switch (`${origin}${pathname}`) {
      case `${ORIGIN}/${OFFICE_SCRIPT}`:
        return excelApi === undefined
          ? route.abort()
          : route.fulfill({ contentType: "text/javascript", body: officeScript(excelApi) });
      case `${ORIGIN}/config.json`:
        return config === undefined ? route.fulfill({ status: 404 }) : answer(config);
      case `${ISSUER}/users`:
        return answer(USERS);
      case `${ISSUER}/token`:
        return answer({ access_token: "token" });
      case `${ORIGIN}/v1/me`:
        return me === undefined ? route.abort() : answer(me);
      case `${ORIGIN}/v1/openapi.json`:
        return openapi ? answer({}) : route.abort();
    }
    if (origin !== ORIGIN || (without !== undefined && pathname.startsWith(`/scripts/${without}`)))
      return route.abort();
    const contentType = pathname.endsWith(".html") ? "text/html" : "text/javascript";
    return route.fulfill({ contentType, body: await readFile(path.join(folder, pathname)) });
  });
  await page.goto(`${ORIGIN}/taskpane.html`);
  return page;
}
