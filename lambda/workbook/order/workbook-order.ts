import * as z from "zod";
import type { RunId } from "../../../domain/values/ids.ts";
import { WorkbookRequest } from "../../../domain/protocol/workbooks.ts";
import { NOTHING_LEFT_OUT, Redaction } from "../../../domain/register/redaction.ts";
import { canonicalHash } from "../../aws/canonical-json.ts";

/** The report, its redaction and the sequences and runs that it reads: the same order gives the same file. */
export const WorkbookOrder = z.object({
  request: WorkbookRequest,
  redaction: Redaction,
  /** Guarded forms that the reader of a register is not shown. */
  hiddenForms: z.array(z.string()).default([]),
  /** The sequences of registers that are read directly, by "unit/year". */
  seqs: z.record(z.string(), z.int()).default({}),
  /** What was entered after the run and stands in its report, as `lateEntries` names it. */
  entered: z.string().default(""),
  /** Published runs that the report reads. */
  runs: z.array(z.string()).default([]),
  /** The name of the first requester, from the identity provider. */
  askedBy: z.string().default(""),
});
export type WorkbookOrder = z.infer<typeof WorkbookOrder>;

/** The order of the workbook that the last step of a published run writes, without redaction. */
export function committeeOrder(run: RunId, entered: string): WorkbookOrder {
  return orderOf({ report: "committee", run }, NOTHING_LEFT_OUT, { entered });
}

/** The id of the workbook that the last step of a run writes. */
export function committeeWorkbookId(run: RunId): string {
  return `${run}-committee`;
}

export function orderOf(
  request: WorkbookRequest,
  redaction: Redaction,
  more: Partial<WorkbookOrder> = {},
): WorkbookOrder {
  return { request, redaction, hiddenForms: [], seqs: {}, entered: "", runs: [], askedBy: "", ...more };
}

/** The same id for every reader who gets the same file. */
export function workbookId({ askedBy: _askedBy, ...order }: WorkbookOrder): string {
  return `${order.request.report}-${canonicalHash(order).slice(0, 32)}`;
}

/** The key of the finished file in the object bucket. */
export function workbookObjectKey(id: string, request: WorkbookRequest): string {
  return `workbooks/${id}.${fileEnding(request)}`;
}

export function fileEnding(request: WorkbookRequest): "csv" | "xlsx" | "docx" | "zip" {
  switch (request.report) {
    case "csv":
      return "csv";
    case "dossier":
      return request.paper === undefined ? "zip" : "docx";
    case "template":
      return "docx";
    case "committee":
    case "annex":
    case "outcome":
    case "register":
    case "hand-forms":
    case "receipt":
    case "term":
      return "xlsx";
  }
}
