/**
 * Messages of the push. A client sends patches with the revision it last saw; the response is 200 with one outcome per
 * row.
 */
import * as z from "zod";
import { FormId } from "../forms/catalogue/catalogue.ts";
import { FieldValue } from "../forms/column.ts";
import { BatchId, RowKey } from "../values/ids.ts";
import { Batch, By, FieldMap, Instant, PeriodField, Revision, Sequence } from "./fields.ts";

export const MAX_BATCH_ROWS = 2000;
export const MAX_BATCH_BYTES = 1024 * 1024;

/** Rows are parsed one by one (`WireRow`), so that one malformed row never refuses its batch. */
export const PushRequest = z
  .strictObject({
    batchId: BatchId.describe(
      "Chosen by the client and kept with the rows until the receipt is stored. The same id with the same rows gives the same receipt and stores nothing twice.",
    ),
    clientId: z.string().min(1).max(80).describe("The installation that sends, for the history."),
    rows: z.array(z.unknown()).min(1).describe(`At most ${MAX_BATCH_ROWS} rows.`),
  })
  .meta({ id: "PushRequest" });
export type PushRequest = z.infer<typeof PushRequest>;

export const WireRow = z.strictObject({
  form: FormId.describe("The row's form."),
  key: RowKey.describe("The row's key inside its form."),
  baseRev: Revision,
  fields: FieldMap.optional(),
  deleted: z.boolean().optional().describe("Delete the row, or bring it back."),
});
export type WireRow = z.infer<typeof WireRow>;

const RowAddress = {
  form: z.string().describe("The form of the row that was sent."),
  key: z.string().describe("The key of the row that was sent."),
};
const FieldConflict = z.object({
  field: z.string().describe("The column, or `#deleted` for a deletion."),
  mine: FieldValue.describe("What was sent."),
  theirs: FieldValue.describe("What is stored."),
  by: By,
  at: Instant,
  rev: Revision,
});
/** The second of two cells that contradict each other. */
export const OtherCell = z.object({
  form: z.string().describe("Its form."),
  key: z.string().describe("Its row's key."),
  field: z.string().describe("Its column."),
});
const RowIssue = z.object({
  field: z.string().describe("The column, or `row` or `key` for the row as a whole."),
  code: z.string().describe("What is wrong, from a closed list of codes."),
  other: OtherCell.optional().describe("The cell that this one contradicts, in this row or in another."),
  message: z.string().describe("The same in the reader's language."),
});

const Filled = FieldMap.optional().describe(
  "What the service filled in: the short code of a row that was sent without one.",
);

export const RowOutcome = z
  .discriminatedUnion("status", [
    z
      .object({ ...RowAddress, status: z.literal("accepted"), rev: Revision, filled: Filled })
      .describe("Stored as sent."),
    z
      .object({ ...RowAddress, status: z.literal("merged"), rev: Revision, fields: FieldMap, filled: Filled })
      .describe(
        "Stored; others had changed other fields since `baseRev`. `fields` is what they changed, for the sheet to take over.",
      ),
    z
      .object({ ...RowAddress, status: z.literal("unchanged"), rev: Revision })
      .describe(
        "The register already says so; nothing was written. `rev` is the newest base that hides no change of others.",
      ),
    z
      .object({
        ...RowAddress,
        status: z.literal("conflict"),
        rev: Revision,
        fields: z.array(FieldConflict).describe("Both values of each field."),
      })
      .describe("Not stored: someone changed the same field to another value since `baseRev`."),
    z
      .object({ ...RowAddress, status: z.literal("locked"), period: PeriodField, by: By, at: Instant })
      .describe("Not stored: the period of the row is locked."),
    z
      .object({
        ...RowAddress,
        status: z.literal("invalid"),
        issues: z.array(RowIssue).describe("Everything that is wrong."),
      })
      .describe("Not stored: the row breaks its form."),
    z
      .object({
        ...RowAddress,
        status: z.literal("forbidden"),
        fields: z.array(z.string()).describe("The columns."),
      })
      .describe("Not stored: the user's role may not change these columns."),
  ])
  .meta({ id: "RowOutcome" });
export type RowOutcome = z.infer<typeof RowOutcome>;

export const Receipt = z
  .object({
    batchId: Batch,
    seq: Sequence.describe("The register's sequence after the batch."),
    replayed: z.boolean().describe("This is the receipt of an earlier sending of the same batch."),
    rows: z.array(RowOutcome).describe("One outcome a row, in the order of the request."),
  })
  .meta({ id: "Receipt" });
export type Receipt = z.infer<typeof Receipt>;

export const BatchOutcomes = z
  .object({
    batchId: Batch,
    rows: z
      .array(RowOutcome)
      .describe(
        "The outcomes that are stored, in the order of processing: none for a batch that has not arrived, some for one that is on its way.",
      ),
  })
  .meta({ id: "BatchOutcomes" });
export type BatchOutcomes = z.infer<typeof BatchOutcomes>;
