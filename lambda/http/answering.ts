import { handle } from "hono/aws-lambda";
import * as z from "zod";
import type { Log } from "../aws/log.ts";
import type { ApiApp } from "./api-app.ts";
import { problemAnswer } from "./contract/problem.ts";
import { parseLanguage } from "./language.ts";

type Answering = ReturnType<typeof handle>;

const Event = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(""),
  headers: z.record(z.string(), z.string()).default({}),
  requestContext: z.object({
    domainName: z.string(),
    requestId: z.string().regex(/^[\w=-]{1,80}$/),
    http: z.object({ method: z.string() }),
  }),
  body: z.string().default(""),
});

/**
 * Answers the gateway's events by an app. What no `Request` can express, such as a GET with a body, would be answered without
 * a problem and leave a trace with its content in the log, so it does not reach the app.
 */
export function answering(app: ApiApp, log: Log): Answering {
  const answer = handle(app);
  const answerEvent = async (...[event, context]: Parameters<Answering>): Promise<unknown> => {
    const field = inexpressiblePart(event);
    if (field === undefined) return answer(event, context);
    const { headers, requestContext } = Event.partial().catch({}).parse(event);
    const traceId = requestContext?.requestId ?? crypto.randomUUID();
    log.info("request", { traceId, user: "nobody", route: "*", status: 400, code: "invalid-request" });
    const language = parseLanguage(headers?.["accept-language"]);
    return problemAnswer("invalid-request", { traceId, language, values: { field } });
  };
  return answerEvent as Answering;
}

/** "body", or "request" for an address, a header or a method that is none; undefined where all is well. */
function inexpressiblePart(event: unknown): string | undefined {
  const parsed = Event.safeParse(event);
  if (!parsed.success) return "request";
  const { rawPath, rawQueryString, headers, requestContext, body } = parsed.data;
  const { method } = requestContext.http;
  if (body !== "" && (method === "GET" || method === "HEAD")) return "body";
  try {
    new Request(`https://${requestContext.domainName}${rawPath}?${rawQueryString}`, { method, headers });
    return undefined;
  } catch {
    return "request";
  }
}
