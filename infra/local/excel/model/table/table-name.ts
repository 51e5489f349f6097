const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]{0,254}$/u;
const CELL_LIKE = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|R|C)$/i;

/** Source: "Names in formulas", Excel's syntax rules for names. */
export function isTableName(name: string): boolean {
  return NAME.test(name) && !CELL_LIKE.test(name);
}
