import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SPREADSHEET, walkXml } from "../../lambda/office-file/xml.ts";

const [MAIN = ""] = SPREADSHEET;
const NAMES = [
  "Đỗ Thị Hằng, Nguyễn Đức Lượng",
  "Đỗ Thị Hằng, Nguyễn Đức Lượng".normalize("NFD"),
  "Ỷ Ẵng \u{1F1FB}\u{1F1F3} \u{20000} ỗ\u0301",
];

function textsOf(part: Buffer, pieceBytes: number): string {
  const texts: string[] = [];
  walkXml(part, SPREADSHEET, { open: () => undefined, text: (text) => texts.push(text) }, pieceBytes);
  return texts.join("");
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

test.each([1, 2, 3, 7])(
  "not one letter changes where a part is read %i bytes at a time: composed, decomposed, or beyond the basic plane",
  (pieceBytes) => {
    for (const name of NAMES) {
      expect(textsOf(Buffer.from(`<t xmlns="${MAIN}">${name}</t>`), pieceBytes)).toBe(name);
      expect(textsOf(Buffer.from(`\uFEFF<t xmlns="${MAIN}">${name}</t>`, "utf16le"), pieceBytes)).toBe(name);
    }
    const letters = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(letters, (text) => {
        // A line's end is the one character that XML itself rewrites (XML 1.0, 2.11).
        fc.pre(!text.includes("\r"));
        expect(textsOf(Buffer.from(`<t xmlns="${MAIN}">${escaped(text)}</t>`), pieceBytes)).toBe(text);
      }),
    );
  },
);
