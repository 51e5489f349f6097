/** Names of the criteria whose points are entered by hand. */
import * as z from "zod";

export const CriteriaResponse = z
  .object({
    criteria: z
      .array(
        z.object({
          id: z
            .string()
            .describe(
              "The criterion's id, as evaluations name it; of the year's second rule book with `second-` before it.",
            ),
          title: z
            .object({ vi: z.string().describe("In Vietnamese."), en: z.string().describe("In English.") })
            .describe("What the policy calls it."),
          most: z
            .object({
              person: z.string().optional().describe("To a person; decimal text."),
              unit: z.string().optional().describe("To a unit; decimal text."),
            })
            .optional()
            .describe("The most points that the policy gives."),
        }),
      )
      .describe("In the order of the policy."),
  })
  .meta({ id: "CriteriaResponse" });
export type CriteriaResponse = z.infer<typeof CriteriaResponse>;
