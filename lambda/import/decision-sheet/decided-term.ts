import { yearPeriod } from "../../../domain/values/period.ts";
import type { TermSpan } from "../../../domain/protocol/terms.ts";
import { TERM_BOOK_TEXTS } from "../../../domain/texts/workbook/term-book.ts";
import { readRecused } from "../../decision/read-recused.ts";
import { termKey, termLine } from "../../decision/proposal-line.ts";
import type { DecidingActor, DecisionDeps } from "../../decision/record-decisions.ts";
import { aboutTerm, judgeTermDecisions, recordTermDecisions } from "../../decision/record-term-decisions.ts";
import { readTermView } from "../../term/term-view.ts";
import { type Decided, recordedRows } from "./decided.ts";
import { TERM_CAPTIONS } from "./sheet-columns.ts";

export async function openDecidedTerm(
  deps: DecisionDeps,
  term: TermSpan,
  actor: DecidingActor,
): Promise<Decided> {
  const { ledger, committee } = deps;
  const view = await readTermView(deps, term.from, term.to);
  const { subjects, commendations } = view.term;
  const recused = await readRecused(deps, actor, term.to);
  const names = new Map(subjects.map(({ subject, name }) => [subject, name]));
  return {
    on: { term },
    lines: {
      sheet: TERM_BOOK_TEXTS.termAwards.sheet,
      captions: TERM_CAPTIONS,
      key: termKey(term),
      foreign: "other-term",
      supersededBy: new Map(),
      proposed: commendations.map(({ subject, ...offer }) => ({
        subject,
        proposal: offer.id,
        line: termLine(names.get(subject) ?? subject, offer),
        withheld: recused.has(subject),
      })),
    },
    about: aboutTerm(view),
    decidable: view.decidable,
    recorded: await recordedRows(ledger, { unit: committee, year: term.to }, yearPeriod(term.to)),
    judge: (inputs) => judgeTermDecisions(deps, view, inputs, actor),
    record: (batch, language) => recordTermDecisions(deps, term, batch, actor, language),
  };
}
