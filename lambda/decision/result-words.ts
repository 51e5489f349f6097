import { explainReason } from "../../domain/explanation/explain-reason.ts";
import { AUTOMATIC } from "../../domain/values/ids.ts";
import { LEVEL_TEXTS } from "../../domain/texts/vocabulary/levels.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { FLAG_TEXTS } from "../../domain/texts/vocabulary/score.ts";
import { fill } from "../../domain/values/bilingual.ts";
import { RATINGS_SHEET_TEXTS } from "../../domain/texts/workbook/ratings.ts";
import { SOURCES_SHEET_TEXTS } from "../../domain/texts/workbook/sources.ts";

/** Notes that a reader must not overlook: a result's flags, and the engine's suggestion where no level fits. */
export function resultNotes({ flags, suggested }: SubjectResult): string {
  const notes = flags.map((flag): string => FLAG_TEXTS[flag].vi);
  if (suggested !== null) {
    notes.push(fill(RATINGS_SHEET_TEXTS.suggested, { level: LEVEL_TEXTS[suggested].vi }));
  }
  return notes.join("; ");
}

/** More lines would exceed the highest row that Excel allows (409 points). */
const MOST_REASONS = 20;

/** One reason a line, each with its article. */
export function resultReasons({ reasons }: SubjectResult): string {
  return reasons.map((reason) => explainReason(reason, "vi")).join("\n");
}

/** Reasons that fit a row of a list; the score sheet has the rest. */
export function printedReasons(result: SubjectResult): string {
  const omitted = result.reasons.length - MOST_REASONS;
  if (omitted <= 0) return resultReasons(result);
  const shown = { ...result, reasons: result.reasons.slice(0, MOST_REASONS) };
  return `${resultReasons(shown)}\n${fill(RATINGS_SHEET_TEXTS.moreReasons, { count: String(omitted) })}`;
}

/** The person who started the run, by the name from the identity provider, or else by the user id. */
export function formatStartedBy({ startedBy, startedByName = "" }: RunResponse): string {
  if (startedBy === AUTOMATIC) return SOURCES_SHEET_TEXTS.automatic;
  return startedByName === "" ? startedBy : startedByName;
}
