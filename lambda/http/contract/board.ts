import * as z from "zod";
import { BoardResponse } from "../../../domain/protocol/board.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { PeriodParameter, YearParameter } from "./parameters.ts";
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
