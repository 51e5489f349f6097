/**
 * Every shape that crosses the wire, and nothing else defines one. Version 1.
 * A client sends patches with the revision that it last saw; the service answers 200 with one outcome per row.
 */
import * as z from "zod";
import { Role } from "./access.ts";
import { FieldValue } from "./forms/column.ts";
import { FormId } from "./forms/catalogue.ts";
import { BatchId, RowKey, RunId, UnitId, UserId, Year } from "./ids.ts";
import { Period } from "./period.ts";
import { SubjectResult } from "./score/result.ts";
import { TraceNode } from "./trace.ts";

export const PROTOCOL_VERSION = 1;
export const MAX_BATCH_ROWS = 2000;
export const MAX_BATCH_BYTES = 1024 * 1024;

const Instant = z.iso
  .datetime()
  .meta({ description: "An instant in UTC.", examples: ["2026-03-05T02:11:00.000Z"] });
const Sequence = z
  .int()
  .min(0)
  .describe("A register's sequence: every commit adds one, without a gap; 0 is a register never written.");
const Revision = z
  .int()
  .min(0)
  .describe("A row's revision: every change of the row adds one; 0 is no row yet.");
const FieldMap = z
  .record(z.string().max(60), FieldValue)
  .describe("Values by the form's column. `null` is an empty cell; decimals are text with a point.");
const FormName = z.string().describe("The row's form.");
const Key = RowKey.describe("The row's key inside its form.");
const YearField = Year.describe("A calendar year.");
const By = UserId.describe("Who, as the identity provider's object id.");
const Unit = UnitId.describe("A unit: a chi bộ, a đoàn thể or the committee.");
const Batch = BatchId.describe("The id of a batch, chosen by the client.");
const Run = RunId.describe("The id of a run.");
const PeriodField = Period.meta({
  description: "A month, a quarter or a year.",
  examples: ["2026-03", "2026-Q1", "2026"],
});

// ---- push

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
  form: FormId,
  key: RowKey,
  baseRev: Sequence,
  fields: FieldMap.optional(),
  deleted: z.boolean().optional(),
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
const RowIssue = z.object({
  field: z.string().describe("The column, or `row` or `key` for the row as a whole."),
  code: z.string().describe("What is wrong, from a closed list of codes."),
  message: z.string().describe("The same in the reader's language."),
});

