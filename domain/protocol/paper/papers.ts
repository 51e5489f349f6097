import * as z from "zod";
import { Day } from "../../values/day.ts";
import { CountFaultCode } from "../../vocabulary/paper/count-fault.ts";
import { NumberQuestion } from "../../vocabulary/paper/number-question.ts";
import { PaperFault } from "../../vocabulary/paper/paper-fault.ts";
import { PaperKind } from "../../vocabulary/paper/paper-kind.ts";
import { TemplateFault } from "../../vocabulary/paper/template-fault.ts";
import { By, Instant, YearField } from "../fields.ts";

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
    faults: z
      .array(
        z.object({
          code: PaperFault.describe("What to look at, from a closed list of codes."),
          message: z.string().describe("The same in the reader's language, with what to do."),
        }),
      )
      .describe("What to look at before it is signed."),
  })
  .meta({ id: "ListedPaper" });
export type ListedPaper = z.infer<typeof ListedPaper>;

/** The papers of a run's file, as the office needs them one after another. */
export const PapersResponse = z
  .object({
    papers: z.array(ListedPaper).describe("The contents first."),
    refused: z
      .array(
        z.object({
          title: z.string().describe("What it would be called, in Vietnamese."),
          reason: z.string().describe("Which text has ended, since when, and what stands in its place."),
        }),
      )
      .default([])
      .describe("Papers that are not made, since a text on which they rest has ended."),
  })
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

/** Bytes of a Word file that is brought: a Word file of a page or two, with a coat of arms at most. */
export const MAX_TEMPLATE_BYTES = 1024 * 1024;

const PaperTemplate = z
  .object({
    kind: PaperKind.describe("Of which papers the template is."),
    title: z.string().describe("What they are called, in the reader's language."),
    tags: z
      .array(
        z.object({
          tag: z.string().describe("As it is written in Word, with its braces."),
          meaning: z.string().describe("What stands in its place."),
        }),
      )
      .describe("The tags that it may hold."),
    own: z
      .object({
        fileName: z.string().describe("The file that was brought."),
        by: By.describe("Who brought it."),
        byName: z.string().describe("The same by name; empty where the directory gives none."),
        at: Instant.describe("When."),
      })
      .nullable()
      .describe("The office's own template; null where the product's own serves."),
  })
  .meta({ id: "PaperTemplate" });

export const PaperTemplatesResponse = z
  .object({ templates: z.array(PaperTemplate).describe("Of every kind of paper.") })
  .meta({ id: "PaperTemplatesResponse" });
export type PaperTemplatesResponse = z.infer<typeof PaperTemplatesResponse>;

export const TemplateRequest = z
  .strictObject({
    year: YearField.describe("The year by whose rights it is changed; the template serves all years."),
    fileName: z.string().max(200).default("").describe("The file's name."),
    content: z
      .base64()
      .max(Math.ceil((MAX_TEMPLATE_BYTES * 4) / 3) + 4)
      .nullable()
      .describe("The .docx file in base64, one megabyte at most; null goes back to the product's own."),
  })
  .meta({ id: "TemplateRequest" });

export const TemplateResponse = z
  .object({
    faults: z
      .array(
        z.object({
          code: TemplateFault.describe("What is wrong, from a closed list of codes."),
          message: z.string().describe("The same in the reader's language, with the tag."),
        }),
      )
      .describe("Why the template was not taken; none once it serves."),
  })
  .meta({ id: "TemplateResponse" });

export const CountRequest = z
  .strictObject({
    year: YearField.describe("The year by whose rights the papers are shown."),
    content: z
      .base64()
      .max(Math.ceil((MAX_TEMPLATE_BYTES * 4) / 3) + 4)
      .describe("The minutes as a .docx file in base64, one megabyte at most."),
  })
  .meta({ id: "CountRequest" });

export const CountResponse = z
  .object({
    names: z.int().describe("How many names the minutes have."),
    faults: z
      .array(
        z.object({
          code: CountFaultCode.describe("What does not add up, from a closed list of codes."),
          message: z.string().describe("The same in the reader's language, with the name."),
        }),
      )
      .describe("What does not add up; none where the numbers agree."),
  })
  .meta({ id: "CountResponse" });
