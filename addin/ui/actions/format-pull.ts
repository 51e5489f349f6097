import { formatCount } from "../../../domain/wording/count-format.ts";
import { REGISTER_TEXTS } from "../../../domain/texts/pane/register.ts";
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
    [REGISTER_TEXTS.pulled, rows],
    [REGISTER_TEXTS.pulledNew, added === rows ? 0 : added],
    [REGISTER_TEXTS.pulledRemoved, removed],
    [REGISTER_TEXTS.pullKept, kept],
  ] as const;
  const told = counts
    .filter(([text, count]) => count > 0 || text === REGISTER_TEXTS.pulled)
    .map(([text, count]) => fill(text[language], { count: formatCount(count, language) }))
    .join(" ");
  return takenBack === true ? `${REGISTER_TEXTS.takenBack[language]} ${told}` : told;
}
