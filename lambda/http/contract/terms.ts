import * as z from "zod";
import {
  LONGEST_TERM,
  TermDecisionsReceipt,
  TermDecisionsRequest,
  TermResponse,
} from "../../../domain/protocol/terms.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const termRoute = createRoute({
  method: "get",
  path: "/v1/terms",
  operationId: "readTerm",
  tags: ["terms"],
  summary: "A term's years side by side",
  description: `Levels, scores, decisions and streaks of units and people, from published runs and decisions only, and what is proposed and decided for the whole term. At most ${LONGEST_TERM} years, for whoever sees the whole organisation in the last of them.`,
  security: SIGNED_IN,
  request: { query: z.object({ from: YearParameter, to: YearParameter }) },
  responses: { 200: json(TermResponse, "The term"), ...problems(...COMMON_PROBLEMS) },
});

export const recordTermDecisionsRoute = createRoute({
  method: "post",
  path: "/v1/terms/decisions",
  operationId: "recordTermDecisions",
  tags: ["terms"],
  summary: "Record what the authority decided on awards for a term",
  description:
    "The rules of `recordDecisions` hold: each decision is recorded by itself, nobody decides on themselves, and a decision other than the proposal needs a reason. Only awards that the policy gives for a term can be decided on; the decisions are kept in the committee's register of the term's last year.",
  security: SIGNED_IN,
  request: { body: TermDecisionsRequest },
  responses: {
    200: json(TermDecisionsReceipt, "What happened to each decision"),
    ...problems(...COMMON_PROBLEMS, "batch-id-reused", "register-busy"),
  },
});
