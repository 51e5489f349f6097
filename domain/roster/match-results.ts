import { pastAwards, pastDecisions } from "../forms/catalogue/past-decisions.ts";
import type { Fields, Form } from "../forms/form.ts";
import { naturalKey } from "../forms/row.ts";
import type { Proof } from "../vocabulary/list/list-kind.ts";
import { fold } from "../values/fold.ts";
import { takeKey } from "./free-key.ts";
import type { KnownPeople } from "./known-people.ts";
import { LineRows, saidFields } from "./line-rows.ts";
import type { DecidedYear, ParsedList, ResultLine } from "./list-line.ts";
import type { MatchedLine, StoredRow } from "./matched-line.ts";
import { recognizePerson } from "./recognize-person.ts";
import type { UnitFinder } from "./unit-finder.ts";

interface ResultsDeps {
  readonly known: KnownPeople;
  readonly finder: UnitFinder;
  readonly year: number;
  /** The rows of earlier awards, since their keys do not say what they are. */
  readonly awards: readonly StoredRow[];
  readonly stored: (form: string, key: string) => StoredRow | undefined;
}

/** The lines of lists of levels of earlier years, of people or units that the catalogue has. */
export function matchResults(
  lists: readonly (ParsedList & { readonly kind: "results" })[],
  deps: ResultsDeps,
): readonly MatchedLine[] {
  /** The cell of each subject's level of a year, and of each award, by the key of its row. */
  const seen = new Map<string, string>();
  return lists.flatMap(({ sheet, lines, titleYear }) =>
    lines.map((line) => matchResult(sheet, line, titleYear?.year, seen, deps)),
  );
}

function matchResult(
  sheet: string,
  line: ResultLine,
  titleYear: number | undefined,
  seen: Map<string, string>,
  deps: ResultsDeps,
): MatchedLine {
  const rows = new LineRows(line, deps.year);
  const subject = findSubject(line, rows, deps);
  const put = (
    form: Form,
    { cell, year: own }: DecidedYear,
    rowOf: (subject: string, year: number) => OwnRow,
  ) => {
    const year = own ?? titleYear;
    const current = String(deps.year);
    if (year === undefined) rows.problems.push({ cell, code: "year-missing", values: {} });
    else if (year >= deps.year)
      rows.problems.push({ cell, code: "year-not-past", values: { year: String(year), current } });
    else if (subject !== undefined) {
      const { key, fields } = rowOf(subject.key, year);
      const other = seen.get(key);
      if (other === undefined) rows.put(form, key, deps.stored(form.id, key), fields);
      else rows.problems.push({ cell, code: "result-twice", values: { year: String(year), other } });
      seen.set(key, other ?? cell);
    }
  };
  for (const result of line.results)
    put(pastDecisions, result, (own, decisionYear) => {
      const { level, typical, number, decidedOn, decidedBy } = result;
      const told = { subject: own, decisionYear, level, typical, number, decidedOn, decidedBy };
      const fields = saidFields(told);
      return { key: naturalKey(pastDecisions, fields) ?? "", fields };
    });
  for (const given of line.awards)
    put(pastAwards, given, (own, awardYear) => {
      const { award, number, decidedOn, decidedBy } = given;
      const known = deps.awards.find(
        ({ deleted, fields }) =>
          !deleted &&
          fields["subject"] === own &&
          fields["awardYear"] === awardYear &&
          fold(String(fields["award"])) === fold(award),
      );
      // The words of an award that is stored already are not replaced by another spelling.
      const told = {
        subject: own,
        awardYear,
        award: known ? undefined : award,
        number,
        decidedOn,
        decidedBy,
      };
      return { key: known?.key ?? awardKey(own, awardYear, award), fields: saidFields(told) };
    });
  const isUnclear = rows.problems.length > 0;
  const isNew = rows.rows.length > 0 && rows.rows.every(({ baseRev }) => baseRev === 0);
  return {
    id: `${sheet}!${line.cell}`,
    kind: "results",
    sheet,
    cell: line.cell,
    name: "unit" in line.subject ? line.subject.unit : line.subject.person.fullName,
    birth: "unit" in line.subject ? undefined : line.subject.person.birth,
    status: isUnclear ? "unclear" : rows.rows.length === 0 ? "same" : isNew ? "new" : "changed",
    by: subject?.by,
    key: subject?.key,
    rows: isUnclear ? [] : rows.rows,
    changes: rows.changes,
    problems: rows.problems,
  };
}

interface OwnRow {
  readonly key: string;
  readonly fields: Fields;
}

/** The same award of a year has the same key whenever the list is read, and so has a second line of it. */
function awardKey(subject: string, year: number, award: string): string {
  return takeKey([subject, String(year), award], new Set(), 100);
}

function findSubject(
  { subject }: ResultLine,
  rows: LineRows,
  { known, finder }: ResultsDeps,
): { readonly key: string; readonly by: Proof } | undefined {
  if ("unit" in subject) {
    const found = finder.find(subject.unit);
    if (found.kind === "found") return { key: found.unit.key, by: "name" };
    if (found.kind === "unknown") rows.doubt("unit", "unknown-unit", { text: subject.unit });
    else
      rows.doubt("unit", "several-units", {
        text: subject.unit,
        units: found.units.map(({ name }) => name).join("; "),
      });
    return undefined;
  }
  const found = recognizePerson(subject.person, known);
  switch (found.kind) {
    case "known":
      return { key: found.person.row.key, by: found.by };
    case "unclear":
      rows.doubt(found.fact, found.code, found.values);
      return undefined;
    case "new":
      rows.doubt("fullName", "unknown-person", { name: subject.person.fullName });
      return undefined;
  }
}
