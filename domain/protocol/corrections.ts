/** Late corrections: requests after a lock, and the decisions on them. */
import * as z from "zod";
import { CorrectionStatus } from "../vocabulary/correction-status.ts";
import { Batch, By, FieldMap, Instant, Sequence, Unit, Withheld, YearField } from "./fields.ts";
import { RowOutcome, WireRow } from "./push.ts";

/** The year of the register, a dot, and the id that the asking client chose. */
export const CorrectionId = z
  .string()
  .regex(/^(20|21)\d{2}\.[A-Za-z0-9][A-Za-z0-9._-]{7,79}$/)
  .brand<"CorrectionId">();
export type CorrectionId = z.infer<typeof CorrectionId>;

/** The limits of one transaction: a correction is applied as a whole or not at all. */
export const MAX_CORRECTED_ROWS = 90;
export const MAX_CORRECTED_BYTES = 100_000;

export const CorrectionRequest = z
  .strictObject({
    requestId: Batch.describe("Chosen by the client; the same id again is the same correction."),
    unit: Unit,
    year: YearField,
    reason: z.string().trim().min(1).max(500).describe("Why it is needed after the lock."),
    rows: z
      .array(WireRow)
      .min(1)
      .max(MAX_CORRECTED_ROWS)
      .describe(
        "Patches as for a push, 100 KB in all: only the fields that change, with the revision last seen.",
      ),
  })
  .meta({ id: "CorrectionRequest" });
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;

export const CorrectionDecision = z
  .strictObject({
    outcome: z.enum(["approve", "refuse"]).describe("What is decided."),
    reason: z.string().trim().min(1).max(500).describe("Why."),
  })
  .meta({ id: "CorrectionDecision" });
export type CorrectionDecision = z.infer<typeof CorrectionDecision>;

export const CorrectionResponse = z
  .object({
    id: CorrectionId.describe("The correction's id."),
    unit: Unit,
    year: YearField,
    reason: z.string().describe("Why it was asked for."),
    rows: z.array(WireRow).describe("The patches."),
    before: z
      .array(FieldMap.nullable())
      .default([])
      .describe(
        "What each row held when it was asked for, of the fields that change; null for a row that was not there.",
      ),
    requestedBy: By,
    requestedAt: Instant,
    status: CorrectionStatus.describe(
      "`approved`: on its way into the register. `applied`: `outcomes` says what happened to each row.",
    ),
    decidedBy: By.nullable().describe("Who decided; never the one who asked for it."),
    decidedAt: Instant.nullable().describe("When it was decided."),
    decisionReason: z.string().nullable().describe("The reason of the decision."),
    outcomes: z.array(RowOutcome).nullable().describe("One outcome a row, once applied."),
    seq: Sequence.nullable().describe("The register's sequence once it was applied."),
  })
  .meta({ id: "CorrectionResponse" });
export type CorrectionResponse = z.infer<typeof CorrectionResponse>;

export const CorrectionsResponse = z
  .object({
    corrections: z.array(CorrectionResponse).describe("Newest first, of the units that the reader sees."),
    withheld: Withheld,
  })
  .meta({ id: "CorrectionsResponse" });
export type CorrectionsResponse = z.infer<typeof CorrectionsResponse>;
