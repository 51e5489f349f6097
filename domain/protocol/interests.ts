/** A user's own declaration of an interest in a person or unit. */
import * as z from "zod";
import { Batch, Key, YearField } from "./fields.ts";

export const InterestRequest = z
  .strictObject({
    year: YearField,
    batchId: Batch.describe("Chosen by the client; the same id with the same content declares once."),
    clientId: z.string().min(1).max(80).describe("The installation that sends, for the history."),
    subject: Key.describe("A person's code or a unit's id."),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .describe("Why the user takes no part, for example kinship or a dispute."),
  })
  .meta({ id: "InterestRequest" });
export type InterestRequest = z.infer<typeof InterestRequest>;

export const InterestResponse = z
  .object({
    year: YearField,
    subject: Key.describe("A person's code or a unit's id."),
    declared: z
      .boolean()
      .describe("Whether anything was written; false if the interest was declared before."),
  })
  .meta({ id: "InterestResponse" });
