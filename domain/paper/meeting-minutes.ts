import type { SubjectResult } from "../score/result.ts";
import { MEETING_MINUTES_TEXTS } from "../texts/paper/single-pages.ts";
import { AWARD_PAPER_TEXTS } from "../texts/paper/papers.ts";
import { fill } from "../values/bilingual.ts";
import { periodInSentence } from "../wording/period-text.ts";
import { awardsOf } from "./awards.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import { fileName } from "./file-name.ts";
import { nameRows } from "./name-rows.ts";
import { type Paper, table, words } from "./paper.ts";
import { headOf, stateHeadOf } from "./paper-head.ts";

const { columns } = AWARD_PAPER_TEXTS;

/**
 * Minutes of the meeting that considers the Party's awards, and of the council that considers the state's titles, each where
 * somebody is proposed: who and for what stands in it, what was said and how it was voted is left to the meeting.
 */
export function meetingMinutes(facts: DossierFacts): readonly Paper[] {
  const isOfState = (id: string) =>
    facts.policy.proposals.some((rule) => rule.id === id && rule.branch === "state");
  return (["party", "state"] as const).flatMap((branch) => {
    const forms = new Map<SubjectResult, string[]>();
    for (const { id, form, subjects } of awardsOf(facts)) {
      if (isOfState(id) !== (branch === "state")) continue;
      for (const result of subjects) forms.set(result, [...(forms.get(result) ?? []), form]);
    }
    const named = facts.results.filter((result) => forms.has(result));
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
              (forms.get(result) ?? []).join("; "),
            ]),
          }),
        },
      },
    ];
  });
}
