/** The committee's sheet of proposals about a run or a term, returned with the decisions filled in. */
import * as z from "zod";
import { DecisionKind } from "../vocabulary/decision-kind.ts";
import { DecisionLineStatus } from "../vocabulary/decision-line-status.ts";
import { Day } from "../values/day.ts";
import { Proposal } from "../vocabulary/proposal.ts";
import { DecisionWordQuestion } from "./import/decision-words.ts";
import { Level } from "../vocabulary/level.ts";
import { FileDigest, Key, Run } from "./fields.ts";
import { TermSpan } from "./terms.ts";

const FileName = z.string().min(1).max(200).describe("The workbook's name, for the report.");

export const DecisionSheetRequest = z
  .strictObject({
    run: Run.describe("The run whose workbook was filled in."),
    fileName: FileName,
    content: FileDigest,
  })
  .meta({ id: "DecisionSheetRequest" });
export const TermSheetRequest = z
  .strictObject({ term: TermSpan, fileName: FileName, content: FileDigest })
  .meta({ id: "TermSheetRequest", description: "The term whose workbook was filled in." });
/** The run or term that the sheet decides on. */
export type DecidedOn = { readonly run: z.infer<typeof Run> } | { readonly term: TermSpan };

const SheetProblem = z
  .object({
    sheet: z.string().describe("The sheet's name."),
    cell: z.string().describe("The cell, for example `L12`."),
    code: z.string().describe("What is wrong or unclear, from a closed list of codes."),
    message: z.string().describe("The same in the reader's language."),
  })
  .meta({ id: "DecisionSheetProblem" });

const Said = z
  .object({
    outcome: DecisionKind.describe("What the authority decided."),
    level: Level.nullable().describe("With `changed`: the level that it recognises."),
    award: Proposal.nullable().describe("With `changed`: the commendation that it gives."),
    number: z.string().nullable().describe("The decision's number."),
    decidedOn: Day.nullable().describe("The decision's day."),
    votesFor: z.int().nullable().describe("Votes in favour."),
    councilMembers: z.int().nullable().describe("All members of the council."),
    remark: z.string().nullable().describe("The reason where one is needed, a note otherwise."),
    exception: z.string().nullable().describe("The article by which a limit is exceeded."),
  })
  .meta({ id: "SheetDecision" });
export type SheetDecision = z.infer<typeof Said>;

export const DecisionLine = z
  .object({
    sheet: z.string().describe("The sheet's name."),
    cell: z.string().describe("The cell of the decision."),
    subject: Key.describe("A person's code or a unit's id."),
    matter: z.string().describe("The id of the commendation, or `level` where the line decides on that."),
    name: z.string().describe("The person's or unit's name, as the sheet has it."),
    award: z.string().describe("What is proposed, in the reader's language."),
    said: Said.nullable().describe("What the line decides; null while it is open or unclear."),
    instead: z
      .string()
      .nullable()
      .describe("The award or level that is decided instead, in the reader's language."),
    differs: z.boolean().describe("Whether the decision differs from the proposal."),
    status: DecisionLineStatus.describe(
      "`open`: not decided. `ready`: a commit would record it. `refused`: `problems` say why not. `unchanged`: recorded before. `conflict`: another decision is recorded.",
    ),
    rev: z.int().nullable().describe("The revision of the recorded decision."),
    problems: z.array(SheetProblem).describe("What is wrong or unclear, with its cell."),
  })
  .meta({ id: "DecisionLine" });
export type DecisionLine = z.infer<typeof DecisionLine>;

export const DecisionSheetReport = z
  .object({
    id: z.string().describe("The id of the import."),
    file: z.string().describe("The workbook's name."),
    run: Run.optional().describe("The run that is decided on."),
    term: TermSpan.optional().describe("The term that is decided on; either this or `run` is there."),
    lines: z
      .array(DecisionLine)
      .describe("The lines of the run's or the term's own proposals, in the order of the file."),
    problems: z
      .array(SheetProblem)
      .describe("Lines that belong to no proposal of the run or term, and proposals without a line."),
    questions: z
      .array(DecisionWordQuestion)
      .describe("Words that one click explains, and what they were read as."),
    counts: z
      .object({
        open: z.int().describe("Lines that decide nothing."),
        ready: z.int().describe("Lines that a commit would record."),
        refused: z.int().describe("Lines with a fault."),
        recorded: z.int().describe("Lines that this commit has recorded."),
        unchanged: z.int().describe("Lines that were recorded before."),
        conflict: z.int().describe("Lines on which another decision is recorded."),
      })
      .describe("How many lines have each status."),
  })
  .meta({ id: "DecisionSheetReport" });
export type DecisionSheetReport = z.infer<typeof DecisionSheetReport>;
