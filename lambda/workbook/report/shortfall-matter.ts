import type { Shortfall } from "../../../domain/due/shortfalls.ts";
import { formatPeriod } from "../../../domain/wording/period-text.ts";

/** What a shortfall is about: a document, a task, a finding, or the period of what is due by period. */
export function matterOf({ about, period }: Shortfall): string {
  return about === "" && period !== null ? formatPeriod(period, "vi") : about;
}
