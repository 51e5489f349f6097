import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { WorkbookRequest, WorkbookResponse } from "../../../domain/protocol/workbooks.ts";
import { problems } from "../problem.ts";
import { COMMON_PROBLEMS, json, jsonBody, SIGNED_IN } from "./answer.ts";

export const startWorkbook = createRoute({
  method: "post",
  path: "/v1/workbooks",
  operationId: "startWorkbook",
  tags: ["workbooks"],
  summary: "Have the committee's workbook of a run written",
  description:
    "A run has one workbook: asking again answers the same id. One whose writing failed is written anew.",
  security: SIGNED_IN,
  request: { body: jsonBody(WorkbookRequest) },
  responses: {
    202: json(WorkbookResponse, "The workbook that is being written or is ready"),
    ...problems(...COMMON_PROBLEMS, "not-found", "run-not-ready"),
  },
});

export const readWorkbook = createRoute({
  method: "get",
  path: "/v1/workbooks/{id}",
  operationId: "readWorkbook",
  tags: ["workbooks"],
  summary: "Whether a workbook is ready, and where it lies",
  description: "Once it is ready the answer carries a fresh address that lives five minutes.",
  security: SIGNED_IN,
  request: {
    params: z.object({
      id: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{7,99}$/)
        .meta({ description: "The workbook's id." }),
    }),
  },
  responses: { 200: json(WorkbookResponse, "The workbook"), ...problems(...COMMON_PROBLEMS, "not-found") },
});
