import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { productTexts } from "./product-texts.ts";

const shown = await productTexts();

/** What a guide prints in bold is a button, a caption or a title, as the reader sees it. */
function unknownButtons(guide: string): readonly string[] {
  return [...guide.matchAll(/\*\*([^*]+)\*\*/g)]
    .map(([, words = ""]) => words.replaceAll(/\s+/g, " "))
    .filter((words) => !shown.has(words));
}

test("every button and caption that the guide names stands on the screen in these words", () => {
  expect(unknownButtons(readFileSync("docs/huong-dan.md", "utf8"))).toEqual([]);
});

test("a button that the screen does not have is found", () => {
  expect(unknownButtons("Bấm **Xem và gửi**, rồi **Gửi hết\nngay**.")).toEqual(["Gửi hết ngay"]);
});
