import type { RouteConfig } from "@hono/zod-openapi";

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
