import { explainNodes } from "../../../../domain/explanation/explain.ts";
import { type FoldedNode, foldTrace } from "../../../../domain/trace/fold-trace.ts";
import type { Language } from "../../../../domain/values/bilingual.ts";
import type { RowRef, TraceNode } from "../../../../domain/trace/trace.ts";

/** A collapsible line of a score sheet: its legal basis, the counted rows, its parts. */
export interface ScoreSheetLine {
  readonly said: string;
  readonly basis: readonly string[];
  readonly rows: readonly RowRef[];
  readonly parts: readonly ScoreSheetLine[];
}

/**
 * The lines of `explainNodes` as a tree, with row references instead of row names, so that each can link to its cell. Both
 * walk the collapsed trace in the same order; a node with a list of articles has a heading and one line for each article
 * after its parts.
 */
export function scoreSheetTree(trace: TraceNode, language: Language): ScoreSheetLine {
  const lines = explainNodes(trace, language);
  let next = 0;
  const take = () => {
    const line = lines[next];
    if (line === undefined) throw new Error("a score sheet has fewer lines than its trace has nodes");
    next += 1;
    return line;
  };
  const walk = (folded: FoldedNode): ScoreSheetLine => {
    const { said, sources } = take();
    const parts = folded.children.map(walk);
    const isApart = sources === "" && folded.parameters.length > 0;
    if (isApart) take();
    const apart = isApart ? folded.parameters.map(take) : [];
    const basis = [sources, ...apart.map((line) => `${line.said} (${line.sources})`)];
    return { said, parts, rows: folded.rows, basis: basis.filter((text) => text !== "") };
  };
  return walk(foldTrace(trace));
}
