import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settings } from "../../domain/forms/catalogue/settings.ts";
import { POLICIES } from "../../domain/policy/library/library.ts";
import { offeredWords, parseCodedText, showCodedText } from "../../domain/wording/option-text.ts";
import {
  SECOND_SETTING_TEXTS,
  SETTING_TEXTS,
  SETTING_VALUE_TEXTS,
} from "../../domain/texts/vocabulary/settings.ts";

const { name, value } = settings.columns;
const LANGUAGES = ["vi", "en"] as const;

describe("a code among texts is read and written in words", () => {
  test("every setting stands in its sheet by its label, in both languages, and is found by it", () => {
    for (const [code, label] of Object.entries(SETTING_TEXTS)) {
      for (const language of LANGUAGES) {
        expect(showCodedText(name.texts, code, language)).toBe(label[language]);
        expect(parseCodedText(name.texts, ` ${label[language].toUpperCase()} `)).toBe(code);
      }
      expect(parseCodedText(name.texts, code)).toBe(code);
    }
    for (const code of Object.keys(SETTING_VALUE_TEXTS))
      expect(parseCodedText(value.texts, showCodedText(value.texts, code, "vi"))).toBe(code);
  });

  test("a rule book of the product stands in its sheet by its title, and is found by it", () => {
    for (const { id, title } of POLICIES) {
      for (const language of LANGUAGES) {
        expect(showCodedText(value.texts, id, language)).toBe(title[language]);
        expect(parseCodedText(value.texts, title[language])).toBe(id);
      }
    }
  });

  test("a drop-down offers every setting in words, and no beginning of a text", () => {
    const labels = Object.values({ ...SETTING_TEXTS, ...SECOND_SETTING_TEXTS });
    expect(offeredWords(name.texts, "vi")).toEqual(labels.map(({ vi }) => vi));
    expect(offeredWords(undefined, "vi")).toEqual([]);
  });

  test("a confirmed assumption is named with its number, by which it is found again", () => {
    for (const language of LANGUAGES) {
      const shown = showCodedText(name.texts, "assumption.1k2j3h", language);
      expect(shown).toMatch(/(xác nhận, số|assumption no\.) 1k2j3h$/);
      expect(parseCodedText(name.texts, shown)).toBe("assumption.1k2j3h");
    }
  });

  test("any other text is itself, also where a column has no codes", () => {
    const label = fc.constantFrom("Bình An", "T/M Đảng ủy", "Lưu Đảng ủy; các chi bộ", "25", "12.5");
    fc.assert(
      fc.property(label, fc.constantFrom(...LANGUAGES), (text, language) => {
        for (const texts of [undefined, name.texts, value.texts]) {
          expect(showCodedText(texts, text, language)).toBe(text);
          expect(parseCodedText(texts, text)).toBe(text);
        }
      }),
    );
  });
});

test("a text that is named like a member of every object is itself", () => {
  for (const text of ["toString", "constructor", "__proto__"])
    expect(showCodedText(value.texts, text, "vi")).toBe(text);
});
