import { describe, expect, test } from "vitest";
import { ISSUE_TEXTS } from "../../domain/texts/issues.ts";
import { PROBLEM_TEXTS } from "../../domain/texts/problems.ts";
import { render } from "../../domain/texts/render.ts";

const PLACES = /\{\w+\}/g;

describe("the catalogue of texts", () => {
  test("both languages fill the same places", () => {
    for (const [code, text] of Object.entries({ ...ISSUE_TEXTS, ...PROBLEM_TEXTS })) {
      expect([...text.en.matchAll(PLACES)].map(String).toSorted(), code).toEqual(
        [...text.vi.matchAll(PLACES)].map(String).toSorted(),
      );
    }
  });

  test("an unfilled place stays visible", () => {
    expect(render({ vi: "Kỳ {period}", en: "Period {period}" }, "vi", { period: "2026" })).toBe("Kỳ 2026");
    expect(render({ vi: "Kỳ {period}", en: "Period {period}" }, "en")).toBe("Period {period}");
  });
});
