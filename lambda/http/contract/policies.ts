import * as z from "zod";
import { RunId } from "../../../domain/values/ids.ts";
import { POLICY_NAME } from "../../../domain/policy/policy-name.ts";
import {
  ImpactResponse,
  PoliciesResponse,
  PolicyCheck,
  PolicyRequest,
  PolicyResponse,
} from "../../../domain/protocol/policies.ts";
import { AssumedResponse, WhatIfRequest, WhatIfResponse } from "../../../domain/protocol/trial/trials.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { RunPath, YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const policiesRoute = createRoute({
  method: "get",
  path: "/v1/policies",
  operationId: "listPolicies",
  tags: ["policies"],
  summary: "The policies that a run may name",
  description:
    "The product's own and every version that the office has published. With `year`, the rule book of that year comes first.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter.optional() }) },
  responses: { 200: json(PoliciesResponse, "The policies"), ...problems(...COMMON_PROBLEMS) },
});

export const policyRoute = createRoute({
  method: "get",
  path: "/v1/policies/{name}",
  operationId: "parsePolicy",
  tags: ["policies"],
  summary: "One policy, whole",
  description: "Every value with the day from which it holds and the text that fixes it.",
  security: SIGNED_IN,
  request: {
    params: z.object({
      name: z
        .string()
        .regex(POLICY_NAME)
        .meta({ description: "`id` or `id@version`.", examples: ["dang-366-2025"] }),
    }),
  },
  responses: { 200: json(PolicyResponse, "The policy"), ...problems(...COMMON_PROBLEMS, "not-found") },
});

export const publishPolicyRoute = createRoute({
  method: "post",
  path: "/v1/policies",
  operationId: "publishPolicy",
  tags: ["policies"],
  summary: "Check a policy, and publish it",
  description:
    "A published version is never changed: a new value needs a new version. Whoever may start a run of the whole organisation may publish. The answer names every fault with its place.",
  security: SIGNED_IN,
  request: { body: PolicyRequest },
  responses: {
    200: json(PolicyCheck, "The faults, and whether the policy was published"),
    ...problems(...COMMON_PROBLEMS, "policy-exists"),
  },
});

export const impactRoute = createRoute({
  method: "get",
  path: "/v1/runs/{id}/impact",
  operationId: "readImpact",
  isTask: true,
  tags: ["runs"],
  summary: "Whose results another policy or a correction changes",
  description:
    "Compares one period under two policies: whose level changes and whose score crosses a floor, upwards or downwards. Without `against` a dry run that was started with a second policy is compared with itself by that one. Two runs of the same facts are compared, too. Two runs of which one supersedes the other are compared too, although their facts differ: the difference is what the correction changed.",
  security: SIGNED_IN,
  request: {
    params: RunPath,
    query: z.object({
      against: RunId.meta({
        description: "The other run; without it the run's own second policy.",
      }).optional(),
    }),
  },
  responses: {
    200: json(ImpactResponse, "The difference"),
    ...problems(...COMMON_PROBLEMS, "too-many-tasks", "not-found", "run-not-ready", "runs-differ"),
  },
});

export const whatIfRoute = createRoute({
  method: "post",
  path: "/v1/runs/{id}/what-if",
  operationId: "askWhatIf",
  isTask: true,
  tags: ["runs"],
  summary: "What other facts would change for one subject",
  description:
    "Counts the facts of the run with some cells changed, and tells the subject's result and everyone whom the change would move. Nothing is stored.",
  security: SIGNED_IN,
  request: { params: RunPath, body: WhatIfRequest },
  responses: {
    200: json(WhatIfResponse, "The results with the changed facts"),
    ...problems(...COMMON_PROBLEMS, "too-many-tasks", "not-found", "run-not-ready", "recused"),
  },
});

export const assumedRoute = createRoute({
  method: "get",
  path: "/v1/runs/{id}/assumptions",
  operationId: "readAssumed",
  isTask: true,
  tags: ["runs"],
  summary: "What was assumed in a run, and how many each assumption moved",
  description:
    "Counts the facts of the run once without each assumption of its policy. A number of the assumption is then none, a choice is the other one, and points shared out by it are shared out evenly.",
  security: SIGNED_IN,
  request: { params: RunPath },
  responses: {
    200: json(AssumedResponse, "The assumptions"),
    ...problems(...COMMON_PROBLEMS, "too-many-tasks", "not-found", "run-not-ready"),
  },
});
