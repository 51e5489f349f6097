import * as z from "zod";
import { Run } from "./fields.ts";

export const WorkbookRequest = z
  .strictObject({ run: Run, report: z.literal("committee").default("committee") })
  .meta({ id: "WorkbookRequest" });
export const WorkbookResponse = z
  .object({
    id: z.string().describe("The id of the workbook."),
    status: z.enum(["writing", "ready", "failed"]).describe("`failed`: ask for it again."),
    url: z
      .string()
      .nullable()
      .describe("Where the file is fetched with GET. Lives five minutes; ask again for a fresh one."),
    rows: z.int().nullable().describe("Table rows of all sheets."),
  })
  .meta({ id: "WorkbookResponse" });
export type WorkbookResponse = z.infer<typeof WorkbookResponse>;
