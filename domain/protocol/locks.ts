import * as z from "zod";
import { Batch, PeriodField, Run } from "./fields.ts";
import { Head } from "./pull.ts";

export const LockRequest = z
  .strictObject({
    period: PeriodField,
    action: z.enum(["lock", "unlock"]).describe("What to do with the period."),
    reason: z
      .string()
      .trim()
      .max(500)
      .default("")
      .describe(
        "The reason. It is kept in the journal, and shown on the board after an unlock. An unlock needs one; a lock needs one while something due in the period is missing.",
      ),
  })
  .meta({ id: "LockRequest" });
export const LockResponse = z
  .object({
    head: Head,
    runs: z
      .array(Run)
      .default([])
      .describe("Runs that began because the last register of a period is locked now."),
  })
  .meta({ id: "LockResponse" });
export const UndoRequest = z
  .strictObject({ batchId: Batch.describe("The batch to undo.") })
  .meta({ id: "UndoRequest" });
