import * as z from "zod";
import { LONGEST_TERM, TermResponse } from "../../../domain/protocol/terms.ts";
import { problems } from "../problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const readTerm = createRoute({
  method: "get",
  path: "/v1/terms",
  operationId: "readTerm",
  tags: ["terms"],
  summary: "A term's years side by side",
  description: `Levels, scores, decisions and streaks of units and people, from published runs and decisions alone. At most ${LONGEST_TERM} years, for whoever sees the whole organisation in the last of them.`,
  security: SIGNED_IN,
  request: { query: z.object({ from: YearParameter, to: YearParameter }) },
  responses: { 200: json(TermResponse, "The term"), ...problems(...COMMON_PROBLEMS) },
});
