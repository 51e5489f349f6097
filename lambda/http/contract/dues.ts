import * as z from "zod";
import { DueBoardResponse, DuesResponse } from "../../../domain/protocol/dues.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { PeriodParameter, RegisterPath, YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const dueBoardRoute = createRoute({
  method: "get",
  path: "/v1/dues",
  operationId: "readDueBoard",
  tags: ["board"],
  summary: "How much is due, late and missing, by unit and month",
  description:
    "Of the units that the reader reaches, in the catalogue's order, the committee first. What is due follows from the catalogue and the rule book of the year. Registers that changed are counted again, as many as one request can; ask again while there are `pending` ones.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter }) },
  responses: { 200: json(DueBoardResponse, "The counts"), ...problems(...COMMON_PROBLEMS) },
});

export const duesRoute = createRoute({
  method: "get",
  path: "/v1/registers/{unit}/{year}/dues",
  operationId: "readDues",
  tags: ["registers"],
  summary: "What is due in a register in a period",
  description:
    "Everything that is late, missing or awaited, each with the cell in which it is entered, and the counts by kind. Points of a criterion are one each.",
  security: SIGNED_IN,
  request: { params: RegisterPath, query: z.object({ period: PeriodParameter }) },
  responses: {
    200: json(DuesResponse, "What is due"),
    ...problems(...COMMON_PROBLEMS, "not-found", "no-catalogue"),
  },
});
