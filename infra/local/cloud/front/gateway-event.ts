import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RouteModel } from "../template/stack-model.ts";
import { ACCOUNT } from "../template/names.ts";

export interface GatewayRequest {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly route: RouteModel;
  readonly parameters: Readonly<Record<string, string>>;
  readonly jwt: unknown;
  readonly body: Buffer;
}

const TEXT = /^(text\/|application\/(json|xml|javascript|[\w.+-]+\+json|x-www-form-urlencoded))/;

/** An API Gateway HTTP API event, payload format 2.0. */
export function gatewayEvent({ request, url, route, parameters, jwt, body }: GatewayRequest): unknown {
  const now = Date.now();
  const { cookie, ...headers } = request.headers;
  const isText = TEXT.test(request.headers["content-type"] ?? "");
  const query = [...new Set(url.searchParams.keys())].map((name) => [
    name,
    url.searchParams.getAll(name).join(","),
  ]);
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split("; ") }),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: "local",
      ...(jwt !== undefined && { authorizer: { jwt } }),
      domainName: url.host,
      domainPrefix: "local",
      http: {
        method: request.method,
        path: url.pathname,
        protocol: "HTTP/1.1",
        sourceIp: request.socket.remoteAddress,
        userAgent: request.headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: "$default",
      time: new Date(now).toUTCString(),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}
