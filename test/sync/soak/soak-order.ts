import * as z from "zod";

/** What the command tells the run. */
export const SoakOrder = z.object({
  minutes: z.number().default(0),
  seed: z.int().default(1),
  /** How long a storm that failed is made shorter. */
  shrinkMinutes: z.number().default(15),
  /** A file with the steps of a storm that failed. */
  steps: z.string().optional(),
});
export type SoakOrder = z.infer<typeof SoakOrder>;
