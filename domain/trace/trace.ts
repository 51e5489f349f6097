/**
 * A trace is the tree that explains a number: codes, counts and rows, no prose. `domain/explanation/explain.ts` renders
 * it; the pane, the workbook and the API show three views of one tree. `recompute` checks every node's value.
 */
import * as z from "zod";
import { type Exact, exact, ZERO } from "../values/exact.ts";
import type { Bilingual } from "../values/bilingual.ts";

/** A row that was counted, at the revision that was read. */
export const RowRef = z.object({
  form: z.string().describe("The row's form."),
  key: z.string().describe("Its key."),
  rev: z.int().describe("Its revision."),
  register: z
    .string()
    .optional()
    .describe(
      "The unit in whose register it stands, where that is neither the subject's nor the committee's.",
    ),
});
export type RowRef = z.infer<typeof RowRef>;

/** A number of the policy with the article that it comes from. */
export const ParameterUse = z.object({
  id: z.string().describe("The parameter's name in the policy."),
  value: z.string().describe("Exact text."),
  effective: z.string().describe("The day from which the value is in force."),
  source: z.string().describe("The article."),
  kind: z.enum(["law", "local", "assumption"]).describe("An assumption is a number that no text fixes."),
  quote: z.string().optional().describe("The sentence that fixes it, word for word, where it is known."),
});
export type ParameterUse = z.infer<typeof ParameterUse>;

export const TraceOp = z.enum([
  /** A leaf: a count, an entered point. */
  "value",
  /** The value of children[0]; the other children do not enter it. */
  "same",
  "sum",
  "mean",
  "min",
  /** children[0] / children[1]. The divisor is never 0: that case is a "value" with its own rule. */
  "ratio",
  /** children[0] / children[1] x 100. */
  "percent",
  "product",
  /** children[0] - children[1], not below 0. */
  "difference",
  /** The greatest whole number not above children[0]. */
  "floor",
  /** The least whole number not below children[0]. */
  "ceil",
  /** 1 when children[0] is not below children[1], else 0. */
  "reaches",
  /** children[0], but 0 below parameter "floor" and 1 from parameter "ceiling" on. */
  "window",
  /** The value of the last of children[1..] whose parameter "from" children[0] reaches, else 0. */
  "band",
]);
export type TraceOp = z.infer<typeof TraceOp>;

export interface TraceNode {
  /** The node's meaning, as a code of `domain/texts/trace/trace.ts`, for example "criterion" or "attended". */
  readonly rule: string;
  /** The node's criterion, session or month, where it has one. */
  readonly subject?: string | undefined;
  /** The criterion's own title, which is the policy's data. */
  readonly title?: Bilingual | undefined;
  readonly op: TraceOp;
  /** Exact text: a decimal or a ratio. */
  readonly value: string;
  readonly parameters: readonly ParameterUse[];
  readonly rows: readonly RowRef[];
  readonly children: readonly TraceNode[];
}

export const TraceNode: z.ZodType<TraceNode> = z
  .object({
    rule: z.string().describe("What the node is, as a code."),
    subject: z.string().optional().describe("The criterion, session or month meant."),
    title: z
      .object({ vi: z.string().describe("Vietnamese."), en: z.string().describe("English.") })
      .optional()
      .describe("The criterion's own title."),
    op: TraceOp.describe("How the value follows from the children."),
    value: z.string().describe("Exact text: a decimal or a ratio."),
    parameters: z.array(ParameterUse).describe("Numbers of the policy, each with its article."),
    rows: z.array(RowRef).describe("The rows that were counted, at the revision that was read."),
    get children() {
      return z.array(TraceNode).describe("The parts.");
    },
  })
  .meta({ id: "TraceNode", description: "One node of the tree that explains a number." });

const ONE = exact(1);

/** The node's value, recomputed from the leaves and parameters below it alone. */
export function recompute(node: TraceNode): Exact {
  if (node.op === "value") return exact(node.value);
  const parts = node.children.map((child) => ({ amount: recompute(child), parameters: child.parameters }));
  return reckon(node.op, parts, node.parameters);
}

/** Every row counted anywhere in the trace, once. */
export function countedRows(trace: TraceNode): readonly RowRef[] {
  const byRevision = new Map<string, RowRef>();
  const collect = ({ rows, children }: TraceNode): void => {
    for (const row of rows) byRevision.set(`${row.form} ${row.key} ${row.rev} ${row.register ?? ""}`, row);
    children.forEach(collect);
  };
  collect(trace);
  return [...byRevision.values()];
}

/** An operand. An operation reads its limits from its own parameters and from those of its operands. */
interface Part {
  readonly amount: Exact;
  readonly parameters: readonly ParameterUse[];
}

/** The result of an operation, both for computing a value and for checking it. */
export function reckon(
  op: Exclude<TraceOp, "value">,
  parts: readonly Part[],
  parameters: readonly ParameterUse[],
): Exact {
  const first = parts[0]?.amount ?? ZERO;
  const second = parts[1]?.amount ?? ZERO;
  switch (op) {
    case "same":
      return first;
    case "sum":
      return total(parts);
    case "mean":
      return total(parts).div(parts.length);
    case "min":
      return parts.reduce((least, { amount }) => (amount.compare(least) < 0 ? amount : least), first);
    case "ratio":
      return first.div(second);
    case "percent":
      return first.div(second).mul(100);
    case "product":
      return parts.reduce((product, { amount }) => product.mul(amount), ONE);
    case "difference":
      return first.compare(second) < 0 ? ZERO : first.sub(second);
    case "floor":
      return first.floor();
    case "ceil":
      return first.ceil();
    case "reaches":
      return first.compare(second) >= 0 ? ONE : ZERO;
    case "window": {
      const floor = limit(parameters, "floor");
      const ceiling = limit(parameters, "ceiling");
      if (floor !== undefined && first.compare(floor) < 0) return ZERO;
      return ceiling !== undefined && first.compare(ceiling) >= 0 ? ONE : first;
    }
    case "band": {
      const reached = parts.findLast((band, index) => {
        const from = limit(band.parameters, "from");
        return index > 0 && from !== undefined && first.compare(from) >= 0;
      });
      return reached?.amount ?? ZERO;
    }
  }
}

function total(parts: readonly Part[]): Exact {
  return parts.reduce((sum, { amount }) => sum.add(amount), ZERO);
}

function limit(parameters: readonly ParameterUse[], id: string): Exact | undefined {
  const parameter = parameters.find((candidate) => candidate.id === id);
  return parameter === undefined ? undefined : exact(parameter.value);
}
