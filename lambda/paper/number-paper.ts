import { decideNumber, type NumberVerdict, type TypedNumber } from "../../domain/paper/decide-number.ts";
import type { NumberedPaper } from "../../domain/paper/book/numbered-paper.ts";
import { termFromOf } from "../../domain/forms/letterhead.ts";
import { type DossierDeps, readDossierFacts } from "../workbook/paper/read-dossier.ts";

export type Numbering =
  | Exclude<NumberVerdict, { readonly kind: "numbered" }>
  | { readonly kind: "numbered"; readonly numbered: NumberedPaper }
  | { readonly kind: "paper-numbered-meanwhile" };

/** Keeps a paper with the number and day that were typed, as it is made at this moment. */
export async function numberPaper(deps: DossierDeps, typed: TypedNumber): Promise<Numbering> {
  const { paperBook } = deps;
  const [facts, numbered] = await Promise.all([readDossierFacts(deps, typed.run), paperBook.all()]);
  const verdict = decideNumber(facts, { numbered, termFrom: termFromOf(facts.letterhead) }, typed);
  if (verdict.kind !== "numbered") return verdict;
  // The library of Word files is loaded by what makes one, not with every route.
  const { wordFile } = await import("../workbook/paper/write-dossier.ts");
  const file = await wordFile(verdict.paper, await deps.paperTemplates.files());
  const isKept = await paperBook.keep(verdict.numbered, file);
  return isKept ? { kind: "numbered", numbered: verdict.numbered } : { kind: "paper-numbered-meanwhile" };
}
