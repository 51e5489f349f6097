import * as z from "zod";

/** How far a late correction is. */
export const CorrectionStatus = z.enum(["requested", "refused", "approved", "applied"]);
export type CorrectionStatus = z.infer<typeof CorrectionStatus>;
