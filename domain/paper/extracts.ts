import { EXTRACT_TEXTS as TEXTS } from "../texts/paper/single-pages.ts";
import { fill } from "../values/bilingual.ts";
import { formatDay } from "../values/day.ts";
import { groupBy } from "../values/group-by.ts";
import type { DossierFacts } from "./part/dossier-facts.ts";
import { fileName } from "./part/file-name.ts";
import { numberOf } from "./book/numbered-paper.ts";
import type { Paper, PaperPage, PaperTable } from "./part/paper.ts";
import { bookOf } from "./book/paper-book.ts";
import { headOf, stateHeadOf } from "./part/paper-head.ts";

/**
 * Extracts of the decisions that have their number, a page for each unit, with that number and day. There is none while a
 * decision would name others than it did when it was numbered: the extract would not be faithful.
 */
export function extracts(facts: DossierFacts, decisions: readonly Paper[]): readonly Paper[] {
  return decisions.flatMap((paper) => {
    const own = numberOf(facts.numbered, paper);
    const { rowOf, filled } = paper;
    const list = filled.danh_sach;
    if (own === undefined || rowOf === undefined || list?.kind !== "table" || own.count !== paper.count)
      return [];
    const { reference, title: about } = own;
    const { office } = facts;
    const cited = { reference, day: formatDay(own.day), office, about };
    const units = groupBy([...rowOf.keys()], ({ unit }) => unit);
    const pages = [...units].map(([unit, results]): PaperPage => {
      const rows = results.map((result, index) => [String(index + 1), ...(rowOf.get(result) ?? [])]);
      const table: PaperTable = { columns: list.table.columns, rows };
      const named = { ...cited, unit: facts.unitName(unit) };
      return {
        head: bookOf(paper.kind)?.branch ?? "party",
        titles: TEXTS.titles.map((line) => fill(line, named)),
        parts: [
          { heading: "", lines: [fill(TEXTS.about, named)], table },
          { heading: "", lines: [fill(TEXTS.faithful, named)] },
        ],
        left: TEXTS.copiedTo.map((line) => fill(line, named)),
        right: "signatory",
      };
    });
    const isState = bookOf(paper.kind)?.branch === "state";
    const title = fill(TEXTS.title, cited);
    return [
      {
        kind: "extract" as const,
        name: fileName(TEXTS.file, paper.name),
        title,
        authority: office,
        count: rowOf.size,
        filled: {
          ...(isState ? stateHeadOf : headOf)(facts, "decision", title),
          trang: { kind: "pages" as const, pages },
        },
      },
    ];
  });
}
