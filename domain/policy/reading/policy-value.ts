import * as z from "zod";
import { Day } from "../../values/day.ts";
import { SEEN } from "../text/legal-text.ts";

const Both = z.object({ vi: z.string().describe("Vietnamese."), en: z.string().describe("English.") });

/** A later text and its day. */
const Later = z.object({
  on: Day.describe("From which day."),
  by: z.string().describe("The later text."),
});

/** One value of a policy beside the text that fixes it. */
export const PolicyValue = z
  .object({
    place: z.string().describe("The place in the document, for example `levels.0.floor.0`."),
    name: Both.describe("What the value is."),
    value: Both.nullable().describe("The value as it is read; null where a rule holds without one."),
    effective: Day.describe("The day from which the policy uses it."),
    kind: z.enum(["law", "local", "assumption"]).describe("What it rests on."),
    source: z.string().describe("The source as it is cited, with a text's end and successor."),
    text: z.string().nullable().describe("The number of the text; null where it names none that is known."),
    article: z.string().nullable().describe("The article of the text."),
    quote: z.string().nullable().describe("The sentence word for word, where it is known."),
    address: z.string().nullable().describe("Where the wording was read."),
    seen: z
      .enum(SEEN)
      .nullable()
      .describe(
        "How the wording was come by: read (`wording`), told by others (`second-hand`), in a draft (`draft`), not at all (`unread`); null for what rests on no known text.",
      ),
    from: Day.nullable().describe("The text's own day in force."),
    ended: Later.nullable().describe("The day on which the text ended, and its successor."),
    amended: Later.extend({ seen: z.enum(SEEN).describe("How far the change was read.") })
      .nullable()
      .describe("A later text that changes it."),
  })
  .meta({ id: "PolicyValue", description: "A value of a policy beside the text that fixes it." });
export type PolicyValue = z.infer<typeof PolicyValue>;
