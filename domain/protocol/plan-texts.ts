/** The comparison of a unit's action plan with the superior's: the share that stands there word for word. */
import * as z from "zod";
import { By, FileDigest, Instant, Key, Unit, YearField } from "./fields.ts";

/** About eighty pages: a longer text is no action plan, and comparing it would take a function too long. */
export const MAX_PLAN_LETTERS = 200_000;
/** The most passages of one response, enough to judge a copied plan. */
export const MAX_PASSAGES = 200;

export const PlanTextRequest = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(MAX_PLAN_LETTERS)
      .describe("The plan's text as it was pasted. Line breaks and formatting make no difference."),
  })
  .meta({ id: "PlanTextRequest" });

export const PlanFileRequest = z
  .strictObject({
    unit: Unit,
    year: YearField,
    directive: Key.describe("The directive that the plan carries out."),
    fileName: z.string().min(1).max(200).describe("The file's name; it is not kept with the text."),
    content: FileDigest,
  })
  .meta({ id: "PlanFileRequest" });

export const PlanTextRecord = z
  .object({
    code: z.string().describe("The beginning of the text's SHA-256: the same text has the same code."),
    words: z.int().describe("Words that are compared: quotations and names of documents are left out."),
    by: By,
    at: Instant,
  })
  .meta({
    id: "PlanTextRecord",
    description: "A plan's text that was given. No answer ever holds the text itself.",
  });
export type PlanTextRecord = z.infer<typeof PlanTextRecord>;

export const PlanComparison = z
  .object({
    share: z
      .string()
      .nullable()
      .describe("Per cent, half-up to two decimals; null for a text without words."),
    words: z.int().describe("Words of the plan that were compared."),
    copied: z.int().describe("Compared words inside a run of words that the superior's plan has too."),
    run: z.int().describe("How many equal words in a row make a run."),
    passages: z
      .array(
        z.object({
          text: z.string().describe("In the plan's own letters."),
          words: z.int().describe("How many words it has."),
        }),
      )
      .describe("The passages that both texts contain, in the plan's order."),
    passagesLeftOut: z.int().describe(`Passages beyond the first ${MAX_PASSAGES}.`),
  })
  .meta({ id: "PlanComparison" });
export type PlanComparison = z.infer<typeof PlanComparison>;

export const PlanTextResponse = z
  .object({
    unit: Unit,
    year: YearField,
    directive: Key.describe("The directive that the plan carries out."),
    plan: PlanTextRecord.nullable().describe("The unit's text, null while none was given."),
    superior: PlanTextRecord.nullable().describe(
      "The committee's text for the same directive; null while none was given, and of the committee's own plan.",
    ),
    comparison: PlanComparison.nullable().describe("Null until both texts are there."),
    recorded: z
      .string()
      .nullable()
      .describe("`copiedShare` as it stands in the unit's row, which is what scoring reads."),
    remeasured: z
      .int()
      .describe(
        "How many units' shares changed because the superior's plan was given; 0 in every other answer.",
      ),
  })
  .meta({ id: "PlanTextResponse" });
export type PlanTextResponse = z.infer<typeof PlanTextResponse>;
