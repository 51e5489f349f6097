import * as z from "zod";

/** How a register stands on the board for a period. */
export const BoardState = z
  .enum(["empty", "filling", "late", "returned", "locked"])
  .describe(
    "`empty`: nothing sent. `filling`: sent, the period still runs. `late`: open after the period's end. `returned`: unlocked again after a lock. `locked`: closed for the period.",
  );
export type BoardState = z.infer<typeof BoardState>;
