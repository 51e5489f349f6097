import { directives } from "../forms/catalogue/directives.ts";
import { studyPlans } from "../forms/catalogue/study-plans.ts";
import { typedFields } from "../forms/row.ts";
import { formatDay } from "../values/day.ts";
import { fold } from "../values/fold.ts";
import { groupBy } from "../values/group-by.ts";
import { takeKey, type TakenKeys } from "./free-key.ts";
import { LineRows, saidFields } from "./line-rows.ts";
import type { DirectiveLine, ParsedList } from "./list-line.ts";
import type { MatchedLine, StoredRow } from "./matched-line.ts";

interface DirectivesDeps {
  readonly rows: readonly StoredRow[];
  readonly year: number;
  readonly taken: TakenKeys;
  readonly stored: (form: string, key: string) => StoredRow | undefined;
}

/** The lines of lists of directives, each with its study plan where the list has one. */
export function matchDirectives(
  lists: readonly (ParsedList & { readonly kind: "directives" })[],
  deps: DirectivesDeps,
): readonly MatchedLine[] {
  const known = deps.rows
    .filter(({ form, deleted }) => form === directives.id && !deleted)
    .map((row) => ({ row, fields: typedFields(directives, row.key, row.fields) }));
  const byNumber = groupBy(known, ({ fields }) => numberKey(fields.number));
  const entries = lists.flatMap(({ sheet, lines }) =>
    lines.map((line) => ({ sheet, line, rows: new LineRows(line, deps.year) })),
  );
  for (const group of groupBy(entries, ({ line }) => `${numberKey(line.number)} ${line.issuedOn}`).values())
    for (const entry of group.slice(1))
      entry.rows.doubt("number", "line-twice", { name: entry.line.number, other: group[0]?.line.cell ?? "" });
  return entries.map(({ sheet, line, rows }) => {
    const namesakes = byNumber.get(numberKey(line.number)) ?? [];
    const directive = findDirective(line, namesakes);
    if (directive === "differs") {
      const days = namesakes.map(({ fields }) => formatDay(fields.issuedOn)).join("; ");
      rows.doubt("issuedOn", "directive-date-differs", { number: line.number, known: days });
    }
    const present = directive === "differs" ? undefined : directive;
    if (present === undefined) findLacks(line, rows);
    const key = present?.row.key ?? takeKey([line.number, line.issuedOn?.slice(0, 4) ?? ""], deps.taken, 80);
    rows.isNew = present === undefined;
    if (rows.problems.length === 0) {
      const { number, directiveKind: kind, title, issuer, issuedOn } = line;
      rows.put(
        directives,
        key,
        present?.row,
        saidFields({ number: present === undefined ? number : undefined, kind, title, issuer, issuedOn }),
      );
      if (Object.keys(line.plan).length > 0) {
        const plan = deps.stored(studyPlans.id, key);
        rows.put(studyPlans, key, plan, { directive: key, ...line.plan });
      }
    }
    const isUnclear = rows.problems.length > 0;
    return {
      id: `${sheet}!${line.cell}`,
      kind: "directives",
      sheet,
      cell: line.cell,
      name: line.number,
      birth: undefined,
      status: isUnclear ? "unclear" : rows.rows.length === 0 ? "same" : rows.isNew ? "new" : "changed",
      by: present === undefined ? undefined : "number",
      key: isUnclear ? undefined : key,
      rows: isUnclear ? [] : rows.rows,
      changes: rows.changes,
      problems: rows.problems,
    };
  });
}

type KnownDirective = { readonly row: StoredRow; readonly fields: { readonly issuedOn: string } };

/** Numbers begin anew each term, so only the day of issue tells two documents of one number apart. */
function findDirective<Known extends KnownDirective>(
  { issuedOn }: DirectiveLine,
  namesakes: readonly Known[],
): Known | "differs" | undefined {
  if (issuedOn === undefined) return namesakes.length > 1 ? "differs" : namesakes[0];
  const issued = namesakes.find(({ fields }) => fields.issuedOn === issuedOn);
  if (issued !== undefined) return issued;
  return namesakes.some(({ fields }) => fields.issuedOn.slice(0, 4) === issuedOn.slice(0, 4))
    ? "differs"
    : undefined;
}

function findLacks({ directiveKind, issuer, issuedOn, number, title }: DirectiveLine, rows: LineRows): void {
  const values = { number };
  if (directiveKind === undefined) rows.doubt("kind", "kind-missing", { name: number });
  if (issuer === undefined) rows.doubt("issuer", "issuer-missing", values);
  if (issuedOn === undefined && rows.problems.every(({ code }) => code !== "date-unclear"))
    rows.doubt("issuedOn", "issued-missing", values);
  if (title === undefined) rows.doubt("title", "title-missing", values);
}

function numberKey(number: string): string {
  return fold(number);
}
