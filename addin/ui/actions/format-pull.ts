import { formatCount } from "../../../domain/wording/count-format.ts";
import { NOTICE_TEXTS } from "../../../domain/texts/pane/notices.ts";
import { fill, type Language } from "../../../domain/values/bilingual.ts";
import type { PullReport } from "../../sync/ports/register-sync.ts";

/** The result of a pull in words; counts of 0 are left out. */
export function formatPull(
  {
    rows,
    added,
    removed,
    kept,
    takenBack,
  }: Pick<PullReport, "rows" | "added" | "removed" | "kept" | "takenBack">,
  language: Language,
): string {
  const counts = [
    [NOTICE_TEXTS.pulled, rows],
    [NOTICE_TEXTS.pulledNew, added === rows ? 0 : added],
    [NOTICE_TEXTS.pulledRemoved, removed],
    [NOTICE_TEXTS.pullKept, kept],
  ] as const;
  const told = counts
    .filter(([text, count]) => count > 0 || text === NOTICE_TEXTS.pulled)
    .map(([text, count]) => fill(text[language], { count: formatCount(count, language) }))
    .join(" ");
  return takenBack === true ? `${NOTICE_TEXTS.takenBack[language]} ${told}` : told;
}
