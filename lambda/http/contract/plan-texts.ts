import { RowKey } from "../../../domain/values/ids.ts";
import { PlanTextRequest, PlanTextResponse } from "../../../domain/protocol/plan-texts.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { RegisterPath } from "./parameters.ts";
import { createRoute } from "./route.ts";

const PlanPath = RegisterPath.extend({
  directive: RowKey.meta({ description: "The key of the directive's row.", examples: ["nq-09-tu"] }),
});

export const planTextRoute = createRoute({
  method: "get",
  path: "/v1/registers/{unit}/{year}/plans/{directive}",
  operationId: "readPlanText",
  tags: ["plans"],
  summary: "How much of a unit's action plan is copied from the superior's",
  description:
    "Compares the two texts that were given for the directive and shows the passages that both contain. For whoever may read the register.",
  security: SIGNED_IN,
  request: { params: PlanPath },
  responses: {
    200: json(PlanTextResponse, "The comparison"),
    ...problems(...COMMON_PROBLEMS, "not-found"),
  },
});

export const givePlanTextRoute = createRoute({
  method: "post",
  path: "/v1/registers/{unit}/{year}/plans/{directive}",
  operationId: "givePlanText",
  isTask: true,
  tags: ["plans"],
  summary: "Give the text of an action plan",
  description:
    "Keeps the text in place of an earlier one, measures it, and writes the share into the unit's row. For the committee's own register it is the superior's plan, and every unit whose text is there is measured again. A Word file goes through an upload slot instead (`openImport` with `directive`).",
  security: SIGNED_IN,
  request: { params: PlanPath, body: PlanTextRequest },
  responses: {
    200: json(PlanTextResponse, "The comparison"),
    ...problems(
      ...COMMON_PROBLEMS,
      "too-many-tasks",
      "not-found",
      "plan-not-entered",
      "plan-locked",
      "register-busy",
    ),
  },
});
