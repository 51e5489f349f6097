import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const SCREENSHOTS = path.join("dist", "screenshots");

/** @throws Error when no browser is installed. */
export function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((file) => existsSync(file));
  if (executablePath === undefined) throw new Error(`no Chromium: ${CHROMIUM.join(", ")}`);
  // Containers run as root, where Chromium's own sandbox refuses to start.
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** The whole page, and the pane alone as the guide shows it. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(path.join(SCREENSHOTS, "pane"), { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  await page.locator("#pane").screenshot({ path: path.join(SCREENSHOTS, "pane", `${name}.png`) });
}
