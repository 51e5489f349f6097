import * as z from "zod";
import { RuleBook } from "../vocabulary/setting.ts";
import { RunStatus } from "../vocabulary/run-status.ts";
import { Period } from "../values/period.ts";
import { POLICY_NAME } from "../policy/policy-name.ts";
import { SubjectResult } from "../score/result.ts";
import { RowRef, TraceNode } from "../trace/trace.ts";
import { BoardState } from "../vocabulary/board-state.ts";
import { By, Instant, PeriodField, Run, Sequence, Unit, Withheld, YearField } from "./fields.ts";

export const RunRequest = z
  .strictObject({
    year: YearField,
    period: PeriodField,
    policy: z
      .string()
      .regex(POLICY_NAME)
      .describe(
        "The policy: `id@version` for exactly one version, or its id alone, for example `dang-366-2025`, for the version by which the year's results were published, else the newest. The policy of the year's second rule book asks for a run of that book.",
      ),
    dryRun: z.boolean().default(false).describe("Count the registers as they stand and publish nothing."),
    against: z
      .string()
      .regex(POLICY_NAME)
      .optional()
      .describe(
        "A second policy, named as the first: a dry run also scores the same facts by it, for `GET /v1/runs/{id}/impact`.",
      ),
    reason: z
      .string()
      .trim()
      .max(500)
      .optional()
      .describe(
        "Why the published run of the period is superseded. Not needed when registers were unlocked or corrected since: the journal has those reasons.",
      ),
  })
  .meta({ id: "RunRequest" });
export type RunRequest = z.infer<typeof RunRequest>;
const PinnedRegister = z.object({ unit: Unit, year: YearField, seq: Sequence });
export const RunResponse = z
  .object({
    id: Run,
    status: RunStatus,
    year: YearField,
    period: PeriodField,
    policy: z
      .string()
      .describe("The policy as `id@version`; an id alone, in a run of earlier times, is version 1."),
    book: RuleBook.extract(["second"])
      .optional()
      .describe(
        "Present for a run of the year's second rule book; results and decisions of the first are its own.",
      ),
    dryRun: z.boolean().describe("Whether the run publishes nothing."),
    against: z
      .string()
      .optional()
      .describe("The second policy, by which a dry run scored the same facts for comparison."),
    startedBy: By,
    startedByName: z
      .string()
      .optional()
      .describe(
        "The starter's name, as the identity provider gave it when the run was started; reports print it.",
      ),
    startedAt: Instant,
    registers: z
      .array(PinnedRegister)
      .describe(
        "What is counted: each register with the sequence at which it is read. Empty until the gate has passed.",
      ),
    earlier: z
      .array(PinnedRegister)
      .default([])
      .describe(
        "Registers of earlier years: the committee's for the decisions that count for streaks, and the units' of last year for what was still open at its end.",
      ),
    waiting: z
      .array(z.object({ unit: Unit, state: BoardState }))
      .default([])
      .describe(
        "Units that had not locked the period when the run was pinned: what is still missing or late.",
      ),
    settings: z.record(z.string(), z.string()).describe("The policy's settings that were used."),
    factsHash: z
      .string()
      .nullable()
      .describe(
        "SHA-256 of the facts. The same facts under the same policy give the same results, byte for byte.",
      ),
    reason: z.string().nullable().describe("Why the run was refused or failed."),
    supersedes: z
      .object({ run: Run, reason: z.string().describe("Why it takes that place.") })
      .nullable()
      .default(null)
      .describe("The published run whose place this one takes when it is published; both are kept."),
    supersededBy: Run.nullable().default(null).describe("The run that took this one's place."),
  })
  .meta({ id: "RunResponse" });
export type RunResponse = z.infer<typeof RunResponse>;

export const RunsResponse = z
  .object({
    current: z.record(Period, Run).describe("The run that is published for each period."),
    second: z
      .record(Period, Run)
      .optional()
      .describe("The same of the year's second rule book, where it has one."),
    runs: z.array(RunResponse).describe("Newest first: superseded, refused, failed and dry runs too."),
  })
  .meta({ id: "RunsResponse" });
export type RunsResponse = z.infer<typeof RunsResponse>;

export const ResultsResponse = z
  .object({
    run: Run,
    status: RunStatus,
    results: z.array(SubjectResult).describe("By unit, then subject."),
    withheld: Withheld,
  })
  .meta({ id: "ResultsResponse" });
export type ResultsResponse = z.infer<typeof ResultsResponse>;

export const ScoreSheetResponse = z
  .object({
    run: Run,
    policy: z.string().describe("The policy of the run."),
    result: SubjectResult,
    trace: TraceNode,
    rows: z
      .array(RowRef.extend({ text: z.string().describe("In the reader's language.") }))
      .default([])
      .describe("What each row that the trace counts is called, as it stood when it was counted."),
    shortfalls: z
      .array(z.string())
      .default([])
      .describe(
        "What was missing, late or fell short, with the reminders given by the day of the run, in the reader's language; of a unit's people how much there is by kind.",
      ),
    peers: z
      .array(z.string())
      .default([])
      .describe(
        "By name who was counted, how, and who was not and why, where the best level is limited in the subject's group; in the reader's language, for readers of the whole organisation.",
      ),
    beside: z
      .array(z.string())
      .default([])
      .describe("What the other rule book of the year says of the subject, in the reader's language."),
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
export type ScoreSheetResponse = z.infer<typeof ScoreSheetResponse>;
