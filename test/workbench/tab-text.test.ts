import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatTabText, parseTabText } from "../../infra/local/workbench/grid/tab-text.ts";

const TEXT = fc.string({ unit: fc.constantFrom("a", "ễ", '"', "\t", "\n", " ", "8,5") });

describe("cells on the clipboard", () => {
  test("what is copied is pasted, whatever its cells hold", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(TEXT),
        (rows, columns, texts) => {
          const cells = Array.from({ length: rows }, () => [...texts.take(columns)]);
          // A block whose last row is one blank cell looks like a text that ends with its line.
          fc.pre(columns > 1 || cells.at(-1)?.[0] !== "");
          expect(parseTabText(formatTabText(cells))).toEqual(cells);
        },
      ),
    );
  });

  test.each([
    [
      "Excel ends the last line",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "blank cells count",
      "a\t\t\n\tb\t",
      [
        ["a", "", ""],
        ["", "b", ""],
      ],
    ],
    ["blank lines count", "a\n\nb", [["a"], [""], ["b"]]],
    ["a quote inside a word is a letter", 'ghi "đạt"\tb', [['ghi "đạt"', "b"]]],
    ["a quoted line end is part of its cell", '"a\nb"\tc', [["a\nb", "c"]]],
  ])("%s", (_rule, text, cells) => {
    expect(parseTabText(text)).toEqual(cells);
  });
});
