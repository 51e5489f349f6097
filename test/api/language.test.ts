import { expect, test } from "vitest";
import { parseLanguage } from "../../lambda/http/language.ts";

test.each([
  [undefined, "vi"],
  ["", "vi"],
  ["fr-FR", "vi"],
  ["en", "en"],
  ["en-GB,en;q=0.9", "en"],
  ["EN", "en"],
  ["vi-VN,vi;q=0.9,en;q=0.8", "vi"],
  ["en;q=0.3, vi;q=0.7", "vi"],
  ["fr, en;q=0.5", "en"],
  ["en;q=0", "vi"],
  ["en;q=x", "vi"],
  ["*", "vi"],
])("Accept-Language %j is answered in %s", (header, language) => {
  expect(parseLanguage(header)).toBe(language);
});
