import { InterestRequest, InterestResponse } from "../../../domain/protocol/interests.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { createRoute } from "./route.ts";

export const declareInterestRoute = createRoute({
  method: "post",
  path: "/v1/interests",
  operationId: "declareInterest",
  tags: ["decisions"],
  summary: "Declare an interest of one's own",
  description:
    "From then on the user records no decision on the person or unit and is shown nothing of them in results, decisions and files. Whoever reads the catalogue of the year may declare one. Only somebody else can withdraw it, with a reason, in the form `interests`; both stay in the history.",
  security: SIGNED_IN,
  request: { body: InterestRequest },
  responses: {
    200: json(InterestResponse, "The interest as it is declared"),
    ...problems(...COMMON_PROBLEMS, "not-found", "batch-id-reused", "register-busy"),
  },
});
