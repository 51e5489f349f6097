import * as z from "zod";
import { Day } from "../values/day.ts";
import { DefectKind } from "../vocabulary/shortfall-kind.ts";
import { DueKind } from "../vocabulary/due-kind.ts";
import { DueState } from "../vocabulary/due-state.ts";
import { GivenReminder } from "./reminders.ts";
import { FieldMap, FormName, Key, PeriodField, Unit, Withheld, YearField } from "./fields.ts";

const DueDayField = Day.meta({ description: "A calendar day.", examples: ["2026-03-31"] });
const KindField = DueKind.describe("What is asked.");

const MonthCounts = z
  .array(z.int().min(0))
  .max(4)
  .describe(
    "In time, late, missing, and awaited because its day has not come; zeros at the end are left out, and their sum is what is due.",
  );
export type MonthCounts = z.infer<typeof MonthCounts>;
const Months = z.array(MonthCounts).length(12).describe("The year's months by due day.");

const Pending = z
  .array(Unit)
  .describe(
    "Units whose registers changed since they were counted, and that this request did not come to. Ask again.",
  );

export const DueBoardResponse = z
  .object({
    year: YearField,
    asOf: DueDayField.describe("The day as of which it is missing or awaited: today in Vietnam."),
    units: z
      .array(z.object({ unit: Unit, months: Months }))
      .describe("The units that the reader sees. Whoever is in two units is counted in each."),
    office: Months.nullable().describe("The whole organisation, each person once; for readers of all of it."),
    withheld: Withheld,
    pending: Pending,
  })
  .meta({ id: "DueBoardResponse" });
export type DueBoardResponse = z.infer<typeof DueBoardResponse>;

const Place = z.object({
  unit: Unit.describe("The register."),
  year: YearField.optional().describe("The register's year, where it is not the one asked about."),
  form: FormName,
  column: z.string().describe("The column that is to be filled in or mended."),
  key: Key.nullable().describe("The row, also one that is not entered yet; null for any new row."),
});

const ContradictionItem = z
  .object({
    message: z.string().describe("What cannot be true and what to do, in the reader's language."),
    row: z.string().describe("The row by its names."),
    cell: Place.describe("The cell to be mended first."),
    other: Place.describe("The cell that it contradicts, in the same row or in another."),
  })
  .meta({ id: "ContradictionItem" });
export type ContradictionItem = z.infer<typeof ContradictionItem>;

export const DueItem = z
  .object({
    kind: KindField,
    state: DueState.describe("Whether its record exists."),
    dueOn: DueDayField,
    doneOn: DueDayField.optional(),
    subject: z
      .object({
        kind: z.enum(["person", "unit"]).describe("Whether a person or the unit itself owes it."),
        id: Key,
        name: z.string().describe("The name of the person or unit."),
      })
      .describe("Who owes it."),
    about: z.string().describe("The session, document, task, finding or criterion; empty for none."),
    period: PeriodField.optional(),
    place: Place.describe("Where it is entered."),
    newRow: FieldMap.optional().describe(
      "What a row begins with that does not stand yet: whom and what it is about. Absent where a row stands, or may be any.",
    ),
    reminders: z
      .array(GivenReminder)
      .default([])
      .describe("The office's reminders that spoke of it, oldest first."),
    change: z.string().optional().describe("The paper by which the office changed it, and why."),
  })
  .meta({ id: "DueItem" });
export type DueItem = z.infer<typeof DueItem>;

const DefectItem = z
  .object({
    kind: DefectKind.describe("How it fell short."),
    about: z.string().describe("The documents or the finding."),
    day: DueDayField.describe(
      "The day of the session, of the plan's issue, or by which to remind; a quarter's end.",
    ),
    person: z.string().nullable().describe("The name of the person concerned."),
    figures: z
      .array(z.string())
      .nullable()
      .describe(
        "The copied share in percent, or the minutes held and planned; null where nothing is measured.",
      ),
    period: PeriodField.nullable().describe("The quarter without an inspection."),
    place: Place.nullable().describe("The cell that says it; null where no row stands."),
  })
  .meta({ id: "DefectItem" });
export type DefectItem = z.infer<typeof DefectItem>;

export const DuesResponse = z
  .object({
    unit: Unit,
    period: PeriodField,
    asOf: DueDayField,
    kinds: z
      .array(z.object({ kind: KindField, counts: MonthCounts }))
      .describe("What is due by kind, without what was waived or cancelled."),
    contradictions: z
      .array(ContradictionItem)
      .describe("Cells of the period's rows that contradict each other."),
    defects: z
      .array(DefectItem)
      .default([])
      .describe("What was done and fell short of what was meant, whatever the rule book gives points for."),
    withheld: Withheld,
    items: z.array(DueItem).describe("What is not done in time: late, missing or awaited."),
  })
  .meta({ id: "DuesResponse" });
export type DuesResponse = z.infer<typeof DuesResponse>;
