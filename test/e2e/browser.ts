import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";

const CHROMIUM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];
const SCREENSHOTS = path.join("dist", "screenshots");

/** @throws Error with the command that installs a browser, when none is found */
export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = CHROMIUM.find((file) => existsSync(file));
  if (executablePath === undefined)
    throw new Error("Chromium is missing. Install it with: sudo apt-get install chromium (or Google Chrome)");
  // Containers run as root, where Chromium's own sandbox refuses to start.
  return chromium.launch({ executablePath, args: ["--no-sandbox", ...flags] });
}

/** The whole page, and the pane alone as the guide shows it. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(path.join(SCREENSHOTS, "pane"), { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  await page.locator("#pane").screenshot({ path: path.join(SCREENSHOTS, "pane", `${name}.png`) });
}

/** A picture that begins with the element: what stands above it would begin in the middle of a sentence. */
export async function photographFrom(page: Page, begin: Locator, name: string): Promise<void> {
  await begin.first().evaluate((node: HTMLElement) => {
    // The tabs of the pane stay at its top, over what is scrolled.
    node.style.scrollMarginTop = "50px";
    node.scrollIntoView();
  });
  await photograph(page, name);
}
