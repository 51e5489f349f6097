import type { Context, TypedResponse } from "hono";
import type { StatusCode } from "hono/utils/http-status";
import type { JSONParsed } from "hono/utils/types";
import type * as z from "zod";
import type { RequestEnv } from "./request-env.ts";

/** The schemas of an answer by media type. */
interface Content {
  readonly [mediaType: string]: { readonly schema: z.ZodType };
}

/** What a route promises, in the words of an OpenAPI operation. */
export interface Contract {
  readonly method: "get" | "post";
  readonly path: `/v1/${string}`;
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  /** Whether it starts work of seconds, which an account may ask for less often (`allowances.ts`). */
  readonly isTask?: true;
  /** A token, or a feed's key, for which its function asks itself. None: the route needs neither. */
  readonly security?: readonly (
    | { readonly token: readonly string[] }
    | { readonly feedKey: readonly string[] }
  )[];
  readonly request?: {
    readonly params?: z.ZodObject;
    readonly query?: z.ZodObject;
    /** Sent as JSON. */
    readonly body?: z.ZodType;
  };
  readonly responses: {
    readonly [status: number]: { readonly description: string; readonly content: Content };
  };
}

/** Answers a request that keeps its contract; the compiler holds the answer to it too. */
export type ContractHandler<C extends Contract> = (
  c: Context<RequestEnv, C["path"], { in: object; out: ValidParts<C["request"]> }>,
) => Promise<AnswerOf<C["responses"]>> | AnswerOf<C["responses"]>;

/** The parts of a request as `c.req.valid` gives them. */
type ValidParts<Request> = (Request extends { readonly params: infer S extends z.ZodType }
  ? { readonly param: z.output<S> }
  : object) &
  (Request extends { readonly query: infer S extends z.ZodType } ? { readonly query: z.output<S> } : object) &
  (Request extends { readonly body: infer S extends z.ZodType } ? { readonly json: z.output<S> } : object);

type AnswerOf<Responses> = {
  [Status in keyof Responses & StatusCode]: Responses[Status] extends {
    readonly content: { readonly "text/csv": unknown };
  }
    ? Response
    : Responses[Status] extends {
          readonly content: Readonly<Record<string, { readonly schema: infer S extends z.ZodType }>>;
        }
      ? TypedResponse<JSONParsed<z.infer<S>>, Status, "json">
      : never;
}[keyof Responses & StatusCode];

/** A contract with its own exact type, from which the types of its handler follow. */
export function createRoute<const C extends Contract>(contract: C): C {
  return contract;
}

/** The path as Hono writes it: "/v1/runs/{id}" is "/v1/runs/:id". */
export function honoPath(path: string): string {
  return path.replaceAll(/\/\{(.+?)\}/g, "/:$1");
}
