import { explainReason } from "../../domain/explain-reason.ts";
import { LEVEL_OPTIONS } from "../../domain/score/level-names.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { FLAG_TEXTS } from "../../domain/texts/score.ts";
import { fill } from "../../domain/texts/render.ts";
import { RATINGS_SHEET_TEXTS } from "../../domain/texts/workbook-ratings.ts";

/** What a reader must not overlook about a result: its flags, and the engine's suggestion where no level fits. */
export function resultNotes({ flags, suggested }: SubjectResult): string {
  const notes = flags.map((flag): string => FLAG_TEXTS[flag].vi);
  if (suggested !== null) {
    notes.push(fill(RATINGS_SHEET_TEXTS.suggested, { level: LEVEL_OPTIONS[suggested].vi }));
  }
  return notes.join("; ");
}

/** One reason a line, each with its article. */
export function resultReasons({ reasons }: SubjectResult): string {
  return reasons.map((reason) => explainReason(reason, "vi")).join("\n");
}

/** Whoever asked for the run, by name where the identity provider gave one. */
export function personInWords({ startedBy, startedByName }: RunResponse): string {
  return startedByName === undefined || startedByName === "" ? startedBy : `${startedByName} (${startedBy})`;
}
