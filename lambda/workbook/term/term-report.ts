import { type LetterheadTexts, letterheadOf } from "../../../domain/forms/letterhead.ts";
import type { WorkbookRequest } from "../../../domain/protocol/workbooks.ts";
import { redactionNotes } from "../../../domain/register/redaction.ts";
import type { TermDeps } from "../../term/read-term.ts";
import { readTermView, type TermView } from "../../term/term-view.ts";
import type { WorkbookOrder } from "../order/workbook-order.ts";

/** The data of a term's workbook. */
export interface TermReport {
  readonly term: TermView["term"];
  readonly policy: TermView["policy"];
  readonly office: string;
  readonly letterhead: LetterheadTexts;
  /** Names of people and units from the last year that has them. */
  readonly names: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
  readonly generatedAt: string;
  readonly generatedBy: string;
}

/** The years of a term side by side, as `GET /v1/terms` answers them. */
export async function readTermReport(
  deps: TermDeps & { readonly now: () => string },
  { from, to }: Extract<WorkbookRequest, { report: "term" }>,
  { redaction, askedBy }: WorkbookOrder,
): Promise<TermReport> {
  const { ledger, committee, now } = deps;
  const [{ term, policy, names }, rows] = await Promise.all([
    readTermView(deps, from, to),
    ledger.allRows({ unit: committee, year: to }),
  ]);
  const catalogue = rows.filter(({ deleted }) => !deleted);
  const isShown = ({ subject }: { readonly subject: string }) => !redaction.recused.includes(subject);
  return {
    term: {
      ...term,
      subjects: term.subjects.filter(isShown),
      commendations: term.commendations.filter(isShown),
      decisions: term.decisions.filter(isShown),
    },
    policy,
    office: names.get(committee) ?? committee,
    letterhead: letterheadOf(catalogue),
    names,
    leftOut: redactionNotes(redaction, (unit) => names.get(unit) ?? unit, "vi"),
    generatedAt: now(),
    generatedBy: askedBy,
  };
}
