import { validityOn } from "../../policy/text/find-text.ts";
import { ENDED_TEXTS } from "../../texts/paper/ended-texts.ts";
import { fill } from "../../values/bilingual.ts";
import { type Day, formatDay } from "../../values/day.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import type { Paper } from "./paper.ts";

/** A paper that is not made, and why. */
export interface RefusedPaper {
  readonly title: string;
  readonly reason: string;
}

/** Why a paper is not made on the day: a text on which it rests has ended, with its successor named. */
export function refusalOf(
  { today }: Pick<DossierFacts, "today">,
  { sources = [] }: Paper,
): string | undefined {
  for (const source of sources) {
    const validity = validityOn(source, today);
    if (validity.kind !== "ended") continue;
    const { number, by } = validity;
    return fill(ENDED_TEXTS.refused, { text: number, day: formatDay(by.on), by: by.by });
  }
  return undefined;
}

/** "…, được sửa đổi, bổ sung bởi Luật 06/2026/QH16" after a text that a later one has changed by the day; else empty. */
export function amendmentOf(source: Parameters<typeof validityOn>[0], today: Day): string {
  const validity = validityOn(source, today);
  return validity.kind === "amended" ? fill(ENDED_TEXTS.amended, { by: validity.by.by }) : "";
}
