import type { RouteConfig } from "@hono/zod-openapi";
import type * as z from "zod";
import type { json } from "./answer.ts";

/** A contract with its own exact type, from which the types of its handler follow. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- P keeps the path a literal
export function createRoute<P extends string, R extends Omit<RouteConfig, "path"> & { path: P }>(
  route: R,
): R {
  return route;
}

/** The path as Hono writes it: "/v1/runs/{id}" is "/v1/runs/:id". */
export function honoPath(path: string): string {
  return path.replaceAll(/\/\{(.+?)\}/g, "/:$1");
}

/** The schemas of a contract's request. */
export interface RequestSchemas {
  readonly params?: z.ZodObject | undefined;
  readonly query?: z.ZodObject | undefined;
  /** The schema of a JSON body. */
  readonly body?: z.ZodType | undefined;
}

/**
 * The contracts use object schemas for the parts of a URL and a schema for every body; the library's type allows more.
 */
export function requestSchemas({ request }: RouteConfig): RequestSchemas {
  const media = request?.body?.content["application/json"];
  const body = media !== undefined && "schema" in media ? media.schema : undefined;
  return { params: request?.params, query: request?.query, body } as RequestSchemas;
}

/** A contract's schemas of one response, by media type. */
export interface AnswerContract {
  readonly status: string;
  readonly description: string;
  readonly schemas: Readonly<Record<string, z.ZodType>>;
}

export function answerContracts({ responses }: RouteConfig): readonly AnswerContract[] {
  return (Object.entries(responses) as [string, ReturnType<typeof json>][]).map(
    ([status, { description, content }]) => ({
      status,
      description,
      schemas: Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, schema])),
    }),
  );
}
