/** Facts and rules changed in thought: nothing of it is stored. */
import * as z from "zod";
import { Impact } from "../../score/impact.ts";
import { SubjectResult } from "../../score/result.ts";
import { WhatIfFault } from "../../vocabulary/faults/what-if-fault.ts";
import { Run } from "../fields.ts";

export const WhatIfRequest = z
  .strictObject({
    subject: z.string().min(1).max(200).describe("A person's code or a unit's id, as the results name it."),
    changes: z
      .string()
      .min(1)
      .max(4000)
      .describe(
        "Cells that would be others, as “essays.nq-57.p-01.submittedOn=2026-03-30”, several with `;` between them. In a row about the subject a part of its key is enough, and without a field the one is meant by which the row's duty is met.",
      ),
  })
  .meta({ id: "WhatIfRequest" });

export const WhatIfResponse = z
  .object({
    run: Run,
    faults: z
      .array(
        z.object({
          code: WhatIfFault.describe("What is wrong, from a closed list of codes."),
          message: z.string().describe("The same in the reader's language, with what to do."),
        }),
      )
      .describe("What could not be changed; then nothing was counted."),
    before: SubjectResult.nullable().describe("The subject's result as it stands."),
    after: SubjectResult.nullable().describe("The subject's result with the changed facts."),
    impact: Impact.nullable().describe("Everyone whom the changed facts would move."),
  })
  .meta({ id: "WhatIfResponse" });
export type WhatIfResponse = z.infer<typeof WhatIfResponse>;

const Assumed = z
  .object({
    text: z.string().describe("The assumption."),
    moved: z
      .int()
      .nullable()
      .describe(
        "Subjects whose level, score, flags or proposals are others without it; null where no rule book is left without it.",
      ),
    levels: z.int().nullable().describe("Of them, those whose level is another."),
  })
  .meta({ id: "Assumed", description: "An assumption, and how many it moved." });

export const AssumedResponse = z
  .object({
    run: Run,
    assumed: z.array(Assumed).describe("Every assumption of the run's policy, those that moved most first."),
  })
  .meta({ id: "AssumedResponse" });
export type AssumedResponse = z.infer<typeof AssumedResponse>;
