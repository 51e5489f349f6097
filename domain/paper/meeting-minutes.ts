import type { SubjectResult } from "../score/result.ts";
import { MEETING_MINUTES_TEXTS } from "../texts/paper/single-pages.ts";
import { AWARD_PAPER_TEXTS } from "../texts/paper/papers.ts";
import { PROPOSAL_TEXTS } from "../texts/vocabulary/score.ts";
import { fill } from "../values/bilingual.ts";
import { periodInSentence } from "../wording/period-text.ts";
import { type Award, awardsOf } from "./award/awards.ts";
import type { DossierFacts } from "./part/dossier-facts.ts";
import { fileName } from "./part/file-name.ts";
import { nameRows } from "./part/name-rows.ts";
import { type Paper, table, words } from "./part/paper.ts";
import { headOf, stateHeadOf } from "./part/paper-head.ts";

const { columns } = AWARD_PAPER_TEXTS;

/**
 * Minutes of the meeting that considers the Party's awards, and of the council that considers the state's titles, each where
 * somebody is proposed: who and for what stands in it, what was said and how it was voted is left to the meeting.
 */
export function meetingMinutes(facts: DossierFacts): readonly Paper[] {
  const isOfState = (id: string) =>
    facts.policy.proposals.some((rule) => rule.id === id && rule.branch === "state");
  return (["party", "state"] as const).flatMap((branch) => {
    const awards = new Map<SubjectResult, Award[]>();
    for (const award of awardsOf(facts)) {
      if (isOfState(award.id) !== (branch === "state")) continue;
      for (const result of award.subjects) awards.set(result, [...(awards.get(result) ?? []), award]);
    }
    const named = facts.results.filter((result) => awards.has(result));
    if (named.length === 0) return [];
    const period = periodInSentence(facts.period, "vi");
    const { file, title, about } = MEETING_MINUTES_TEXTS[branch];
    return [
      {
        kind: branch === "state" ? ("council-minutes" as const) : ("meeting-minutes" as const),
        name: fileName(file),
        title: fill(title, { period }),
        authority: facts.office,
        count: named.length,
        filled: {
          ...(branch === "state" ? stateHeadOf : headOf)(facts, "minutes", fill(about, { period })),
          so_luong: words(String(named.length)),
          danh_sach: table({
            columns: [
              { caption: columns.number, width: 6, align: "center" },
              { caption: columns.nameOrUnit, width: 30 },
              { caption: columns.position, width: 30 },
              { caption: columns.award, width: 34 },
            ],
            rows: nameRows(facts, named, (result, position) => [
              result.name,
              position,
              awardsText(awards.get(result) ?? []),
            ]),
          }),
        },
      },
    ];
  });
}

/** By their forms, or by their whole names where two of them have the same form. */
function awardsText(awards: readonly Award[]): string {
  const forms = new Set(awards.map(({ form }) => form));
  const names = forms.size === awards.length ? [...forms] : awards.map(({ id }) => PROPOSAL_TEXTS[id].vi);
  return names.join("; ");
}
