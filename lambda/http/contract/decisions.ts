import { DecisionsReceipt, DecisionsRequest, DecisionsResponse } from "../../../domain/protocol/decisions.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { RunPath } from "./parameters.ts";
import { createRoute } from "./route.ts";

const PATH = "/v1/runs/{id}/decisions";

export const decisionsRoute = createRoute({
  method: "get",
  path: PATH,
  operationId: "readDecisions",
  tags: ["decisions"],
  summary: "What a run proposed, what the authority decided, and where they differ",
  description:
    "Covers every unit that the reader reaches. Reasons, notes and votes are shown to whoever sees the whole organisation.",
  security: SIGNED_IN,
  request: { params: RunPath },
  responses: {
    200: json(DecisionsResponse, "Proposals and decisions by subject"),
    ...problems(...COMMON_PROBLEMS, "not-found", "run-not-ready"),
  },
});

export const recordDecisionsRoute = createRoute({
  method: "post",
  path: PATH,
  operationId: "recordDecisions",
  tags: ["decisions"],
  summary: "Record the authority's decisions about a run",
  description:
    "Always 200 when the request is well-formed: each decision has its own outcome, and one that breaks a rule holds back no other. Nobody decides on themselves, or on a person or unit in which they declared an interest. A decision other than the proposal needs a reason. Decisions of a year are counted for the streaks of the years after it.",
  security: SIGNED_IN,
  request: { params: RunPath, body: DecisionsRequest },
  responses: {
    200: json(DecisionsReceipt, "What happened to each decision"),
    ...problems(...COMMON_PROBLEMS, "not-found", "run-not-current", "batch-id-reused", "register-busy"),
  },
});
