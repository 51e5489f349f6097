import * as z from "zod";
import { Day } from "../../values/day.ts";
import { NumberQuestion } from "../../vocabulary/paper/number-question.ts";
import { PaperKind } from "../../vocabulary/paper/paper-kind.ts";
import { By, Instant } from "../fields.ts";

const DayField = Day.meta({ description: "A calendar day.", examples: ["2026-12-20"] });

const Numbered = z
  .object({
    reference: z.string().describe("Number and symbol, as in “05-QĐ/ĐU”."),
    day: DayField.describe("The day of the paper."),
    by: By.describe("Who typed them."),
    byName: z.string().describe("The same by name; empty where the directory gives none."),
    at: Instant.describe("When."),
    version: z.int().describe("How often the paper was numbered; the file of the last time is given."),
  })
  .meta({ id: "NumberedPaper" });

export const ListedPaper = z
  .object({
    name: z.string().describe("By which one paper is asked for; its file's name without the ending."),
    kind: PaperKind.describe("Which kind of paper it is."),
    title: z.string().describe("What it is called in the contents, in Vietnamese."),
    authority: z.string().describe("Who decides by it, or whom it goes to."),
    count: z.int().nullable().describe("How many subjects it names; null where it names none."),
    numbered: Numbered.nullable().describe("Its number and day; null while it is a draft."),
    next: z
      .string()
      .nullable()
      .describe("The number after the last of its book; null for a paper that no book numbers."),
    waitsFor: z
      .string()
      .nullable()
      .describe("The title of the paper that must be numbered first, since this one cites it."),
  })
  .meta({ id: "ListedPaper" });
export type ListedPaper = z.infer<typeof ListedPaper>;

/** The papers of a run's file, as the office needs them one after another. */
export const PapersResponse = z
  .object({ papers: z.array(ListedPaper).describe("The contents first.") })
  .meta({ id: "PapersResponse" });
export type PapersResponse = z.infer<typeof PapersResponse>;

export const PaperNumberRequest = z
  .strictObject({
    number: z
      .string()
      .trim()
      .regex(/^\d{1,5}\p{L}?$/u)
      .refine((text) => Number.parseInt(text, 10) > 0)
      .describe("The number from the office's own book, without the symbol."),
    day: DayField.describe("The day of the paper."),
    sure: z.boolean().default(false).describe("The questions were answered with yes."),
  })
  .meta({ id: "PaperNumberRequest" });

export const PaperNumberResponse = z
  .discriminatedUnion("status", [
    z
      .object({ status: z.literal("numbered"), numbered: Numbered })
      .describe("Kept; from now on the same file is given."),
    z
      .object({
        status: z.literal("asked"),
        questions: z
          .array(
            z.object({
              code: NumberQuestion.describe("What is doubtful, from a closed list of codes."),
              message: z.string().describe("The same in the reader's language."),
            }),
          )
          .describe("Nothing was kept: send it again with `sure`, or another number."),
      })
      .describe("Nothing was kept yet."),
  ])
  .meta({ id: "PaperNumberResponse" });
export type PaperNumberResponse = z.infer<typeof PaperNumberResponse>;
