import * as z from "zod";
import { FormId } from "../../../domain/forms/catalogue/catalogue.ts";
import { BatchId, RowKey } from "../../../domain/values/ids.ts";
import { HistoryResponse } from "../../../domain/protocol/history.ts";
import { LockRequest, LockResponse, UndoRequest } from "../../../domain/protocol/locks.ts";
import { PullResponse } from "../../../domain/protocol/pull.ts";
import { BatchOutcomes, MAX_BATCH_ROWS, PushRequest, Receipt } from "../../../domain/protocol/push.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { BATCH_EXAMPLE, ROW_REFERENCE } from "./form-schemas.ts";
import { RegisterPath, SinceParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

const PATH = "/v1/registers/{unit}/{year}";

export const pullRegisterRoute = createRoute({
  method: "get",
  path: PATH,
  operationId: "pullRegister",
  tags: ["registers"],
  summary: "Pull a register: its head, and its rows or the commits after a cursor",
  description:
    "With `since=0` the answer holds the rows, page by page; with a later `since`, the commits after it. Keep `cursor` of the answer and send it as `since` next time: the answer of an unchanged register holds an empty list.",
  security: SIGNED_IN,
  request: {
    params: RegisterPath,
    query: z.object({
      since: SinceParameter,
      page: z
        .string()
        .max(400)
        .optional()
        .meta({ description: "`page` of the last answer, to go on with the rows." }),
    }),
  },
  responses: {
    200: json(PullResponse, "What changed"),
    ...problems(...COMMON_PROBLEMS, "not-found"),
  },
});

/** Validation accepts any row, since a malformed one is an outcome; the document shows the proper schema of a row. */
const DocumentedPush = PushRequest.extend({
  rows: z
    .array(z.unknown().meta(ROW_REFERENCE))
    .min(1)
    .meta({ maxItems: MAX_BATCH_ROWS, description: "The patches." }),
}).meta({ id: "PushRequest", examples: [BATCH_EXAMPLE] });

export const pushBatchRoute = createRoute({
  method: "post",
  path: `${PATH}/batches`,
  operationId: "pushBatch",
  tags: ["registers"],
  summary: "Push rows to a register",
  description:
    "Always 200 when the envelope is well-formed: `rows` of the answer says for each row whether it was accepted, merged, unchanged, in conflict, locked, invalid or forbidden. One bad row never holds back the others. Send only the fields that changed, with the revision that you last saw in `baseRev`. When the answer is lost, send the very same batch again: the same `batchId` is never applied twice. At most 2,000 rows and 1 MB.",
  security: SIGNED_IN,
  request: { params: RegisterPath, body: DocumentedPush },
  responses: {
    200: json(Receipt, "What happened to each row"),
    ...problems(...COMMON_PROBLEMS, "not-found", "batch-too-large", "batch-id-reused", "register-busy"),
  },
});

export const readBatchRoute = createRoute({
  method: "get",
  path: `${PATH}/batches/{batchId}`,
  operationId: "readBatch",
  tags: ["registers"],
  summary: "What has been stored of a batch",
  description:
    "Stores nothing, so anybody who may write the register can ask what became of a batch that somebody else began to send. Outcomes are kept for 30 days. Rows of a form that the reader is shown in part only are left out.",
  security: SIGNED_IN,
  request: {
    params: RegisterPath.extend({ batchId: BatchId.meta({ description: "The id that it was sent under." }) }),
  },
  responses: {
    200: json(BatchOutcomes, "What happened to its rows so far"),
    ...problems(...COMMON_PROBLEMS, "not-found"),
  },
});

export const historyRoute = createRoute({
  method: "get",
  path: `${PATH}/history`,
  operationId: "readHistory",
  tags: ["registers"],
  summary: "Every change of one row",
  description: "Newest first: who changed what, when, from which value to which.",
  security: SIGNED_IN,
  request: {
    params: RegisterPath,
    query: z.object({
      form: FormId.meta({ description: "The row's form." }),
      key: RowKey.meta({ description: "The row's key." }),
    }),
  },
  responses: {
    200: json(HistoryResponse, "The changes; none for a row that was never written"),
    ...problems(...COMMON_PROBLEMS, "not-found"),
  },
});

export const changeLockRoute = createRoute({
  method: "post",
  path: `${PATH}/locks`,
  operationId: "changeLock",
  tags: ["registers"],
  summary: "Lock or unlock a period of a register",
  description:
    "After a lock no row of the period can be written. A lock on a year or quarter holds for its months. When the last register of a period is locked, the official run of the period begins by itself. A lock needs a reason while something due in the period is missing; `GET /v1/locks` names it. The reason of an unlock is kept: if results are published already, the run after the next lock supersedes them and gives it as its reason.",
  security: SIGNED_IN,
  request: { params: RegisterPath, body: LockRequest },
  responses: {
    200: json(LockResponse, "The head with its locks"),
    ...problems(
      ...COMMON_PROBLEMS,
      "not-found",
      "gaps-need-reason",
      "contradictions-need-reason",
      "withheld-need-reason",
      "already-locked",
      "not-locked",
      "register-busy",
    ),
  },
});

export const undoBatchRoute = createRoute({
  method: "post",
  path: `${PATH}/undo`,
  operationId: "undoBatch",
  tags: ["registers"],
  summary: "Undo a batch",
  description:
    "Pushes a compensating batch. Fields that somebody changed after the batch stay as they are and come back as a conflict.",
  security: SIGNED_IN,
  request: { params: RegisterPath, body: UndoRequest },
  responses: {
    200: json(Receipt, "What happened to each row"),
    ...problems(...COMMON_PROBLEMS, "not-found", "batch-unknown", "batch-id-reused", "register-busy"),
  },
});
