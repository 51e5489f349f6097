import type axe from "axe-core";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * The findings of axe by WCAG 2.2 A and AA and its own good practice, as "rule: first place".
 * @param exclude selectors of what is not ours
 */
export async function axeFindings(page: Page, exclude: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run({ exclude: ${JSON.stringify(exclude)} }, { resultTypes: ['violations'] })`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ") ?? ""}`);
}

/** Controls without a name in the accessibility tree of Chromium. */
export async function unnamedControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const roles = new Set([
    "button",
    "link",
    "checkbox",
    "radio",
    "combobox",
    "textbox",
    "searchbox",
    "tab",
    "progressbar",
  ]);
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.has(String(role?.value)))
    .filter(({ name }) => String(name?.value ?? "").trim() === "")
    .map(({ role }) => String(role?.value));
}

/** Texts whose contrast with their background is below 4.5 (WCAG 1.4.3); disabled controls and their labels are exempt. */
export function poorContrasts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const parse = (colour: string): [number, number, number, number] => {
      if (canvas === null) throw new Error("no canvas");
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const behind = (element: Element): [number, number, number] => {
      const layers: [number, number, number, number][] = [];
      for (let at: Element | null = element; at !== null; at = parentOf(at)) {
        // A component may paint a tint behind its text by a pseudo-element.
        layers.push(parse(getComputedStyle(at).backgroundColor));
      }
      return layers.reduceRight<[number, number, number]>(
        ([r, g, b], [red, green, blue, alpha]) => [
          red * alpha + r * (1 - alpha),
          green * alpha + g * (1 - alpha),
          blue * alpha + b * (1 - alpha),
        ],
        [255, 255, 255],
      );
    };
    const luminance = (colour: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = colour.map((part) => {
        const share = part / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const poor: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (
        element === null ||
        text === "" ||
        element.closest("[aria-disabled=true], [disabled-focusable], script, option") !== null ||
        element.closest("label")?.control?.matches(":disabled") === true
      )
        continue;
      if (!element.checkVisibility() || element.closest(".unseen") !== null) continue;
      const ink = parse(getComputedStyle(element).color);
      const [one, other] = [luminance(ink.slice(0, 3)), luminance(behind(element))];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (ratio < 4.5) poor.push(`${text.slice(0, 30)} ${ratio.toFixed(2)}`);
    }
    return poor;
  });
}
