import type { Day } from "../values/day.ts";
import type { RunId, UserId } from "../values/ids.ts";
import { dossierOf } from "./dossier.ts";
import type { DossierFacts } from "./part/dossier-facts.ts";
import { type AskedQuestion, type KnownBook, numberQuestions } from "./book/number-questions.ts";
import type { NumberedPaper } from "./book/numbered-paper.ts";
import type { Paper } from "./part/paper.ts";
import { bookOf, writtenNumber } from "./book/paper-book.ts";
import { referenceFor } from "./part/stamped.ts";

/** What the clerk types from the office's book. */
export interface TypedNumber {
  readonly run: RunId;
  readonly name: string;
  readonly number: string;
  readonly day: Day;
  /** The questions were seen and answered. */
  readonly sure: boolean;
  readonly by: UserId;
  readonly byName: string;
  readonly at: string;
}

export type NumberVerdict =
  | { readonly kind: "not-found" | "paper-has-no-number" }
  | { readonly kind: "paper-waits"; readonly title: string }
  | { readonly kind: "asked"; readonly questions: readonly AskedQuestion[] }
  /** To be kept: the numbering, and the paper as it is frozen. */
  | { readonly kind: "numbered"; readonly numbered: NumberedPaper; readonly paper: Paper };

/** Whether a paper takes this number now: not before the paper that it cites, and not without an answer to what is doubtful. */
export function decideNumber(
  facts: DossierFacts,
  known: KnownBook,
  { sure, ...typed }: TypedNumber,
): NumberVerdict {
  const papers = dossierOf(facts);
  const paper = papers.find(({ name, filled }) => name === typed.name && Object.keys(filled).length > 0);
  if (paper === undefined) return { kind: "not-found" };
  const { kind, title, authority, count } = paper;
  if (bookOf(kind) === null) return { kind: "paper-has-no-number" };
  const cited = papers.find(({ name }) => name === paper.waitsFor);
  if (cited !== undefined && !facts.numbered.some(({ name }) => name === cited.name))
    return { kind: "paper-waits", title: cited.title };
  const number = writtenNumber(typed.number);
  const asked = { ...typed, number, kind, period: facts.period };
  const questions = numberQuestions(known, asked, facts.today);
  if (!sure && questions.length > 0) return { kind: "asked", questions };
  const before = facts.numbered.find(({ name }) => name === typed.name);
  const numbered: NumberedPaper = {
    ...asked,
    title,
    authority,
    count,
    reference: referenceFor(paper, number),
    version: (before?.version ?? 0) + 1,
  };
  const others = facts.numbered.filter(({ name }) => name !== typed.name);
  const frozen = dossierOf({ ...facts, numbered: [...others, numbered] });
  return { kind: "numbered", numbered, paper: frozen.find(({ name }) => name === typed.name) ?? paper };
}
