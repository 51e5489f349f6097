import { afterAll, beforeAll, expect, test } from "vitest";
import { keysIn } from "../keys/key-like.ts";
import { openGallery, type PaneBrowser } from "./pane-page.ts";
import { PANE_STATES } from "./pane-states.ts";

let gallery: PaneBrowser;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** What stands on the page or is read out, details opened; not the values behind choices, which nobody sees. */
const SAID = `(() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const attributes = ["aria-label", "aria-description", "title", "placeholder", "alt"];
  const read = [...document.querySelectorAll("*")].flatMap((element) => attributes.map((name) => element.getAttribute(name)));
  const typed = [...document.querySelectorAll("input, textarea")].filter(({ type }) => !["radio", "checkbox"].includes(type));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode.data);
  return [...texts, ...read, ...typed.map(({ value }) => value)].filter((text) => text !== null);
})()`;

test("no key and no code of a program faces a person, whatever the pane shows", async () => {
  const page = await gallery.open({ viewport: { width: 320, height: 640 } });
  const found: string[] = [];
  for (const name of Object.keys(PANE_STATES)) {
    await page.evaluate(`gallery.show("${name}", "vi", "light")`);
    await page.waitForFunction(
      "document.querySelector('#pane h1, #pane main') && !document.querySelector('.loading')",
    );
    found.push(...keysIn(await page.evaluate<string[]>(SAID)).map((key) => `${name}: ${key}`));
  }
  expect(found).toEqual([]);
});
