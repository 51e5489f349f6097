import type { SubjectResult } from "../../score/result.ts";
import { RATINGS_PAPER_TEXTS } from "../../texts/paper/papers.ts";
import { groupBy } from "../../values/group-by.ts";
import { type DossierFacts, positionOf } from "./dossier-facts.ts";
import type { PaperTable } from "./paper.ts";

/** A longer list of several units names each unit once, above its people, so that a name takes one line. */
const LONG = 12;

/**
 * The rows of a list of names, numbered through.
 * @param cellsOf what stands after the number; `position` is the post, and the unit where no heading names it
 */
export function nameRows(
  facts: DossierFacts,
  results: readonly SubjectResult[],
  cellsOf: (result: SubjectResult, position: string) => readonly string[],
): PaperTable["rows"] {
  const groups = groupBy(results, (result) => headingOf(facts, result));
  const places = new Map([...groups.values()].flat().map((result, index) => [result, String(index + 1)]));
  const row = (result: SubjectResult, position: string): readonly string[] => [
    places.get(result) ?? "",
    ...cellsOf(result, position),
  ];
  if (results.length <= LONG || groups.size === 1)
    return [...groups.values()].flat().map((result) => row(result, positionOf(facts, result)));
  return [...groups].flatMap(([heading, own]) => [
    [heading],
    ...own.map((result) =>
      row(result, (result.kind === "collective" ? null : facts.personOf(result.subject)?.position) ?? ""),
    ),
  ]);
}

/** How many a table names: its rows without headings. */
export function namedIn({ rows }: PaperTable): number {
  return rows.filter(({ length }) => length > 1).length;
}

function headingOf({ unitName }: DossierFacts, { kind, unit }: SubjectResult): string {
  return kind === "collective" ? RATINGS_PAPER_TEXTS.collectives : unitName(unit);
}
