import * as z from "zod";
import { BoardResponse } from "../../../domain/protocol/board.ts";
import { LockQuestionResponse } from "../../../domain/protocol/lock-question.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { PeriodParameter, UnitParameter, YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const boardRoute = createRoute({
  method: "get",
  path: "/v1/board",
  operationId: "readBoard",
  tags: ["board"],
  summary: "Which units have sent, are late, were returned or are locked",
  description:
    "The units that the reader reaches, in the catalogue's order, the committee first. A run counts the registers of all of them.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter, period: PeriodParameter }) },
  responses: { 200: json(BoardResponse, "The board"), ...problems(...COMMON_PROBLEMS) },
});

export const lockQuestionRoute = createRoute({
  method: "get",
  path: "/v1/locks",
  operationId: "askBeforeLock",
  tags: ["board"],
  summary: "What a lock would find, and what it would do",
  description:
    "Of one register, or of every open one that the reader may lock. Locking changes nothing of this: what is missing stays missing, and counts as not done.",
  security: SIGNED_IN,
  request: {
    query: z.object({ year: YearParameter, period: PeriodParameter, unit: UnitParameter.optional() }),
  },
  responses: {
    200: json(LockQuestionResponse, "What the registers lack, and which periods are scored at once"),
    ...problems(...COMMON_PROBLEMS, "not-found", "no-catalogue"),
  },
});
