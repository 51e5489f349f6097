import * as z from "zod";
import { SubjectResult } from "../score/result.ts";
import { TraceNode } from "../trace.ts";
import { By, Instant, PeriodField, Run, Sequence, Unit, YearField } from "./fields.ts";

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
