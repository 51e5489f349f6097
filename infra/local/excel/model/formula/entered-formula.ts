import { ExcelError } from "../excel-error.ts";
import { type Culture, CULTURES } from "../culture.ts";
import { parse } from "./expression.ts";

/** Source: "Excel specifications and limits", length of formula contents; office-js#3256 for the error. */
const MAX_FORMULA_CHARACTERS = 8192;

/** Source: the declaration of Range.values: what starts with +, - or = is taken for a formula. One sign alone is text. */
export function isLikeFormula(entry: string): boolean {
  return /^[=+-]./s.test(entry);
}

/** Where a decimal comma is written, arguments are parted by semicolons. */
function inEnglish(formula: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[,;]/g, (found) =>
    found === "," ? "." : found === ";" ? "," : found,
  );
}

/** The formula with its "=", in English; undefined where it is none that this host reads. */
export function enteredFormula(entry: string, culture: Culture): string | undefined {
  if (entry.length > MAX_FORMULA_CHARACTERS) {
    throw new ExcelError("GeneralException", "There was an internal error while processing the request.");
  }
  const formula = entry.startsWith("=") ? entry : `=${entry}`;
  const readings = CULTURES[culture].decimal === "." ? [formula] : [formula, inEnglish(formula)];
  return readings.find((one) => parse(one) !== undefined);
}
