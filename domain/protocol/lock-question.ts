import * as z from "zod";
import { DueKind } from "../vocabulary/due-kind.ts";
import { PeriodField, Unit, Withheld } from "./fields.ts";

export const LockQuestionResponse = z
  .object({
    period: PeriodField,
    registers: z.int().describe("How many of the registers asked about are still open for the period."),
    gaps: z
      .array(
        z.object({
          unit: Unit,
          kinds: z
            .array(
              z.object({
                kind: DueKind.describe("What is asked."),
                missing: z.int().describe("How many have no row."),
                begun: z.int().describe("How many have a row that does not fulfil it."),
                awaited: z.int().default(0).describe("How many of both have a day that is still to come."),
              }),
            )
            .describe("By what is asked, in the order of the kinds."),
          contradictions: z.int().describe("How many cells of the period's rows contradict others."),
        }),
      )
      .describe(
        "The open registers that lack something for the period, whatever its day, or in which cells contradict each other.",
      ),
    publishes: z
      .array(PeriodField)
      .describe("The periods that are scored at once because no register stays open."),
    incomplete: z
      .boolean()
      .describe(
        "Facts about people are missing in some register of the organisation: what is scored is then not published by itself. Of people who are withheld this is not told.",
      ),
    withheld: Withheld,
    pending: z
      .array(Unit)
      .describe("Units that this request did not come to count. Ask again until there are none."),
  })
  .meta({ id: "LockQuestionResponse" });
export type LockQuestionResponse = z.infer<typeof LockQuestionResponse>;
