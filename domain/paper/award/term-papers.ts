import type { AwardRule } from "../../policy/award.ts";
import type { TermSubject } from "../../protocol/terms.ts";
import { AWARD_WORDS } from "../../texts/paper/awards.ts";
import { signedSource } from "../../texts/paper/official-names.ts";
import {
  AWARD_PAPER_TEXTS,
  KIND_WORDS,
  LONG_BLANK,
  PAPER_TEXTS,
  TERM_PAPER_TEXTS as TEXTS,
} from "../../texts/paper/papers.ts";
import { LIST_COLUMN_TEXTS } from "../../texts/vocabulary/list-columns.ts";
import { LEVEL_TEXTS } from "../../texts/vocabulary/levels.ts";
import { fill } from "../../values/bilingual.ts";
import { Proposal } from "../../vocabulary/proposal.ts";
import type { DossierFacts } from "../part/dossier-facts.ts";
import { fileName } from "../part/file-name.ts";
import { type Paper, type PaperTable, paragraphs, table, words } from "../part/paper.ts";
import { headOf, recipients } from "../part/paper-head.ts";

type Term = NonNullable<DossierFacts["term"]>;

/**
 * Draft decisions on awards for a whole term, in the file of its last year: one for collectives and one for people, with the
 * levels of the years. Whom the authority refused, or gave another award, is in none.
 */
export function termPapers(facts: DossierFacts): readonly Paper[] {
  const { term, policy } = facts;
  if (term === null) return [];
  return Proposal.options.flatMap((id) => {
    const rule = policy.proposals.find((one) => one.id === id);
    const named = term.subjects.filter(({ subject }) => isGiven(term, subject, id));
    return rule === undefined || named.length === 0 ? [] : [termDecision(facts, term, rule, named)];
  });
}

/** Proposed and not refused, or decided in place of another award. */
function isGiven({ commendations, decisions }: Term, subject: string, id: Proposal): boolean {
  const decided = decisions.filter((one) => one.subject === subject);
  if (decided.some(({ outcome, award }) => outcome === "changed" && award === id)) return true;
  const own = decided.find(({ matter }) => matter === id);
  const isProposed = commendations.some((one) => one.subject === subject && one.id === id);
  return own === undefined ? isProposed : own.outcome === "approved";
}

function termDecision(
  facts: DossierFacts,
  term: Term,
  rule: AwardRule,
  named: readonly TermSubject[],
): Paper {
  const years = fill(TEXTS.years, { from: String(term.from), to: String(term.to) });
  const { act, called } = AWARD_WORDS[rule.id];
  const about = `${act} ${years}`;
  const source = signedSource(rule.source.text);
  return {
    kind: "award-decision",
    name: fileName(KIND_WORDS.decision.file, rule.id, String(term.from), String(term.to)),
    title: `${KIND_WORDS.decision.name} ${about}`,
    authority: rule.decidedBy.vi,
    count: named.length,
    filled: {
      ...headOf(facts, "decision", about),
      ...recipients(facts, PAPER_TEXTS.asArticle3),
      ky: words(years),
      khen: words(act),
      so_luong: words(String(named.length)),
      doi_tuong: words(called),
      danh_sach: table(listOf(named)),
      tien_thuong: words(LONG_BLANK),
      nguon_chi: words(facts.letterhead.fund ?? LONG_BLANK),
      can_cu: paragraphs([
        PAPER_TEXTS.restsOnStatutes,
        ...(source === "" ? [] : [fill(PAPER_TEXTS.restsOn, { source })]),
        fill(TEXTS.restsOnYears, { years }),
      ]),
    },
  };
}

function listOf(named: readonly TermSubject[]): PaperTable {
  const { number, nameOrUnit } = AWARD_PAPER_TEXTS.columns;
  return {
    columns: [
      { caption: number, width: 6, align: "center" },
      { caption: nameOrUnit, width: 34 },
      { caption: LIST_COLUMN_TEXTS.levels, width: 60 },
    ],
    rows: named.map(({ name, years }, index) => [String(index + 1), name, yearsText(years)]),
  };
}

function yearsText(years: TermSubject["years"]): string {
  return years
    .flatMap(({ year, decided, typical }) => {
      if (decided === null) return [];
      const level = LEVEL_TEXTS[decided].vi + (typical ? TEXTS.typical : "");
      return [fill(TEXTS.year, { year: String(year), level })];
    })
    .join("; ");
}
