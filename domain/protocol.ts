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

const Instant = z.iso.datetime();
const Sequence = z.int().min(0);
const FieldMap = z.record(z.string().max(60), FieldValue);

// ---- push

/** Rows are parsed one by one (`WireRow`), so that one malformed row never refuses its batch. */
export const PushRequest = z.strictObject({
  batchId: BatchId,
  clientId: z.string().min(1).max(80),
  rows: z.array(z.unknown()).min(1),
});
export type PushRequest = z.infer<typeof PushRequest>;

export const WireRow = z.strictObject({
  form: FormId,
  key: RowKey,
  baseRev: Sequence,
  fields: FieldMap.optional(),
  deleted: z.boolean().optional(),
});
export type WireRow = z.infer<typeof WireRow>;

const RowAddress = { form: z.string(), key: z.string() };

export const RowOutcome = z.discriminatedUnion("status", [
  z.object({ ...RowAddress, status: z.literal("accepted"), rev: z.int() }),
  z.object({ ...RowAddress, status: z.literal("merged"), rev: z.int(), fields: FieldMap }),
  z.object({ ...RowAddress, status: z.literal("unchanged"), rev: z.int() }),
  z.object({
    ...RowAddress,
    status: z.literal("conflict"),
    rev: z.int(),
    fields: z.array(
      z.object({ field: z.string(), mine: FieldValue, theirs: FieldValue, by: UserId, at: Instant, rev: z.int() }),
    ),
  }),
  z.object({ ...RowAddress, status: z.literal("locked"), period: Period, by: UserId, at: Instant }),
  z.object({
    ...RowAddress,
    status: z.literal("invalid"),
    issues: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  }),
  z.object({ ...RowAddress, status: z.literal("forbidden"), fields: z.array(z.string()) }),
]);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** `seq` is the register's sequence after the batch; outcomes stand in the order of the request's rows. */
export const Receipt = z.object({
  batchId: BatchId,
  seq: Sequence,
  replayed: z.boolean(),
  rows: z.array(RowOutcome),
});
export type Receipt = z.infer<typeof Receipt>;

// ---- pull

export const Head = z.object({
  seq: Sequence,
  locks: z.record(Period, z.object({ by: UserId, at: Instant, seq: Sequence })),
});
export type Head = z.infer<typeof Head>;

export const WireState = z.object({
  form: z.string(),
  key: RowKey,
  rev: z.int(),
  seq: Sequence,
  by: UserId,
  at: Instant,
  fields: FieldMap,
  deleted: z.boolean(),
});
export type WireState = z.infer<typeof WireState>;

export const RowChangeEntry = z.object({
  form: z.string(),
  key: RowKey,
  rev: z.int(),
  set: FieldMap,
  before: FieldMap,
  deleted: z.boolean(),
  wasDeleted: z.boolean(),
  /** The sequence of the row's change before this one, 0 for its first: history follows this chain. */
  prevSeq: Sequence,
});

export const ChangeSet = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("batch"),
    seq: Sequence,
    batchId: BatchId,
    clientId: z.string(),
    by: UserId,
    at: Instant,
    changes: z.array(RowChangeEntry),
  }),
  z.object({
    kind: z.enum(["lock", "unlock"]),
    seq: Sequence,
    period: Period,
    reason: z.string(),
    by: UserId,
    at: Instant,
  }),
]);
export type ChangeSet = z.infer<typeof ChangeSet>;

/** `rows` answers since=0, `changes` any later cursor. Ask again with `since=cursor` (and `page` while given). */
export const PullResponse = z.object({
  protocol: z.literal(PROTOCOL_VERSION),
  head: Head,
  rows: z.array(WireState),
  changes: z.array(ChangeSet),
  cursor: Sequence,
  more: z.boolean(),
  page: z.string().optional(),
});
export type PullResponse = z.infer<typeof PullResponse>;

export const HistoryEntry = z.object({
  seq: Sequence,
  rev: z.int(),
  by: UserId,
  at: Instant,
  set: FieldMap,
  before: FieldMap,
  deleted: z.boolean(),
  batchId: BatchId,
});
/** Newest first. */
export const HistoryResponse = z.object({ entries: z.array(HistoryEntry) });
export type HistoryResponse = z.infer<typeof HistoryResponse>;

// ---- locks, undo

export const LockRequest = z.strictObject({
  period: Period,
  action: z.enum(["lock", "unlock"]),
  reason: z.string().max(500).default(""),
});
export const LockResponse = z.object({ head: Head });
export const UndoRequest = z.strictObject({ batchId: BatchId });

