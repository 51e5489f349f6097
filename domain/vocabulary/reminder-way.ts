import * as z from "zod";

/** How the office gave a reminder to a unit. */
export const ReminderWay = z.enum(["e-mail", "message", "paper", "in-person"]);
export type ReminderWay = z.infer<typeof ReminderWay>;
