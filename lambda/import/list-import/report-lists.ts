import type { FieldValue } from "../../../domain/forms/column.ts";
import { namedBy } from "../../../domain/forms/column.ts";
import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import { directives } from "../../../domain/forms/catalogue/directives.ts";
import { memberships } from "../../../domain/forms/catalogue/memberships.ts";
import { people } from "../../../domain/forms/catalogue/people.ts";
import { units } from "../../../domain/forms/catalogue/units.ts";
import type { ListLine, ListReport } from "../../../domain/protocol/lists.ts";
import type { ListProblem } from "../../../domain/roster/list-line.ts";
import type { MatchedLists } from "../../../domain/roster/match-lists.ts";
import type { LineChange, MatchedLine, StoredRow } from "../../../domain/roster/matched-line.ts";
import { birthText } from "../../../domain/roster/recognize-person.ts";
import { LIST_TEXTS, LIST_VALUE_TEXTS } from "../../../domain/texts/import/lists.ts";
import { type Language, render } from "../../../domain/values/bilingual.ts";
import { formatDayText } from "../../../domain/wording/day-text.ts";
import { LINE_STATUSES } from "../../../domain/vocabulary/list/list-kind.ts";
import type { ReadSheet } from "./parse-lists.ts";

export interface ReadLists {
  readonly id: string;
  readonly fileName: string;
  readonly year: number;
  readonly seq: number;
  readonly sheets: readonly ReadSheet[];
  readonly matched: MatchedLists;
  readonly absent: ListReport["absent"];
  readonly catalogue: readonly StoredRow[];
}

/** A reading in the reader's language. Numbers of identity are in no line, so they are in no report. */
export function reportLists(read: ReadLists, language: Language): ListReport {
  const { id, fileName, year, seq, sheets, matched } = read;
  const nameOf = makeNames(read.catalogue, matched.lines);
  const problemsOf = matched.problems.values();
  const lines = matched.lines.map((line) => reportLine(line, nameOf, language));
  return {
    id,
    year,
    seq,
    sheets: sheets.map((sheet) =>
      sheet.kind === "none"
        ? {
            file: fileName,
            sheet: sheet.sheet,
            list: null,
            lines: 0,
            unread: [],
            problems: [reportProblem(sheet.problem, language)],
            questions: questionsOf(sheet),
          }
        : {
            file: fileName,
            sheet: sheet.list.sheet,
            list: sheet.list.kind,
            lines: sheet.list.lines.length,
            unread: [...sheet.list.unread],
            problems: (problemsOf.next().value ?? []).map((problem) => reportProblem(problem, language)),
            questions: questionsOf(sheet),
          },
    ),
    counts: countLines(lines),
    lines,
    absent: read.absent,
    stored: 0,
    left: 0,
  };
}

function questionsOf({ letters }: ReadSheet): ListReport["sheets"][number]["questions"] {
  return letters === undefined ? [] : [letters];
}

export function countLines(lines: readonly Pick<ListLine, "status">[]): ListReport["counts"] {
  const counts = Object.fromEntries(LINE_STATUSES.map((status) => [status, 0])) as ListReport["counts"];
  for (const { status } of lines) counts[status] += 1;
  return counts;
}

function reportLine(line: MatchedLine, nameOf: NameOf, language: Language): ListLine {
  const { id, sheet, cell, kind, name, birth, status, by, changes, problems } = line;
  return {
    id,
    sheet,
    cell,
    list: kind,
    name,
    birth: birth === undefined ? null : birthText(birth),
    status,
    by: by ?? null,
    changes: changes.flatMap((change) => reportChange(change, nameOf, language)),
    problems: problems.map((problem) => reportProblem(problem, language)),
  };
}

export function reportProblem({ cell, code, values }: ListProblem, language: Language) {
  return { cell, code, message: render(LIST_TEXTS[code], language, values) };
}

/** Keys are shown as names; the person of a membership is the line itself. */
function reportChange(change: LineChange, nameOf: NameOf, language: Language): ListLine["changes"] {
  const column = findForm(change.form)?.columns[change.field];
  const isOwn = change.form === memberships.id && change.field === "person";
  if (column === undefined || isOwn || (column.kind === "ref" && change.field !== "unit")) return [];
  const show = (value: FieldValue): string => {
    if (typeof value === "boolean") return LIST_VALUE_TEXTS[value ? "yes" : "no"][language];
    if (column.kind === "choice") return column.options[String(value)]?.[language] ?? String(value);
    if (column.kind === "ref") return nameOf(namedBy(column), String(value));
    return column.kind === "day" ? formatDayText(String(value)) : String(value);
  };
  const from = change.from === null ? null : show(change.from);
  return [{ column: column.caption[language], from, to: show(change.to) }];
}

type NameOf = (forms: readonly string[], key: string) => string;

const NAME_FIELDS: Readonly<Record<string, string>> = {
  [people.id]: "fullName",
  [units.id]: "name",
  [directives.id]: "number",
};

function makeNames(catalogue: readonly StoredRow[], lines: readonly MatchedLine[]): NameOf {
  const names = new Map<string, string>();
  for (const { form, key, fields } of [...catalogue, ...lines.flatMap(({ rows }) => rows)]) {
    const name = fields[NAME_FIELDS[form] ?? ""];
    if (typeof name === "string") names.set(`${form} ${key}`, name);
  }
  return (forms, key) =>
    forms.map((form) => names.get(`${form} ${key}`)).find((name) => name !== undefined) ?? "";
}
