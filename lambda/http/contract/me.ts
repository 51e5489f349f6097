import * as z from "zod";
import { MeResponse } from "../../../domain/protocol/me.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const meRoute = createRoute({
  method: "get",
  path: "/v1/me",
  operationId: "readMe",
  tags: ["service"],
  summary: "Who am I, and which units do I reach",
  security: SIGNED_IN,
  description:
    "Somebody who is signed in but was granted nothing yet gets empty `units`. Without `year`: the present year, or the newest one that has a catalogue.",
  request: { query: z.object({ year: YearParameter.optional() }) },
  responses: { 200: json(MeResponse, "The person who asks"), ...problems(...COMMON_PROBLEMS) },
});
