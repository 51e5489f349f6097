import * as z from "zod";

/** What can be wrong with a fact that is changed in thought. */
export const WhatIfFault = z.enum(["unknown-form", "no-such-row", "several-rows", "no-field", "bad-value"]);
export type WhatIfFault = z.infer<typeof WhatIfFault>;
