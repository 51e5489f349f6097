import * as z from "zod";
import { Day } from "../../values/day.ts";
import { By, Instant, Unit, YearField } from "../fields.ts";

const SendingWay = z.enum(["e-mail", "webhook"]);

/** What became of a sending; one that stays `sending` was interrupted, and nobody knows whether it arrived. */
export const SendingOutcome = z.enum(["sending", "sent", "failed", "no-address"]);
export type SendingOutcome = z.infer<typeof SendingOutcome>;

export const Sending = z
  .object({
    day: Day.meta({ description: "The day of which it speaks.", examples: ["2026-04-06"] }),
    unit: Unit.describe("The unit that is reminded; of a webhook the committee, whose channel it is."),
    way: SendingWay.describe("How it was sent."),
    count: z.int().describe("How many items it speaks of."),
    dues: z.array(z.string()).describe("The ids of these items."),
    by: By.describe("Who asked for it; the schedule is a user of its own."),
    at: Instant,
    outcome: SendingOutcome.describe("What became of it."),
    code: z.string().nullable().describe("Why it failed."),
  })
  .meta({
    id: "Sending",
    description: "Who was reminded of what, when, by which way, and what became of it.",
  });
export type Sending = z.infer<typeof Sending>;

export const SendingRequest = z.strictObject({ year: YearField }).meta({ id: "SendingRequest" });

export const SendingsResponse = z
  .object({
    ways: z.array(SendingWay).describe("The ways that the deployment is set up for."),
    sendings: z.array(Sending).describe("Newest first."),
  })
  .meta({ id: "SendingsResponse" });
export type SendingsResponse = z.infer<typeof SendingsResponse>;
