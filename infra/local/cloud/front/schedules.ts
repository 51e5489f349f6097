import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import type { Functions } from "../functions/functions.ts";
import { functionOfArn, type ScheduleModel } from "../template/stack-model.ts";

/** The placeholder that the scheduler replaces when it calls its target. */
const EXECUTION_ID = "<aws.scheduler.execution-id>";
const SCHEDULED_TIME = "<aws.scheduler.scheduled-time>";
const PATH = "/local/schedules";

const Input = z.looseObject({ work: z.string() });

/**
 * The schedules of the stack. Locally no schedule runs by the clock, since the machine may be off at that time: `POST
 * /local/schedules/<work>` runs one at once, and `GET /local/schedules` lists them.
 */
export function makeSchedules(schedules: readonly ScheduleModel[], functions: Functions) {
  const named = schedules.map((schedule) => ({
    ...schedule,
    work: Input.parse(JSON.parse(schedule.input)).work,
  }));

  /** Undefined when no schedule does this work. */
  const runNow = async (work: string) => {
    const schedule = named.find((candidate) => candidate.work === work);
    if (schedule === undefined) return undefined;
    const input: unknown = JSON.parse(
      schedule.input
        .replaceAll(EXECUTION_ID, randomUUID())
        .replaceAll(SCHEDULED_TIME, new Date().toISOString()),
    );
    return functions.invoke(functionOfArn(schedule.target), input);
  };

  /** Answers a request for the schedules; false for every other. */
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path !== PATH && !path.startsWith(`${PATH}/`)) return false;
    const respond = (status: number, body: unknown): true => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
      return true;
    };
    if (request.method === "GET" && path === PATH) {
      return respond(
        200,
        named.map(({ work, expression, timezone }) => ({ work, expression, timezone })),
      );
    }
    // A page of another origin cannot send this content type without a preflight.
    const isOurs = request.headers["content-type"] === "application/json";
    if (request.method !== "POST" || !isOurs) return respond(405, { message: "POST with application/json" });
    const outcome = await runNow(path.slice(PATH.length + 1));
    if (outcome === undefined) return respond(404, { message: "Not Found" });
    return outcome.kind === "answer"
      ? respond(200, outcome.payload)
      : respond(500, { message: outcome.type });
  };

  return { answer };
}
