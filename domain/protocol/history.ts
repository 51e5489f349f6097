import * as z from "zod";
import { Batch, By, FieldMap, Instant, Revision, Sequence } from "./fields.ts";

export const HistoryEntry = z
  .object({
    seq: Sequence,
    rev: Revision,
    by: By,
    at: Instant,
    set: FieldMap,
    before: FieldMap,
    deleted: z.boolean().describe("Whether the row is deleted after the change."),
    batchId: Batch,
  })
  .meta({ id: "HistoryEntry" });
export const HistoryResponse = z
  .object({ entries: z.array(HistoryEntry).describe("Newest first.") })
  .meta({ id: "HistoryResponse" });
export type HistoryResponse = z.infer<typeof HistoryResponse>;
