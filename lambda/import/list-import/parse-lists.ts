import {
  type ImportAnswers,
  type LettersQuestion,
  NO_ANSWERS,
} from "../../../domain/protocol/import/question.ts";
import type { ParsedList } from "../../../domain/roster/list-line.ts";
import { REGISTER_BOOK_TEXTS } from "../../../domain/texts/workbook/register-book.ts";
import { askLetters, decodeGrid } from "../../office-file/grid-letters.ts";
import { openWorkbook } from "../../office-file/open-workbook.ts";
import type { Refusal } from "../../office-file/refused-workbook.ts";
import { type ParsedSheet, parseListSheet } from "../list/list-sheet.ts";

/** A sheet, with the question of its letters where they are of an older encoding. */
export type ReadSheet = ParsedSheet & { readonly letters: LettersQuestion | undefined };

export type ParsedFile =
  | { readonly kind: "read"; readonly sheets: readonly ReadSheet[] }
  | ({ readonly kind: "refused" } & Refusal);

/**
 * Every sheet of a file of lists; an empty sheet says nothing.
 * @param answers to what was asked about the file before
 */
export function parseLists(file: Buffer, year: number, { letters }: ImportAnswers = NO_ANSWERS): ParsedFile {
  const opened = openWorkbook(file, (sheet) => sheet !== REGISTER_BOOK_TEXTS.lists);
  if (opened.kind === "refused") return opened;
  const filled = opened.grids.filter(({ rows }) => rows.length > 0);
  const grids = filled.length === 0 ? opened.grids.slice(0, 1) : filled;
  return {
    kind: "read",
    sheets: grids.map((grid) => ({
      ...parseListSheet(decodeGrid(grid, letters), year),
      letters: askLetters(grid, letters),
    })),
  };
}

export function listsOf(sheets: readonly ParsedSheet[]): readonly ParsedList[] {
  return sheets.flatMap((sheet) => (sheet.kind === "list" ? [sheet.list] : []));
}
