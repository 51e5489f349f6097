/** The stack's HTTP API: its routes, and its JWT authorizer in front of the functions. */
import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import type { Authorizer } from "./authorizer.ts";
import type { Functions } from "../functions/functions.ts";
import { gatewayEvent } from "./gateway-event.ts";
import { type Listener, listen, readBody } from "../../listener.ts";
import type { RouteModel, StackModel } from "../template/stack-model.ts";

export interface GatewayOptions {
  readonly stack: Pick<StackModel, "routes">;
  readonly functions: Functions;
  readonly authorizer: Authorizer;
  /** Whether the disk has room for a request's writes. */
  readonly hasSpace: () => boolean;
  /** Answers requests that match no route, such as those for the page's files. */
  readonly otherwise: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly port?: number;
}

/** API Gateway's limit for a request, in bytes. */
const LARGEST_REQUEST = 10 * 1024 * 1024;

/** A function's answer in payload format 2.0. */
const FunctionResponse = z.looseObject({
  statusCode: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

export async function startGateway(options: GatewayOptions): Promise<Listener> {
  const routes = options.stack.routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  const find = (method: string | undefined, path: string) => {
    for (const { route, pattern } of routes) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match !== null) return { route, parameters: parametersOf(match.groups ?? {}) };
    }
    return undefined;
  };

  return listen(async (request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
    const refuse = (status: number, message: string): void => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ message }));
    };
    const match = find(request.method, url.pathname);
    if (match === undefined) {
      if (!(await options.otherwise(request, response))) refuse(404, "Not Found");
      return;
    }
    const { route, parameters } = match;
    const access = await authorize(options.authorizer, route, request);
    if (access.kind === "unauthorized") {
      response.setHeader("www-authenticate", "Bearer");
      return refuse(401, "Unauthorized");
    }
    if (access.kind === "out-of-scope") return refuse(403, "Forbidden");
    if (request.method !== "GET" && !options.hasSpace()) return refuse(503, "Service Unavailable");
    const body = await readBody(request, LARGEST_REQUEST);
    if (body === undefined) return refuse(413, "Request Entity Too Large");

    const jwt = access.kind === "authorized" ? access.jwt : undefined;
    const outcome = await options.functions.invoke(
      route.function,
      gatewayEvent({ request, url, route, parameters, jwt, body }),
    );
    if (outcome.kind === "failed") {
      return outcome.type === "RequestEntityTooLargeException"
        ? refuse(413, "Request Entity Too Large")
        : refuse(500, "Internal Server Error");
    }
    const answer = FunctionResponse.safeParse(outcome.payload);
    if (!answer.success) return refuse(500, "Internal Server Error");
    const { statusCode, headers, cookies, body: text, isBase64Encoded } = answer.data;
    const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    response.writeHead(statusCode, {
      ...texts,
      ...(cookies.length > 0 && { "set-cookie": cookies }),
    });
    response.end(isBase64Encoded ? Buffer.from(text, "base64") : text);
  }, options.port);
}

type Access = Awaited<ReturnType<Authorizer["check"]>> | { readonly kind: "open" };

async function authorize(
  authorizer: Authorizer,
  route: RouteModel,
  request: IncomingMessage,
): Promise<Access> {
  return route.authorizer === undefined
    ? { kind: "open" }
    : authorizer.check(request.headers.authorization, route.authorizer);
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

function parametersOf(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeOr(value)]));
}

function decodeOr(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
