import { attendance } from "../../../domain/forms/catalogue/attendance.ts";
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import { formOfSheet } from "../../../domain/forms/sheet/form-sheet-layout.ts";
import {
  type ImportAnswers,
  type LettersQuestion,
  NO_ANSWERS,
} from "../../../domain/protocol/import/question.ts";
import type { SheetReport } from "../../../domain/protocol/imports.ts";
import { REFUSAL_TEXTS } from "../../../domain/texts/import/import.ts";
import { REGISTER_BOOK_TEXTS } from "../../../domain/texts/workbook/register-book.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import { type ClerkSheet, parseClerkSheet } from "../clerk-sheet/clerk-sheet.ts";
import type { MarkAnswers } from "../clerk-sheet/mark-cell.ts";
import { findLack } from "../clerk-sheet/lacking.ts";
import type { Grid } from "../../office-file/grid.ts";
import { askLetters, decodeGrid } from "../../office-file/grid-letters.ts";
import { openWorkbook } from "../../office-file/open-workbook.ts";
import type { Refusal } from "../../office-file/refused-workbook.ts";
import { type FormSheet, parseFormSheet } from "../own-form/form-sheet.ts";
import { type NamedRows, NOT_LOOKED_UP } from "../own-form/named-rows.ts";
import { describeProblem, type SheetProblem } from "../sheet-problem/sheet-problem.ts";

/** The content of a sheet before its people are matched with a roster. */
export type SheetContent =
  | ({ readonly kind: "form" } & FormSheet)
  | ({ readonly kind: "clerk" } & ClerkSheet)
  | { readonly kind: "none"; readonly problems: readonly SheetProblem[] };

export interface ParsedSheet {
  readonly name: string;
  readonly content: SheetContent;
  /** Asked where the sheet's letters are of an older encoding. */
  readonly letters?: LettersQuestion | undefined;
}

export type ParsedWorkbook =
  | { readonly kind: "read"; readonly sheets: readonly ParsedSheet[] }
  | ({ readonly kind: "refused" } & Refusal);

/**
 * Parses every sheet of an uploaded workbook: the product's forms strictly, handmade attendance sheets tolerantly.
 * @param names the rows of the office, to which the forms of the file refer
 * @param answers to what was asked about the file before
 */
export function parseWorkbook(
  file: Buffer,
  year: number,
  names: NamedRows = NOT_LOOKED_UP,
  answers: ImportAnswers = NO_ANSWERS,
): ParsedWorkbook {
  // The sheet of lists behind the drop-downs is skipped: other programs show it, but nobody fills it in.
  const opened = openWorkbook(file, (sheet) => sheet !== REGISTER_BOOK_TEXTS.lists);
  if (opened.kind === "refused") return opened;
  // Forms are read in the order of the catalogue, since rows of a later one may name rows that the file adds in an earlier one.
  const inOrder = opened.grids.toSorted((left, right) => formOrder(left) - formOrder(right));
  const marks = new Map(answers.marks.map(({ spelling, mark }) => [spelling, mark]));
  const contents = new Map(
    inOrder.map((grid) => [grid, parseSheet(decodeGrid(grid, answers.letters), year, names, marks)]),
  );
  return {
    kind: "read",
    sheets: opened.grids.flatMap((grid) => {
      const content = contents.get(grid);
      return content === undefined
        ? []
        : [{ name: grid.name, content, letters: askLetters(grid, answers.letters) }];
    }),
  };
}

function formOrder({ name }: Grid): number {
  const form = formOfSheet(name);
  return FORMS.findIndex(({ id }) => id === form?.id);
}

function parseSheet(grid: Grid, year: number, names: NamedRows, marks: MarkAnswers): SheetContent {
  const form = parseFormSheet(grid, names);
  if (form !== undefined) return { kind: "form", ...form };
  const clerk = parseClerkSheet(grid, year, marks);
  if (clerk !== undefined) return { kind: "clerk", ...clerk };
  return { kind: "none", problems: [findLack(grid, year)] };
}

/** The reason for refusing a file, as the end of a sentence. */
export function describeRefusal({ code, values }: Refusal, language: Language): string {
  return render(REFUSAL_TEXTS[code], language, values);
}

/** A sheet's content in the form of the wire. `more` are problems found by matching with the roster. */
export function reportSheet(
  file: string,
  { name, content, letters }: ParsedSheet,
  language: Language,
  more: readonly SheetProblem[] = [],
): SheetReport {
  const problems = [...content.problems, ...more].map((problem) => describeProblem(problem, language));
  const marks = content.kind === "clerk" ? content.questions : [];
  const questions = [...(letters === undefined ? [] : [letters]), ...marks];
  return { file, sheet: name, ...summarise(content), problems, questions };
}

function summarise(
  content: SheetContent,
): Pick<SheetReport, "form" | "people" | "sessions" | "counts" | "rows"> {
  switch (content.kind) {
    case "none":
      return { form: null, people: 0, sessions: [], counts: countMarks([], 0), rows: 0 };
    case "clerk": {
      const marks = content.people.flatMap((person) => person.marks.map(({ mark }) => mark));
      return {
        form: attendance.id,
        people: content.people.length,
        sessions: content.sessions.map(({ day }) => day),
        counts: countMarks(marks, content.blank),
        rows: marks.length,
      };
    }
    case "form": {
      const { form, rows, blank } = content;
      if (form.id !== attendance.id)
        return { form: form.id, people: 0, sessions: [], counts: countMarks([], 0), rows: rows.length };
      const values = (field: string): string[] => rows.map(({ fields }) => String(fields[field] ?? ""));
      return {
        form: form.id,
        people: new Set(values("person")).size,
        sessions: [...new Set(values("day"))].filter((day) => day !== "").toSorted(),
        counts: countMarks(values("mark"), blank),
        rows: rows.length,
      };
    }
  }
}

function countMarks(marks: readonly string[], blank: number): SheetReport["counts"] {
  const count = (counted: string): number => marks.filter((mark) => mark === counted).length;
  return {
    present: count("present"),
    excused: count("excused"),
    unexcused: count("unexcused"),
    madeUp: count("made-up"),
    blank,
  };
}
