/** Messages of the pull: rows and changes of a register. */
import * as z from "zod";
import { Day } from "../values/day.ts";
import { Period } from "../values/period.ts";
import { Batch, By, FieldMap, FormName, Instant, Key, PeriodField, Revision, Sequence } from "./fields.ts";

/** Version of the wire protocol; a client of another version gets a problem that says so. */
export const PROTOCOL_VERSION = 1;

const ClosingField = Day.optional().describe(
  "The day up to which the period counts, where that is not its last: a duty met later may still be entered.",
);

export const Head = z
  .object({
    seq: Sequence,
    locks: z
      .record(Period, z.object({ by: By, at: Instant, seq: Sequence, closing: ClosingField }))
      .describe("The locked periods. A lock on a year or quarter holds for its months."),
  })
  .meta({ id: "Head" });
export type Head = z.infer<typeof Head>;

export const WireState = z
  .object({
    form: FormName,
    key: Key,
    rev: Revision,
    seq: Sequence.describe("The sequence of the row's last change."),
    by: By,
    at: Instant,
    fields: FieldMap,
    deleted: z.boolean().describe("A deleted row stays as a tombstone and can be brought back."),
  })
  .meta({ id: "RowState", description: "A row as it stands." });
export type WireState = z.infer<typeof WireState>;

export const RowChangeEntry = z
  .object({
    form: FormName,
    key: Key,
    rev: Revision.describe("The row's revision after this change."),
    set: FieldMap.describe("The new values of the fields that changed."),
    before: FieldMap.describe("Their values before."),
    deleted: z.boolean().describe("Whether the row is deleted after the change."),
    wasDeleted: z.boolean().describe("Whether the row was deleted before it."),
    /** The chain that a row's history follows. */
    prevSeq: Sequence.describe("The sequence of the row's change before this one, 0 for its first."),
  })
  .meta({ id: "RowChange" });

export const ChangeSet = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("batch"),
      seq: Sequence,
      batchId: Batch,
      clientId: z.string().describe("The installation that sent it."),
      by: By,
      at: Instant,
      changes: z.array(RowChangeEntry).describe("One entry a row."),
      correction: z
        .object({
          id: z.string().describe("The correction's id."),
          reason: z.string().describe("Why it was asked for."),
          approvedBy: By,
          periods: z.array(PeriodField).describe("The periods that it changed."),
        })
        .optional()
        .describe("Present when the batch is an approved correction: it alone may change a locked period."),
    }),
    z.object({
      kind: z.enum(["lock", "unlock"]).describe("A change of the locks."),
      seq: Sequence,
      period: PeriodField,
      reason: z.string().describe("The reason that was given."),
      closing: ClosingField,
      by: By,
      at: Instant,
    }),
  ])
  .meta({ id: "ChangeSet", description: "One commit to a register." });
export type ChangeSet = z.infer<typeof ChangeSet>;

export const PullResponse = z
  .object({
    protocol: z.literal(PROTOCOL_VERSION),
    head: Head,
    rows: z
      .array(WireState)
      .describe(
        "The rows as they stand, tombstones included: the answer to `since=0`. Later, rows of which the reader has come to see more, at a revision that may be known.",
      ),
    changes: z.array(ChangeSet).describe("The commits after `since`, in order and without a hole."),
    cursor: Sequence.describe("Send it as `since` next time. On all pages of one answer it is the same."),
    more: z
      .boolean()
      .describe(
        "Ask again at once: with the same `since` and `page` if there is one, else with `since=cursor`.",
      ),
    page: z.string().optional().describe("Where the next page of rows begins."),
  })
  .meta({ id: "PullResponse" });
export type PullResponse = z.infer<typeof PullResponse>;
