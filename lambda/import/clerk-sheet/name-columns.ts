import { parseMark } from "../../../domain/forms/sheet/attendance-mark.ts";
import { cellText, type Grid } from "../../office-file/grid.ts";
import { captionRole, type CaptionRole } from "./captions.ts";
import type { Caption, Search } from "./header-search.ts";

/** The columns that together hold the name, from its caption rightwards. */
export function findNameColumns(
  grid: Grid,
  captions: ReadonlyMap<number, readonly Caption[]>,
  nameSpan: { readonly left: number; readonly right: number },
  role: CaptionRole,
  bottom: number,
): readonly number[] {
  const columns = Array.from(
    { length: nameSpan.right - nameSpan.left + 1 },
    (_, index) => nameSpan.left + index,
  );
  for (let next = nameSpan.right + 1; ; next += 1) {
    const above = captions.get(next);
    const partRole = above === undefined ? undefined : captionRole(above.at(-1)?.text ?? "");
    const isPart = partRole === "given-name" || partRole === "family-name";
    // Vietnamese lists often leave the caption above the given name empty.
    const isBlank =
      role === "name" && above === undefined && next === nameSpan.right + 1 && holdsWords(grid, next, bottom);
    if (!isPart && !isBlank) return columns;
    columns.push(next);
  }
}

function holdsWords(grid: Grid, column: number, below: number): boolean {
  const texts = grid.rows.filter(({ number }) => number > below).map(({ cells }) => cells.get(column));
  const words = texts.filter((cell) => cell?.kind === "text" && /^\p{Lu}\p{L}*$/u.test(cellText(cell)));
  const marks = words.filter((cell) => parseMark(cellText(cell)).kind === "mark");
  return words.length > 0 && marks.length * 2 < words.length;
}

/** A second caption of names begins another table if there are sessions on both sides of it. */
export function findNextNames(
  { namesDay, roleOf }: Pick<Search, "namesDay" | "roleOf">,
  captions: ReadonlyMap<number, readonly Caption[]>,
  names: number,
): number | undefined {
  const columns = [...captions]
    .filter(([column]) => column > names)
    .toSorted(([left], [right]) => left - right);
  const days = columns.flatMap(([column, above]) =>
    above.some(({ cell }) => namesDay(cell)) ? [column] : [],
  );
  const [first = Infinity, last = 0] = [days[0], days.at(-1)];
  return columns.find(
    ([column, above]) => column > first && column < last && above.some(({ cell }) => roleOf(cell) === "name"),
  )?.[0];
}
