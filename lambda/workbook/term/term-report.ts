import { units } from "../../../domain/forms/units.ts";
import type { UnitId } from "../../../domain/ids.ts";
import { type LetterheadTexts, readLetterhead } from "../../../domain/letterhead.ts";
import type { TermResponse } from "../../../domain/protocol/terms.ts";
import type { WorkbookRequest } from "../../../domain/protocol/workbooks.ts";
import { redactionNotes } from "../../../domain/redaction.ts";
import { termOf } from "../../../domain/term/term.ts";
import { readTerm, type TermDesk } from "../../term/read-term.ts";
import type { WorkbookOrder } from "../workbook-order.ts";

/** Everything that the workbook of a term shows. */
export interface TermReport {
  readonly term: TermResponse;
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
  const [years, rows] = await Promise.all([
    readTerm(desk, from, to),
    ledger.allRows({ unit: committee, year: to }),
  ]);
  const catalogue = rows.filter(({ deleted }) => !deleted);
  const listed = catalogue.filter(({ form }) => form === units.id);
  const unitNames = new Map<string, string>(
    listed.map(({ key, fields }) => [key, String(fields["name"] ?? key)]),
  );
  const subjects = termOf(years, "HTXS").filter(({ subject }) => !redaction.recused.includes(subject));
  return {
    term: { from, to, years: years.map(({ year, run }) => ({ year, run })), subjects },
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
