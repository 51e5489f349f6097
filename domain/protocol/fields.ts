/** Fields shared by several messages. */
import * as z from "zod";
import { FieldValue } from "../forms/column.ts";
import { BatchId, RowKey, RunId, UnitId, UserId, Year } from "../values/ids.ts";
import { Period } from "../values/period.ts";

export const Instant = z.iso
  .datetime()
  .meta({ description: "An instant in UTC.", examples: ["2026-03-05T02:11:00.000Z"] });
export const Sequence = z
  .int()
  .min(0)
  .describe("A register's sequence: every commit adds one, without a gap; 0 is a register never written.");
export const Revision = z
  .int()
  .min(0)
  .describe("A row's revision: every change of the row adds one; 0 is no row yet.");
export const FieldMap = z
  .record(z.string().max(60), FieldValue)
  .describe("Values by the form's column. `null` is an empty cell; decimals are text with a point.");
export const FormName = z.string().describe("The row's form.");
export const Key = RowKey.describe("The row's key inside its form.");
export const YearField = Year.describe("A calendar year.");
export const By = UserId.describe("The user, by the identity provider's object id.");
export const Unit = UnitId.describe("A unit: a chi bộ, a đoàn thể or the committee.");
export const Batch = BatchId.describe("The id of a batch, chosen by the client.");
export const Run = RunId.describe("The id of a run.");
export const PeriodField = Period.meta({
  description: "A month, a quarter or a year.",
  examples: ["2026-03", "2026-Q1", "2026"],
});
/** A larger upload is refused. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
export const FileDigest = z
  .strictObject({
    bytes: z.int().min(0).describe("The file's length."),
    sha256: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/)
      .describe("The file's SHA-256 in base 64."),
  })
  .meta({ id: "FileDigest", description: "The file that will be sent; its slot takes no other." });
export type FileDigest = z.infer<typeof FileDigest>;
export const Withheld = z
  .int()
  .min(0)
  .default(0)
  .describe("How many are left out because the reader takes no part in deciding on them.");
export const UnitName = z.string().describe("The unit's name.");
export const UnitKind = z.string().describe("`committee`, `chi-bo` or `doan-the`.");
