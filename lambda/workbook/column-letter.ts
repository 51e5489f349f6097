/** 1 -> "A", 27 -> "AA". */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : "") + String.fromCodePoint(65 + ((column - 1) % 26));
}

/** "C10:C20", within one column. */
export function columnRange(column: number, from: number, to: number): string {
  return `${columnLetter(column)}${from}:${columnLetter(column)}${to}`;
}