// ---- who and what

export const MeResponse = z.object({
  user: UserId,
  name: z.string(),
  roles: z.array(Role),
  units: z.array(z.object({ unit: UnitId, name: z.string(), kind: z.string(), access: z.enum(["read", "write"]) })),
  committee: UnitId,
  years: z.array(Year),
});
export type MeResponse = z.infer<typeof MeResponse>;

/** `empty`: nothing sent; `late`: open after the period's end; `returned`: unlocked again after a lock. */
export const BoardState = z.enum(["empty", "filling", "late", "returned", "locked"]);
export const BoardResponse = z.object({
  period: Period,
  units: z.array(
    z.object({
      unit: UnitId,
      name: z.string(),
      kind: z.string(),
      state: BoardState,
      seq: Sequence,
      rows: z.int(),
      lastAt: Instant.nullable(),
    }),
  ),
  published: RunId.nullable(),
});
export type BoardResponse = z.infer<typeof BoardResponse>;

// ---- runs

export const RunRequest = z.strictObject({
  year: Year,
  period: Period,
  policy: z.string().min(1).max(60),
  dryRun: z.boolean().default(false),
});
export const RunStatus = z.enum(["running", "refused", "failed", "finished", "published"]);
export const RunResponse = z.object({
  id: RunId,
  status: RunStatus,
  year: Year,
  period: Period,
  policy: z.string(),
  dryRun: z.boolean(),
  startedBy: UserId,
  startedAt: Instant,
  /** What was counted: each register with the sequence at which it was read. Empty until the gate has passed. */
  registers: z.array(z.object({ unit: UnitId, year: Year, seq: Sequence })),
  settings: z.record(z.string(), z.string()),
  /** SHA-256 of the facts, hexadecimal; the same facts under the same policy give the same results, byte for byte. */
  factsHash: z.string().nullable(),
  reason: z.string().nullable(),
});
export type RunResponse = z.infer<typeof RunResponse>;

export const ResultsResponse = z.object({
  run: RunId,
  status: RunStatus,
  results: z.array(SubjectResult),
});
export type ResultsResponse = z.infer<typeof ResultsResponse>;

export const ReceiptResponse = z.object({
  run: RunId,
  policy: z.string(),
  result: SubjectResult,
  trace: TraceNode,
  /** The trace in words, one line a node, indented by depth. */
  lines: z.array(z.object({ depth: z.int(), text: z.string() })),
});
export type ReceiptResponse = z.infer<typeof ReceiptResponse>;

// ---- workbooks, imports

export const WorkbookRequest = z.strictObject({ run: RunId, report: z.literal("committee").default("committee") });
export const WorkbookResponse = z.object({
  id: z.string(),
  status: z.enum(["writing", "ready", "failed"]),
  /** Lives five minutes; ask again for a fresh one. */
  url: z.string().nullable(),
  rows: z.int().nullable(),
});
export type WorkbookResponse = z.infer<typeof WorkbookResponse>;

export const ImportRequest = z.strictObject({
  unit: UnitId,
  year: Year,
  fileName: z.string().min(1).max(200),
});
export const ImportSlot = z.object({
  id: z.string(),
  upload: z.object({ url: z.string(), method: z.literal("PUT"), maxBytes: z.int() }),
});
export const ImportOptions = z.strictObject({ addPeople: z.boolean().default(false) });
export const ImportProblem = z.object({ cell: z.string(), code: z.string(), message: z.string() });
export const AttendanceCounts = z.object({
  present: z.int(),
  excused: z.int(),
  unexcused: z.int(),
  madeUp: z.int(),
  blank: z.int(),
});
/** One object per sheet, the same from the command line and from the service. */
export const SheetReport = z.object({
  file: z.string(),
  sheet: z.string(),
  form: z.string().nullable(),
  people: z.int(),
  sessions: z.array(z.string()),
  counts: AttendanceCounts,
  problems: z.array(ImportProblem),
});
export type SheetReport = z.infer<typeof SheetReport>;
export const ImportResponse = z.object({
  id: z.string(),
  sheets: z.array(SheetReport),
  /** Unknown people, by name: listed by check, added by commit when asked. */
  newPeople: z.array(z.object({ person: z.string(), fullName: z.string(), cell: z.string() })),
  receipts: z.array(Receipt),
});
export type ImportResponse = z.infer<typeof ImportResponse>;

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  traceId: z.string(),
});
export type Problem = z.infer<typeof Problem>;

