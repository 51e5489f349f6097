import * as z from "zod";
import { ReminderRequest, ReminderResponse } from "../../../domain/protocol/reminders.ts";
import { problems } from "./problem.ts";
import { COMMON_PROBLEMS, json, SIGNED_IN } from "./answer.ts";
import { PeriodParameter, RegisterPath } from "./parameters.ts";
import { createRoute } from "./route.ts";

const PATH = "/v1/registers/{unit}/{year}/reminders";

export const draftReminderRoute = createRoute({
  method: "get",
  path: PATH,
  operationId: "draftReminder",
  tags: ["board"],
  summary: "The next reminder to a unit, and those that were given",
  description:
    "A text of what the unit owes in the period and whose day has come. It is sent by `POST /v1/reminders`, or by whoever copies it.",
  security: SIGNED_IN,
  request: { params: RegisterPath, query: z.object({ period: PeriodParameter }) },
  responses: {
    200: json(ReminderResponse, "The reminder"),
    ...problems(...COMMON_PROBLEMS, "not-found", "no-catalogue"),
  },
});

export const giveReminderRoute = createRoute({
  method: "post",
  path: PATH,
  operationId: "giveReminder",
  tags: ["board"],
  summary: "Record a reminder that is given to a unit",
  description:
    "Keeps who gave it, on which day and how. What it spoke of carries it from then on (`reminders` of an item of `GET /v1/registers/{unit}/{year}/dues`).",
  security: SIGNED_IN,
  request: { params: RegisterPath, body: ReminderRequest },
  responses: {
    200: json(ReminderResponse, "The reminder as it was recorded"),
    ...problems(...COMMON_PROBLEMS, "not-found", "no-catalogue", "nothing-missing", "reminder-number-taken"),
  },
});
