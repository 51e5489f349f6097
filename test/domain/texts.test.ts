import { readdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fill, render } from "../../domain/values/bilingual.ts";

const FOLDER = path.join(import.meta.dirname, "../../domain/texts");
/** Places that hold a number of things. */
const COUNTED = new Set(
  "added all base candidates changed compared count crossedDown crossedUp detail first last limit lowered max members"
    .concat(" months most n raised removed rows score second seconds slots total value words worked years")
    .split(" "),
);
const placesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)[:}]/g)].map(([, name = ""]) => name);

describe("the catalogue of texts", () => {
  const texts = new Map<string, { vi: string; en: string }>();
  const collect = (name: string, value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("vi" in value && "en" in value && typeof value.vi === "string" && typeof value.en === "string")
      texts.set(name, { vi: value.vi, en: value.en });
    else for (const [key, part] of Object.entries(value)) collect(`${name}.${key}`, part);
  };
  beforeAll(async () => {
    const files = await readdir(FOLDER, { recursive: true });
    for (const file of files.filter((name) => name.endsWith(".ts")))
      collect(file, await import(path.join(FOLDER, file)));
  });

  test("both languages fill the same places", () => {
    const filled = (text: string): string => [...new Set(placesOf(text))].toSorted().join();
    // A quarter is "Quý I" in one language and "Q1" in the other.
    const unlike = [...texts].filter(
      ([name, { vi, en }]) => filled(vi) !== filled(en) && !name.endsWith("quarter"),
    );
    expect(unlike.map(([name]) => name)).toEqual([]);
    expect(texts.size).toBeGreaterThan(900);
  });

  test("in English one of a thing is not spoken of as several", () => {
    const said = [...texts.values()].map(({ en }) =>
      fill(en, Object.fromEntries(placesOf(en).map((place) => [place, COUNTED.has(place) ? "1" : "(…)"]))),
    );
    expect(
      said.filter((text) =>
        /\b1 (?:(?!is|was|has|needs|rises|falls|crosses|changes)[a-z]+s|people|are|were|have)\b/.test(text),
      ),
    ).toEqual([]);
  });

  test("a word follows its count, and Vietnamese words stay as they are", () => {
    const text = { vi: "Gửi {count} dòng", en: "Send {count} {count:row|rows}" };
    expect(["0", "1", "2", "1,001"].map((count) => render(text, "en", { count }))).toEqual([
      "Send 0 rows",
      "Send 1 row",
      "Send 2 rows",
      "Send 1,001 rows",
    ]);
    expect(render(text, "vi", { count: "1" })).toBe("Gửi 1 dòng");
  });

  test("an unfilled place stays visible", () => {
    expect(render({ vi: "Kỳ {period}", en: "Period {period}" }, "vi", { period: "2026" })).toBe("Kỳ 2026");
    expect(render({ vi: "Kỳ {period}", en: "Period {period}" }, "en")).toBe("Period {period}");
  });
});
