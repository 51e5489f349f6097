import { cellName } from "../../../domain/values/cell-names.ts";
import { fold, tidy, unaccent } from "../../../domain/values/fold.ts";
import { repairLetters } from "../../../domain/wording/letter-repair.ts";
import type { ListProblem, ParsedList } from "../../../domain/roster/list-line.ts";
import { cellText, type Grid } from "../../office-file/grid.ts";
import { readDirectiveLine } from "./directive-line.ts";
import { FactReader, monthFirstColumns } from "./fact-reader.ts";
import { factsOf, type LineFacts } from "./line-facts.ts";
import { findListHeader, type ListHeader } from "./list-header.ts";
import type { ListRole } from "./list-roles.ts";
import { openList } from "./list-grid.ts";
import { collectLines } from "./list-rows.ts";
import { readPersonLine } from "./person-line.ts";
import { readResultLine, type ResultFact } from "./result-line.ts";
import { readUnitLine } from "./unit-line.ts";

export type ParsedSheet =
  | { readonly kind: "list"; readonly list: ParsedList }
  | { readonly kind: "none"; readonly sheet: string; readonly problem: ListProblem };

/**
 * Reads a list of an office: people, units, directives with their study plans, or levels of earlier years. Columns may
 * stand in any order, and captions take up to three rows; cells that are unclear are named, and never guessed.
 * @param year the register's year; births and admissions lie before its end
 */
export function parseListSheet(grid: Grid, year: number): ParsedSheet {
  const sheet = openList(grid);
  const header = findListHeader(sheet);
  if (header === undefined) return { kind: "none", sheet: grid.name, problem: lackOf(grid) };
  const collected = collectLines(sheet, header);
  const titles = titlesAbove(grid, header);
  const facts = collected.lines.map((line) => ({ line, facts: factsOf(sheet, header, line) }));
  const monthFirst = monthFirstColumns(facts.map((line) => line.facts));
  const captionOf = (column: number): string => header.columns.get(column)?.captions.at(-1) ?? "";
  const read = facts.map(({ line, facts: own }) => ({
    line,
    facts: own,
    reader: new FactReader(grid, own, monthFirst),
  }));
  const lost: ListProblem[] = [];
  /** A line that names nothing is no line, and yet its doubts are told: an error value may stand where its name should. */
  const linesOf = <Line>(readLine: (line: (typeof read)[number]) => Line | undefined): readonly Line[] =>
    read.flatMap((one): readonly Line[] => {
      const line = readLine(one);
      if (line !== undefined) return [line];
      const { problems } = one.reader;
      lost.push(
        ...(problems.length > 0
          ? problems
          : [{ cell: one.line.cell, code: "line-without-name" as const, values: {} }]),
      );
      return [];
    });
  const base = {
    sheet: grid.name,
    titleYear: yearOf(titles),
    unitWords: [...titles.map(({ text }) => text), grid.name],
    unread: [...new Set(unreadCaptions(header))],
  };
  const problems = (): readonly ListProblem[] => [
    ...collected.problems,
    ...lost,
    ...(collected.lines.length === 0 ? [noLines(header)] : []),
  ];
  switch (header.kind) {
    case "people": {
      const lines = linesOf(({ line, reader }) => readPersonLine(reader, line.heading, year, captionOf));
      return { kind: "list", list: { ...base, kind: "people", lines, problems: problems() } };
    }
    case "units": {
      const lines = linesOf(({ reader }) => readUnitLine(reader, year));
      return { kind: "list", list: { ...base, kind: "units", lines, problems: problems() } };
    }
    case "directives": {
      const lines = linesOf(({ reader }) => readDirectiveLine(reader, year));
      return { kind: "list", list: { ...base, kind: "directives", lines, problems: problems() } };
    }
    case "results": {
      const lines = linesOf(({ facts: own, reader }) =>
        readResultLine(reader, resultFacts(header, own), year, captionOf),
      );
      return { kind: "list", list: { ...base, kind: "results", lines, problems: problems() } };
    }
  }
}

