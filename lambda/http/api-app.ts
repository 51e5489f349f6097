import { type Context, type Handler, Hono, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { validator } from "hono/validator";
import type * as z from "zod";
import { type Contract, type ContractHandler, honoPath } from "./contract/route.ts";
import type { RequestEnv } from "./contract/request-env.ts";

const JSON_TYPE = /^application\/json(;|$)/i;

/** Makes the response to a request with a part that breaks its contract. */
export type Refusal = (c: Context<RequestEnv>, part: RequestPart, error: z.core.$ZodError) => Response;

type RequestPart = "query" | "param" | "json";

/**
 * Serves contracts: a request is checked against its route's schemas before the handler runs. The code that describes
 * the contracts as an OpenAPI document is loaded at first request (`openapi-document.ts`).
 */
export class ApiApp extends Hono<RequestEnv> {
  /** Every served contract, in order of registration. */
  readonly contracts: Contract[] = [];
  readonly #refuse: Refusal;

  constructor(refuse: Refusal) {
    super();
    this.#refuse = refuse;
  }

  openapi<C extends Contract>(contract: C, handler: ContractHandler<C>): void {
    this.contracts.push(contract);
    const { method, path, request: { params, query, body } = {} } = contract;
    const checks = [
      ...this.#check("query", query),
      ...this.#check("param", params),
      ...(body === undefined ? [] : [requireJson, ...this.#check("json", body)]),
    ];
    // Hono's types cannot express that the checks above provide the parsed parts that the contract promises.
    const answer = handler as unknown as Handler<RequestEnv>;
    this.on([method], [honoPath(path)], ...checks, answer);
  }

  #check(part: RequestPart, schema: z.ZodType | undefined): MiddlewareHandler<RequestEnv>[] {
    if (schema === undefined) return [];
    const check = validator(part, (value: unknown, c: Context<RequestEnv>) => {
      const parsed = schema.safeParse(value);
      return parsed.success ? parsed.data : this.#refuse(c, part, parsed.error);
    });
    return [check as MiddlewareHandler<RequestEnv>];
  }
}

/** @throws HTTPException 415 */
const requireJson: MiddlewareHandler<RequestEnv> = async (c, next) => {
  if (!JSON_TYPE.test(c.req.header("Content-Type") ?? "")) throw new HTTPException(415);
  await next();
};
