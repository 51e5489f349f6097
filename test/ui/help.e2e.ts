import { afterAll, beforeAll, expect, test } from "vitest";
import { currentPlace } from "../../addin/ui/state/pane-state.ts";
import { openGallery, type PaneBrowser } from "./pane-page.ts";
import { PANE_STATES } from "./pane-states.ts";

let gallery: PaneBrowser;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test("every place of the pane has its own help, one press away and back", async () => {
  const page = await gallery.open({ viewport: { width: 320, height: 640 } });
  const places = new Map(
    Object.entries(PANE_STATES)
      .filter(([, { session }]) => session.kind === "signed-in")
      .map(([name, state]) => [currentPlace(state), name]),
  );
  places.delete("help");
  expect(places.size).toBeGreaterThan(20);
  const without: string[] = [];
  for (const [place, name] of places) {
    await page.evaluate(`gallery.show("${name}", "vi", "light")`);
    await page.waitForFunction(
      `gallery.state().places.at(-1) === "${place}" && document.querySelector("#page-title") && !document.querySelector(".loading")`,
    );
    if ((await page.locator("#help").count()) === 0) {
      without.push(place);
      continue;
    }
    await page.click("#help");
    await page.waitForSelector(".help li");
    expect(await page.textContent("#page-title")).toMatch(/^Trợ giúp: /);
    await page.click("#back");
    await page.waitForFunction(`gallery.state().places.at(-1) === "${place}"`);
  }
  expect(without).toEqual([]);
});
