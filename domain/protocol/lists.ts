import * as z from "zod";
import { LINE_STATUSES, LineStatus, ListKind, Proof } from "../vocabulary/list/list-kind.ts";
import { ImportQuestion } from "./import/question.ts";
import { FileDigest, Sequence, Unit, YearField } from "./fields.ts";

/** A list of people, units, directives or earlier levels, for the committee's register. */
export const ListFileRequest = z
  .strictObject({
    kind: z.literal("lists").describe("The file holds lists, and not a unit's register."),
    year: YearField,
    unit: Unit.optional().describe("The unit of people whose list names none."),
    fileName: z.string().min(1).max(200).describe("The file's name, for the report."),
    content: FileDigest,
  })
  .meta({ id: "ListFileRequest" });

const ListProblem = z.object({
  cell: z.string().describe("The cell, for example `D7`."),
  code: z.string().describe("What is unclear, from a closed list of codes."),
  message: z.string().describe("The same in the reader's language, with what to do."),
});

export const ListLine = z
  .object({
    id: z.string().describe("Names the line among all of the file, for leaving it out."),
    sheet: z.string().describe("The sheet's name."),
    cell: z.string().describe("The cell that names the line."),
    list: ListKind.describe("What its list is about."),
    name: z.string().describe("The person, unit or document."),
    birth: z
      .string()
      .nullable()
      .describe("A person's birth as the list gives it: `1975-03-05`, `1975-03` or `1975`."),
    status: LineStatus.describe("What becomes of the line."),
    by: Proof.nullable().describe("What it was recognised by."),
    changes: z
      .array(
        z.object({
          column: z.string().describe("The column's caption."),
          from: z.string().nullable().describe("What is stored."),
          to: z.string().describe("What the list says."),
        }),
      )
      .describe("What would be stored."),
    problems: z.array(ListProblem).describe("What is unclear, with its cell."),
  })
  .meta({ id: "ListLine" });
export type ListLine = z.infer<typeof ListLine>;

const Counts = z.object(
  Object.fromEntries(LINE_STATUSES.map((status) => [status, z.int().min(0).describe("Lines.")])) as Record<
    LineStatus,
    z.ZodInt
  >,
);

export const ListReport = z
  .object({
    id: z.string().describe("The id of the import."),
    year: YearField,
    seq: Sequence.describe("The committee's register at the reading; a commit sends it back."),
    sheets: z
      .array(
        z.object({
          file: z.string().describe("The file's name."),
          sheet: z.string().describe("The sheet's name."),
          list: ListKind.nullable().describe("What its list is about; null where no list was found."),
          lines: z.int().describe("The number of its lines."),
          unread: z.array(z.string()).describe("Captions of columns that are not kept."),
          problems: z.array(ListProblem).describe("What is unclear in the sheet as a whole."),
          questions: z.array(ImportQuestion).describe("What one click answers, and what it was answered."),
        }),
      )
      .describe("One entry a sheet."),
    counts: Counts.describe("Lines by what becomes of them."),
    lines: z.array(ListLine).describe("Every line, in the order of the file."),
    absent: z
      .array(
        z.object({
          name: z.string().describe("The name."),
          birth: z.string().nullable().describe("The birth, as above."),
          unit: z.string().nullable().describe("The unit that rates them."),
        }),
      )
      .describe("People of the catalogue whom no line names. It does not mean that they left."),
    stored: z.int().describe("The number of lines that were stored; 0 after a check."),
    left: z.int().describe("Lines that a repeated commit would store: long lists take several."),
  })
  .meta({ id: "ListReport" });
export type ListReport = z.infer<typeof ListReport>;

export const ListComparison = z
  .object({
    fileName: z.string().describe("A name for the workbook."),
    content: z.string().describe("The .xlsx file, in base64."),
  })
  .meta({ id: "ListComparison" });
export type ListComparison = z.infer<typeof ListComparison>;
