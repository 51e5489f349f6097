import type { RouteConfig, RouteHandler } from "@hono/zod-openapi";
import { type Context, type Handler, Hono, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { validator } from "hono/validator";
import type * as z from "zod";
import { honoPath } from "./contract/route.ts";
import type { RequestEnv } from "./request-env.ts";

const JSON_TYPE = /^application\/json(;|$)/i;

/** Answers a request of which one part breaks its contract. */
export type Refusal = (c: Context<RequestEnv>, part: RequestPart, error: z.core.$ZodError) => Response;

type RequestPart = "query" | "param" | "json";

/**
 * Serves contracts: what a route says of its request is checked before its handler sees it. The library that describes the
 * contracts as an OpenAPI document is not loaded for that (`openapi-document.ts`): it is a third of what a function's start costs.
 */
export class ApiApp extends Hono<RequestEnv> {
  /** Every contract that is served, in the order in which it came. */
  readonly contracts: RouteConfig[] = [];
  readonly #refuse: Refusal;

  constructor(refuse: Refusal) {
    super();
    this.#refuse = refuse;
  }

  openapi<R extends RouteConfig>(contract: R, handler: RouteHandler<R, RequestEnv>): void {
    this.contracts.push(contract);
    const { method, path, request } = contract;
    const media = request?.body?.content["application/json"];
    const body = media !== undefined && "schema" in media ? media.schema : undefined;
    const checks = [
      ...this.#check("query", request?.query),
      ...this.#check("param", request?.params),
      ...(body === undefined ? [] : [requireJson, ...this.#check("json", body)]),
    ];
    // Hono cannot see that the checks above give the handler what its contract promises.
    const answer = handler as unknown as Handler<RequestEnv>;
    this.on([method], [honoPath(path)], ...checks, answer);
  }

  #check(part: RequestPart, schema: unknown): MiddlewareHandler<RequestEnv>[] {
    if (schema === undefined) return [];
    const parsed = (schema as z.ZodType).safeParse.bind(schema);
    const check = validator(part, (value: unknown, c: Context<RequestEnv>) => {
      const read = parsed(value);
      return read.success ? read.data : this.#refuse(c, part, read.error);
    });
    return [check as MiddlewareHandler<RequestEnv>];
  }
}

/** @throws HTTPException 415 */
const requireJson: MiddlewareHandler<RequestEnv> = async (c, next) => {
  if (!JSON_TYPE.test(c.req.header("Content-Type") ?? "")) throw new HTTPException(415);
  await next();
};
