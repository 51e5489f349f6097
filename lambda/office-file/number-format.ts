/** Formats that every workbook knows without listing them (ECMA-376 18.8.30); 27-36 and 50-58 are East Asian dates. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set(
  "14 15 16 22 27 28 29 30 31 34 35 36 50 51 52 53 54 55 56 57 58".split(" ").map(Number),
);

/** Their codes are needed, because a cell in percent holds a hundredth of what it shows. */
export const BUILT_IN_PERCENTS: Readonly<Record<number, string>> = { 9: "0%", 10: "0.00%" };

/** "mmm-yy" */
const BUILT_IN_MONTH = 17;

/** The visible form of a number: a day, only its month or year, or the number itself. */
export type Shown = "day" | "month" | "number";

/** Looks for "d" and "y" outside quotes, brackets and escapes. */
export function shownBy(id: number, code: string | undefined): Shown {
  if (code === undefined) return id === BUILT_IN_MONTH ? "month" : BUILT_IN_DATES.has(id) ? "day" : "number";
  const [positive = ""] = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";");
  if (/general/i.test(positive)) return "number";
  return /d/i.test(positive) ? "day" : /y/i.test(positive) ? "month" : "number";
}
