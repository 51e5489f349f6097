import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "../e2e/browser.ts";

const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const ORIGIN = "http://pane.test";
const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>gallery</title>
<script type="module" src="/gallery.js"></script></head><body></body></html>`;

export interface PaneBrowser {
  readonly open: (options: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chromium with the gallery's bundle, served from memory; every other request fails. */
export async function openGallery(): Promise<PaneBrowser> {
  const [files, browser] = await Promise.all([bundleGallery(), openBrowser(FLAGS)]);
  return {
    async open(options) {
      const context = await browser.newContext({ reducedMotion: "reduce", ...options });
      await context.route("**/*", (route) => {
        const url = new URL(route.request().url());
        const script = files.get(url.pathname);
        if (url.origin !== ORIGIN) return route.abort();
        if (url.pathname === "/") return route.fulfill({ contentType: "text/html", body: HTML });
        return script === undefined
          ? route.fulfill({ status: 404 })
          : route.fulfill({ contentType: "text/javascript", body: script });
      });
      const page = await context.newPage();
      await page.goto(`${ORIGIN}/`);
      await page.waitForFunction("globalThis.gallery !== undefined");
      return page;
    },
    close: () => browser.close(),
  };
}

async function bundleGallery(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("gallery.ts", import.meta.url))],
    outdir: "/",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    define: { PANE_BUILD: JSON.stringify("1.0.0 (abc1234)") },
    write: false,
    logLevel: "warning",
  });
  return new Map(outputFiles.map((file) => [file.path, file.text]));
}
