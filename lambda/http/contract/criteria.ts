import * as z from "zod";
import { CriteriaResponse } from "../../../domain/protocol/criteria.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const criteriaRoute = createRoute({
  method: "get",
  path: "/v1/criteria",
  operationId: "readCriteria",
  tags: ["policies"],
  summary: "What the criteria of a year are called",
  description:
    "The criteria of the year's policy whose points are entered by hand, for whoever reads the catalogue of the year. The year's policy is the one by which its results are published; before there are any, it is the product's own.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter }) },
  responses: { 200: json(CriteriaResponse, "The criteria"), ...problems(...COMMON_PROBLEMS) },
});
