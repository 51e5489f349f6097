import type { LettersQuestion } from "../../domain/protocol/import/question.ts";
import { cellName } from "../../domain/values/cell-names.ts";
import { tidy } from "../../domain/values/fold.ts";
import { decodeLetters, type LetterEncoding, likelyEncodings } from "../../domain/wording/letter-repair.ts";
import type { Cell, Grid } from "./grid.ts";

const SHOWN = 60;
const MOST_CELLS = 10;
/** Every older encoding shows itself by characters above ASCII. */
const ABOVE_ASCII = /[\u0080-\uFFFF]/;
/** Letters that only Unicode has: a sheet with them is not of an older encoding throughout. */
const ONLY_UNICODE = /[ăđĩũơưạ-ỹ]/iu;

/** Of which encoding the sheet's letters are, where cells show an older one; undefined where none does. */
export function askLetters(grid: Grid, answer: LetterEncoding | undefined): LettersQuestion | undefined {
  const old = grid.rows.flatMap((row) =>
    [...row.cells].flatMap(([column, cell]) => {
      const encodings = cell.kind === "text" && ABOVE_ASCII.test(cell.text) ? likelyEncodings(cell.text) : [];
      const text = cell.kind === "text" ? cell.text : "";
      return encodings.length === 0 ? [] : [{ at: cellName(row.number, column), text, encodings }];
    }),
  );
  const counts = new Map<LetterEncoding, number>();
  for (const { encodings } of old)
    for (const encoding of encodings) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
  const ranked = [...counts].toSorted(([, few], [, many]) => many - few);
  // The sample is a cell that shows what the likeliest encoding makes of it.
  const sample = old.find(({ encodings }) => encodings[0] === ranked[0]?.[0])?.text;
  if (sample === undefined) return undefined;
  const shown = (text: string): string => tidy(text).slice(0, SHOWN);
  return {
    kind: "letters",
    text: shown(sample),
    cells: old.slice(0, MOST_CELLS).map(({ at }) => at),
    count: old.length,
    choices: ranked.map(([encoding]) => ({ encoding, text: shown(decodeLetters(sample, encoding)) })),
    answer: answer ?? null,
  };
}

/**
 * The sheet with its letters converted. Where it has letters of Unicode too, only the cells that show the older encoding
 * are converted, since the others would be spoiled.
 */
export function decodeGrid(grid: Grid, encoding: LetterEncoding | undefined): Grid {
  if (encoding === undefined) return grid;
  const isMixed = grid.rows.some(({ cells }) =>
    [...cells.values()].some((cell) => cell.kind === "text" && ONLY_UNICODE.test(cell.text.normalize("NFC"))),
  );
  const decode = (cell: Cell): Cell =>
    cell.kind === "text" && (!isMixed || likelyEncodings(cell.text).includes(encoding))
      ? { ...cell, text: decodeLetters(cell.text, encoding) }
      : cell;
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].map(([column, cell]) => [column, decode(cell)])),
    })),
  };
}
