import * as z from "zod";
import { RuleBook } from "../vocabulary/setting.ts";
import { dated, Source } from "./dated.ts";

/** A rating of work concerns people of some categories and units of some kinds, where another book rates the others. */
export const Work = z.strictObject({
  /** Categories of people (form `people`). */
  categories: dated(z.array(z.string()).min(1)),
  /** Kinds of unit (form `units`). */
  unitKinds: z.array(z.string()).min(1),
  source: Source,
});
export type Work = z.infer<typeof Work>;

/** What a run's copy of its policy knows of the other rule book of the year. */
export const Beside = z.strictObject({
  /** Which of the two this one is. */
  book: RuleBook,
  policy: z.string(),
  title: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** Whom the other one rates, where it is the one that rates work. */
  work: Work.optional(),
});
