import { RATINGS_SHEET_TEXTS } from "../../../domain/texts/workbook/ratings.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { formatDay } from "../../../domain/values/day.ts";
import type { RecordedDecision } from "../../decision/recorded-decisions.ts";

/** "12-QĐ/ĐU, 20/12/2026", and the article of an exception. */
export function decisionReference({ number, decidedOn, exception }: RecordedDecision): string {
  const day = decidedOn === null ? null : formatDay(decidedOn);
  const article = exception === null ? null : fill(RATINGS_SHEET_TEXTS.exception, { article: exception });
  return [number, day, article].filter((part) => part !== null).join(", ");
}