export const RowOutcome = z
  .discriminatedUnion("status", [
    z.object({ ...RowAddress, status: z.literal("accepted"), rev: Revision }).describe("Stored as sent."),
    z
      .object({ ...RowAddress, status: z.literal("merged"), rev: Revision, fields: FieldMap })
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
      .describe("Not stored: these columns are not this role's to change."),
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

// ---- pull

export const Head = z
  .object({
    seq: Sequence,
    locks: z
      .record(Period, z.object({ by: By, at: Instant, seq: Sequence }))
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
    wasDeleted: z.boolean().describe("Whether it was before."),
    /** History follows this chain. */
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
    }),
    z.object({
      kind: z.enum(["lock", "unlock"]).describe("A change of the locks."),
      seq: Sequence,
      period: PeriodField,
      reason: z.string().describe("As it was given."),
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
      .describe("The rows as they stand, tombstones included: the answer to `since=0`."),
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

export const HistoryEntry = z
  .object({
    seq: Sequence,
    rev: Revision,
    by: By,
    at: Instant,
    set: FieldMap,
    before: FieldMap,
    deleted: z.boolean().describe("Whether the row was deleted by it."),
    batchId: Batch,
  })
  .meta({ id: "HistoryEntry" });
export const HistoryResponse = z
  .object({ entries: z.array(HistoryEntry).describe("Newest first.") })
  .meta({ id: "HistoryResponse" });
export type HistoryResponse = z.infer<typeof HistoryResponse>;

// ---- locks, undo

export const LockRequest = z
  .strictObject({
    period: PeriodField,
    action: z.enum(["lock", "unlock"]).describe("What to do with the period."),
    reason: z.string().max(500).default("").describe("Kept in the journal."),
  })
  .meta({ id: "LockRequest" });
export const LockResponse = z.object({ head: Head }).meta({ id: "LockResponse" });
export const UndoRequest = z
  .strictObject({ batchId: Batch.describe("The batch to take back.") })
  .meta({ id: "UndoRequest" });

// ---- who and what

const UnitName = z.string().describe("The unit's name.");
const UnitKind = z.string().describe("`committee`, `chi-bo` or `doan-the`.");

export const MeResponse = z
  .object({
    user: By,
    name: z.string().describe("As the identity provider writes it; empty when it says nothing."),
    roles: z.array(Role).describe("From the token; unknown ones are left out."),
    units: z
      .array(
        z.object({
          unit: Unit,
          name: UnitName,
          kind: UnitKind,
          access: z.enum(["read", "write"]).describe("`write`: may push."),
        }),
      )
      .describe("The units that this person reaches in the year asked about."),
    committee: Unit.describe("The committee's unit, whose register of a year holds the catalogue."),
    years: z.array(Year).describe("The years that have a catalogue, in order."),
  })
  .meta({ id: "MeResponse" });
export type MeResponse = z.infer<typeof MeResponse>;

export const BoardState = z
  .enum(["empty", "filling", "late", "returned", "locked"])
  .describe(
    "`empty`: nothing sent. `filling`: sent, the period still runs. `late`: open after the period's end. `returned`: unlocked again after a lock. `locked`: closed for the period.",
  );
export const BoardResponse = z
  .object({
    period: PeriodField,
    units: z
      .array(
        z.object({
          unit: Unit,
          name: UnitName,
          kind: UnitKind,
          state: BoardState,
          seq: Sequence,
          rows: z.int().describe("Rows of the register's year that are not deleted."),
          lastAt: Instant.nullable().describe("When the register last changed."),
        }),
      )
      .describe("The units that the reader sees."),
    published: RunId.nullable().describe("The run whose results are published for the period."),
  })
  .meta({ id: "BoardResponse" });
export type BoardResponse = z.infer<typeof BoardResponse>;

// ---- runs

export const RunRequest = z
  .strictObject({
    year: YearField,
    period: PeriodField,
    policy: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
      .describe("The id of the rule book, for example `dang-366-2025`."),
    dryRun: z.boolean().default(false).describe("Count the registers as they stand and publish nothing."),
  })
  .meta({ id: "RunRequest" });
export type RunRequest = z.infer<typeof RunRequest>;
const RunStatus = z
  .enum(["running", "refused", "failed", "finished", "published"])
  .describe(
    "`refused`: a register was no longer locked, or another run was published first. `finished`: a dry run has its results. `published`: the results of the period.",
  );
export const RunResponse = z
  .object({
    id: Run,
    status: RunStatus,
    year: YearField,
    period: PeriodField,
    policy: z.string().describe("The id of the rule book."),
    dryRun: z.boolean().describe("Publishes nothing."),
    startedBy: By,
    startedAt: Instant,
    registers: z
      .array(z.object({ unit: Unit, year: YearField, seq: Sequence }))
      .describe(
        "What is counted: each register with the sequence at which it is read. Empty until the gate has passed.",
      ),
    settings: z.record(z.string(), z.string()).describe("The policy's settings that were used."),
    factsHash: z
      .string()
      .nullable()
      .describe(
        "SHA-256 of the facts. The same facts under the same policy give the same results, byte for byte.",
      ),
    reason: z.string().nullable().describe("Why the run was refused or failed."),
  })
  .meta({ id: "RunResponse" });
export type RunResponse = z.infer<typeof RunResponse>;

export const ResultsResponse = z
  .object({ run: Run, status: RunStatus, results: z.array(SubjectResult).describe("By unit, then subject.") })
  .meta({ id: "ResultsResponse" });
export type ResultsResponse = z.infer<typeof ResultsResponse>;

export const ReceiptResponse = z
  .object({
    run: Run,
    policy: z.string().describe("The id of the rule book."),
    result: SubjectResult,
    trace: TraceNode,
    lines: z
      .array(
        z.object({
          depth: z.int().describe("0 is the root."),
          text: z.string().describe("In the reader's language."),
        }),
      )
      .describe("The trace in words, one line a node, indented by depth."),
  })
  .meta({ id: "ReceiptResponse" });
export type ReceiptResponse = z.infer<typeof ReceiptResponse>;

// ---- workbooks, imports

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

export const ImportRequest = z
  .strictObject({
    unit: Unit,
    year: YearField,
    fileName: z.string().min(1).max(200).describe("The workbook's name, for the report."),
  })
  .meta({ id: "ImportRequest" });
export const ImportSlot = z
  .object({
    id: z.string().describe("The id of the import."),
    upload: z
      .object({
        url: z.string().describe("Short-lived."),
        method: z.literal("PUT"),
        maxBytes: z.int().describe("A larger file is refused."),
      })
      .describe("Where the file goes."),
  })
  .meta({ id: "ImportSlot" });
export const ImportOptions = z
  .strictObject({
    addPeople: z.boolean().default(false).describe("Add unknown people to the unit's roster."),
  })
  .meta({ id: "ImportOptions" });
const ImportProblem = z
  .object({
    cell: z.string().describe("Where, for example `D7`."),
    code: z.string().describe("What is unclear, from a closed list of codes."),
    message: z.string().describe("In the reader's language."),
  })
  .meta({ id: "ImportProblem" });
const AttendanceCounts = z
  .object({
    present: z.int().describe("Marks of presence."),
    excused: z.int().describe("Absences with leave."),
    unexcused: z.int().describe("Absences without leave."),
    madeUp: z.int().describe("Sessions made up later."),
    blank: z.int().describe("Cells without a mark."),
  })
  .meta({ id: "AttendanceCounts" });
/** One object per sheet, the same from the command line and from the service. */
export const SheetReport = z
  .object({
    file: z.string().describe("The workbook's name."),
    sheet: z.string().describe("The sheet's name."),
    form: z.string().nullable().describe("The form that was recognised."),
    people: z.int().describe("Recognised people."),
    sessions: z.array(z.string()).describe("The days of the sessions."),
    counts: AttendanceCounts,
    problems: z.array(ImportProblem).describe("What is unclear, with its cell."),
  })
  .meta({ id: "SheetReport" });
export type SheetReport = z.infer<typeof SheetReport>;
export const ImportResponse = z
  .object({
    id: z.string().describe("The id of the import."),
    sheets: z.array(SheetReport).describe("One report a sheet."),
    newPeople: z
      .array(
        z.object({
          person: z.string().describe("The code that the person gets."),
          fullName: z.string().describe("As the sheet writes it."),
          cell: z.string().describe("Where the name stands."),
        }),
      )
      .describe("Unknown people, by name: listed by check, added by commit when asked."),
    receipts: z.array(Receipt).describe("What was stored; empty after a check."),
  })
  .meta({ id: "ImportResponse" });
export type ImportResponse = z.infer<typeof ImportResponse>;

export const Problem = z
  .object({
    type: z.string().describe("`urn:quan-triet:problem:` and the code."),
    title: z.string().describe("What is wrong and what to do, in the reader's language."),
    status: z.int().describe("The HTTP status."),
    code: z.string().describe("One of a closed list; each route names its own."),
    traceId: z.string().describe("To find this answer in the service's log."),
  })
  .meta({ id: "Problem", description: "A problem of RFC 9457." });
export type Problem = z.infer<typeof Problem>;
