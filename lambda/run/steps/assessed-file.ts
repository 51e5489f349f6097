import * as z from "zod";
import { UnitId } from "../../../domain/values/ids.ts";
import { Assessment } from "../../../domain/score/assess.ts";
import { Settings } from "../../../domain/facts/settings.ts";

/** `runs/<run>/assessed/<committee>.json`: one organisation's subjects before caps, its settings, and the hash of its facts. */
export const AssessedFile = z.object({
  committee: UnitId,
  factsHash: z.string(),
  settings: Settings,
  assessments: z.array(Assessment),
});
export type AssessedFile = z.infer<typeof AssessedFile>;
