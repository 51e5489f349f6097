import * as z from "zod";

/** What the schedules of the stack ask for (`infra/stack/schedules.ts`). */
export const ScheduleEvent = z.discriminatedUnion("work", [
  /** Every morning: what is due and was not started, what was approved and not applied. */
  z.object({ work: z.literal("start-due") }),
  /** Weekly towards the end of the year: a dry run of it. `execution` is the same when one call is delivered twice. */
  z.object({ work: z.literal("rehearse"), execution: z.string().min(1).max(200) }),
]);
export type ScheduleEvent = z.infer<typeof ScheduleEvent>;