/** The cells of a line that hold levels or awards: a column each year, or one column of them. */
function resultFacts({ columns }: ListHeader, facts: LineFacts): readonly ResultFact[] {
  const yearOfColumn = (column: number): number | undefined => columns.get(column)?.year;
  // A column of the same year holds the decision of its levels.
  const besides = (year: number | undefined, ...roles: readonly ListRole[]) =>
    roles
      .flatMap((role) => facts.get(role) ?? [])
      .find(({ column, text }) => yearOfColumn(column) === year && text !== "");
  return RESULT_ROLES.flatMap((role) =>
    (facts.get(role) ?? []).map((fact): ResultFact => {
      const year = yearOfColumn(fact.column);
      return {
        ...fact,
        of: role,
        year,
        number: besides(year, "decision-number"),
        decidedOn: besides(year, "decided-on", "issued"),
        decidedBy: besides(year, "decided-by", "issuer"),
      };
    }),
  );
}

const RESULT_ROLES = ["level", "award"] as const;

interface Title {
  readonly cell: string;
  readonly text: string;
}

const LONGEST_TITLE = 300;

function titlesAbove(grid: Grid, { top }: ListHeader): readonly Title[] {
  return grid.rows
    .filter(({ number }) => number < top)
    .flatMap((row) =>
      [...row.cells].flatMap(([column, cell]): Title[] => {
        const text = cellText(cell);
        return cell.kind === "text" && text.length <= LONGEST_TITLE
          ? [{ cell: cellName(row.number, column), text }]
          : [];
      }),
    );
}

const TITLE_YEAR = /\bnam\s*((?:19|20)\d\d)\b/g;
/** A day of which a list was made is not the year that it is about. */
const OF_A_DAY = /\b(ngay|tinh den|thang)\b/;

/** The one year of the titles, such as "DANH SÁCH ĐẢNG VIÊN NĂM 2025". */
function yearOf(titles: readonly Title[]): { readonly year: number; readonly cell: string } | undefined {
  const found = titles
    .filter(({ text }) => !OF_A_DAY.test(unaccent(text)))
    .flatMap(({ cell, text }) =>
      [...unaccent(text).matchAll(TITLE_YEAR)].map(([, year]) => ({ cell, year: Number(year) })),
    );
  const [first] = found;
  return first !== undefined && found.every(({ year }) => year === first.year) ? first : undefined;
}

function unreadCaptions({ kind, columns }: ListHeader): readonly string[] {
  const isUnread = (role: ListRole): boolean => role === "other" || (role === "award" && kind !== "results");
  return [...columns.values()]
    .filter(({ roles, captions }) => captions.length > 0 && roles.every(isUnread))
    .map(({ captions }) => tidy(captions.join(" ")))
    .filter((caption) => caption !== "" && !/^(ghi chu|chu ky|ky ten)/.test(fold(caption)));
}

function noLines({ bottom, columns }: ListHeader): ListProblem {
  return { cell: cellName(bottom, Math.min(...columns.keys())), code: "no-lines", values: {} };
}

const SHOWN = 60;

/** A sheet without a list: garbled letters may hide its captions. */
function lackOf(grid: Grid): ListProblem {
  for (const row of grid.rows) {
    for (const [column, cell] of row.cells) {
      const repaired = cell.kind === "text" ? repairLetters(cell.text) : undefined;
      if (repaired?.kind !== "garbled") continue;
      const values = { text: cellText(cell).slice(0, SHOWN), suggestion: repaired.suggestion ?? "" };
      const code = repaired.suggestion === undefined ? "letters-lost" : "letters-garbled";
      return { cell: cellName(row.number, column), code, values };
    }
  }
  return { cell: "A1", code: "no-list", values: {} };
}
