import * as z from "zod";
import { DecisionSheetReport, DecisionSheetRequest, TermSheetRequest } from "./decision-sheets.ts";
import { FileDigest, Sequence, Unit, YearField } from "./fields.ts";
import { DecisionWordAnswers } from "./import/decision-words.ts";
import { ImportAnswers, ImportQuestion } from "./import/question.ts";
import { ListFileRequest, ListReport } from "./lists.ts";
import { PlanFileRequest, PlanTextResponse } from "./plan-texts.ts";
import { Receipt } from "./push.ts";

export const ImportRequest = z
  .strictObject({
    unit: Unit,
    year: YearField,
    fileName: z.string().min(1).max(200).describe("The workbook's name, for the report."),
    content: FileDigest,
  })
  .meta({ id: "ImportRequest" });
export const OpenImportRequest = z
  .union([ImportRequest, DecisionSheetRequest, TermSheetRequest, PlanFileRequest, ListFileRequest])
  .meta({ id: "OpenImportRequest" });
export const ImportSlot = z
  .object({
    id: z.string().describe("The id of the import."),
    upload: z
      .object({
        url: z.string().describe("The address to which the file is sent; it lives only a short time."),
        method: z.literal("PUT"),
        headers: z
          .record(z.string(), z.string())
          .describe("Headers that are sent with it: the address takes no file of other content or length."),
      })
      .describe("How the file is sent."),
  })
  .meta({ id: "ImportSlot" });
export type ImportSlot = z.infer<typeof ImportSlot>;
export const ImportOptions = z
  .strictObject({
    addPeople: z.boolean().default(false).describe("Add unknown people to the unit's roster."),
    replace: z
      .boolean()
      .default(false)
      .describe("Of a sheet of decisions: change those that are recorded otherwise."),
    words: DecisionWordAnswers,
    otherYear: z
      .boolean()
      .default(false)
      .describe("Of a list: it is meant though its title names another year."),
    skip: z
      .array(z.string().max(300))
      .max(20_000)
      .default([])
      .describe("Of a list: the lines to leave out, by id."),
    seq: Sequence.optional().describe(
      "Of a list: `seq` of the reading that was looked at. Lines that would change what others changed since are not stored.",
    ),
    answers: ImportAnswers.optional().describe(
      "What the questions of a reading were answered. It is kept with the import: without it the last answers hold.",
    ),
  })
  .meta({ id: "ImportOptions" });
const ImportProblem = z
  .object({
    cell: z.string().describe("The cell, for example `D7`."),
    other: z.string().optional().describe("The cell that it contradicts."),
    code: z.string().describe("What is unclear, from a closed list of codes."),
    message: z.string().describe("The same in the reader's language."),
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
    people: z.int().describe("How many people were recognised."),
    sessions: z.array(z.string()).describe("The days of the sessions."),
    counts: AttendanceCounts,
    rows: z.int().describe("How many rows of the register it makes."),
    problems: z.array(ImportProblem).describe("What is unclear, with its cell."),
    questions: z.array(ImportQuestion).describe("What one click answers, and what it was answered."),
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
          fullName: z.string().describe("The name as the sheet writes it."),
          cell: z.string().describe("The cell that holds the name."),
        }),
      )
      .describe("Unknown people, by name: listed by check, added by commit when asked."),
    receipts: z.array(Receipt).describe("What was stored; empty after a check."),
  })
  .meta({ id: "ImportResponse" });
export type ImportResponse = z.infer<typeof ImportResponse>;
/** The response for a register's workbook, a sheet of decisions, the file of a plan, or lists. */
export const ImportAnswer = z
  .union([ImportResponse, DecisionSheetReport, PlanTextResponse, ListReport])
  .meta({ id: "ImportAnswer" });
