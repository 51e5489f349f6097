import * as z from "zod";

/** The inputs of the stack's schedules (`infra/stack/schedules.ts`). */
export const ScheduleEvent = z.discriminatedUnion("work", [
  /** Every night: replays the journal of every register and compares (rule L12). */
  z.object({ work: z.literal("verify") }),
  /** Every morning: starts due runs and applies approved corrections that were left unfinished. */
  z.object({ work: z.literal("start-due") }),
  /**
   * Weekly towards the end of the year: a dry run of the year. `execution` is equal when one call is delivered twice.
   */
  z.object({ work: z.literal("rehearse"), execution: z.string().min(1).max(200) }),
]);
export type ScheduleEvent = z.infer<typeof ScheduleEvent>;
