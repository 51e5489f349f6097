/**
 * The part of a trace that a reader sees. The tree keeps every number so that each value can be recomputed. On paper a
 * node that only repeats a number is folded into the line above it, with its rows and articles, and zeros without rows
 * are left out. The tree itself stays whole in the API's answer.
 */
import type { ParameterUse, RowRef, TraceNode } from "./trace.ts";

/** A node as it is shown; its number and sentence come from `node`. */
export interface FoldedNode {
  readonly node: TraceNode;
  /** Its own rows and those of the nodes folded into it, each once. */
  readonly rows: readonly RowRef[];
  readonly parameters: readonly ParameterUse[];
  /** Parts shown in its line: the periods of a mean, the counts of a task result. */
  readonly inLine: readonly TraceNode[];
  readonly children: readonly FoldedNode[];
}

export function foldTrace(node: TraceNode): FoldedNode {
  switch (node.rule) {
    case "criterion":
      return foldCriterion(node);
    case "mean-of-periods":
    case "mean-of-task-results":
    case "task-ratio":
      return { ...closed(node), inLine: node.children };
    case "facts-missing":
      return { ...closed(node), inLine: node.children };
    case "share":
      return { ...open(node), children: countsOf(node).map(foldTrace) };
    case "percent-late":
    case "percent-errors":
      return node.children[0]?.op === "difference"
        ? { ...open(node), children: node.children.slice(0, 1).map(foldTrace) }
        : closed(node);
    case "percent-done":
    case "percent-exceeded":
    case "percent-remedied":
    case "rescale":
    case "gap":
    case "gap-beyond":
    case "plan-copied":
    case "award-level":
    case "award-streak":
    case "award-typical":
    case "award-initiative":
    case "award-discipline":
    case "award-at-least":
    case "award-at-most":
    case "award-some-member":
      return closed(node);
    case "award":
    case "award-not-offered":
      return { ...open(node), children: awardParts(node).map(foldTrace) };
    case "cap-share":
      return isWholeShare(node) ? closed(node) : { ...open(node), children: shownChildren(node) };
    case "rating":
      return { ...open(node), children: shownChildren(node).toSorted(answersFirst) };
    default:
      return { ...open(node), children: shownChildren(node) };
  }
}

/** The node for all conditions is skipped: a proposed award implies that they hold, and each has a line of its own. */
function awardParts({ children }: TraceNode): readonly TraceNode[] {
  return children.flatMap((child) => (child.rule === "award-conditions" ? child.children : [child]));
}

/** Answers to "why not" come first, the computation after them. */
function answersFirst(left: FoldedNode, right: FoldedNode): number {
  return Number(right.node.rule === "why-not") - Number(left.node.rule === "why-not");
}

/** The maximum appears in the criterion's own line, with its article. */
function foldCriterion(node: TraceNode): FoldedNode {
  const maximum = descendants(node).find(({ rule }) => rule === "max");
  return {
    ...open(node),
    parameters: [...node.parameters, ...(maximum?.parameters ?? [])],
    inLine: maximum === undefined ? [] : [maximum],
    children: shownChildren(node),
  };
}

function shownChildren(node: TraceNode): readonly FoldedNode[] {
  return node.children.filter((child) => !isHidden(child)).map((child) => foldTrace(passThrough(child)));
}

/** Skips a node that repeats its only shown part: a mean of one period, or a product with the maximum. */
function passThrough(node: TraceNode): TraceNode {
  const bare = node.rows.length + node.parameters.length === 0;
  const repeats = node.op === "mean" || node.op === "min" || node.rule === "points";
  if (!bare || !repeats || node.rule === "task-ratio" || node.rule === "criterion") return node;
  const shown = node.children.filter((child) => !isHidden(child));
  const [only] = shown;
  return only === undefined || shown.length > 1 ? node : passThrough(only);
}

/** A zero count of the cap's group is shown, since the slots follow from it, and a hindrance has no number at all. */
function isHidden({ rule, op, value, rows, parameters }: TraceNode): boolean {
  if (rule === "max" || rule === "hundred") return true;
  const bare = op === "value" && value === "0" && rows.length + parameters.length === 0;
  return bare && !rule.startsWith("cap-") && rule !== "hindrance";
}

/** Whether the cap's share is a share of 100 alone, which fits one line. With `fixed-point` the divisor is 100 + p. */
function isWholeShare({ children }: TraceNode): boolean {
  return children[0]?.children[1]?.rule === "hundred";
}

function open(node: TraceNode): Omit<FoldedNode, "children"> & { readonly children: readonly FoldedNode[] } {
  return { node, rows: node.rows, parameters: node.parameters, inLine: [], children: [] };
}

/** A node with everything below it in one line. */
function closed(node: TraceNode): FoldedNode {
  const all = [node, ...descendants(node)];
  const rows = distinct(
    all.flatMap((part) => part.rows),
    ({ form, key, rev }) => `${form} ${key} ${rev}`,
  );
  const parameters = distinct(
    all.filter(({ rule }) => rule !== "max").flatMap((part) => part.parameters),
    ({ id, value, effective }) => `${id} ${value} ${effective}`,
  );
  return { node, rows, parameters, inLine: [], children: [] };
}

/** Each count of a share once; sums of counts would only repeat their rows. */
function countsOf(node: TraceNode): readonly TraceNode[] {
  const counts = descendants(node).filter((part) => part.op === "value" && !isHidden(part));
  return distinct(counts, ({ rule, subject = "" }) => `${rule} ${subject}`);
}

function descendants(node: TraceNode): readonly TraceNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item): [string, T] => [keyOf(item), item])).values()];
}
