import { units } from "../../../domain/forms/units.ts";
import type { UnitId } from "../../../domain/ids.ts";
import { type LetterheadTexts, readLetterhead } from "../../../domain/letterhead.ts";
import type { WorkbookRequest } from "../../../domain/protocol/workbooks.ts";
import { redactionNotes } from "../../../domain/redaction.ts";
import type { TermDesk } from "../../term/read-term.ts";
import { readTermView, type TermView } from "../../term/term-view.ts";
import type { WorkbookOrder } from "../workbook-order.ts";

/** Everything that the workbook of a term shows. */
export interface TermReport {
  readonly term: TermView["term"];
  readonly office: string;
  readonly letterhead: LetterheadTexts;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
  readonly generatedAt: string;
  readonly generatedBy: string;
}

/** The years of a term side by side, as `GET /v1/terms` answers them. */
export async function readTermReport(
  desk: TermDesk & { readonly now: () => string },
  { from, to }: Extract<WorkbookRequest, { report: "term" }>,
  { redaction, askedBy }: WorkbookOrder,
): Promise<TermReport> {
  const { ledger, committee, now } = desk;
  const [{ term }, rows] = await Promise.all([
    readTermView(desk, from, to),
    ledger.allRows({ unit: committee, year: to }),
  ]);
  const catalogue = rows.filter(({ deleted }) => !deleted);
  const listed = catalogue.filter(({ form }) => form === units.id);
  const unitNames = new Map<string, string>(
    listed.map(({ key, fields }) => [key, String(fields["name"] ?? key)]),
  );
  const isShown = ({ subject }: { readonly subject: string }) => !redaction.recused.includes(subject);
  return {
    term: {
      ...term,
      subjects: term.subjects.filter(isShown),
      commendations: term.commendations.filter(isShown),
      decisions: term.decisions.filter(isShown),
    },
    office: nameOf(unitNames, committee),
    letterhead: readLetterhead(catalogue),
    unitNames,
    leftOut: redactionNotes(redaction, (unit) => unitNames.get(unit) ?? unit, "vi"),
    generatedAt: now(),
    generatedBy: askedBy,
  };
}

function nameOf(names: ReadonlyMap<string, string>, unit: UnitId): string {
  return names.get(unit) ?? unit;
}
