import * as z from "zod";
import { RowKey } from "../../../domain/values/ids.ts";
import {
  ScoreSheetResponse,
  ResultsResponse,
  RunRequest,
  RunResponse,
  RunsResponse,
} from "../../../domain/protocol/runs.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { PeriodParameter, RunPath, UnitParameter, YearParameter } from "./parameters.ts";
import { createRoute } from "./route.ts";

export const startRunRoute = createRoute({
  method: "post",
  path: "/v1/runs",
  operationId: "startRun",
  isTask: true,
  tags: ["runs"],
  summary: "Score a period by a policy",
  description:
    "Scores every register of the organisation and publishes the results. All registers must be locked for the period, unless it is a dry run, which publishes nothing. The lock of the last register starts the official run by itself; whoever asks for it meanwhile is given that same run. Results of a period that are published already are superseded only with a reason: the one given here, or those with which registers were unlocked or corrected since. Read the run until its status is no longer `running`.",
  security: SIGNED_IN,
  request: { body: RunRequest },
  responses: {
    202: json(RunResponse, "The run that was started"),
    ...problems(
      ...COMMON_PROBLEMS,
      "too-many-tasks",
      "registers-not-locked",
      "no-catalogue",
      "already-published",
      "unknown-policy",
      "policy-not-in-force",
      "policy-pinned",
      "invalid-settings",
    ),
  },
});

export const runsRoute = createRoute({
  method: "get",
  path: "/v1/runs",
  operationId: "listRuns",
  tags: ["runs"],
  summary: "The runs of a year or of one of its periods",
  description:
    "Which run is published for each period, and all other runs: those that it superseded, with the reasons, and dry, refused and failed ones. A clerk sees only published and superseded runs.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter, period: PeriodParameter.optional() }) },
  responses: { 200: json(RunsResponse, "The runs"), ...problems(...COMMON_PROBLEMS) },
});

export const runRoute = createRoute({
  method: "get",
  path: "/v1/runs/{id}",
  operationId: "readRun",
  tags: ["runs"],
  summary: "Where a run stands",
  description: "A clerk sees only published runs.",
  security: SIGNED_IN,
  request: { params: RunPath },
  responses: { 200: json(RunResponse, "The run"), ...problems(...COMMON_PROBLEMS, "not-found") },
});

export const resultsRoute = createRoute({
  method: "get",
  path: "/v1/runs/{id}/results",
  operationId: "readResults",
  tags: ["runs"],
  summary: "The results of a run",
  description: "Covers one unit, or every unit that the reader reaches.",
  security: SIGNED_IN,
  request: {
    params: RunPath,
    query: z.object({ unit: UnitParameter.optional() }),
  },
  responses: {
    200: json(ResultsResponse, "The results, by unit and subject"),
    ...problems(...COMMON_PROBLEMS, "not-found", "run-not-ready"),
  },
});

export const scoreSheetRoute = createRoute({
  method: "get",
  path: "/v1/runs/{id}/receipts/{subject}",
  operationId: "readReceipt",
  tags: ["runs"],
  summary: "The score sheet of one subject",
  description: "Every number down to the rows that were counted and the article that says so.",
  security: SIGNED_IN,
  request: {
    params: RunPath.extend({
      subject: RowKey.meta({ description: "A person's code or a unit's id, as the results name it." }),
    }),
  },
  responses: {
    200: json(ScoreSheetResponse, "The score sheet"),
    ...problems(...COMMON_PROBLEMS, "not-found", "run-not-ready", "recused"),
  },
});
