import * as z from "zod";
import { DecisionWord } from "../../vocabulary/decision-word.ts";

/** Cells that a question names; `count` says how many there are. */
const MOST_CELLS = 10;
const LONGEST_SPELLING = 100;
const MOST_ANSWERS = 100;

const Spelling = z.string().min(1).max(LONGEST_SPELLING);

/** A word in the column of decisions that may mean several things, and that one click explains for the whole file. */
export const DecisionWordQuestion = z
  .object({
    spelling: Spelling.describe("Names the word in an answer."),
    text: z.string().describe("The word as the sheet writes it."),
    cells: z.array(z.string()).describe("The first cells that have it."),
    count: z.int().describe("How many cells have it."),
    answer: DecisionWord.nullable().describe("What it was read as; null where it was left."),
  })
  .meta({ id: "DecisionWordQuestion" });
export type DecisionWordQuestion = z.infer<typeof DecisionWordQuestion>;

/** What words of the column of decisions mean in one file. */
export const DecisionWordAnswers = z
  .array(
    z.strictObject({
      spelling: Spelling.describe("The word, as its question names it."),
      word: DecisionWord.describe("What it means."),
    }),
  )
  .max(MOST_ANSWERS)
  .default([])
  .describe(
    "Of a sheet of decisions: what words mean that were asked about. Without them such lines are refused.",
  );
export type DecisionWordAnswers = z.infer<typeof DecisionWordAnswers>;

/** A cell whose word is asked about. */
export interface AskedWord extends Pick<DecisionWordQuestion, "spelling" | "text" | "answer"> {
  readonly cell: string;
}

/** The name of a word among those of a file; undefined for a sentence, which is no word that others repeat. */
export function askedWord(folded: string, text: string): string | undefined {
  const spelling = folded === "" ? text.trim() : folded;
  return spelling === "" || spelling.length > LONGEST_SPELLING ? undefined : spelling;
}

/** One question for each word, those with most cells first. */
export function wordQuestions(asked: readonly AskedWord[]): DecisionWordQuestion[] {
  const questions = new Map<string, DecisionWordQuestion>();
  for (const { cell, ...word } of asked) {
    const known = questions.get(word.spelling);
    const { cells = [], count = 0 } = known ?? {};
    questions.set(word.spelling, {
      ...(known ?? word),
      cells: cells.length < MOST_CELLS ? [...cells, cell] : cells,
      count: count + 1,
    });
  }
  return [...questions.values()].toSorted((left, right) => right.count - left.count);
}

/** The answers with one more, or with one less where `word` is null. */
export function wordAnswered(
  answers: DecisionWordAnswers,
  spelling: string,
  word: DecisionWord | null,
): DecisionWordAnswers {
  const others = answers.filter((given) => given.spelling !== spelling);
  return word === null ? others : [...others, { spelling, word }];
}
