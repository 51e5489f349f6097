import { findPolicy } from "../../../domain/policy/library/library.ts";
import { LEVEL_TEXTS, OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { FLAG_TEXTS, PROPOSAL_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import type { Bilingual } from "../../../domain/values/bilingual.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { findOption } from "../../../domain/wording/option-text.ts";
import { cellText, type Grid } from "../../../lambda/office-file/grid.ts";
import { EXPECTED } from "./layout.ts";

/** What the reading of a workbook leaves behind: the cell of each field, and what is none of the template. */
export interface Notes {
  readonly cells: Map<string, string>;
  readonly unknown: string[];
}

/**
 * The sheet of what must come out: for each subject its expectation as a .json case writes it.
 * @param policy the rule book of the case, by whose titles criteria are named
 */
export function readExpected(
  grid: Grid | undefined,
  notes: Notes,
  policy: string | undefined,
): Record<string, Record<string, unknown>> {
  const criteria = criteriaNames(policy);
  const [head, ...rows] = grid?.rows ?? [];
  const expected: Record<string, Record<string, unknown>> = {};
  if (grid === undefined || head === undefined) return expected;
  const fields = new Map<number, string>();
  for (const [column, cell] of head.cells) {
    const field = Object.entries(EXPECTED).find(([, caption]) => caption === cellText(cell))?.[0];
    if (field === undefined) notes.unknown.push(`${grid.name}!${cellName(head.number, column)}`);
    else fields.set(column, field);
  }
  for (const { number, cells: row } of rows) {
    const told = new Map([...fields].map(([column, field]) => [field, cellText(row.get(column))]));
    const subject = told.get("subject") ?? "";
    if (subject === "") continue;
    notes.cells.set(`expect.${subject}`, `${grid.name}!${cellName(number, 1)}`);
    for (const [column, field] of fields)
      notes.cells.set(`expect.${subject}.${field}`, `${grid.name}!${cellName(number, column)}`);
    expected[subject] = Object.fromEntries(
      [...told].flatMap(([field, text]) =>
        text === "" || field === "subject" ? [] : [[field, expectation(field, text, criteria)]],
      ),
    );
  }
  return expected;
}

type Names = Readonly<Record<string, Bilingual>>;

/** The titles of all criteria of a rule book by "individual.thu-hoach", since kinds may call one criterion differently. */
function criteriaNames(policy: string | undefined): Names {
  const rubrics = policy === undefined ? undefined : findPolicy(policy)?.rubrics;
  if (rubrics === undefined) return {};
  const titles = Object.entries(rubrics).flatMap(([kind, { criteria }]) =>
    criteria.map(({ id, title }) => [`${kind}.${id}`, title] as const),
  );
  return Object.fromEntries(titles);
}

/** The code of a name, without the kind before it; the text itself where it is no name. */
function codeOf(names: Names, text: string): string {
  return findOption(names, text)?.split(".").at(-1) ?? text;
}

function expectation(field: string, text: string, criteria: Names): unknown {
  const named = (names: Names) => itemsOf(text, names).map((item) => codeOf(names, item));
  switch (field) {
    case "level":
      return findOption(OUTCOME_TEXTS, text) ?? text;
    case "suggested":
      return findOption(LEVEL_TEXTS, text) ?? text;
    case "points":
      return pairs(text, criteria, (points) => points.replace(",", "."));
    case "money":
      return pairs(text, PROPOSAL_TEXTS, (sum) => sum.replaceAll(".", ""));
    case "flags":
    case "notFlags":
      return named(FLAG_TEXTS);
    case "proposals":
    case "notProposals":
      return named(PROPOSAL_TEXTS);
    case "outside":
      return text.toLowerCase() === "x" ? true : text;
    default:
      return named(criteria);
  }
}

/** Names between semicolons; between commas where the text is not one name that has commas itself. */
function itemsOf(text: string, names: Names): readonly string[] {
  if (text.includes(";")) return text.split(/\s*;\s*/).filter((item) => item !== "");
  return findOption(names, text) === undefined ? text.split(/\s*,\s*/) : [text];
}

/** "Thu hoạch = 3; Học tập = 5/3", each name as its code. */
function pairs(
  text: string,
  names: Names,
  read: (value: string) => string,
): Readonly<Record<string, string>> {
  const parts = text.split(/\s*;\s*/).filter((part) => part !== "");
  return Object.fromEntries(
    parts.map((part) => {
      const [name = "", value = ""] = part.split("=").map((one) => one.trim());
      return [codeOf(names, name), read(value)];
    }),
  );
}
