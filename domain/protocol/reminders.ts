import * as z from "zod";
import { Day } from "../values/day.ts";
import { ReminderWay } from "../vocabulary/reminder-way.ts";
import { By, PeriodField, Unit, YearField } from "./fields.ts";

const NumberField = z.int().min(1).describe("Counts the reminders to the unit within the year.");
const DayField = Day.meta({ description: "A calendar day.", examples: ["2026-04-01"] });
const WayField = ReminderWay.describe("How it was given.");

/** A reminder that was given, as the dues that it spoke of carry it. */
export const GivenReminder = z.object({ number: NumberField, day: DayField, way: WayField });
export type GivenReminder = z.infer<typeof GivenReminder>;

export const ReminderRequest = z
  .strictObject({
    period: PeriodField,
    number: NumberField.describe("The number that the reminder was shown with."),
    way: WayField,
  })
  .meta({ id: "ReminderRequest" });

export const ReminderResponse = z
  .object({
    unit: Unit,
    year: YearField,
    period: PeriodField,
    number: NumberField.describe("The number of the reminder in `text`."),
    text: z
      .string()
      .nullable()
      .describe("The reminder with its items and days, to be copied; null when the unit owes nothing."),
    count: z.int().describe("How many items it names."),
    given: z
      .array(
        GivenReminder.extend({
          by: By,
          period: PeriodField,
          count: z.int().describe("How many items it named."),
        }),
      )
      .describe("The reminders given to the unit in the year, newest first."),
  })
  .meta({ id: "ReminderResponse" });
export type ReminderResponse = z.infer<typeof ReminderResponse>;
