import * as z from "zod";

/** How often something is due: at the end of every month, quarter or year. */
export const Rhythm = z.enum(["monthly", "quarterly", "yearly"]);
export type Rhythm = z.infer<typeof Rhythm>;
