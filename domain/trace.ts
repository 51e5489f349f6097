/**
 * A trace is the tree that explains a number: codes, counts and rows, no prose. `domain/explain.ts` renders it; the pane,
 * the workbook and the API show three views of one tree. `recompute` gives every node's value again from its parts.
 */
import * as z from "zod";
import type { Bilingual } from "./forms/column.ts";

/** A row that was counted, at the revision that was read. */
export const RowRef = z.object({ form: z.string(), key: z.string(), rev: z.int() });
export type RowRef = z.infer<typeof RowRef>;

/** A number of the policy with the article that it comes from. */
export const ParameterUse = z.object({
  id: z.string(),
  value: z.string(),
  effective: z.string(),
  source: z.string(),
});
export type ParameterUse = z.infer<typeof ParameterUse>;

export const TraceOp = z.enum([
  /** The value stands for itself (a count, an entered point). */
  "value",
  "sum",
  "mean",
  "min",
  /** children[0] / children[1], and 0 when both are 0 only if `fallback` says so. */
  "ratio",
  /** children[0] x children[1]. */
  "product",
  /** children[0] - children[1], not below 0. */
  "difference",
  /** The points of the band in which children[0] falls. */
  "band",
]);
export type TraceOp = z.infer<typeof TraceOp>;

export interface TraceNode {
  /** What the node is, as a code of `domain/texts/trace.ts`, for example "criterion" or "attended". */
  readonly rule: string;
  /** The criterion, session or month meant, where there is one. */
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

export const TraceNode: z.ZodType<TraceNode> = z.object({
  rule: z.string(),
  subject: z.string().optional(),
  title: z.object({ vi: z.string(), en: z.string() }).optional(),
  op: TraceOp,
  value: z.string(),
  parameters: z.array(ParameterUse),
  rows: z.array(RowRef),
  get children() {
    return z.array(TraceNode);
  },
});
