import * as z from "zod";
import { PaperKind } from "../vocabulary/paper/paper-kind.ts";
import { CsvTable } from "../vocabulary/csv-table.ts";
import { Key, Run, Unit, YearField } from "./fields.ts";

const CommitteeRequest = z.strictObject({
  report: z.literal("committee").default("committee"),
  run: Run,
});
const AnnexRequest = z.strictObject({
  report: z
    .literal("annex")
    .describe("The annex of the committee's workbook: score sheets, lists in full, sources."),
  run: Run,
});
const OutcomeRequest = z.strictObject({
  report: z
    .literal("outcome")
    .describe("What the authorities decided on a run by now: levels, awards, differences, what is open."),
  run: Run,
});
const RegisterRequest = z.strictObject({
  report: z.literal("register"),
  unit: Unit,
  year: YearField,
  blank: z.boolean().default(false).describe("Empty forms, with the people and sessions to be marked."),
});
const HandFormsRequest = z.strictObject({
  report: z
    .literal("hand-forms")
    .describe("Forms to be printed and filled in by hand: signatures, attendance, points."),
  unit: Unit,
  year: YearField,
});
const ReceiptRequest = z.strictObject({
  report: z.literal("receipt"),
  run: Run,
  subject: Key.describe("A person's code or a unit's id."),
});
const TermRequest = z.strictObject({
  report: z.literal("term"),
  from: YearField,
  to: YearField.describe("The last year of the term, ten years at most."),
});
const CsvRequest = z.strictObject({
  report: z.literal("csv"),
  run: Run,
  table: CsvTable.describe("Which table of the run."),
  keys: z.boolean().default(false).describe("For a program: with the columns of keys, by which tables join."),
});
const DossierRequest = z.strictObject({
  report: z.literal("dossier"),
  run: Run,
  paper: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,119}$/)
    .optional()
    .describe("One of the papers, by its name; all of them as a .zip without it."),
});

const TemplateRequest = z.strictObject({
  report: z.literal("template"),
  year: YearField,
  kind: PaperKind.describe("Of which papers the template is."),
  shipped: z.boolean().default(false).describe("The product's own, also where the office has another."),
});

export const WorkbookRequest = z
  .union([
    CommitteeRequest,
    AnnexRequest,
    OutcomeRequest,
    RegisterRequest,
    HandFormsRequest,
    ReceiptRequest,
    TermRequest,
    CsvRequest,
    DossierRequest,
    TemplateRequest,
  ])
  .meta({ id: "WorkbookRequest", description: "Which report is wanted, and of what." });
export type WorkbookRequest = z.infer<typeof WorkbookRequest>;

export const WorkbookResponse = z
  .object({
    id: z.string().describe("The id of the workbook."),
    status: z.enum(["writing", "ready", "failed"]).describe("`failed`: ask for it again."),
    url: z
      .string()
      .nullable()
      .describe(
        "The address from which the file is fetched with GET. It lives five minutes; ask again for a fresh one.",
      ),
    rows: z.int().nullable().describe("How many table rows all sheets hold."),
  })
  .meta({ id: "WorkbookResponse" });
export type WorkbookResponse = z.infer<typeof WorkbookResponse>;
