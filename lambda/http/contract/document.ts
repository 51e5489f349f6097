import * as z from "zod";
import { problems } from "./problem.ts";
import { json } from "./answer.ts";
import { createRoute } from "./route.ts";

export const documentRoute = createRoute({
  method: "get",
  path: "/v1/openapi.json",
  operationId: "readDocument",
  tags: ["service"],
  summary: "This document",
  description: "The only route that needs no token.",
  responses: {
    200: json(z.record(z.string(), z.unknown()).describe("An OpenAPI 3.1 document."), "The document"),
    ...problems("internal-error"),
  },
});
