import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import type { handle } from "hono/aws-lambda";
import type { Role } from "../../domain/vocabulary/role.ts";

/** A user whose token API Gateway has verified. */
export interface Caller {
  readonly user: string;
  readonly roles: readonly Role[];
  readonly name?: string;
  /** The account's name in the directory. */
  readonly signIn?: string;
}

export interface Call {
  readonly method: "GET" | "POST";
  /** With its query string. */
  readonly path: string;
  readonly caller?: Caller | undefined;
  /** Sent as JSON; a string is sent unchanged. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: unknown;
}

type Handler = ReturnType<typeof handle>;
type HandlerEvent = Parameters<Handler>[0];

/** Invokes a function as an HTTP API with payload format 2.0 does. */
export async function invoke(handler: Handler, call: Call): Promise<Answer> {
  const answered = (await handler(
    gatewayEvent(call) as unknown as HandlerEvent,
    {} as Context,
  )) as APIGatewayProxyStructuredResultV2;
  const text = answered.isBase64Encoded
    ? Buffer.from(answered.body ?? "", "base64").toString()
    : (answered.body ?? "");
  const headers = Object.fromEntries(
    Object.entries(answered.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return {
    status: answered.statusCode ?? 0,
    headers,
    text,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

export const REQUEST_ID = "JKJaXmPLvHcESHA=";

function gatewayEvent({ method, path, caller, body, headers }: Call): Record<string, unknown> {
  const [rawPath = "", rawQueryString = ""] = path.split("?");
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const content = text === undefined ? {} : { "content-type": "application/json" };
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    headers: { host: "api.example.vn", ...content, ...headers },
    queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)),
    requestContext: {
      accountId: "anonymous",
      apiId: "api",
      domainName: "api.example.vn",
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
      requestId: REQUEST_ID,
      stage: "$default",
      ...(caller === undefined ? {} : { authorizer: { jwt: { claims: claimsOf(caller), scopes: null } } }),
    },
    body: text,
    isBase64Encoded: false,
  };
}

/** Claims in the form in which API Gateway passes them on: texts, and lists in brackets without commas. */
function claimsOf({ user, roles, name = "", signIn }: Caller): Record<string, string> {
  const named = signIn === undefined ? {} : { preferred_username: signIn };
  return { oid: user, sub: `sub-${user}`, name, roles: `[${roles.join(" ")}]`, ...named };
}
