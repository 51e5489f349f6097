import * as z from "zod";
import {
  CorrectionDecision,
  CorrectionId,
  CorrectionRequest,
  CorrectionResponse,
  CorrectionsResponse,
} from "../../../domain/protocol/corrections.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

const PATH = "/v1/corrections";

export const requestCorrectionRoute = createRoute({
  method: "post",
  path: PATH,
  operationId: "requestCorrection",
  tags: ["corrections"],
  summary: "Ask for a correction of rows whose period is locked",
  description:
    "Whoever may write the register asks with a reason; nothing is changed until somebody else approves it.",
  security: SIGNED_IN,
  request: { body: CorrectionRequest },
  responses: {
    201: json(CorrectionResponse, "The correction as it was requested"),
    ...problems(...COMMON_PROBLEMS, "not-found", "batch-id-reused"),
  },
});

export const correctionsRoute = createRoute({
  method: "get",
  path: PATH,
  operationId: "listCorrections",
  tags: ["corrections"],
  summary: "The corrections of a year",
  description: "Only those of the units that the reader reaches.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter }) },
  responses: { 200: json(CorrectionsResponse, "The corrections"), ...problems(...COMMON_PROBLEMS) },
});

export const decideCorrectionRoute = createRoute({
  method: "post",
  path: `${PATH}/{id}/decision`,
  operationId: "decideCorrection",
  tags: ["corrections"],
  summary: "Approve or refuse a correction",
  description:
    "Whoever asked for it cannot decide on it, nor can anybody who takes no part in decisions on a person or unit that it is about. An approved correction is applied at once as one batch; the journal entry of that batch names it. The official runs that counted the rows before are superseded by runs that begin by themselves. Sending the same decision again takes up what was left undone.",
  security: SIGNED_IN,
  request: {
    params: z.object({ id: CorrectionId.meta({ description: "The correction's id." }) }),
    body: CorrectionDecision,
  },
  responses: {
    200: json(CorrectionResponse, "The correction as it was decided"),
    ...problems(
      ...COMMON_PROBLEMS,
      "not-found",
      "own-request",
      "recused",
      "correction-decided",
      "register-busy",
    ),
  },
});
