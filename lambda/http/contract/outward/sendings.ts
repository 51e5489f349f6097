import * as z from "zod";
import { SendingRequest, SendingsResponse } from "../../../../domain/protocol/outward/sendings.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "../answer.ts";
import { YearParameter } from "../parameters.ts";
import { problems } from "../problem.ts";
import { createRoute } from "../route.ts";

export const sendingsRoute = createRoute({
  method: "get",
  path: "/v1/reminders",
  operationId: "listSendings",
  tags: ["board"],
  summary: "The reminders that were sent in a year",
  description: "Who was reminded of what, when, by which way, and what became of it. Addresses are not kept.",
  security: SIGNED_IN,
  request: { query: z.object({ year: YearParameter }) },
  responses: { 200: json(SendingsResponse, "The reminders"), ...problems(...COMMON_PROBLEMS) },
});

export const sendRemindersRoute = createRoute({
  method: "post",
  path: "/v1/reminders",
  operationId: "sendReminders",
  tags: ["board"],
  summary: "Remind every unit now of what it owes in the year",
  description:
    "By e-mail to those who keep the unit's register, and to the office's channel, as the deployment is set up. Each is sent once a day by each way, however often it is asked for; only what failed is tried again. The schedule asks for the same every Monday morning.",
  security: SIGNED_IN,
  isTask: true,
  request: { body: SendingRequest },
  responses: {
    200: json(SendingsResponse, "The reminders of the day"),
    ...problems(...COMMON_PROBLEMS, "no-catalogue", "nothing-to-send-by", "too-many-tasks"),
  },
});
