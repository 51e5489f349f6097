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

test.each(["docs/huong-dan.md", "docs/quan-tri.md"])(
  "every button and caption that %s names stands on the screen in these words",
  (guide) => {
    expect(unknownButtons(readFileSync(guide, "utf8"))).toEqual([]);
  },
);

test("a button that the screen does not have is found", () => {
  expect(unknownButtons("Bấm **Xem và gửi**, rồi **Gửi hết\nngay**.")).toEqual(["Gửi hết ngay"]);
});

/** The Vietnamese words of the glossary, one by one; a dash stands for what a user never reads. */
function glossaryWords(): readonly string[] {
  return readFileSync("docs/glossary.md", "utf8")
    .split("\n")
    .filter((line) => /^\| [a-z]/.test(line))
    .flatMap((line) => (line.split("|")[2] ?? "").split(/[,:()]/))
    .map((word) => word.trim())
    .filter((word) => word !== "" && word !== "–");
}

test("the Vietnamese words of the glossary are those that the product shows", () => {
  const all = [...shown].join("\n").toLowerCase();
  expect(glossaryWords().length).toBeGreaterThan(30);
  expect(glossaryWords().filter((word) => !all.includes(word.toLowerCase()))).toEqual([]);
});
