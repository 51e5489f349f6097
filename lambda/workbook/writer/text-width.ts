/** Advance widths of Times New Roman, in thousandths of the size (its AFM table; Liberation Serif has the same). */
const LETTERS = [
  "444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444",
  "722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611",
].map((row) => row.split(" ").map(Number));
const OTHERS: Readonly<Record<string, number>> = {
  " ": 250,
  ".,": 250,
  "/:;": 278,
  "()[]-!": 333,
  "“”": 444,
  "+=<>": 564,
  "&": 778,
  "%": 833,
  "@": 921,
  "…—": 1000,
};
const DIGIT = 500;
/** The code point from which characters are full-width. */
const IDEOGRAPHS = 0x2e80;
const TABLED = 0x2100;
const SMALL_A = 97;
const CAPITAL_A = 65;

/** Widths by code unit; an accent adds nothing to its letter, precomposed or combining. */
const WIDTHS = Uint16Array.from({ length: TABLED }, (_, code) => {
  const letter = String.fromCharCode(code).normalize("NFD").charAt(0);
  const plain = { đ: "d", Đ: "D" }[letter] ?? letter;
  if (/\p{M}/u.test(plain)) return 0;
  const [small, capital] = [plain.charCodeAt(0) - SMALL_A, plain.charCodeAt(0) - CAPITAL_A];
  const other = Object.entries(OTHERS).find(([letters]) => letters.includes(plain));
  return LETTERS[0]?.[small] ?? LETTERS[1]?.[capital] ?? other?.[1] ?? DIGIT;
});

/** The printed width of a code unit in thousandths of the font's size. */
export function unitWidth(code: number): number {
  return WIDTHS[code] ?? (code < IDEOGRAPHS ? DIGIT : 1000);
}
