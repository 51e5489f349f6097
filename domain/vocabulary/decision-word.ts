import * as z from "zod";

/** What a cell of the column "Quyết định" says. */
export const DecisionWord = z.enum(["approved", "refused", "changed", "later"]);
export type DecisionWord = z.infer<typeof DecisionWord>;
