import * as z from "zod";

export const Problem = z
  .object({
    type: z.string().describe("`urn:quan-triet:problem:` and the code."),
    title: z.string().describe("What is wrong and what to do, in the reader's language."),
    status: z.int().describe("The HTTP status."),
    code: z
      .string()
      .describe("The problem's code, from a closed list; each route names the codes that it answers with."),
    traceId: z.string().describe("The request's id, by which this answer is found in the service's log."),
  })
  .meta({ id: "Problem", description: "A problem of RFC 9457." });
export type Problem = z.infer<typeof Problem>;
