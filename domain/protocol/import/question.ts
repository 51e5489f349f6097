import * as z from "zod";
import { ATTENDANCE_MARKS, AttendanceMark } from "../../vocabulary/attendance-mark.ts";
import { LETTER_ENCODINGS } from "../../wording/letter-repair.ts";

/** Cells that a question names; `count` says how many there are. */
const MOST_CELLS = 10;

const Encoding = z.enum(LETTER_ENCODINGS);

const MarkQuestion = z.object({
  kind: z.literal("mark"),
  spelling: z.string().describe("Names the mark in an answer."),
  text: z.string().describe("The mark as the sheet writes it."),
  column: z.literal("absent").nullable().describe("The mark stands in a column of absences."),
  cells: z.array(z.string()).describe("The first cells that have it."),
  count: z.int().describe("How many cells have it."),
  choices: z.array(AttendanceMark).describe("What it may mean."),
  answer: AttendanceMark.nullable().describe("What it was read as; null where it was left."),
});
export type MarkQuestion = z.infer<typeof MarkQuestion>;

const LettersQuestion = z.object({
  kind: z.literal("letters"),
  text: z.string().describe("A cell as the file writes it."),
  cells: z.array(z.string()).describe("The first cells with such letters."),
  count: z.int().describe("How many cells have them."),
  choices: z
    .array(
      z.object({
        encoding: Encoding.describe("Names the encoding in an answer."),
        text: z.string().describe("The same cell in the letters of this encoding."),
      }),
    )
    .describe("The encodings that the file may have, the likeliest first."),
  answer: Encoding.nullable().describe("What it was converted from; null where it was left."),
});
export type LettersQuestion = z.infer<typeof LettersQuestion>;

/** What a reading cannot know, and whoever brings the file can say with one click. */
export const ImportQuestion = z
  .discriminatedUnion("kind", [MarkQuestion, LettersQuestion])
  .meta({ id: "ImportQuestion" });
export type ImportQuestion = z.infer<typeof ImportQuestion>;

const LONGEST_SPELLING = 100;
const MOST_ANSWERS = 500;

/** Answers of all questions of a file; they replace those that were given before. */
export const ImportAnswers = z
  .strictObject({
    marks: z
      .array(
        z.strictObject({
          spelling: z.string().min(1).max(LONGEST_SPELLING).describe("The mark, as its question names it."),
          mark: AttendanceMark.describe("What it means."),
        }),
      )
      .max(MOST_ANSWERS)
      .default([])
      .describe("What marks mean in the whole file."),
    letters: Encoding.optional().describe("The encoding that the letters of the file are converted from."),
  })
  .meta({ id: "ImportAnswers" });
export type ImportAnswers = z.infer<typeof ImportAnswers>;

export const NO_ANSWERS: ImportAnswers = { marks: [] };

/** A cell whose mark is asked about. */
export interface AskedMark extends Pick<MarkQuestion, "spelling" | "text" | "column" | "answer"> {
  readonly cell: string;
}

/** The name of a mark among the marks of a file. A tick under "Vắng" is another one than a tick elsewhere. */
export function askedSpelling(spelling: string, column: MarkQuestion["column"]): string {
  return (column === null ? spelling : `${column}:${spelling}`).slice(0, LONGEST_SPELLING);
}

/** One question for each mark, those with most cells first. */
export function markQuestions(asked: readonly AskedMark[]): readonly MarkQuestion[] {
  const questions = new Map<string, MarkQuestion>();
  for (const { cell, ...mark } of asked) {
    const known = questions.get(mark.spelling);
    const { cells = [], count = 0 } = known ?? {};
    questions.set(mark.spelling, {
      kind: "mark",
      ...(known ?? mark),
      cells: cells.length < MOST_CELLS ? [...cells, cell] : cells,
      count: count + 1,
      choices: mark.column === null ? [...ATTENDANCE_MARKS] : ["excused", "unexcused"],
    });
  }
  return [...questions.values()].toSorted((left, right) => right.count - left.count);
}

/** The questions of a file: those of its sheets, each asked once, with its cells as "Sheet!C4" where there are several sheets. */
export function fileQuestions(
  sheets: readonly { readonly sheet: string; readonly questions: readonly ImportQuestion[] }[],
): readonly ImportQuestion[] {
  const questions = new Map<string, ImportQuestion>();
  for (const { sheet, questions: own } of sheets) {
    for (const question of own) {
      const id = question.kind === "mark" ? question.spelling : question.kind;
      const placed = sheets.length === 1 ? question.cells : question.cells.map((cell) => `${sheet}!${cell}`);
      const { cells = [], count = 0 } = questions.get(id) ?? {};
      questions.set(id, {
        ...(questions.get(id) ?? question),
        cells: [...cells, ...placed].slice(0, MOST_CELLS),
        count: count + question.count,
      });
    }
  }
  return [...questions.values()];
}

/** The answers with one more, or with one less where `answer` is null. */
export function answered(
  answers: ImportAnswers,
  question: ImportQuestion,
  answer: string | null,
): ImportAnswers {
  if (question.kind === "letters") {
    const { letters: _, ...others } = answers;
    const letters = question.choices.find(({ encoding }) => encoding === answer)?.encoding;
    return { ...others, ...(letters && { letters }) };
  }
  const { spelling, choices } = question;
  const mark = choices.find((choice) => choice === answer);
  const others = answers.marks.filter((given) => given.spelling !== spelling);
  return { ...answers, marks: mark === undefined ? others : [...others, { spelling, mark }] };
}
