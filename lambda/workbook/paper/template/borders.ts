type Line<T> = Readonly<
  Record<"top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical", T>
>;

/** The same line on every side of a table and between its cells. */
export function borders<T>(line: T): Line<T> {
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}
