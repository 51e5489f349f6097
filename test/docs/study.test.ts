import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import { RateId } from "../../domain/policy/measures.ts";
import { DEFECT_KIND_TEXTS, SHORTFALL_KIND_TEXTS } from "../../domain/texts/vocabulary/shortfall-kinds.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../domain/texts/workbook/proposals.ts";
import { RATINGS_SHEET_TEXTS } from "../../domain/texts/workbook/ratings.ts";
import { SHORTFALLS_SHEET_TEXTS } from "../../domain/texts/workbook/shortfalls.ts";
import { PLANS_SHEET_TEXTS, SESSIONS_SHEET_TEXTS } from "../../domain/texts/workbook/study-lists.ts";
import { STUDY_SHEET_TEXTS } from "../../domain/texts/workbook/study.ts";
import { TERM_BOOK_TEXTS } from "../../domain/texts/workbook/term-book.ts";
import { DefectKind } from "../../domain/vocabulary/shortfall-kind.ts";
import { DueKind } from "../../domain/vocabulary/due-kind.ts";
import { Proposal } from "../../domain/vocabulary/proposal.ts";

const PAGE = readFileSync("docs/study.md", "utf8");

interface Statement {
  readonly number: string;
  readonly entered: string;
  readonly counted: string;
  readonly shows: string;
}

const statements = PAGE.split("\n").flatMap((line): Statement[] => {
  const [, number = "", , entered = "", counted = "", shows = ""] = line
    .split("|")
    .map((cell) => cell.trim());
  return /^\d+$/.test(number) ? [{ number, entered, counted, shows }] : [];
});
const spans = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);

/** Every text of a sheet, by the sheet's name. */
const SHEETS = new Map<string, ReadonlySet<string>>();
function gather(texts: unknown, found: Set<string>): void {
  if (typeof texts === "string") found.add(texts);
  else if (typeof texts === "object" && texts !== null)
    Object.values(texts).forEach((text) => gather(text, found));
}
function sheet(name: string, ...texts: readonly unknown[]): void {
  const found = new Set<string>();
  for (const text of texts) gather(text, found);
  SHEETS.set(name, found);
}
sheet(STUDY_SHEET_TEXTS.sheet, STUDY_SHEET_TEXTS);
sheet(SESSIONS_SHEET_TEXTS.sheet, SESSIONS_SHEET_TEXTS);
sheet(PLANS_SHEET_TEXTS.sheet, PLANS_SHEET_TEXTS);
sheet(SHORTFALLS_SHEET_TEXTS.sheet, SHORTFALLS_SHEET_TEXTS, SHORTFALL_KIND_TEXTS, DEFECT_KIND_TEXTS);
sheet(PROPOSALS_SHEET_TEXTS.sheet, PROPOSALS_SHEET_TEXTS);
sheet(RATINGS_SHEET_TEXTS.collectives.sheet, RATINGS_SHEET_TEXTS);
sheet(TERM_BOOK_TEXTS.termAwards.sheet, TERM_BOOK_TEXTS);

test("the page speaks of each of the 36 statements once, in their order", () => {
  expect(statements.map(({ number }) => number)).toEqual(
    Array.from({ length: 36 }, (_, at) => String(at + 1)),
  );
});

describe("each statement", () => {
  test.each(statements.map((statement) => [statement.number, statement] as const))(
    "%s is entered in a form and column that exist",
    (_, { entered }) => {
      const places = spans(entered);
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) {
        const [form = "", column = ""] = place.split(".");
        expect(Object.keys(findForm(form)?.columns ?? {}), place).toContain(column);
      }
    },
  );

  test.each(statements.map((statement) => [statement.number, statement] as const))(
    "%s is counted by a measure, a due, a defect or an award that exists, or is said to be shown only",
    (_, { counted }) => {
      const known: ReadonlySet<string> = new Set([
        ...RateId.options,
        ...DefectKind.options,
        ...Proposal.options,
        ...DueKind.options,
      ]);
      expect(spans(counted).filter((name) => !known.has(name))).toEqual([]);
      for (const [, kind = ""] of counted.matchAll(/due `([^`]+)`/g)) expect(DueKind.options).toContain(kind);
      expect(spans(counted).length > 0 || counted === "–").toBe(true);
    },
  );

  test.each(statements.map((statement) => [statement.number, statement] as const))(
    "%s shows under a caption of a sheet",
    (_, { shows }) => {
      const places = [...shows.matchAll(/\*([^*]+)\* › ([^<]+)/g)];
      expect(places.length).toBeGreaterThan(0);
      for (const [, name = "", caption = ""] of places)
        expect([...(SHEETS.get(name) ?? [])], `${name}: ${caption}`).toContain(caption.trim());
    },
  );
});

test("every defect that the product tells is explained", () => {
  const [, explained = ""] = PAGE.split("## Defects");
  expect(spans(explained).toSorted()).toEqual([...DefectKind.options].toSorted());
});
