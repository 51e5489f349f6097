import { afterAll, beforeAll, expect, test } from "vitest";
import { openGallery, type PaneBrowser } from "./pane-page.ts";

let gallery: PaneBrowser;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** The texts that are written on the canvases of the charts. */
async function drawn(language: "vi" | "en"): Promise<ReadonlySet<string>> {
  const page = await gallery.open({ viewport: { width: 320, height: 640 } });
  await page.evaluate(`(() => {
    globalThis.drawn = [];
    const { prototype } = CanvasRenderingContext2D;
    const write = prototype.fillText;
    prototype.fillText = function (text, ...place) {
      globalThis.drawn.push(text);
      return write.call(this, text, ...place);
    };
  })()`);
  await page.evaluate(`gallery.show("charts", "${language}", "light")`);
  await page.waitForFunction("globalThis.drawn.length > 20");
  await expect.poll(() => page.evaluate("document.querySelectorAll('canvas').length")).toBe(3);
  await page.waitForFunction("[...document.querySelectorAll('canvas')].every(({ width }) => width > 0)");
  return new Set(await page.evaluate<string[]>("globalThis.drawn"));
}

test("names of units stand whole beside their bars, over several lines where they are long", async () => {
  const texts = await drawn("vi");
  for (const line of ["Chi bộ Tổng hợp -", "Cơ yếu - Công nghệ", "thông tin", "Tháng 1/2026"])
    expect(texts).toContain(line);
});

test.each([
  ["vi", "1.000"],
  ["en", "1,000"],
] as const)("numbers of the axis are written as in %s", async (language, thousand) => {
  expect(await drawn(language)).toContain(thousand);
});
